import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Journey, Promised } from '../../src/contract/index.js';
import { calendarOf } from '../../src/formats/calendar.js';
import { calendarTable } from '../../src/i18n/calendar/index.js';
import { languages, wordsFor } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { journey as anyJourney, noon } from '../core/arbitraries.js';
import { journey } from '../support/journeys.js';
import { zones } from '../support/zones.js';

const readingIn = async (lang: string) => ({
  words: await wordsFor(calendarTable, lang),
  thing: (await wordsFor(progressTable, lang)).thing,
  lang,
  now: noon,
});
const english = await readingIn('en');

type Entry = Record<string, string>;
/** The entries of a file, by the names of their properties with their parameters; an alarm's properties begin with `alarm `. */
function entriesOf(file: string): Entry[] {
  const entries: Entry[] = [];
  let inside = '';
  for (const line of file.replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') entries.push({});
    else if (name === 'BEGIN' || name === 'END') inside = line === 'BEGIN:VALARM' ? 'alarm ' : '';
    else if (entries.length) entries.at(-1)![inside + name] = value;
  }
  return entries;
}
const entries = (other: Partial<Journey>, reading: Partial<Parameters<typeof calendarOf>[1]> = {}): Entry[] => {
  const file = calendarOf(journey(other), { ...english, ...reading });
  return file === undefined ? [] : entriesOf(file);
};
const one = (other: Partial<Journey>): Entry => {
  const [entry, ...others] = entries(other);
  assert.deepEqual(others, []);
  return entry!;
};
const promise = (span: Partial<Promised>): Partial<Journey> => ({
  promise: { precision: 'day', source: 'provider', ...span },
});
const days = (entry: Entry) => [entry['DTSTART;VALUE=DATE'], entry['DTEND;VALUE=DATE']];
const moments = (entry: Entry) => [entry['DTSTART'], entry['DTEND']];

