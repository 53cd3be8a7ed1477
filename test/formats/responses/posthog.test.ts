import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { posthog } from '../../../src/formats/responses/posthog.js';
import { errors, everything, left, nothing, one, read, stored, told } from './reading.js';

const submission = '01958f3a-7c00-7abc-8def-0000000000aa';
const questions = [
  { id: 'thumb', type: 'rating', display: 'emoji', scale: 2 },
  { id: 'three', type: 'rating', display: 'emoji', scale: 3 },
  { id: 'five', type: 'rating', display: 'emoji', scale: 5 },
  { id: 'csat', type: 'rating', display: 'number', scale: 5 },
  { id: 'ces', type: 'rating', display: 'number', scale: 7 },
  { id: 'nps', type: 'rating', display: 'number', scale: 10 },
  { id: 'why', type: 'open' },
  { id: 'one', type: 'single_choice' },
  { id: 'many', type: 'multiple_choice' },
  { id: 'link', type: 'link' },
];
const settings = { surveys: { results: [{ id: 'survey', questions }] } };

const event = (answers: object, more: object = {}, name = 'survey sent') => ({
  uuid: '01958f3a-7c00-7abc-8def-0000000000bb',
  event: name,
  distinct_id: 'visitor',
  timestamp: '2026-03-04T09:00:00.123Z',
  properties: {
    $survey_id: 'survey',
    $survey_submission_id: submission,
    $survey_completed: true,
    $survey_language: 'fr',
    $current_url: 'https://shop.example/orders?token=secret',
    ...answers,
    ...more,
  },
});

const table: [question: string, value: unknown, expected: string][] = [
  ['thumb', 1, 'thumb thumbs thumbs 0-1 = 1'],
  ['thumb', 2, 'thumb thumbs thumbs 0-1 = 0'],
  ['three', 1, 'three smileys smileys 1-3 = 1'],
  ['three', 3, 'three smileys smileys 1-3 = 3'],
  ['five', '4', 'five smileys smileys 1-5 = 4'],
  ['csat', 5, 'csat csat numbers 1-5 = 5'],
  ['ces', 7, 'ces ces numbers 1-7 = 7'],
  ['nps', 0, 'nps nps numbers 0-10 = 0'],
  ['nps', 10, 'nps nps numbers 0-10 = 10'],
  ['why', 'Rapide', 'why text text = "Rapide"'],
  ['one', 'Prix', 'one choice list = "Prix"'],
  ['many', ['Prix', 'Temps'], 'many choices list = ["Prix","Temps"]'],
  ['link', 'link clicked', 'link choice list = "link clicked"'],
];

describe('PostHog', () => {
  for (const [question, value, expected] of table) {
    it(`tells ${JSON.stringify(value)} to ${question} as it was asked`, () => {
      const sent = event({ $survey_questions: [{ id: question }], [`$survey_response_${question}`]: value });
      assert.deepEqual(told(one(posthog, sent, settings)), [expected]);
    });
  }

  it('reads answers by the place of their question, as they were sent before questions had ids', () => {
    const sent = event({ $survey_response: 2, $survey_response_6: 'Lent' });
    assert.deepEqual(told(one(posthog, sent, settings)), ['thumb thumbs thumbs 0-1 = 0', 'why text text = "Lent"']);
    const plain = event({ $survey_response: 'First', $survey_response_1: 'Second' });
    assert.deepEqual(told(one(posthog, plain)), ['question-1 text text = "First"', 'question-2 text text = "Second"']);
  });

  it('takes each answer once, although it is sent under its id and under its place', () => {
    const sent = event({
      $survey_questions: [
        { id: 'nps', question: 'How likely?', response: 9 },
        { id: 'why', question: 'Why?', response: 'Rapide' },
      ],
      $survey_response_nps: 9,
      $survey_response: 9,
      $survey_response_why: 'Rapide',
      $survey_response_1: 'Rapide',
    });
    assert.deepEqual(told(one(posthog, sent, settings)), ['nps nps numbers 0-10 = 9', 'why text text = "Rapide"']);
  });

  it('keeps only the latest event of a submission, whatever the order in which they come', () => {
    const events = [9, 8, 7].map((second, index) => ({
      ...event({ $survey_response_why: `said at ${second}` }, { $survey_completed: index === 0 }),
      timestamp: `2026-03-04T09:00:0${second}Z`,
    }));
    for (const batch of [events, events.toReversed()]) {
      const response = one(posthog, { batch, historical_migration: true });
      assert.deepEqual(told(response), ['why text text = "said at 9"']);
      assert.equal(response.complete, true);
    }
    const each = events.map((sent) => one(posthog, sent));
    assert.equal(new Set(each.map(({ id }) => id)).size, 1);
    assert.deepEqual(
      each.map(({ revision }) => revision).sort((a, b) => b - a),
      each.map(({ revision }) => revision),
    );
    assert.deepEqual([each[0]!.id, each[1]!.complete], [submission, false]);
  });

  it('keeps the answers of those who did not finish, and nothing of those who said nothing', () => {
    const left = event({ $survey_response_why: 'Trop' }, { $survey_completed: undefined }, 'survey abandoned');
    assert.equal(one(posthog, left).complete, false);
    assert.equal(nothing(posthog, event({}, {}, 'survey dismissed')), 'It holds no answer.');
    assert.equal(nothing(posthog, event({}, {}, 'survey shown')), 'It is not an answer to a survey.');
    assert.equal(nothing(posthog, [{ event: '$pageview' }]), 'It is not an answer to a survey.');
  });

  it('keeps the page without its query, and the language', () => {
    const response = one(posthog, event({ $survey_response_why: 'x' }));
    assert.deepEqual([response.page, response.lang, response.prompt], ['https://shop.example/orders', 'fr', 'survey']);
    assert.equal(response.answeredAt, '2026-03-04T09:00:00.123Z');
  });

  it('leaves out an e-mail address that nobody agreed to', () => {
    const sent = event({ $survey_response_why: 'x', $set: { email: 'jan@example.org' } });
    assert.deepEqual(left(posthog, sent), ['/properties/email']);
  });

  it('takes a destination’s webhook, and says by field what is wrong', () => {
    const webhook = { event: event({ $survey_response_why: 'x' }), person: {} };
    assert.deepEqual(told(one(posthog, webhook)), ['why text text = "x"']);
    assert.equal(errors(posthog, [{ properties: {} }])[0]?.field, '/0/event');
    assert.equal(errors(posthog, event({ $survey_response_x: 3 }))[0]?.field, '/properties/$survey_response_x');
    const late = { ...event({ $survey_response_why: 'x' }), timestamp: 'yesterday' };
    assert.equal(errors(posthog, late)[0]?.field, '/timestamp');
  });

  it('is written with thumbs the way they are there, for a batch that makes no persons and no doubles', () => {
    const down = { ...everything, answers: [{ ...everything.answers[3]!, value: 0 }] };
    const [up, other] = posthog.write!([stored(everything), stored(down)]) as {
      uuid: string;
      properties: Record<string, unknown>;
    }[];
    assert.equal(up!.properties['$survey_response_useful'], 1);
    assert.equal(other!.properties['$survey_response_useful'], 2);
    assert.equal(up!.properties['$survey_response_effort'], 6, 'a low effort is a good one');
    assert.equal(up!.properties['$process_person_profile'], false);
    assert.deepEqual(posthog.write!([stored(everything)]), [up]);
    assert.equal(read(posthog, { batch: [up] }).responses[0]!.id, everything.id);
  });
});
