import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { DurationUnit } from '../../src/contract/index.js';
import { formatRelative, formatSpan, formatUsual, formatWhen, languages, textIn } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { calendarDate, instant, span, zone } from '../core/arbitraries.js';
import { zones } from '../support/zones.js';
import { everyLanguage } from './every-string.js';

const words = await everyLanguage(progressTable);
const home = process.env.TZ;
after(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});
const clock = /\d{1,2}[:.]\d{2}/;

describe('a date without a time', () => {
  test('is the same day in every time zone, on the device and in the promise', () => {
    for (const device of zones) {
      process.env.TZ = device;
      for (const lang of languages) {
        for (const timeZone of [undefined, ...zones]) {
          const text = formatWhen('2026-03-01', lang, { timeZone, precision: 'day' });
          assert.equal(
            text,
            new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
              Date.UTC(2026, 2, 1),
            ),
          );
        }
      }
    }
  });

  test('has no hours, however exactly it is meant', () => {
    fc.assert(
      fc.property(
        calendarDate,
        fc.constantFrom('minute', 'hour', 'day', 'week' as const),
        zone,
        fc.constantFrom(...languages),
        (day, precision, timeZone, lang) => {
          assert.doesNotMatch(formatWhen(day, lang, { precision, timeZone }), clock);
        },
      ),
    );
  });
});

describe('a moment', () => {
  test('that is meant to the day or the week shows no hours', () => {
    fc.assert(
      fc.property(
        fc.oneof(instant, calendarDate),
        fc.constantFrom('day', 'week' as const),
        fc.constantFrom(...languages),
        (when, precision, lang) => {
          assert.doesNotMatch(formatWhen(when, lang, { precision }), clock);
        },
      ),
    );
  });

  test('that is meant to the day keeps the day it was given for, wherever it is read', () => {
    for (const device of zones) {
      process.env.TZ = device;
      assert.equal(formatWhen('2026-03-06T00:00:00+01:00', 'en-GB', { precision: 'day' }), 'Friday 6 March');
    }
  });

  test('with hours is seen from the time zone of the promise, else from the device', () => {
    process.env.TZ = 'America/New_York';
    assert.match(formatWhen('2026-03-06T14:00:00+01:00', 'en-GB'), /^Friday,? 6 March.* 0?8:00$/);
    assert.match(formatWhen('2026-03-06T14:00:00+01:00', 'en-GB', { timeZone: 'Europe/Amsterdam' }), /14:00$/);
    assert.match(formatWhen('2026-03-06T14:00:00+01:00', 'en-GB', { timeZone: 'Mars/Olympus' }), /8:00$/);
  });

  test('of another year names its year', () => {
    const now = Date.parse('2026-12-20T12:00:00Z');
    assert.equal(formatWhen('2026-12-31', 'en-GB', { now }), 'Thursday 31 December');
    assert.equal(formatWhen('2027-01-02', 'en-GB', { now }), '2 January 2027');
    assert.equal(
      formatSpan({ from: '2026-12-31', until: '2027-01-02' }, 'en-GB', { now }),
      '31 December 2026 – 2 January 2027',
    );
  });
});

describe('a span', () => {
  const ways = { range: '{from} to {until}', between: '{day} between {from} and {until}' };

  test('of one month names it once, where the language puts the day before the month', () => {
    const days = { from: '2026-03-03', until: '2026-03-05' };
    assert.equal(formatSpan(days, 'en-GB', {}, ways), 'Tuesday 3 to Thursday 5 March');
    assert.equal(formatSpan(days, 'en-US', {}, ways), 'Tuesday, March 3 to Thursday, March 5');
    assert.equal(formatSpan({ ...days, until: '2026-04-02' }, 'nl', {}, ways), 'dinsdag 3 maart to donderdag 2 april');
  });

  test('of one day is that day; of hours on one day is between them', () => {
    assert.equal(formatSpan({ from: '2026-03-03', until: '2026-03-03' }, 'en-GB', {}, ways), 'Tuesday 3 March');
    const hours = { from: '2026-03-03T14:00:00+01:00', until: '2026-03-03T16:00:00+01:00' };
    const exactly = { precision: 'hour', timeZone: 'Europe/Amsterdam' } as const;
    assert.equal(formatSpan(hours, 'en-GB', exactly, ways), 'Tuesday 3 March between 14:00 and 16:00');
    assert.match(
      formatSpan({ ...hours, until: '2026-03-04T16:00:00+01:00' }, 'en-GB', exactly, ways),
      /Tuesday,? 3 March.*14:00 to Wednesday,? 4 March.*16:00/,
    );
    assert.equal(formatSpan({}, 'en', {}, ways), '');
  });

  test('of weeks runs from a Monday to a Sunday', () => {
    assert.equal(
      formatSpan({ from: '2026-03-04' }, 'en-GB', { precision: 'week' }, ways),
      'Monday 2 to Sunday 8 March',
    );
  });

  test('is written in every language whatever its ends are, and never throws', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...languages, 'xx', 'en_US', '', 'de-x-y'), zone, (span, lang, timeZone) => {
        assert.ok(formatSpan(span, lang, { timeZone }).length > 3);
      }),
    );
  });
});

test('how long ago is counted, and a day is not called yesterday for being 24 hours ago', () => {
  const now = Date.parse('2026-03-04T12:00:00Z');
  const ago = (seconds: number) => formatRelative(now - seconds * 1000, now, 'en');
  assert.deepEqual(
    [ago(0), ago(59), ago(120), ago(7200), ago(86_400), ago(-180)],
    ['now', 'now', '2 minutes ago', '2 hours ago', '1 day ago', 'in 3 minutes'],
  );
  assert.equal(formatRelative(now - 120_000, now, 'nl-BE'), '2 minuten geleden');
});

test('a text is in the customer’s language, else in a relative of it, else in English, else as it is', () => {
  assert.equal(textIn('as it is', 'nl'), 'as it is');
  const text = { en: 'e', nl: 'n', 'nl-BE': 'b' };
  assert.deepEqual(
    ['nl-BE', 'nl', 'nl-NL', 'fr'].map((lang) => textIn(text, lang)),
    ['b', 'n', 'n', 'e'],
  );
  assert.equal(textIn({ 'de-AT': 'a' }, 'de'), 'a');
  assert.equal(textIn({ ja: 'j' }, 'fr'), 'j');
});

test('how long a step usually takes is told in each language and unit, without a gap', () => {
  const english = (from: number | undefined, to: number, unit: 'day' | 'working_day') =>
    formatUsual({ from, to, unit }, words.get('en')!, 'en');
  assert.equal(english(3, 5, 'working_day'), 'Usually 3 to 5 working days');
  assert.equal(english(undefined, 1, 'working_day'), 'Usually 1 working day');
  assert.equal(english(2, 2, 'day'), 'Usually 2 days');
  for (const [lang, table] of words) {
    for (const unit of DurationUnit.options) {
      for (const to of [1, 2, 5, 11, 100])
        assert.doesNotMatch(formatUsual({ from: 1, to, unit }, table, lang), /[{}_]/);
    }
  }
});
