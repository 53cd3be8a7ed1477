import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDateFormat, isTimeZone, readDate, toDay, toInstant } from '../../src/formats/dates.js';

const instant = (value: string, format: string, timeZone: string) => {
  const stamp = readDate(value, [format]);
  return stamp && toInstant(stamp, timeZone);
};

describe('a date in an export', () => {
  it('is read by the format that was declared, and by no other', () => {
    assert.deepEqual(readDate('10/2/2017 9:56', ['M/D/YYYY H:mm']), { day: '2017-10-02', time: '09:56:00' });
    assert.deepEqual(readDate('10/2/2017', ['D/M/YYYY']), { day: '2017-02-10' });
    assert.deepEqual(readDate('02-10-2017', ['M/D/YYYY', 'DD-MM-YYYY']), { day: '2017-10-02' });
    assert.equal(readDate('2/10/2017', ['DD/MM/YYYY']), undefined);
    assert.equal(readDate('10/2/2017 9:56 ', ['M/D/YYYY H:mm']), undefined);
    assert.equal(readDate('10x2x2017', ['M.D.YYYY']), undefined);
  });

  it('is read on a clock of twelve hours', () => {
    const times = ['12:05 AM', '1:05 am', '12:05 PM', '11:05 pm', '13:05 PM', '0:05 AM'];
    const read = times.map((time) => readDate(`1/2/2017 ${time}`, ['M/D/YYYY h:mm A'])?.time);
    assert.deepEqual(read, ['00:05:00', '01:05:00', '12:05:00', '23:05:00', undefined, undefined]);
  });

  it('is read as ISO, with an offset or without', () => {
    assert.deepEqual(readDate('2017-10-02', ['ISO']), { day: '2017-10-02' });
    assert.deepEqual(readDate('2017-10-02 10:56', ['ISO']), { day: '2017-10-02', time: '10:56:00' });
    assert.deepEqual(readDate('2017-10-02T10:56:30.5Z', ['ISO']), { day: '2017-10-02', time: '10:56:30', offset: 'Z' });
  });

  it('is no date when there is no such day or hour: nothing rolls over', () => {
    for (const value of [
      '2/29/2017 0:00',
      '13/1/2017 0:00',
      '0/1/2017 0:00',
      '4/31/2017 0:00',
      '1/1/2017 24:00',
      '1/1/2017 0:60',
    ]) {
      assert.equal(readDate(value, ['M/D/YYYY H:mm']), undefined, value);
    }
    assert.equal(readDate('2/29/2016 0:00', ['M/D/YYYY H:mm'])?.day, '2016-02-29');
  });

  it('says for every day of the calendar that it exists, and which it is', () => {
    const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, on] = day.split('-').map(Number);
        assert.equal(readDate(`${month}/${on}/${year}`, ['M/D/YYYY'])?.day, day);
      }),
    );
  });

  it('is an instant with the offset that its zone had then', () => {
    const format = 'M/D/YYYY H:mm';
    assert.equal(instant('10/2/2017 10:56', format, 'America/Sao_Paulo'), '2017-10-02T10:56:00-03:00');
    assert.equal(instant('12/2/2017 10:56', format, 'America/Sao_Paulo'), '2017-12-02T10:56:00-02:00');
    assert.equal(instant('12/2/2017 10:56', format, 'Asia/Kolkata'), '2017-12-02T10:56:00+05:30');
    assert.equal(instant('2017-10-02T10:56:00-05:00', 'ISO', 'Europe/Amsterdam'), '2017-10-02T10:56:00-05:00');
  });

  it('is refused at a time that the clocks of its zone skipped', () => {
    assert.equal(instant('10/15/2017 0:00', 'M/D/YYYY H:mm', 'America/Sao_Paulo'), undefined);
    assert.equal(instant('10/15/2017 1:00', 'M/D/YYYY H:mm', 'America/Sao_Paulo'), '2017-10-15T01:00:00-02:00');
  });

  it('is the first of the two where the clocks showed a time twice', () => {
    assert.equal(instant('2026-10-25 02:30', 'ISO', 'Europe/Amsterdam'), '2026-10-25T02:30:00+02:00');
    assert.equal(instant('2026-10-25 03:30', 'ISO', 'Europe/Amsterdam'), '2026-10-25T03:30:00+01:00');
  });

  it('means the same moment in every zone as the clock on the wall there', () => {
    const zones = fc.constantFrom('America/Sao_Paulo', 'Europe/Amsterdam', 'Asia/Kolkata', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 4e9 }), (timeZone, seconds) => {
        const at = seconds * 1000;
        const shown = new Date(at).toLocaleString('sv', { timeZone });
        const told = instant(shown, 'ISO', timeZone);
        assert.ok(told);
        assert.ok(told.startsWith(shown.replace(' ', 'T')));
        const again = new Date(Date.parse(told)).toLocaleString('sv', { timeZone });
        assert.equal(again, shown);
      }),
    );
  });

  it('falls on the day that it is in the zone', () => {
    assert.equal(toDay(readDate('2026-03-04T23:30:00-05:00', ['ISO'])!, 'Europe/Amsterdam'), '2026-03-05');
    assert.equal(toDay(readDate('2026-03-04 23:30', ['ISO'])!, 'Europe/Amsterdam'), '2026-03-04');
  });
});

describe('a mapping’s declaration of dates', () => {
  it('names year, month and day once each', () => {
    const good = ['ISO', 'M/D/YYYY', 'YYYY-MM-DD HH:mm:ss', 'D.M.YYYY h:mm A'];
    const bad = ['', 'M/YYYY', 'M/M/D/YYYY', 'M/D/YYYY h:mm', 'M/D/YYYY H:mm A', 'M/D/YYYY H h A', 'yesterday'];
    assert.deepEqual([...good, ...bad].filter(isDateFormat), good);
  });

  it('names a zone that exists', () => {
    assert.deepEqual(['America/Sao_Paulo', 'UTC', 'Mars/Olympus', ''].filter(isTimeZone), ['America/Sao_Paulo', 'UTC']);
  });
});
