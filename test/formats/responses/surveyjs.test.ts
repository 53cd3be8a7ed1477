import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveyjs } from '../../../src/formats/responses/surveyjs.js';
import { errors, one, read, told } from './reading.js';

const model = {
  pages: [
    {
      elements: [
        { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10 },
        { type: 'rating', name: 'stars', rateType: 'stars' },
        { type: 'panel', elements: [{ type: 'rating', name: 'faces', rateType: 'smileys', rateCount: 3 }] },
        { type: 'rating', name: 'rating' },
        { type: 'radiogroup', name: 'one' },
        { type: 'checkbox', name: 'many' },
        { type: 'comment', name: 'why' },
        { type: 'boolean', name: 'yes' },
        { type: 'text', inputType: 'number', name: 'how many?' },
      ],
    },
  ],
};
const data = {
  nps: 10,
  stars: 2,
  faces: 3,
  rating: 5,
  one: 'other',
  'one-Comment': 'None of these',
  many: ['a', 'b'],
  why: 'Because',
  yes: true,
  'how many?': 12,
  table: { Speed: 'Good' },
};

describe('SurveyJS', () => {
  it('tells each question as the model asked it', () => {
    const [number, table] = told(one(surveyjs, data, { surveys: model })).splice(8);
    assert.match(number!, /^how-many-[0-9a-f]{4} text text = "12"$/);
    assert.equal(table, 'table.Speed choice list = "Good"');
    assert.deepEqual(told(one(surveyjs, data, { surveys: model })).slice(0, 8), [
      'nps nps numbers 0-10 = 10',
      'stars stars stars 1-5 = 2',
      'faces smileys smileys 1-3 = 3',
      'rating csat numbers 1-5 = 5',
      'one choice list = "other" None of these',
      'many choices list = ["a","b"]',
      'why text text = "Because"',
      'yes choice list = "true"',
    ]);
  });

  it('takes what a service stores, with its id and its time where the owner says that they are', () => {
    const record = {
      postId: 'after-delivery',
      surveyResult: JSON.stringify({ why: 'x' }),
      saved: { id: 7, at: '2026-03-04 09:00' },
    };
    const settings = { fields: { id: 'saved.id', at: 'saved.at' }, timeZone: 'Europe/Amsterdam' };
    const response = one(surveyjs, [record], settings);
    assert.deepEqual(
      [response.prompt, response.answeredAt, response.revision],
      ['after-delivery', '2026-03-04T09:00:00+01:00', 1],
    );
    assert.equal(read(surveyjs, [record], settings).isUndated, undefined);
    const other = { ...record, surveyResult: JSON.stringify({ why: 'y' }) };
    assert.equal(one(surveyjs, other, settings).id, response.id);
    assert.notEqual(one(surveyjs, other).id, one(surveyjs, record).id);
    assert.equal(read(surveyjs, record).isUndated, true);
  });

  it('asks for the scale of a number without a model, and for its time in a zone', () => {
    assert.deepEqual(
      errors(surveyjs, { a: 3, b: 'x' }).map(({ field }) => field),
      ['/a'],
    );
    const local = { surveyResult: { why: 'x' }, happenedAt: '2026-03-04 09:00' };
    assert.deepEqual(errors(surveyjs, local), [
      { field: '/happenedAt', must: 'be a time with an offset, or one in the time zone that the settings name' },
    ]);
  });
});
