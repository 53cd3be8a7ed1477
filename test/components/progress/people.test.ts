import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { full, open } from './page.js';

const parties: Journey['parties'] = [
  { id: 'a', name: 'Samira', role: 'applicant' },
  { id: 'b', name: 'Daan', role: 'co_applicant', contact: { phone: '+31 6 1234' } },
  {
    id: 'h',
    name: 'Joost',
    role: 'handler',
    contact: { phone: '+31 (0)20 794 60', email: 'joost@bank.example', url: 'https://bank.example/joost' },
  },
];

describe('the people of a journey', () => {
  it('are named with what they do, whoever handles it first, and how to reach them', async () => {
    const page = await open(full({ parties, access: { level: 'full', party: 'a' } }));
    await page.shows('people');
    const rows = page.all('[part="person"]').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(rows[0]).to.match(/^Joost Handles it for you/);
    expect(rows[1]).to.equal('Samira (you) Applicant');
    expect(rows[2]).to.match(/^Daan Co-applicant/);
    expect(page.all('[part="people"] a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+3102079460',
      'mailto:joost@bank.example',
      'https://bank.example/joost',
      'tel:+3161234',
    ]);
  });

  it('are not shown at a lower level, also where an endpoint sends them', async () => {
    const page = await open(full({ parties, access: { level: 'verified' } }));
    await page.shows('history');
    expect(page.part('people')).to.equal(null);
    expect(page.root.textContent).to.not.include('Joost');
  });
});

describe('the parts of a journey', () => {
  it('have a position, a time and things of their own, and each thing is in one of them', async () => {
    const page = await open(
      full({
        parts: [
          {
            id: 'a',
            title: 'Parcel 1',
            stage: 'done',
            outcome: 'success',
            condition: 'on_track',
            waitingOn: 'none',
            items: ['Six plates', 'Six bowls'],
          },
          {
            id: 'b',
            title: 'Parcel 2',
            stage: 'underway',
            condition: 'on_track',
            waitingOn: 'carrier',
            items: ['A bench'],
            promise: { until: '2031-04-01', precision: 'day', source: 'carrier' },
          },
        ],
      }),
    );
    await page.shows('parts');
    const rows = page.all('[part="part"]');
    expect(rows[0]!.textContent).to.include('Parcel 1 has been delivered.');
    expect(rows[1]!.textContent).to.include('Parcel 2 is on its way. Expected by April 1, 2031.');
    for (const item of ['Six plates', 'Six bowls', 'A bench']) {
      expect(page.all('[part="item"]').filter(({ textContent }) => textContent === item).length).to.equal(1);
    }
  });
});
