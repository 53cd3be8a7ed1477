import { at, firstText, listOf, textOf } from '../payload.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Told } from './told.js';

function told({ field, record }: Entry): Told {
  const times = ['created_time', 'created_at', 'date', 'timestamp'];
  const time = times.find((name) => at(record, name) !== undefined);
  return {
    field,
    record,
    id: at(record, 'id'),
    survey: firstText(at(record, 'survey_id'), at(record, 'survey', 'id')),
    answers: [
      ...listOf(at(record, 'answers')).map((answer, index) => ({
        field: `${field}/answers/${index}/answer`,
        question: firstText(at(answer, 'question_id'), at(answer, 'question_uuid')) ?? `question-${index + 1}`,
        value: at(answer, 'answer'),
        text: at(answer, 'comment'),
      })),
      {
        field: `${field}/comment`,
        question: 'comment',
        value: at(record, 'comment'),
        asked: { type: 'text' as const },
      },
    ],
    answeredAt: [`${field}/${time ?? 'created_time'}`, time === undefined ? undefined : at(record, time)],
    ...(time !== undefined && { startedAt: at(record, time) }),
    page: at(record, 'response_origin_url') ?? at(record, 'url'),
    left: listOf(at(record, 'tags')).some((tag) => textOf(at(tag, 'name')))
      ? [{ field: `${field}/tags`, because: 'They are the team’s.' }]
      : [],
  };
}

/**
 * Hotjar: the responses to a survey, as its API gives them. Every answer is a text there: the settings say which questions are scores,
 * and on which scale. There is no export: Hotjar takes no responses from elsewhere.
 */
export const hotjar = responseFormat({
  name: 'hotjar',
  tell: (payload) => tellEach(recordsIn(payload, 'results', 'data'), told),
});
