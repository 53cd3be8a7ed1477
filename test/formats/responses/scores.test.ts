import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alchemer } from '../../../src/formats/responses/alchemer.js';
import { delighted } from '../../../src/formats/responses/delighted.js';
import { helpScout } from '../../../src/formats/responses/help-scout.js';
import { hotjar } from '../../../src/formats/responses/hotjar.js';
import { survicate } from '../../../src/formats/responses/survicate.js';
import { wootric } from '../../../src/formats/responses/wootric.js';
import { errors, left, nothing, one, read, told } from './reading.js';

describe('Help Scout', () => {
  const webhook = (response: object) => ({
    message: { name: 'Monthly survey' },
    response: { timestamp: '2026-03-04T09:00:00Z', ...response },
    _embedded: { customer: { id: 500, firstName: 'Vernon', _embedded: { emails: [{ value: 'v@example.org' }] } } },
  });
  const table: [response: object, expected: string][] = [
    [{ name: 'Happy', value: '😀' }, 'value smileys smileys 1-3 = 3'],
    [{ name: 'Neutral', value: '😐' }, 'value smileys smileys 1-3 = 2'],
    [{ name: 'Sad', value: '🙁\uFE0F' }, 'value smileys smileys 1-3 = 1'],
    [{ name: 'Thumbs Up', value: '👍🏽' }, 'value thumbs thumbs 0-1 = 1'],
    [{ name: 'Thumbs Down', value: '👎' }, 'value thumbs thumbs 0-1 = 0'],
    [{ value: '0', category: 'detractor' }, 'value nps numbers 0-10 = 0'],
    [{ value: '10', category: 'promoter' }, 'value nps numbers 0-10 = 10'],
    [{ name: 'Woman in Lotus Position', value: '🧘' }, 'value choice list = "🧘"'],
    [{ value: '5' }, 'value choice list = "5"'],
    [{ comment: 'In my own words' }, 'comment text text = "In my own words"'],
  ];
  for (const [response, expected] of table) {
    it(`tells ${JSON.stringify(response)} as ${expected}`, () => {
      assert.deepEqual(told(one(helpScout, webhook(response))), [expected]);
    });
  }

  it('is one response for a customer, a message and a time, without who it was', () => {
    const sent = webhook({ value: '9', category: 'promoter', comment: 'Fine' });
    assert.equal(one(helpScout, sent).id, one(helpScout, structuredClone(sent)).id);
    const other = { ...sent, _embedded: { customer: { id: 501 } } };
    assert.notEqual(one(helpScout, other).id, one(helpScout, sent).id);
    assert.deepEqual(left(helpScout, sent), ['/_embedded/customer/firstName', '/_embedded/customer']);
    assert.match(one(helpScout, sent).prompt, /^Monthly-survey-[0-9a-f]{4}$/);
    assert.equal(errors(helpScout, webhook({ value: '11', category: 'promoter' }))[0]?.field, '/response/value');
  });
});

describe('Delighted', () => {
  const response = {
    id: '5435',
    person: { id: '5975', email: 'charlie@example.org', name: 'Charlie' },
    survey_type: 'nps',
    score: 9,
    comment: null as string | null,
    created_at: 1772614800,
    updated_at: 1772614800,
    person_properties: null,
    notes: [],
    tags: [],
  };
  const table: [type: string, score: number, expected: string][] = [
    ['nps', 0, 'score nps numbers 0-10 = 0'],
    ['enps', 10, 'score nps numbers 0-10 = 10'],
    ['csat', 5, 'score csat numbers 1-5 = 5'],
    ['stars', 1, 'score stars stars 1-5 = 1'],
    ['smileys', 4, 'score smileys smileys 1-5 = 4'],
  ];
  for (const [survey_type, score, expected] of table) {
    it(`tells ${score} to ${survey_type} on its scale`, () => {
      assert.deepEqual(told(one(delighted, { ...response, survey_type, score })), [expected]);
    });
  }

  it('asks which scale an effort was told on, because it can be either of two', () => {
    const effort = { ...response, survey_type: 'ces', score: 5 };
    assert.equal(errors(delighted, effort)[0]?.field, '/score');
    const questions = { score: { type: 'ces', scale: { min: 1, max: 7 } } };
    assert.deepEqual(told(one(delighted, effort, { questions })), ['score ces numbers 1-7 = 5']);
  });

  it('takes the comment that comes later as a higher revision of the same response', () => {
    const updated = { ...response, comment: 'Fast', updated_at: 1772615400 };
    const event = { event_type: 'survey_response.updated', event_id: 'b8', event_data: updated };
    const [first, second] = [one(delighted, response), one(delighted, event)];
    assert.equal(first.id, second.id);
    assert.ok(second.revision > first.revision);
    assert.deepEqual(one(delighted, [event, { event_data: response }]), second);
    assert.deepEqual(told(second), ['score nps numbers 0-10 = 9', 'comment text text = "Fast"']);
    assert.deepEqual(left(delighted, response), ['/person/name', '/person/email']);
    assert.equal(nothing(delighted, { event_type: 'unsubscribe.created' }), 'It is not about a response.');
  });

  it('keeps the answers to further questions', () => {
    const additional_answers = [
      { id: 'a1', question: { id: 'q1', type: 'free_response' }, value: { free_response: 'More' } },
      { id: 'a2', question: { id: 'q2', type: 'select_many' }, value: { select_many: [{ id: 'x', text: 'Price' }] } },
    ];
    assert.deepEqual(told(one(delighted, { ...response, additional_answers })).slice(1), [
      'q1 text text = "More"',
      'q2 choices list = ["Price"]',
    ]);
  });
});

