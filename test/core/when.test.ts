import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, earliest, isBefore, isPast, weekOf } from '../../src/core/index.js';
import { zones } from '../support/zones.js';
import { calendarDate } from './arbitraries.js';

const home = process.env.TZ;
after(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

/** The same question, asked the slow way: what date does the wall calendar of that zone show? */
const dateIn = (at: number, timeZone: string) => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (name: string) => parts.find(({ type }) => type === name)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
};

test('a calendar date is over when the calendar on the wall of that zone shows another day', () => {
  fc.assert(
    fc.property(calendarDate, fc.integer({ min: -30, max: 60 }), fc.constantFrom(...zones), (day, hours, zone) => {
      const now = Date.parse(day) + hours * 3_600_000 + 1;
      assert.equal(isPast(day, now, zone), dateIn(now, zone) > day);
    }),
    { numRuns: 500 },
  );
});

test('without a zone, the calendar on the wall is that of the customer’s own device', () => {
  for (const zone of zones) {
    process.env.TZ = zone;
    const midnight = new Date(2026, 2, 5).getTime();
    assert.equal(isPast('2026-03-04', midnight - 1), false, zone);
    assert.equal(isPast('2026-03-04', midnight), true, zone);
  }
});

test('an instant passes when it is over, wherever the customer is', () => {
  const at = Date.parse('2026-03-04T12:00:00Z');
  assert.equal(isPast('2026-03-04T13:00:00+01:00', at), false);
  assert.equal(isPast('2026-03-04T13:00:00+01:00', at + 1), true);
});

test('the day of an instant is the one written in it, or the one that a zone sees', () => {
  assert.equal(dayOf('2026-03-04T23:30:00-05:00'), '2026-03-04');
  assert.equal(dayOf('2026-03-04T23:30:00Z', 'Europe/Amsterdam'), '2026-03-05');
  assert.equal(dayOf('2026-03-04', 'Pacific/Kiritimati'), '2026-03-04');
});

test('a week runs from Monday to Sunday', () => {
  for (const day of ['2026-03-02', '2026-03-04', '2026-03-08']) {
    assert.deepEqual(weekOf(day), { from: '2026-03-02', until: '2026-03-08' });
  }
  const sunday = Date.parse('2026-03-08T20:00:00Z');
  assert.equal(isPast('2026-03-02', sunday, 'UTC', 'week'), false);
  assert.equal(isPast('2026-03-02', sunday + 4 * 3_600_000, 'UTC', 'week'), true);
});

test('a date and an instant are compared by their days', () => {
  assert.equal(isBefore('2026-03-04', '2026-03-04T01:00:00Z'), false);
  assert.equal(isBefore('2026-03-04T12:00:00+02:00', '2026-03-04T11:00:00Z'), true);
  assert.equal(earliest([undefined, '2026-03-06', '2026-03-05', undefined]), '2026-03-05');
  assert.equal(earliest([]), undefined);
});
