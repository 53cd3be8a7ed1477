import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { full, open, type Page } from './page.js';

const marks = /[⟦⟧]/g;

/** What a page translator does: each text node gives way to new nodes with other words, whoever made it and may still hold it. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim()) continue;
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstElementChild!.append(`⟦${text.data.replace(marks, '')}⟧`);
    if (text.parentElement?.localName === 'font') text.data = `⟦${text.data.replace(marks, '')}⟧`;
    else text.replaceWith(outer);
  }
}

/** What stands there, whether in the page's language or in another. */
const readIn = (element: Element): string =>
  [...element.shadowRoot!.querySelectorAll('[part]')]
    .map((part) => `${part.getAttribute('part')}: ${part.textContent}`)
    .join('\n')
    .replace(marks, '')
    .replace(/\s+/g, ' ');

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const ids = ['packed', 'gift', 'shipped', 'delivered'];

/** The two hundred ways in which one journey goes: each of them changes something that is read, above the steps and below them. */
function changeOf(n: number): Journey {
  const step = n % ids.length;
  const base = full();
  const [task, done] = base.tasks!;
  return full({
    revision: n + 1,
    title: `Order with ${n} changes`,
    stage: at(['received', 'preparing', 'underway', 'final'] as const, n),
    condition: at(['on_track', 'delayed', 'problem', 'at_risk', 'paused'] as const, n),
    waitingOn: at(['carrier', 'provider', 'customer', 'third_party', 'none'] as const, n),
    reason: n % 3 ? { code: 'weather', text: `the ${n}th storm` } : undefined,
    currentStep: ids[step]!,
    steps: ids.map((id, index) => ({
      id,
      label: `${id} ${n % 7}`,
      state: index < step ? 'done' : index === step ? 'current' : 'upcoming',
      ...(index < step && { doneAt: `2026-03-0${1 + (n % 8)}` }),
      ...(index === step && { usual: { from: 1, to: 2 + (n % 5), unit: 'day' as const } }),
    })),
    promise: { ...base.promise!, from: `2031-04-0${1 + (n % 8)}`, until: `2031-04-1${n % 10}` },
    deadlines: n % 4 ? base.deadlines : [{ kind: 'legal', at: `2031-05-1${n % 10}` }],
    next: { text: `Next comes number ${n}.`, by: 'carrier' },
    tasks:
      n % 5
        ? [{ ...task!, title: `Show paper ${n}`, state: at(['open', 'rejected', 'submitted'] as const, n) }, done!]
        : [],
    events: Array.from({ length: 1 + (n % 6) }, (_, index) => ({
      at: `2026-03-0${1 + index}T10:0${n % 10}:00Z`,
      text: `Event ${index} of ${n}`,
      place: at(['Utrecht', 'Breda'], n),
    })),
    proof: n % 2 ? base.proof : undefined,
  });
}

describe('a progress whose page is translated', function () {
  this.timeout(90_000);

  /** One that is translated, and beside it one that never was, which says what is true. */
  async function openBoth(): Promise<{ page: Page; truth: Element }> {
    const page = await open(full());
    const truth = page.element.cloneNode(true) as Element;
    page.element.parentElement!.append(truth);
    await page.shows('history');
    await until(() => Boolean(truth.shadowRoot?.querySelector('[part~=history]')), 'the other one');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    return { page, truth };
  }

  it('says what is true after each of two hundred changes, translated again or not', async () => {
    const { page, truth } = await openBoth();
    translate(page.element);
    translate(page.root);
    expect(page.text('headline')).to.match(/^⟦.*⟧$/);
    for (let n = 1; n <= 200; n++) {
      await page.endpoint.setJourney(changeOf(n));
      await until(() => truth.shadowRoot!.textContent!.includes(`Order with ${n} changes`), `change ${n}`);
      await page.element.updateComplete;
      expect(readIn(page.element), `change ${n}`).to.equal(readIn(truth));
      // A translator follows some changes at once and others late, so that what is held is now ours and now its own.
      if (n % 3) translate(page.root);
    }
  });

  it('says what is true when the customer opens what was folded, and when the connection goes', async () => {
    const { page, truth } = await openBoth();
    translate(page.root);
    const toggle = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.toggle')!;
    for (const element of [page.element, truth]) toggle(element).click();
    await page.element.updateComplete;
    expect(toggle(page.element).textContent!.trim()).to.equal(toggle(truth).textContent!.trim());
    translate(page.root);
    await page.endpoint.stop();
    await page.shows('freshness', 'No connection');
    expect(readIn(page.element)).to.equal(readIn(truth));
    await page.endpoint.start();
    // A page asks again by itself as well, some seconds later.
    dispatchEvent(new Event('online'));
    await page.shows('freshness', 'Checked');
    expect(readIn(page.element)).to.equal(readIn(truth));
  });

  it('leaves what the page wrote inside it to the translator', async () => {
    const page = await open(null, { attributes: { reference: '' } });
    translate(page.element);
    expect(page.element.textContent).to.equal('⟦What the shop wrote⟧');
    await page.endpoint.setJourney(full());
    page.element.setAttribute('reference', 'A-1042');
    await page.shows('headline');
    expect(page.element.textContent).to.equal('⟦What the shop wrote⟧');
  });
});
