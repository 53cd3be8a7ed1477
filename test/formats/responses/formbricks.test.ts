import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formbricks } from '../../../src/formats/responses/formbricks.js';
import { errors, left, nothing, one, read, stored, told } from './reading.js';

const survey = {
  id: 'cm6survey',
  blocks: [
    {
      elements: [
        { id: 'nps', type: 'nps' },
        { id: 'stars', type: 'rating', scale: 'star', range: 5 },
        { id: 'faces', type: 'rating', scale: 'smiley', range: 3 },
        { id: 'numbers', type: 'rating', scale: 'number', range: 7 },
        { id: 'csat', type: 'csat', scale: 'smiley', range: 5 },
        { id: 'ces', type: 'ces', scale: 'number', range: 7 },
        { id: 'why', type: 'openText' },
        { id: 'one', type: 'multipleChoiceSingle' },
        { id: 'many', type: 'multipleChoiceMulti' },
        { id: 'table', type: 'matrix' },
        { id: 'agree', type: 'consent' },
        { id: 'who', type: 'contactInfo' },
      ],
    },
  ],
};
const settings = { surveys: { data: [survey] } };

const response = {
  id: 'cm6response',
  createdAt: '2026-03-04T09:00:00.000Z',
  updatedAt: '2026-03-04T09:00:30.500Z',
  surveyId: 'cm6survey',
  displayId: 'cm6display',
  contact: null,
  contactAttributes: { email: 'jan@example.org' },
  finished: true,
  endingId: null,
  language: 'de',
  data: { nps: 9, why: 'Schnell' },
  variables: {},
  ttc: { nps: 1200, _total: 5400.4 },
  tags: [],
  meta: { source: '', url: 'https://shop.example/orders?email=jan@example.org#x', action: 'order-delivered' },
  singleUseId: null,
};
const withData = (data: object, more: object = {}) => ({ ...response, ...more, data });

/** What is answered, and what it is here. */
const table: [asked: string, value: unknown, expected: string[]][] = [
  ['nps', 0, ['nps nps numbers 0-10 = 0']],
  ['nps', 10, ['nps nps numbers 0-10 = 10']],
  ['stars', 4, ['stars stars stars 1-5 = 4']],
  ['faces', 3, ['faces smileys smileys 1-3 = 3']],
  ['numbers', 7, ['numbers csat numbers 1-7 = 7']],
  ['csat', 5, ['csat csat smileys 1-5 = 5']],
  ['ces', 2, ['ces ces numbers 1-7 = 2']],
  ['why', ' As it was typed ', ['why text text = " As it was typed "']],
  ['one', 'Price', ['one choice list = "Price"']],
  ['many', ['Price', 'Speed'], ['many choices list = ["Price","Speed"]']],
  ['agree', 'accepted', ['agree choice list = "accepted"']],
  ['table', { Speed: 'Good', Price: 'Bad' }, ['table.Speed choice list = "Good"', 'table.Price choice list = "Bad"']],
];

describe('Formbricks', () => {
  for (const [asked, value, expected] of table) {
    it(`tells ${JSON.stringify(value)} to ${asked} as it was asked`, () => {
      assert.deepEqual(told(one(formbricks, withData({ [asked]: value }), settings)), expected);
    });
  }

  it('keeps when, where, in which language and after what it was said', () => {
    const { answers: _, ...rest } = one(
      formbricks,
      { event: 'responseFinished', webhookId: 'x', data: response },
      settings,
    );
    assert.deepEqual(rest, {
      id: rest.id,
      revision: Date.parse('2026-03-04T09:00:30.500Z'),
      prompt: 'cm6survey',
      promptVersion: 1,
      complete: true,
      moment: 'order-delivered',
      page: 'https://shop.example/orders',
      lang: 'de',
      startedAt: '2026-03-04T09:00:00.000Z',
      answeredAt: '2026-03-04T09:00:30.500Z',
      signals: { elapsedMs: 5400 },
    });
    assert.equal(one(formbricks, withData({ why: 'x' }, { language: 'default' })).lang, 'und');
  });

  it('has the same id in each of its events, and the later one is the higher revision', () => {
    const ids = ['responseCreated', 'responseUpdated'].map((event, index) => {
      const data = withData({ why: 'x' }, { updatedAt: `2026-03-04T09:00:0${index}.000Z`, finished: false });
      return one(formbricks, { webhookId: 'x', event, data });
    });
    assert.equal(ids[0]!.id, ids[1]!.id);
    assert.ok(ids[0]!.revision < ids[1]!.revision);
    assert.equal(ids[0]!.complete, false);
    assert.notEqual(one(formbricks, withData({ why: 'x' }, { id: 'another' })).id, ids[0]!.id);
  });

  it('leaves out who the customer is, unless they agreed to be contacted', () => {
    assert.deepEqual(left(formbricks, response, settings), ['/contactAttributes/email']);
    const asked = withData({ why: 'x', who: ['Jan', 'Vries', 'jan@example.org', '', ''], agree: 'accepted' });
    assert.deepEqual(left(formbricks, asked, settings), ['/data/who', '/data/who']);
    const agreed = { ...settings, fields: { consent: 'data.agree' } };
    assert.deepEqual(one(formbricks, asked, agreed).contact, { email: 'jan@example.org', consent: true });
    const refused = withData({ why: 'x', agree: '' });
    assert.equal(one(formbricks, refused, agreed).contact, undefined);
  });

  it('does not guess the scale of a number: it asks for it, by field', () => {
    assert.deepEqual(errors(formbricks, [withData({ q1: 4, why: 'x' })]), [
      { field: '/0/data/q1', must: 'be the answer to a question that the settings describe, with its type and scale' },
    ]);
    const questions = { q1: { type: 'stars', scale: { min: 1, max: 5 }, question: 'rating' } };
    assert.deepEqual(told(one(formbricks, withData({ q1: 4 }), { questions })), ['rating stars stars 1-5 = 4']);
    assert.deepEqual(errors(formbricks, withData({ q1: 6 }), { questions }), [
      { field: '/data/q1', must: 'lie within the scale' },
    ]);
    assert.deepEqual(told(one(formbricks, withData({ q1: 4, why: 'x' }), { ignore: ['q1'] })), ['why text text = "x"']);
  });

  it('takes a page of the management API, and names prompts as the owner does', () => {
    const data = [response, { ...response, id: 'second' }];
    const { responses } = read(formbricks, { data }, { ...settings, prompts: { cm6survey: 'after-delivery' } });
    assert.deepEqual(
      responses.map(({ prompt }) => prompt),
      ['after-delivery', 'after-delivery'],
    );
  });

  it('has nothing to say of a test, or of a response without an answer', () => {
    assert.equal(nothing(formbricks, { event: 'testEndpoint' }), 'It is not about a response.');
    assert.equal(nothing(formbricks, withData({ why: '' })), 'It holds no answer.');
  });

  it('is written under the surveys and questions that the owner names', () => {
    const mapped = {
      workspace: 'cm6workspace',
      prompts: { cm6survey: 'delivery' },
      questions: { q1: { question: 'score', type: 'nps' } },
    };
    const response = one(formbricks, withData({ q1: 9 }), mapped);
    const [written] = formbricks.write!([stored(response)], mapped) as Record<string, unknown>[];
    assert.equal(written!['surveyId'], 'cm6survey');
    assert.equal(written!['workspaceId'], 'cm6workspace');
    assert.equal(written!['singleUseId'], response.id);
    assert.equal((written!['data'] as Record<string, unknown>)['q1'], 9);
    assert.deepEqual(one(formbricks, written, mapped), response);
  });
});
