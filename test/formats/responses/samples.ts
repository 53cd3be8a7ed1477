/** One payload that each system could send, with what is needed to read it. */
import type { FormatSettings } from '../../../src/formats/format.js';
import { responseFormats } from '../../../src/formats/index.js';
import { everything, stored } from './reading.js';

const at = '2026-03-04T09:00:00Z';

const received: Record<string, unknown> = {
  opnform: {
    form_slug: 'f',
    submission_id: 'x',
    created_at: at,
    completion_time: 9,
    data: { why: { name: 'Why?', value: 'x' } },
  },
  fider: [
    {
      id: 3,
      title: 'Dark mode',
      description: 'Eyes',
      createdAt: at,
      user: { id: 1, email: 'a@b.example' },
      votesCount: 2,
    },
  ],
  govuk: { url: 'https://gov.example/a', what_doing: 'a', what_wrong: 'b', giraffe: '', timer: '3', created_at: at },
  survicate: [
    {
      event: {
        questionAnswered: {
          responseUuid: 'u',
          survey: { id: 's' },
          url: 'https://shop.example/a',
          timestamp: at,
          question: { id: 1, body: 'How?' },
          choice: { id: 9, body: 'promoter', comment: 'x' },
        },
      },
    },
    { uuid: 'v', survey_id: 's', collected_at: at, answers: [{ question_id: 1, value: ['a'] }] },
  ],
  'help-scout': {
    message: { name: 'Monthly' },
    response: { value: '9', category: 'promoter', comment: 'x', timestamp: at },
    _embedded: { customer: { id: 5, firstName: 'V' } },
  },
  delighted: {
    event_type: 'survey_response.updated',
    event_data: {
      id: '5',
      person: { id: '1', email: 'a@b.example' },
      survey_type: 'nps',
      score: 9,
      comment: 'x',
      created_at: 1772614800,
      updated_at: 1772614900,
    },
  },
  wootric: {
    id: 1,
    score: 9,
    text: 'x',
    origin_url: 'https://shop.example/?a',
    completed: true,
    created_at: 1772614800,
    end_user: { email: 'a@b.example' },
  },
  hotjar: {
    results: [
      { id: 'r', answers: [{ question_id: 'q', answer: '8' }], comment: 'x', tags: [{ name: 't' }], created_time: at },
    ],
  },
  alchemer: {
    data: [
      {
        id: '94',
        status: 'Complete',
        is_test_data: '0',
        date_submitted: '2026-03-25 16:53:09 EDT',
        language: 'Dutch',
        survey_data: {
          '2': { id: 2, type: 'NPS', answer: '9' },
          '5': { type: 'CHECKBOX', options: { '1': { answer: 'A' } } },
        },
      },
    ],
  },
  chatwoot: {
    payload: [{ id: 1, rating: 4, feedback_message: 'x', message_id: 2, conversation_id: 3, created_at: 1772614800 }],
  },
};

/** The payloads of a system: what it sends, or what our own export of everything that can be said gives. */
export function samplesOf(name: string): unknown[] {
  if (Object.hasOwn(received, name)) return [received[name]];
  return [responseFormats.find((format) => format.name === name)!.write!([stored(everything)])];
}

/** Settings that an owner may have, right ones and wrong ones. */
export const someSettings: (FormatSettings | undefined)[] = [
  undefined,
  {
    timeZone: 'Europe/Amsterdam',
    prompt: 'after',
    lang: 'nl',
    fields: { at: 'created_at', consent: 'id', id: 'a.b.c' },
  },
  { questions: { score: { type: 'stars' }, q: { type: 'nps' }, why: { type: 'choices' } }, ignore: ['waymark'] },
  { surveys: [{ id: 'after-delivery', questions: [{ id: 'score', type: 'rating', display: 'emoji', scale: 2 }] }] },
  { timeZone: 'Mars/Olympus' },
];
