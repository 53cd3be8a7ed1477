import { at, fieldsOf, textOf } from '../payload.js';
import type { ToldAnswer } from './answers.js';
import { type Entry, hasFields, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Told } from './told.js';
import { timeOf } from './times.js';

/** What stands between the answers and is none. */
const others = new Set([
  'completion_time',
  'captcha_token',
  'submission_hash',
  'submission_id',
  'is_partial',
  'created_at',
  'updated_at',
  'id',
  'status',
  'form_id',
  'form_title',
  'form_slug',
  'message',
  'edit_link',
]);

/** The answers by the ids of their fields; of old a webhook gives them by the names of the fields instead. */
function answersIn(record: unknown): readonly [path: string, answers: unknown] {
  if (hasFields(at(record, 'data'))) return ['/data', at(record, 'data')];
  return hasFields(at(record, 'submission')) ? ['/submission', at(record, 'submission')] : ['', record];
}

/** A field's answer, by itself or beside the field's name. */
function answerOf(field: string, question: string, value: unknown): ToldAnswer {
  const isNamed = Object.hasOwn(fieldsOf(value), 'value');
  return { field, question, value: isNamed ? at(value, 'value') : value };
}

/** When somebody began who took so many seconds; undefined for a number that is no such time. */
function begun(answeredAt: unknown, seconds: unknown): string | undefined {
  const answered = Date.parse(timeOf(answeredAt) ?? '');
  const at = typeof seconds === 'number' ? answered - seconds * 1000 : NaN;
  return at > 0 && at <= answered ? new Date(at).toISOString() : undefined;
}

function told({ field, record }: Entry): Told {
  const [path, answers] = answersIn(record);
  const named = (name: string) => at(record, name) ?? at(answers, name);
  const created = named('created_at');
  const time = named('completion_time');
  return {
    field,
    record,
    id: named('submission_id') ?? named('id') ?? named('submission_hash'),
    survey: textOf(named('form_slug')) ?? textOf(named('form_id')),
    answers: Object.entries(fieldsOf(answers))
      .filter(([name]) => !others.has(name))
      .map(([name, value]) => answerOf(`${field}${path}/${name}`, name, value)),
    answeredAt: [`${field}/created_at`, created],
    startedAt: begun(created, time) ?? created,
    updatedAt: named('updated_at'),
    isComplete: named('is_partial') !== true && named('status') !== 'partial',
    signals: typeof time === 'number' && time >= 0 && time < 1e9 ? { elapsedMs: Math.round(time * 1000) } : undefined,
  };
}

/**
 * OpnForm: its webhooks, the submissions of its API, and what its forms post. There is no export: its form takes answers with the time
 * at which they arrive, so that whatever was said before would be dated today.
 */
export const opnform = responseFormat({
  name: 'opnform',
  tell: (payload) => tellEach(entriesIn(payload), told),
});

/** The API wraps submissions in `data`, in which the answers of each stand under the same name. */
const entriesIn = (payload: unknown): Entry[] =>
  Array.isArray(at(payload, 'data')) ? recordsIn(payload, 'data') : recordsIn(payload);
