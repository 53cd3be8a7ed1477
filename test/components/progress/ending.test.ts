import { expect } from '@open-wc/testing';
import type { WaymarkProgressProblemEvent } from '../../../src/components/progress/waymark-progress-problem.event.js';
import type { Journey, Outcome } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import { inWords } from './days.js';
import { ended, open, type Page } from './page.js';

const outcomes: Outcome[] = [
  'success',
  'partial',
  'declined',
  'cancelled',
  'withdrawn',
  'returned',
  'expired',
  'failed',
];
const kinds = ['order', 'application', 'claim', 'case', 'return', 'repair'];

const sign = (page: Page) => page.all('.head .mark path')[0]?.getAttribute('d');
const tick = 'm3 8.5 3.2 3.2L13 4.8';

/** Hands something over to at the end, as a page does. */
function handOver(page: Page): HTMLElement {
  const next = document.createElement('p');
  next.slot = 'end';
  next.textContent = 'How did it go?';
  page.element.append(next);
  return next;
}

describe('the end of a journey', () => {
  for (const kind of kinds) {
    it(`of the kind ${kind} has a screen of its own for each outcome: what it was, a sign, what to do now, a record`, async () => {
      const screens = new Set<string>();
      const page = await open(ended({ kind }));
      for (const [index, outcome] of outcomes.entries()) {
        const isGood = outcome === 'success';
        const steps: Journey['steps'] = [
          { id: 'sent', label: 'Sent', state: 'done' },
          { id: 'there', label: 'There', state: isGood ? 'done' : 'skipped' },
        ];
        const revision = index + 2;
        await page.endpoint.setJourney(
          ended({ kind, outcome, revision, steps, currentStep: isGood ? 'there' : 'sent' }),
        );
        page.element.refresh();
        await until(() => !screens.has(page.text('headline')) && page.text('then') !== '', `${kind} ${outcome}`);
        screens.add(page.text('headline'));
        const isWell = isGood || outcome === 'partial' || (kind === 'return' && outcome === 'returned');
        expect(sign(page) === tick, outcome).to.equal(isWell);
        expect(page.text('turn')).to.equal("You don't need to do anything.");
        expect(page.all('[part="end"] button').length).to.equal(1);
      }
      expect(screens.size).to.equal(outcomes.length);
    });
  }

  it('is the moment at which the page hands over, and no moment before it is', async () => {
    const page = await open(journey());
    const next = handOver(page);
    await page.shows('freshness');
    expect(next.offsetHeight).to.equal(0);
    await page.endpoint.setJourney(ended({ revision: 2 }));
    page.element.refresh();
    await page.shows('headline', 'has been delivered');
    await until(() => next.offsetHeight > 0, 'what the page hands over to');
    await page.endpoint.setJourney(journey({ revision: 3 }));
    page.element.refresh();
    await page.shows('headline', 'on its way');
    await until(() => next.offsetHeight === 0, 'that it is gone again');
  });

  it('leaves the word to the owner, who knows what comes next', async () => {
    const page = await open(ended({ next: { text: 'The guarantee runs for two years.', by: 'none' } }));
    await page.shows('end');
    expect(page.part('then')).to.equal(null);
    expect(page.text('next')).to.include('two years');
  });

  it('says that it came later than was promised', async () => {
    const page = await open(
      ended({ promise: { until: '2026-03-03', precision: 'day', source: 'carrier', first: { until: '2026-03-01' } } }),
    );
    await page.shows('time', 'later than promised');
    const [came, promised] = [inWords('2026-03-04'), inWords('2026-03-01')];
    expect(page.text('time')).to.equal(`That was on ${came}, later than promised (${promised}).`);
  });

  it('makes a record when asked', async () => {
    const page = await open(ended());
    await page.shows('end');
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    page.all('[part="end"] button')[0]!.click();
    window.print = print;
    expect(printed).to.equal(1);
  });
});

describe('the celebration of a good end', () => {
  const cheer = (page: Page) => page.all('.cheer')[0];

  it('is there once, moves nothing, and is nothing to assistive technology', async () => {
    const page = await open(ended());
    await page.shows('end');
    const shown = cheer(page)!;
    expect(shown.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(shown).position).to.equal('absolute');
    const { animationName, animationIterationCount } = getComputedStyle(shown, '::before');
    expect([animationName === 'none', animationIterationCount]).to.deep.equal([false, '1']);
    const height = page.element.offsetHeight;
    shown.remove();
    expect(page.element.offsetHeight).to.equal(height);
  });

  it('is not for an end that is no good one, nor for one that was seen at an earlier visit', async () => {
    const access = (lastVisit: string): Journey['access'] => ({ level: 'verified', lastVisit });
    const page = await open(ended({ outcome: 'partial' }));
    await page.shows('end');
    expect(cheer(page)).to.equal(undefined);
    const seen = await open(ended({ access: access('2026-03-05T08:00:00Z') }));
    await seen.shows('end');
    expect(cheer(seen)).to.equal(undefined);
    const unseen = await open(ended({ access: access('2026-03-03T08:00:00Z') }));
    await unseen.shows('end');
    expect(cheer(unseen)).to.not.equal(undefined);
  });
});

describe('a status that nobody knows', () => {
  it('is told to the page’s developers, once for each code', async () => {
    const unknown = (code: string, revision: number) =>
      journey({ condition: 'unknown', reason: { code, text: 'Handover irregular' }, revision });
    const told: string[] = [];
    const listen = (event: Event) => {
      const { code, field } = event as WaymarkProgressProblemEvent;
      told.push(`${code} ${field}`);
    };
    document.addEventListener('waymark-progress-problem', listen);
    const page = await open(unknown('XQ-17', 1));
    await until(() => told.length > 0);
    await page.endpoint.setJourney(unknown('XQ-17', 2));
    page.element.refresh();
    await page.endpoint.setJourney(unknown('XQ-18', 3));
    page.element.refresh();
    await until(() => told.length > 1);
    document.removeEventListener('waymark-progress-problem', listen);
    expect(told).to.deep.equal(['unknown_status XQ-17', 'unknown_status XQ-18']);
  });
});
