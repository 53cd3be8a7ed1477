import { expect, fixture, html } from '@open-wc/testing';
import type { WaymarkProgress } from '../../../src/components/progress/waymark-progress.js';
import type { Journey } from '../../../src/contract/index.js';
import details from '../../../src/i18n/details/en.js';
import ending from '../../../src/i18n/ending/en.js';
import progress from '../../../src/i18n/progress/en.js';
import reasons from '../../../src/i18n/reasons/en.js';
import { TestEndpoint, until } from '../../support/endpoint.js';
import { journeysOfDemo } from './demo-journeys.js';
import { announced, full, open } from './page.js';
import { marked, markedIn, ownTexts, wordsNotFromATable } from './marked-words.js';

const strings = markedIn({ ...progress, ...details, ...ending, reasons });

/** One progress for each journey, side by side on a page whose every word is marked. */
async function showAll(journeys: Journey[], layout: string): Promise<WaymarkProgress[]> {
  const endpoint = await TestEndpoint.open();
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  return Promise.all(
    journeys.map(async (journey) => {
      await endpoint.setJourney(journey);
      const element = document.createElement('waymark-progress');
      Object.assign(element, { endpoint: endpoint.origin, reference: journey.reference, strings });
      element.setAttribute('layout', layout);
      element.setAttribute('login-href', '/login');
      box.append(element);
      await until(() => isShown(element, journey), journey.reference);
      return element;
    }),
  );
}

function isShown(element: WaymarkProgress, { events, reason }: Journey): boolean {
  const has = (part: string) => Boolean(element.shadowRoot!.querySelector(`[part~="${part}"]`));
  return has('headline') && (!events?.length || has('history')) && (!reason || has('why') || has('steps'));
}

/** Opens all that is folded. */
async function unfold(element: WaymarkProgress): Promise<void> {
  const root = element.shadowRoot!;
  for (const folded of root.querySelectorAll('details')) folded.open = true;
  for (const button of root.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')) button.click();
  await element.updateComplete;
}

describe('every word that a progress shows can be replaced by the page, since it comes from a table', () => {
  const offersOf = (element: WaymarkProgress, journey: Journey) =>
    wordsNotFromATable(element.shadowRoot!, ownTexts(journey)).map((found) => `${journey.reference} ${found}`);

  for (const [level, layout] of [
    ['full', 'vertical'],
    ['verified', 'horizontal'],
    ['public', 'compact'],
  ] as const) {
    it(`in every journey of the demo, for who is told the ${level} part of it, ${layout}`, async () => {
      const journeys = journeysOfDemo(level);
      expect(journeys.length).to.be.greaterThan(30);
      const elements = await showAll(journeys, layout);
      const found: string[] = [];
      for (const [at, element] of elements.entries()) {
        found.push(...offersOf(element, journeys[at]!));
        await unfold(element);
        found.push(...offersOf(element, journeys[at]!));
      }
      expect([...new Set(found)]).to.deep.equal([]);
    }).timeout(30_000);
  }

  it('in a journey that has all there can be, and in what is said of a change', async () => {
    const shown = full();
    const page = await open(shown);
    page.element.strings = strings;
    await page.shows('tasks', marked('What'));
    await unfold(page.element);
    expect(offersOf(page.element, shown)).to.deep.equal([]);
    await page.endpoint.setJourney(full({ revision: 2, stage: 'final', condition: 'problem' }));
    page.element.refresh();
    await until(() => announced() !== '', 'the announcement');
    expect(announced()).to.include(marked('problem'));
    const live = document.createElement('p');
    live.textContent = announced();
    expect(wordsNotFromATable(live, ownTexts(shown))).to.deep.equal([]);
  });

  it('in the form, before and after something was not found', async () => {
    const page = await open(null, { attributes: { reference: '' } });
    page.element.strings = strings;
    await page.shows('lookup', marked('Show'));
    expect(wordsNotFromATable(page.root, [])).to.deep.equal([]);
    const form = page.root.querySelector('form')!;
    form.requestSubmit();
    await page.element.updateComplete;
    expect(page.root.textContent).to.include(marked('Please'));
    for (const input of form.querySelectorAll('input')) input.value = '1234';
    form.requestSubmit();
    await page.shows('lookup', marked('Nothing'));
    expect(wordsNotFromATable(page.root, ['1234'])).to.deep.equal([]);
  });

  it('while it loads, when it cannot be shown, and when it is not fresh', async () => {
    const page = await open(full(), { prepare: (endpoint) => endpoint.fail({ route: '/status', do: 'hold' }) });
    page.element.strings = strings;
    await page.shows('loading', marked('Loading'));
    expect(wordsNotFromATable(page.root, [])).to.deep.equal([]);
    await page.endpoint.stop();
    await page.shows('failed', marked('Your'));
    expect(wordsNotFromATable(page.root, [])).to.deep.equal([]);
  });

  it('and a word that is written into the markup would be found', async () => {
    const page = await open(full());
    page.element.strings = strings;
    await page.shows('headline', marked('parcels'));
    const root = page.root.querySelector('.root')!;
    root.append(Object.assign(document.createElement('p'), { textContent: 'Oops' }));
    expect(offersOf(page.element, full())).to.deep.equal(['A-1042 text: Oops']);
    root.lastElementChild!.remove();
    root.setAttribute('aria-label', 'Your parcel');
    expect(offersOf(page.element, full())).to.deep.equal(['A-1042 aria-label: Your parcel']);
  });

  it('and the style sheets write no words either', async () => {
    const page = await open(full());
    await page.shows('history');
    const rules = page.root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    expect(rules.length).to.be.greaterThan(20);
    const contents = rules.join('\n').match(/content:\s*[^;}]+/g) ?? [];
    // What an attribute says is read where the attribute is.
    const said = contents.map((content) => content.slice('content:'.length).replace(/attr\([^)]*\)/g, ''));
    expect(said.filter((content) => /["'][^"']*\p{L}/u.test(content))).to.deep.equal([]);
  });
});