describe('a calendar file', () => {
  it('has the days of a promise as whole days, the last of them included', () => {
    const entry = one(promise({ from: '2026-03-05', until: '2026-03-07' }));
    assert.deepEqual(days(entry), ['20260305', '20260308']);
    assert.deepEqual(moments(entry), [undefined, undefined]);
    assert.equal(entry['SUMMARY'], 'Expected: your order');
  });

  it('shows no hours for a promise that is meant to the day', () => {
    const instants = { from: '2026-03-05T09:00:00+01:00', until: '2026-03-05T23:30:00+01:00' };
    assert.deepEqual(days(one(promise({ ...instants, timeZone: 'Europe/Amsterdam' }))), ['20260305', '20260306']);
  });

  it('has the whole week of a promise that is meant to the week', () => {
    const entry = one(promise({ from: '2026-03-11', until: '2026-03-18', precision: 'week' }));
    assert.deepEqual(days(entry), ['20260309', '20260323']);
  });

  it('has the hours of a promise that is meant to the hour, wherever they are told', () => {
    const span = { from: '2026-03-05T09:00:00+01:00', until: '2026-03-05T17:30:00+05:30' };
    assert.deepEqual(moments(one(promise({ ...span, precision: 'hour' }))), ['20260305T080000Z', '20260305T120000Z']);
  });

  it('says so where only one end of a promise is known', () => {
    const until = one(promise({ until: '2026-03-05T17:30:00Z', precision: 'minute' }));
    assert.equal(until['SUMMARY'], 'Expected at the latest: your order');
    assert.deepEqual(moments(until), ['20260305T173000Z', undefined]);
    const from = one(promise({ from: '2026-03-05' }));
    assert.equal(from['SUMMARY'], 'Expected from now on: your order');
    assert.deepEqual(days(from), ['20260305', '20260306']);
  });

  it('says that an estimate is one', () => {
    assert.match(one(promise({ until: '2026-03-05', source: 'predicted' }))['DESCRIPTION']!, /an estimate/);
    assert.doesNotMatch(one(promise({ until: '2026-03-05' }))['DESCRIPTION']!, /estimate/);
  });

  it('has each deadline with its consequence, and an alarm before those that are the customer’s', () => {
    const deadlines: Journey['deadlines'] = [
      { kind: 'customer', at: '2026-03-10', consequence: { en: 'Your offer expires', nl: 'Je offerte verloopt' } },
      { kind: 'legal', at: '2026-03-20' },
      { kind: 'pickup', at: '2026-03-12T18:00:00+01:00', consequence: 'It goes back; to the sender' },
    ];
    const [customer, legal, pickup] = entries({ deadlines, title: 'Mortgage' });
    assert.equal(customer!['SUMMARY'], 'Your deadline: Mortgage');
    assert.match(customer!['DESCRIPTION']!, /^After that: Your offer expires\\nReference: A-1042\\n/);
    assert.equal(customer!['alarm TRIGGER'], '-PT15H');
    assert.equal(legal!['SUMMARY'], 'Legal limit: Mortgage');
    assert.equal(legal!['alarm TRIGGER'], undefined);
    assert.match(pickup!['DESCRIPTION']!, /It goes back\\; to the sender/);
    assert.equal(pickup!['alarm TRIGGER'], '-P1D');
    assert.equal(pickup!['DTSTART'], '20260312T170000Z');
    assert.deepEqual(days(customer!), ['20260310', '20260311']);
  });

  it('has until when a parcel can be collected, and where', () => {
    const ready: Partial<Journey> = { stage: 'ready', pickup: { place: 'Dam 1', code: '7788', until: '2026-03-09' } };
    const entry = one(ready);
    assert.deepEqual([entry['SUMMARY'], entry['LOCATION']], ['Last chance to collect: your order', 'Dam 1']);
    assert.doesNotMatch(JSON.stringify(entry), /7788/);
    const told = one({ ...ready, deadlines: [{ kind: 'pickup', at: '2026-03-09', consequence: 'It goes back' }] });
    assert.match(told['DESCRIPTION']!, /It goes back/);
    assert.equal(told['LOCATION'], 'Dam 1');
  });

  it('has what the customer must do by a day', () => {
    const tasks: Journey['tasks'] = [
      { id: 't1', title: 'Send your payslip', type: 'upload', state: 'open', blocking: true, due: '2026-03-09' },
      { id: 't2', title: 'Sign', type: 'sign', state: 'accepted', blocking: true, due: '2026-03-09' },
    ];
    const entry = one({ tasks });
    assert.equal(entry['SUMMARY'], 'To do: Send your payslip');
    assert.equal(entry['UID'], 'A-1042-task-t1@waymark');
  });

  it('is not made where nothing is ahead: no date, a broken promise, a deadline that has gone by, a journey that ended', () => {
    const past = { deadlines: [{ kind: 'customer', at: '2026-03-01' }] } satisfies Partial<Journey>;
    const ended = { stage: 'done', outcome: 'success', deadlines: [{ kind: 'legal', at: '2026-04-01' }] } as const;
    for (const other of [
      {},
      promise({ until: '2026-03-01' }),
      past,
      { ...ended, ...promise({ until: '2026-04-01' }) },
    ]) {
      assert.equal(calendarOf(journey(other as Partial<Journey>), english), undefined);
    }
  });

  it('replaces the entries of an earlier file: same id, higher sequence', () => {
    const deadlines = (at: string): Journey['deadlines'] => [
      { kind: 'customer', at: '2026-03-01' },
      { kind: 'customer', at },
    ];
    const [first] = entries({ deadlines: deadlines('2026-03-10'), revision: 3 });
    const [second] = entries({ deadlines: deadlines('2026-03-12'), revision: 4, updatedAt: '2026-03-05T10:00:00Z' });
    assert.deepEqual([first!['UID'], second!['UID']], ['A-1042-customer-2@waymark', 'A-1042-customer-2@waymark']);
    assert.deepEqual([first!['SEQUENCE'], second!['SEQUENCE']], ['3', '4']);
    assert.deepEqual([first!['DTSTAMP'], second!['DTSTAMP']], ['20260304T091500Z', '20260305T100000Z']);
  });

  it('keeps the same order number of two shops apart, where the sites are told', () => {
    const [entry] = entries(promise({ until: '2026-03-05' }), { site: 'shop.example:8080' });
    assert.equal(entry!['UID'], 'A-1042-promise@shop.example-8080');
  });

  it('writes a revision that is larger than calendars can count as the largest they can', () => {
    assert.equal(one({ ...promise({ until: '2026-03-05' }), revision: 1_767_225_600_000 })['SEQUENCE'], '2147483647');
  });

  it('speaks the language that is asked for', async () => {
    for (const lang of languages) {
      const reading = await readingIn(lang);
      const file = calendarOf(journey(promise({ from: '2026-03-05', until: '2026-03-06' })), reading)!;
      assert.equal(entriesOf(file)[0]!['SUMMARY'], reading.words.promise.span.replace('{what}', reading.thing.order));
    }
  });

  it('is made on a page that has no random ids', () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      assert.ok(one(promise({ until: '2026-03-05' })));
      assert.equal(Object.getOwnPropertyDescriptor(crypto, 'randomUUID')!.value, undefined);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    assert.equal(typeof crypto.randomUUID, 'function');
  });

  it('leaves no way for a text to become a line of its own', () => {
    const title = 'A\r\nATTACH:https://evil.example\u2028B\u0000\u0007, C; D\\E \u202eF \ud800';
    const file = calendarOf(journey({ ...promise({ until: '2026-03-05' }), title }), english)!;
    assert.doesNotMatch(file, /^ATTACH/m);
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\u0000-\u001f\u007f\u2028\u2029\u202e]/);
    const summary = 'Expected at the latest: A ATTACH:https://evil.example B \\, C\\; D\\\\E F';
    assert.equal(entriesOf(file)[0]!['SUMMARY'], summary);
  });
});

