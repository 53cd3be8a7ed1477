import { at, firstText, textOf } from '../payload.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Told } from './told.js';

const isTrue = (value: unknown): boolean => value === true || value === 'true';

function told({ field, record }: Entry): Told {
  const created = at(record, 'created_at');
  return {
    field,
    record,
    id: at(record, 'id'),
    survey: firstText(at(record, 'survey', 'id'), at(record, 'survey_id')),
    answers: [
      {
        field: `${field}/score`,
        question: 'score',
        value: at(record, 'score'),
        asked: { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' },
      },
      { field: `${field}/text`, question: 'text', value: at(record, 'text'), asked: { type: 'text' } },
    ],
    answeredAt: [`${field}/created_at`, created],
    startedAt: created,
    updatedAt: at(record, 'updated_at'),
    isComplete: at(record, 'completed') === undefined || isTrue(at(record, 'completed')),
    // What the owner has taken out of the score there must not come back into it here.
    isTest: isTrue(at(record, 'excluded_from_calculations')),
    page: at(record, 'origin_url'),
    email: [`${field}/end_user/email`, firstText(at(record, 'end_user', 'email'), at(record, 'email'))],
  };
}

/**
 * Wootric: the responses of its API, and its webhooks, in which every value is a text. A score is an NPS of 0 to 10, unless the
 * settings say that `score` is another. A response that is left out of the calculations is a test here. There is no export:
 * it takes a response only of a person that it knows by an id of its own.
 */
export const wootric = responseFormat({
  name: 'wootric',
  tell(payload) {
    if (at(payload, 'decline') !== undefined || textOf(at(payload, 'event_name')) === 'deleted') {
      return { is: 'nothing', because: 'It is not an answer.' };
    }
    return tellEach(recordsIn(payload, 'response', 'responses', 'data'), told);
  },
});
