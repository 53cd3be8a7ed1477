import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Moment } from '../../src/contract/index.js';
import { deflectionIn, type NotedContact, type NotedMoment } from '../../src/core/deflection.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-03-31T00:00:00Z');
const span = { since: NOW - 30 * DAY, until: NOW, now: NOW };
let made = 0;
const uuid = () => `01958f3a-7c00-7abc-8def-${String(++made).padStart(12, '0')}`;

function at(
  receivedAt: number,
  type: Moment['type'],
  visit: string | undefined,
  more: Partial<Moment> = {},
): NotedMoment {
  const moment: Moment = {
    ...{ id: uuid(), type, at: new Date(receivedAt).toISOString(), page: 'https://shop.example/', lang: 'en' },
    ...(visit && { visit }),
    ...more,
  };
  return { moment, receivedAt };
}
const counts = (moments: NotedMoment[], contacts: NotedContact[] = [], more: Partial<typeof span> = {}) => {
  const { visits, pending, confirmed, upper } = deflectionIn(moments, contacts, { ...span, ...more });
  return { visits, pending, confirmed: confirmed?.count, upper: upper?.count };
};
const LONG_AGO = NOW - 10 * DAY;

describe('contacts that answers may have saved', () => {
  it('are told as a range: those who said it helped, and those who did not ask for a person', () => {
    const [solved, silent, asked] = [uuid(), uuid(), uuid()];
    const moments = [solved, silent, asked].map((visit) => at(LONG_AGO, 'answer_opened', visit));
    moments.push(at(LONG_AGO, 'answer_helped', solved), at(LONG_AGO, 'answer_helped', asked));
    const contacts = [{ visit: asked, receivedAt: LONG_AGO + HOUR }];
    assert.deepEqual(counts(moments, contacts), { visits: 3, pending: 0, confirmed: 1, upper: 2 });
  });

  it('are not counted for a page that was seen, a search, or a prompt: only where an answer was opened', () => {
    const moments = (['status_read', 'search_empty', 'prompt_shown', 'answer_helped'] as const).map((type) =>
      at(LONG_AGO, type, uuid()),
    );
    assert.deepEqual(counts(moments), { visits: 0, pending: 0, confirmed: undefined, upper: undefined });
  });

  it('are not counted before the 48 hours are over, and it is told how many wait', () => {
    const moments = [at(NOW - 47 * HOUR, 'answer_opened', uuid()), at(NOW - 49 * HOUR, 'answer_opened', uuid())];
    assert.deepEqual(counts(moments), { visits: 1, pending: 1, confirmed: 0, upper: 1 });
  });

  it('are joined by the order’s number where somebody asks from elsewhere, within 48 hours and no later', () => {
    const opened = (subject: string) => at(LONG_AGO, 'answer_opened', uuid(), { subject });
    const moments = [opened('A-1'), opened('A-2'), opened('A-3')];
    const contacts = [
      { subject: 'A-1', receivedAt: LONG_AGO + 47 * HOUR },
      { subject: 'A-2', receivedAt: LONG_AGO + 49 * HOUR },
      { subject: 'A-3', receivedAt: LONG_AGO - DAY },
    ];
    assert.equal(counts(moments, contacts).upper, 2);
  });

  it('are not counted where somebody asked by a way of the site’s own, or took back that it helped', () => {
    const [own, taken] = [uuid(), uuid()];
    const moments = [
      at(LONG_AGO, 'answer_opened', own),
      at(LONG_AGO + HOUR, 'contact_asked', own),
      at(LONG_AGO, 'answer_opened', taken),
      at(LONG_AGO, 'answer_helped', taken),
      at(LONG_AGO + 1000, 'answer_not_helped', taken),
    ];
    assert.deepEqual(counts(moments), { visits: 2, pending: 0, confirmed: 0, upper: 1 });
  });

  it('belong to the span in which the visit began', () => {
    const visit = uuid();
    const moments = [at(span.since - HOUR, 'answer_opened', visit), at(span.since + HOUR, 'answer_opened', visit)];
    assert.equal(counts(moments).visits, 0);
    assert.equal(counts(moments, [], { since: span.since - DAY }).visits, 1);
  });
});

describe('a simulated month whose truth is known', () => {
  /** The same numbers each time, whoever runs it (mulberry32). */
  function dice(seed: number) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /** 1,500 visits, of whom so many find their answer, say so, or ask all the same: in the page, or later from another device. */
  function month(seed: number, solves: number) {
    const roll = dice(seed);
    const moments: NotedMoment[] = [];
    const contacts: NotedContact[] = [];
    const truth = { solved: 0, confirmed: 0, visits: 0 };
    for (let n = 0; n < 1500; n++) {
      const begins = span.since + roll() * 25 * DAY;
      const visit = uuid();
      const subject = `S-${seed}-${n}`;
      moments.push(at(begins, 'status_read', visit, { subject }));
      if (roll() < 0.4) continue;
      truth.visits++;
      moments.push(at(begins + 5000, 'answer_opened', visit, { subject }));
      const isSolved = roll() < solves;
      if (isSolved) {
        truth.solved++;
        if (roll() < 0.3) {
          truth.confirmed++;
          moments.push(at(begins + 60_000, 'answer_helped', visit));
        }
        continue;
      }
      // Of the others some give up or ring, which nobody sees, and the rest ask: here, or by their order's number.
      const fate = roll();
      if (fate < 0.15) continue;
      const receivedAt = begins + roll() * 40 * HOUR;
      contacts.push(fate < 0.6 ? { visit, receivedAt } : { subject, receivedAt: Math.max(receivedAt, begins) });
    }
    return { moments, contacts, truth };
  }

  for (const [seed, solves] of [
    [1, 0.3],
    [2, 0.55],
    [3, 0.8],
    [5, 0.05],
  ] as const) {
    it(`is recovered: ${solves * 100} % found their answer`, () => {
      const { moments, contacts, truth } = month(seed, solves);
      const { visits, confirmed, upper } = deflectionIn(moments, contacts, span);
      assert.equal(visits, truth.visits);
      assert.equal(confirmed!.count, truth.confirmed);
      assert.ok(confirmed!.low <= solves && solves <= upper!.high, `${confirmed!.low} ${solves} ${upper!.high}`);
      // Each end is what was simulated for it, within its own interval.
      const ends = [
        [confirmed!, solves * 0.3],
        [upper!, solves + (1 - solves) * 0.15],
      ] as const;
      for (const [{ low, high }, is] of ends) assert.ok(low <= is && is <= high, `${low} ${is} ${high}`);
    });
  }
});