describe('the dates of a calendar file', () => {
  const dayNumber = fc.integer({ min: 0, max: 800 });
  const iso = (day: number) => new Date(Date.UTC(2026, 2, 5) + day * 86_400_000).toISOString().slice(0, 10);
  const compact = (day: string) => day.replaceAll('-', '');
  const zone = fc.constantFrom(...zones);
  const inZone = <T>(tz: string, run: () => T): T => {
    const before = process.env['TZ'];
    process.env['TZ'] = tz;
    try {
      return run();
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  };

  it('never shift by a day, wherever the file is made', () => {
    fc.assert(
      fc.property(zone, zone, dayNumber, fc.nat(30), (here, timeZone, first, more) => {
        const span = { from: iso(first), until: iso(first + more) };
        const entry = inZone(here, () => one(promise({ ...span, timeZone })));
        // A day that began already in a zone far ahead is left out of what is still ahead.
        const start = entry['SUMMARY'] === 'Expected: your order' ? span.from : span.until;
        assert.deepEqual(days(entry), [compact(start), compact(iso(first + more + 1))]);
      }),
      { numRuns: 500 },
    );
  });

  it('name the same moment, wherever the file is made', () => {
    fc.assert(
      fc.property(
        zone,
        dayNumber,
        fc.nat(1439),
        fc.constantFrom('Z', '+01:00', '-09:30', '+12:45'),
        (here, day, minute, offset) => {
          const time = new Date(minute * 60_000).toISOString().slice(11, 19);
          const until = `${iso(day + 1)}T${time}${offset}`;
          const entry = inZone(here, () => one({ deadlines: [{ kind: 'legal', at: until }] }));
          const expected = `${new Date(until).toISOString().slice(0, 19)}Z`.replace(/[-:]/g, '');
          assert.deepEqual(moments(entry), [expected, undefined]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are those of the page’s own zone where a promise names one', () => {
    for (const timeZone of zones) {
      const until = '2026-03-10T23:30:00Z';
      const shown = new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(until));
      for (const here of zones) {
        const [start] = inZone(here, () => days(one(promise({ until, timeZone }))));
        assert.equal(start, compact(shown), `${timeZone} told in ${here}`);
      }
    }
  });

  it('make a file that calendars can read of any journey', () => {
    fc.assert(
      fc.property(anyJourney, (value) => {
        const file = calendarOf(value, english);
        if (file === undefined) return;
        assert.match(file, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[^]*END:VCALENDAR\r\n$/);
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(file, /^END:VALARM\r\n(?!END:VEVENT)/m);
        const ids = entriesOf(file).map((entry) => entry['UID']);
        assert.equal(new Set(ids).size, ids.length);
        for (const entry of entriesOf(file)) assert.ok(entry['DTSTART;VALUE=DATE'] ?? entry['DTSTART']);
      }),
      { numRuns: 1000 },
    );
  });
});
