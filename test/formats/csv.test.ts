import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { lineOf, parseCsv, textOfCell } from '../../src/formats/csv.js';

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', "'", '=', '-', '＝', ' ', '🙂') });
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });

const cellsOf = (text: string): string[][] => {
  const read = parseCsv(text);
  assert.ok(read.ok);
  return read.records.map(({ cells }) => cells);
};

describe('a CSV file', () => {
  it('says what was written, whatever is in its cells, to this reader and to others', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const text = `id,x\r\n${given.map(lineOf).join('')}`;
        const read = cellsOf(text).slice(1);
        assert.deepEqual(
          read.map((cells) => cells.map(textOfCell)),
          given,
        );
        const others = parse(text, { relax_column_count: true, record_delimiter: '\r\n' }) as string[][];
        assert.deepEqual(others.slice(1), read);
        for (const one of read.flat()) assert.doesNotMatch(one, /^[=+\-@\t\r\n＝]/);
      }),
    );
  });

  it('is read with any separator, line end and mark at its beginning', () => {
    const expected = [
      ['a', 'b'],
      ['1', ''],
      ['', '2;3'],
    ];
    for (const text of ['\uFEFFa,b\r\n1,\r\n,2;3', 'a,b\n1,\n\n,2;3\n', 'a;b\r1;\r;"2;3"', 'a\tb\n1\t\n\t"2;3"\n']) {
      assert.deepEqual(cellsOf(text), expected, JSON.stringify(text));
    }
  });

  it('says on which line a record begins, and which quote is never closed', () => {
    const read = parseCsv('a,b\n"two\nlines",2\n3,4\n');
    assert.ok(read.ok);
    assert.deepEqual(
      read.records.map(({ line }) => line),
      [1, 2, 4],
    );
    assert.deepEqual(parseCsv('a,b\n1,"2\n3,4'), { ok: false, line: 2 });
    assert.deepEqual(parseCsv(`a,b\n1,"${'x'.repeat(5_000_000)}`), { ok: false, line: 2 });
    assert.deepEqual(parseCsv('a,b\n1,"2"3'), { ok: false, line: 2 });
  });
});