describe('Wootric', () => {
  const response = {
    id: 1122334,
    score: 9,
    text: 'Saved us hours',
    ip_address: '203.0.113.42',
    origin_url: 'https://app.example.com/dashboard?user=1',
    completed: true,
    excluded_from_calculations: false,
    created_at: 1772614800,
    updated_at: 1772614800,
    end_user: { id: 987654, email: 'jane@example.org' },
  };

  it('tells a score of 0 to 10 and its words', () => {
    assert.deepEqual(told(one(wootric, response)), ['score nps numbers 0-10 = 9', 'text text text = "Saved us hours"']);
    assert.equal(one(wootric, response).page, 'https://app.example.com/dashboard');
    assert.deepEqual(left(wootric, response), ['/end_user/email']);
    const questions = { score: { type: 'csat', scale: { min: 1, max: 5 } } };
    assert.deepEqual(told(one(wootric, { ...response, score: 4, text: null }, { questions })), [
      'score csat numbers 1-5 = 4',
    ]);
  });

  it('takes webhooks, in which everything is a text, and leaves out who declined', () => {
    const webhook = {
      event_name: 'updated',
      timestamp: '2026-03-04 02:00:10 -0700',
      response: {
        id: '1122334',
        score: '0',
        text: null,
        survey_id: '77',
        excluded_from_calculations: 'true',
        created_at: '2026-03-04 02:00:00 -0700',
        updated_at: '2026-03-04 02:00:05 -0700',
      },
    };
    const told0 = one(wootric, webhook);
    assert.deepEqual(told(told0), ['score nps numbers 0-10 = 0']);
    assert.deepEqual([told0.answeredAt, told0.test], ['2026-03-04T02:00:00-07:00', true]);
    assert.equal(told0.id, one(wootric, response).id, 'the same response, however its time is written');
    assert.equal(nothing(wootric, { event_name: 'created', decline: { id: '1' } }), 'It is not an answer.');
  });
});

describe('Hotjar', () => {
  const response = {
    id: 'r1',
    answers: [
      { question_id: 'q1', answer: '8' },
      { question_id: 'q2', answer: 'Fine' },
    ],
    comment: 'And more',
    tags: [{ name: 'seen' }],
  };

  it('takes every answer as the text that it is, until the owner says what it counts', () => {
    assert.deepEqual(told(one(hotjar, response)), [
      'q1 text text = "8"',
      'q2 text text = "Fine"',
      'comment text text = "And more"',
    ]);
    const questions = { q1: { type: 'nps' } };
    assert.equal(told(one(hotjar, { results: [response] }, { questions }))[0], 'q1 nps numbers 0-10 = 8');
    assert.deepEqual(left(hotjar, response), ['/tags']);
    assert.equal(read(hotjar, response).isUndated, true);
    assert.equal(errors(hotjar, response, { questions: { q2: { type: 'nps' } } })[0]?.field, '/answers/1/answer');
  });
});

