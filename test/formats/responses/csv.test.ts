import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCsv } from '../../../src/formats/csv.js';
import { csv } from '../../../src/formats/responses/csv.js';
import { errors, everything, left, nothing, read, stored } from './reading.js';

const file = (...responses: (typeof everything)[]): string => csv.write!(responses.map((one) => stored(one))) as string;
const rows = file(everything).split('\r\n');

describe('our CSV', () => {
  it('is read back as it was written', () => {
    const contact = { email: 'jan@example.org', consent: true as const };
    const other = { ...everything, id: everything.id.replace(/1$/, '2'), contact };
    assert.deepEqual(read(csv, file(everything, other)).responses, [everything, other]);
  });

  it('survives a spreadsheet that writes semicolons, and one that has sorted the lines', () => {
    const [header, ...lines] = rows.map((row) => row.split(','));
    const plain = [header!, ...lines.filter((line) => line[6] === 'score' || line[6] === 'mood')];
    const semicolons = plain.map((line) => line.join(';')).join('\n');
    const { responses } = read(csv, semicolons);
    assert.deepEqual(responses[0]!.answers, [everything.answers[0], everything.answers[2]]);
  });

  it('has no cell that a spreadsheet would run', () => {
    const dangers = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''=1", "'"];
    const answers = dangers.map((value, index) => ({
      question: `q${index}`,
      type: 'text' as const,
      presentation: 'text' as const,
      value,
      text: value,
    }));
    const written = file({ ...everything, answers });
    const parsed = parseCsv(written);
    assert.ok(parsed.ok);
    for (const cell of parsed.records.flatMap(({ cells }) => cells)) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝]/);
    assert.deepEqual(read(csv, written).responses[0]!.answers, answers);
  });

  it('says by line and column what is wrong, also below a cell of several lines', () => {
    const broken = file(everything, { ...everything, id: everything.id.replace(/1$/, '2') }).split('\r\n');
    const at = broken.findIndex((row, index) => index > 9 && row.includes(',mood,'));
    broken[at] = broken[at]!.replace(',smileys,smileys,1,3,3,', ',smileys,smileys,1,3,4,');
    assert.deepEqual(errors(csv, broken.join('\r\n')), [{ field: `/${at + 1}/value`, must: 'lie within the scale' }]);
    assert.deepEqual(errors(csv, `${rows[0]}\r\n"never closed`), [
      { field: '/2', must: 'close the quote that opens here' },
    ]);
    assert.ok(errors(csv, 'id,value\r\nx,y').some(({ field }) => field === '/2/id'));
  });

  it('drops an address without a recorded consent, and says so', () => {
    const payload = [{ ...rowOf('score'), email: 'jan@example.org', consent: '' }];
    assert.deepEqual(left(csv, payload), ['/0/email']);
    assert.equal(read(csv, payload).responses[0]!.contact, undefined);
  });

  it('has nothing to say of a file with nothing in it', () => {
    for (const payload of ['', 'id,value\r\n', rows[0], []]) {
      assert.equal(nothing(csv, payload), 'It holds no line with an answer.');
    }
  });
});

/** A line as a reader of tables gives it: the texts by the names of their columns. */
function rowOf(question: string): Record<string, string> {
  const names = rows[0]!.replace('\uFEFF', '').split(',');
  const cells = rows.find((row) => row.includes(`,${question},`))!.split(',');
  return Object.fromEntries(names.map((name, index) => [name, cells[index]!]));
}
