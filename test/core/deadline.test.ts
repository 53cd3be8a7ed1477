import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayFor, daysUntil, urgencyOf } from '../../src/core/deadline.js';
import { zones } from '../support/zones.js';

const now = Date.parse('2026-03-04T12:00:00Z');

describe('how many days there still are', () => {
  test('a date counts by the calendar, whatever time of day it is', () => {
    for (const hour of ['00:00', '06:30', '12:00', '23:59']) {
      const local = new Date(`2026-03-04T${hour}:00`).getTime();
      assert.equal(daysUntil('2026-03-04', local), 0, hour);
      assert.equal(daysUntil('2026-03-05', local), 1, hour);
      assert.equal(daysUntil('2026-03-02', local), -2, hour);
    }
  });

  test('a date stays that date in every time zone that is named', () => {
    for (const zone of zones) {
      const today = dayFor(new Date(now).toISOString(), zone);
      assert.equal(daysUntil(today, now, zone), 0, zone);
    }
  });

  test('an instant counts by the day on which it is there', () => {
    assert.equal(daysUntil('2026-03-04T23:30:00Z', now, 'Europe/Amsterdam'), 1);
    assert.equal(daysUntil('2026-03-04T23:30:00Z', now, 'UTC'), 0);
    assert.equal(dayFor('2026-03-04T23:30:00Z', 'Asia/Tokyo'), '2026-03-05');
  });

  test('the clocks that are put forward or back in between take no day away and add none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const day = new Date(Date.parse('2026-01-01') + days * 86_400_000).toISOString().slice(0, 10);
        assert.equal(daysUntil(day, new Date('2026-01-01T12:00:00').getTime()), days);
      }),
    );
  });
});

describe('how pressing a deadline is', () => {
  const noon = new Date('2026-03-04T12:00:00').getTime();

  test('it is calm, then a warning, and a danger on its last days and afterwards', () => {
    const at = (day: string) => urgencyOf(day, noon, 7);
    assert.equal(at('2026-03-12'), 'plain');
    assert.equal(at('2026-03-11'), 'warning');
    assert.equal(at('2026-03-06'), 'warning');
    assert.equal(at('2026-03-05'), 'danger');
    assert.equal(at('2026-03-04'), 'danger');
    assert.equal(at('2026-03-01'), 'danger');
  });

  test('a site says when the warning begins', () => {
    assert.equal(urgencyOf('2026-03-20', noon, 21), 'warning');
    assert.equal(urgencyOf('2026-03-06', noon, 0), 'plain');
  });

  test('it never becomes calmer as it comes nearer', () => {
    const order = ['plain', 'warning', 'danger'];
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 30 }), (days, warnDays) => {
        const on = (offset: number) =>
          order.indexOf(urgencyOf(new Date(Date.UTC(2026, 2, 4 + offset)).toISOString().slice(0, 10), noon, warnDays));
        assert.ok(on(days) >= on(days + 1));
      }),
    );
  });
});
