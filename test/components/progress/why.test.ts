import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { inWords } from './days.js';
import { full, open } from './page.js';

const late = (other: Partial<Journey> = {}) =>
  full({
    parts: undefined,
    condition: 'delayed',
    reason: { code: 'weather_delay', since: '2026-03-02' },
    ...other,
  });
const countOf = (text: string, part: string) => text.split(part).length - 1;

describe('why something is late', () => {
  it('is three lines: the headline says why, and below it stand what is done and what the customer can do', async () => {
    const page = await open(late());
    await page.shows('why');
    const why = 'Bad weather is holding things up.';
    await page.shows('headline', why);
    const [doing, advice] = page.all('[part="why"] dd').map(({ textContent }) => textContent!);
    expect(page.all('[part="why"] dt').map(({ textContent }) => textContent)).to.deep.equal([
      'What is being done',
      'What you can do',
    ]);
    expect(doing).to.have.length.greaterThan(10);
    expect(advice).to.have.length.greaterThan(10);
    expect(page.text('why'))
      .to.include('About the delay')
      .and.include(`Since ${inWords('2026-03-02')}`);
    expect(countOf(page.root.textContent!, why)).to.equal(1);
  });

  it('is told in the owner’s own words, where there are some', async () => {
    const page = await open(
      late({
        reason: {
          code: 'weather_delay',
          text: { en: 'The ferry does not sail.' },
          doing: { en: 'The next boat is booked.' },
          advice: { en: 'Stay at home on Monday.' },
        },
      }),
    );
    await page.shows('why', 'The next boat is booked.');
    expect(page.text('headline')).to.include('The ferry does not sail.');
    expect(page.text('why')).to.include('Stay at home on Monday.').and.not.include('The ferry');
  });

  it('is the source’s own text and nothing else, where nobody knows the code', async () => {
    const page = await open(late({ reason: { code: 'XQ-17', text: 'Handover irregular' } }));
    await page.shows('headline', 'Handover irregular');
    await page.shows('history');
    expect(page.part('why')).to.equal(null);
  });

  it('keeps a carrier’s own message for those who want to know it', async () => {
    const page = await open(late({ reason: { code: 'weather_delay', text: 'WX EXCEPTION 7' } }));
    await page.shows('why', '“WX EXCEPTION 7”');
    expect(page.text('headline')).to.not.include('WX EXCEPTION');
  });

  it('is not told of what went well in the end', async () => {
    const page = await open(
      late({
        stage: 'done',
        outcome: 'success',
        condition: 'on_track',
        currentStep: 'delivered',
        steps: [{ id: 'delivered', label: 'Delivered', state: 'done', doneAt: '2026-03-02' }],
      }),
    );
    await page.shows('history');
    expect(page.part('why')).to.equal(null);
  });

  it('is told for a part where it is another reason, and not twice where it is the same', async () => {
    const parcel = {
      stage: 'underway' as const,
      condition: 'delayed' as const,
      waitingOn: 'carrier' as const,
    };
    const page = await open(
      late({
        parts: [
          { id: 'a', title: 'Parcel 1', ...parcel, reason: { code: 'weather_delay' } },
          { id: 'b', title: 'Parcel 2', ...parcel, reason: { code: 'customs_inspection' } },
        ],
      }),
    );
    await page.shows('parts');
    await until(() => page.all('[part="part"] dd').length > 0, 'the lines of the second parcel');
    const [first, second] = page.all('[part="part"]').map(({ textContent }) => textContent!);
    expect(first).to.not.include('Bad weather');
    expect(page.all('[part="part"]')[0]!.querySelector('dl')).to.equal(null);
    expect(second).to.include('Customs is inspecting the parcel.').and.include('What is being done');
  });

  it('can be said by the page in its own words', async () => {
    const page = await open(late());
    page.element.strings = { reasons: { weather_delay: { advice: 'Look out of the window.' } } };
    await page.shows('why', 'Look out of the window.');
  });
});

describe('why something has ended', () => {
  const over = (code: string, outcome: Journey['outcome'], more: object = {}) =>
    late({
      stage: 'done',
      outcome,
      waitingOn: 'none',
      condition: 'on_track',
      next: undefined,
      reason: { code, ...more },
    });

  it('asks nobody to wait, to pay or to send what no longer matters', async () => {
    for (const [code, asks] of [
      ['payment_due', 'Pay what is open'],
      ['documents_missing', 'The work goes on'],
      ['backlog', 'send anything again'],
    ] as const) {
      const page = await open(over(code, 'expired'));
      await page.shows('then', 'The time for it has run out');
      await page.shows('history');
      expect(page.root.textContent).to.not.include(asks);
    }
  });

  it('says what holds afterwards too, or what the owner says of it', async () => {
    const refused = await open(over('consignee_refused', 'returned'));
    await refused.shows('why', 'A refused parcel usually goes back to the sender.');
    expect(refused.part('then')).to.equal(null);
    const told = await open(over('payment_due', 'cancelled', { advice: 'Order again whenever you like.' }));
    await told.shows('why', 'Order again whenever you like.');
    expect(told.root.textContent).to.not.include('It goes on when');
  });
});