describe('Survicate', () => {
  const event = (answer: object, question = 12123) => ({
    messageId: 'c0',
    deliveryTries: 0,
    event: {
      questionAnswered: {
        responseUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
        survey: { id: 'b92b', name: 'Satisfaction' },
        url: 'https://shop.example/x?y',
        timestamp: '2026-03-04T09:00:00+00:00',
        respondent: { id: '5', attributes: [] },
        question: { id: question, body: 'How?' },
        ...answer,
      },
    },
  });
  const table: [answer: object, expected: string[]][] = [
    [{ choice: { id: 9, body: 'promoter', comment: null } }, ['12123 nps numbers 0-10 = 9']],
    [{ choice: { id: 0, body: 'Detractor', comment: 'No' } }, ['12123 nps numbers 0-10 = 0 No']],
    [{ choice: { id: 21573, body: 'Great', comment: 'mostly' } }, ['12123 choice list = "Great" mostly']],
    [
      {
        choices: [
          { id: 1, body: 'A' },
          { id: 2, body: 'B', comment: 'b' },
        ],
      },
      ['12123 choices list = ["A","B"] b'],
    ],
    [{ text: 'Words' }, ['12123 text text = "Words"']],
    [{ matrix: [{ body: 'Speed', value: 'Good' }] }, ['12123.Speed choice list = "Good"']],
  ];
  for (const [answer, expected] of table) {
    it(`tells ${JSON.stringify(answer)}`, () => assert.deepEqual(told(one(survicate, event(answer))), expected));
  }

  it('makes a response of each answer, so that the next does not take its place', () => {
    const { responses } = read(survicate, [event({ text: 'A' }, 1), event({ text: 'B' }, 2), event({ text: 'A' }, 1)]);
    assert.deepEqual(responses.map(told), [['1 text text = "A"'], ['2 text text = "B"']]);
    assert.notEqual(responses[0]!.id, responses[1]!.id);
    const rated = { questions: { 12123: { type: 'smileys', values: { Great: 5 } } } };
    assert.deepEqual(told(one(survicate, event({ choice: { id: 1, body: 'Great' } }), rated)), [
      '12123 smileys smileys 1-5 = 5',
    ]);
  });

  it('leaves out who somebody is, and keeps what they wrote', () => {
    const form = event({ fields: { firstName: 'Alan', email: 'alan@example.org', comment: 'Call me' } });
    assert.deepEqual(told(one(survicate, form)), ['12123 text text = "Call me"']);
    const where = '/event/questionAnswered/fields';
    assert.deepEqual(left(survicate, form), [`${where}/firstName`, `${where}/email`]);
  });

  it('takes whole responses from the export', () => {
    const exported = {
      data: [
        {
          uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
          survey_id: 'b92b',
          collected_at: '2026-03-04T09:00:00Z',
          answers: [
            { question_id: 1, value: 'Fine' },
            { question_id: 2, value: ['A', 'B'] },
          ],
        },
      ],
    };
    assert.deepEqual(told(one(survicate, exported)), ['1 text text = "Fine"', '2 choices list = ["A","B"]']);
  });
});

describe('Alchemer', () => {
  const response = {
    id: '94',
    contact_id: '',
    status: 'Complete',
    is_test_data: '0',
    date_started: '2026-03-25 16:53:00 EDT',
    date_submitted: '2026-03-25 16:53:09 EDT',
    session_id: '1774471989_69c44b',
    language: 'Dutch',
    ip_address: '203.0.113.1',
    referer: 'https://shop.example/a?b',
    url_variables: { order: { key: 'order', value: '#1001', type: 'url' } },
    survey_data: {
      '2': { id: 2, type: 'NPS', question: 'Likely?', answer: '9', shown: true },
      '3': { id: 3, type: 'ESSAY', answer: 'Fine', shown: true },
      '4': { id: 4, type: 'RADIO', answer: 'Blue', answer_id: 10, comments: 'sea' },
      '5': { id: 5, type: 'CHECKBOX', options: { '11': { id: 11, answer: 'A' }, '12': { id: 12, option: 'B' } } },
      '6': { id: 6, type: 'parent', subquestions: { '7': { id: 7, type: 'RADIO', answer: 'Good' } } },
      '8': { id: 8, type: 'TEXTBOX', shown: false },
    },
  };

  it('tells each kind of question, in the zone and the language that are named', () => {
    const answered = one(
      alchemer,
      { result_ok: true, data: [response] },
      { prompt: 'after', fields: { subject: 'url_variables.order.value' } },
    );
    assert.deepEqual(told(answered), [
      '2 nps numbers 0-10 = 9',
      '3 text text = "Fine"',
      '4 choice list = "Blue" sea',
      '5 choices list = ["A","B"]',
      '6.7 choice list = "Good"',
    ]);
    assert.deepEqual(
      [answered.answeredAt, answered.lang, answered.subject, answered.prompt, answered.page],
      ['2026-03-25T16:53:09-04:00', 'nl', '1001', 'after', 'https://shop.example/a'],
    );
    assert.deepEqual(left(alchemer, response), ['/ip_address']);
  });

  it('knows a test, what is not finished and what was deleted', () => {
    assert.equal(one(alchemer, { ...response, is_test_data: '1' }).test, true);
    assert.equal(one(alchemer, response).test, undefined);
    assert.equal(one(alchemer, { ...response, status: 'Partial' }).complete, false);
    assert.equal(nothing(alchemer, { ...response, status: 'Deleted' }), 'It holds no answer.');
    assert.equal(errors(alchemer, { ...response, date_submitted: '2026-03-25 16:53:09' })[0]?.field, '/date_submitted');
    const zoned = one(
      alchemer,
      { ...response, date_submitted: '2026-03-25 16:53:09' },
      { timeZone: 'America/New_York' },
    );
    assert.equal(zoned.answeredAt, '2026-03-25T16:53:09-04:00');
  });
});
