import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMapping, responseFromRow, type ResponseMapping, type Row } from '../../src/formats/index.js';

const mapping = readMapping({
  target: 'responses',
  dates: ['ISO'],
  timeZone: 'Europe/Amsterdam',
  id: ['nr'],
  prompt: 'after-delivery',
  promptVersion: 2,
  subject: 'order',
  answers: [
    { question: 'score', column: 'score', type: 'nps', presentation: 'numbers', scale: { min: 0, max: 10 } },
    { question: 'why', column: 'why', type: 'text', presentation: 'text' },
    { question: 'what', column: 'what', type: 'choices', presentation: 'list', separator: ';' },
  ],
  answeredAt: 'at',
  moment: 'outcome:success',
  page: '/imported',
  lang: 'nl',
});
assert.ok(mapping.ok, JSON.stringify(mapping));
const reviews = mapping.value as ResponseMapping;
const row: Row = { nr: '17', order: 'A-1', score: '9', why: '', what: '', at: '2026-03-04 10:15' };

const response = (changes: Row = {}) => {
  const result = responseFromRow(reviews, { ...row, ...changes });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const errors = (changes: Row) => {
  const result = responseFromRow(reviews, { ...row, ...changes });
  return result.ok ? [] : result.errors;
};

describe('a row as a response', () => {
  it('holds the answers of the columns that are filled', () => {
    const { answers, ...rest } = response({ why: 'On time', what: 'speed; price' });
    assert.deepEqual(
      answers.map(({ question, value }) => [question, value]),
      [
        ['score', 9],
        ['why', 'On time'],
        ['what', ['speed', 'price']],
      ],
    );
    assert.equal(rest.subject, 'A-1');
    assert.equal(rest.answeredAt, '2026-03-04T10:15:00+01:00');
    assert.equal(rest.startedAt, rest.answeredAt);
    assert.equal(response().answers.length, 1);
  });

  it('has the same id each time it is read, and another row has another', () => {
    assert.equal(response().id, response({ score: '3' }).id);
    const ids = new Set(Array.from({ length: 5000 }, (_, nr) => response({ nr: String(nr) }).id));
    assert.equal(ids.size, 5000);
    assert.equal(
      Number.parseInt(response().id.replace('-', '').slice(0, 12), 16),
      Date.parse('2026-03-04T10:15:00+01:00'),
    );
  });

  it('is refused by column', () => {
    assert.deepEqual(errors({ score: 'nine' }), [{ field: 'score', must: 'be a number' }]);
    assert.deepEqual(errors({ score: '11' }), [{ field: 'score', must: 'lie within the scale' }]);
    assert.deepEqual(errors({ score: '' }), [{ field: 'score', must: 'hold an answer' }]);
    assert.deepEqual(errors({ nr: ' ' }), [{ field: 'nr', must: 'not be empty' }]);
    assert.deepEqual(errors({ at: '' }), [{ field: 'at', must: 'not be empty' }]);
    assert.deepEqual(errors({ at: '2026-03-04' }), [{ field: 'at', must: 'have a time beside its date' }]);
    assert.equal(errors({ order: 'canary/1' })[0]?.field, 'order');
  });
});
