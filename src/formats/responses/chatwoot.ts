import type { StoredResponse } from '../../contract/index.js';
import { at, firstText, textOf } from '../payload.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Asked } from './settings.js';
import type { Told } from './told.js';

/** Where a rating stands: by itself in the report's list, deeper in what the survey's page sends and in messages. */
const places: string[][] = [
  [],
  ['csat_survey_response'],
  ['submitted_values', 'csat_survey_response'],
  ['message', 'submitted_values', 'csat_survey_response'],
  ['content_attributes', 'submitted_values', 'csat_survey_response'],
];

/** Five faces unless stars were chosen; either way 5 is the best. */
const askedBy = (display: unknown): Asked =>
  display === 'star'
    ? { type: 'csat', scale: { min: 1, max: 5 }, presentation: 'stars' }
    : { type: 'csat', scale: { min: 1, max: 5 }, presentation: 'smileys' };

function told({ field, record }: Entry): Told | undefined {
  const place = places.find((path) => at(record, ...path, 'rating') !== undefined);
  if (!place) return undefined;
  const survey = at(record, ...place);
  const where = [field, ...place].join('/');
  const conversation = firstText(at(record, 'conversation', 'uuid'), at(record, 'uuid'), at(record, 'conversation_id'));
  const parts = [conversation, textOf(at(record, 'message_id'))].filter((part) => part !== undefined);
  const own = textOf(at(record, 'id'));
  const display = at(record, 'display_type') ?? at(record, 'content_attributes', 'display_type');
  const created = at(survey, 'created_at') ?? at(record, 'created_at');
  return {
    field,
    record,
    // A message's number and a rating's are counted apart.
    id: own === undefined ? parts.join('/') : [...place, own].join('/'),
    answers: [
      { field: `${where}/rating`, question: 'rating', value: at(survey, 'rating'), asked: askedBy(display) },
      {
        field: `${where}/feedback_message`,
        question: 'feedback_message',
        value: at(survey, 'feedback_message'),
        asked: { type: 'text' },
      },
    ],
    answeredAt: [`${field}/created_at`, created],
    startedAt: created,
    updatedAt: at(survey, 'updated_at') ?? at(record, 'updated_at'),
    lang: at(record, 'locale'),
    email: [`${field}/contact/email`, at(record, 'contact', 'email')],
    left: at(record, 'csat_review_notes')
      ? [{ field: `${field}/csat_review_notes`, because: 'It is the team’s.' }]
      : [],
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A rating of 1 to 5 about a conversation; nothing else has a place there. */
function written({ response }: StoredResponse): object[] {
  const { subject = '', answers } = response;
  const rating = answers.find(({ scale, value }) => typeof value === 'number' && scale?.min === 1 && scale.max === 5);
  if (!rating || !uuid.test(subject)) return [];
  const words = answers.find(({ type }) => type === 'text')?.value ?? rating.text;
  const value = rating.scale?.better === 'low' ? 6 - Number(rating.value) : rating.value;
  const survey = { rating: value, ...(words !== undefined && { feedback_message: words }) };
  return [{ conversation: subject, message: { submitted_values: { csat_survey_response: survey } } }];
}

/**
 * Chatwoot: the list of its CSAT report, what its survey page sends, and messages of the kind `input_csat`. The settings name with
 * `fields.subject` what it is about. An export holds, for each response about a conversation (its subject is the conversation's
 * UUID), what `PUT /public/api/v1/csat_survey/{conversation}` takes within fourteen days: one rating of 1 to 5 and one text.
 */
export const chatwoot = responseFormat({
  name: 'chatwoot',
  tell(payload) {
    const entries = recordsIn(payload, 'payload', 'data');
    const all = tellEach(entries, told);
    const isNone = Array.isArray(all) && !all.length;
    return isNone ? { is: 'nothing', because: 'It holds no rating.' } : all;
  },
  write: (responses) => responses.flatMap(written),
});
