import { expect } from '@open-wc/testing';
import { until } from '../../support/endpoint.js';
import type { JourneyEvent } from '../../../src/contract/index.js';
import { inWords } from './days.js';
import { full, open } from './page.js';

const events: JourneyEvent[] = [
  { at: '2026-03-01', text: 'Ordered' },
  { at: '2026-03-02T09:00:00Z', text: 'Packed', place: 'Utrecht', source: 'Post' },
  { at: '2026-03-02T09:30:00Z', text: 'Picked up' },
  { at: '2026-03-04T12:00:00Z', text: 'Sorted' },
  { at: '2026-03-04T12:05:00Z', text: 'Loaded' },
];

describe('what has happened', () => {
  it('stands by the day, newest first, with time, place and source', async () => {
    const page = await open(full({ events }));
    await page.shows('history');
    const days = page.all('[part="day"]');
    expect(days.map((day) => day.querySelector('p')!.textContent)).to.deep.equal(
      ['2026-03-04', '2026-03-02', '2026-03-01'].map(inWords),
    );
    expect(days.map(({ hidden }) => hidden)).to.deep.equal([false, false, true]);
    expect(days[0]!.textContent).to.match(/Loaded[^]*Sorted/);
    expect(page.all('[part="event"]')[3]!.textContent).to.match(/Packed\s+\d+:00\s?[AP]M · Utrecht · Post/);
  });

  it('is not given a time where the source gave none', async () => {
    const page = await open(full({ events: events.slice(0, 1) }));
    await page.shows('history');
    expect(page.part('event').textContent!.trim()).to.equal('Ordered');
    expect(page.part('day').textContent).to.not.match(/\d:\d\d/);
  });

  it('stays open, with the focus where it was, when something new happens', async () => {
    const page = await open(full({ events }));
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const toggle = page.all('button.toggle')[0]!;
    toggle.focus();
    toggle.click();
    await until(() => toggle.getAttribute('aria-expanded') === 'true');
    const news = { at: '2026-03-05T08:00:00Z', text: 'Delivered next door' };
    await page.endpoint.setJourney(full({ events: [...events, news], revision: 2 }));
    await page.shows('history', 'Delivered next door');
    expect(page.root.activeElement).to.equal(toggle);
    expect(page.all('[part="event"]').filter(({ hidden }) => hidden)).to.deep.equal([]);
    toggle.click();
    await until(() => toggle.getAttribute('aria-expanded') === 'false');
    expect(toggle.textContent!.trim()).to.equal('Show all (6)');
  });
});
