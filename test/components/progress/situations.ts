import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { journeysOfDemo } from './demo-journeys.js';
import { full, open, type Page } from './page.js';

type Opening = NonNullable<Parameters<typeof open>[1]>;

/** Something that a customer can meet, and how to get there. */
export interface Situation {
  name: string;
  journey?: Journey;
  reach(options: Opening): Promise<Page>;
}

const ofJourney = (journey: Journey, reader: string): Situation => ({
  name: `${journey.reference}, ${reader}`,
  journey,
  async reach({ attributes, ...options }) {
    const page = await open(journey, { ...options, attributes: { ...attributes, reference: journey.reference } });
    await page.shows('freshness');
    return page;
  },
});

const among = (journeys: Journey[], ...references: string[]) =>
  journeys.filter(({ reference }) => references.includes(reference));

const withFault = (name: string, fault: 'hold' | 'answer', part: string): Situation => ({
  name,
  async reach(options) {
    // For as long as it is looked at: a page asks again by itself.
    const failure = { route: '/status', times: 99, do: fault, status: 500, body: '{}' } as const;
    const page = await open(full(), { ...options, prepare: (endpoint) => endpoint.fail(failure) });
    await page.shows(part);
    return page;
  },
});

/** Every journey of the demo, read by whoever may read it, and what there is instead of a journey. */
export const situations: Situation[] = [
  ...journeysOfDemo('full').map((journey) => ofJourney(journey, 'read with a link')),
  ...among(journeysOfDemo('full', 'daan'), 'EH-70418').map((journey) => ofJourney(journey, 'read by one of two')),
  ...among(journeysOfDemo('verified'), 'MT-2043', 'MT-2045', 'EH-70425').map((one) => ofJourney(one, 'looked up')),
  ...among(journeysOfDemo('public'), 'MT-2050', 'EH-70418', 'BC-5507').map((one) => ofJourney(one, 'as everybody')),
  ofJourney(full(), 'with everything at once'),
  withFault('while it loads', 'hold', 'loading'),
  withFault('when it cannot be had', 'answer', 'failed'),
  {
    name: 'when the connection is gone',
    journey: full(),
    async reach(options) {
      const page = await open(full(), options);
      await page.shows('freshness');
      await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
      await page.endpoint.stop();
      await until(() => page.part('freshness').hasAttribute('data-stale'), 'the connection to be missed');
      return page;
    },
  },
  {
    name: 'when nothing is found',
    async reach(options) {
      const page = await open(null, options);
      await page.shows('lookup');
      return page;
    },
  },
  {
    name: 'as the form, with a field left empty',
    async reach({ attributes, ...options }) {
      const page = await open(null, { ...options, attributes: { ...attributes, reference: '' } });
      await page.shows('lookup');
      page.root.querySelector('form')!.requestSubmit();
      await until(() => page.all('[aria-invalid]').length === 1, 'the field to be marked');
      return page;
    },
  },
  {
    name: 'with the form in place',
    journey: full({ access: { level: 'public', redacted: ['tasks', 'proof'] } }),
    async reach(options) {
      const page = await open(this.journey, options);
      await page.shows('redacted');
      page.part('confirm').click();
      await page.shows('lookup');
      return page;
    },
  },
];
