import { at, fieldsOf, firstText, textOf } from '../payload.js';
import type { ToldAnswer } from './answers.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Asked } from './settings.js';
import type { Told } from './told.js';

/** Kinds of question whose answers are what they say. A number of another kind is refused until the settings describe it. */
const kinds: Readonly<Record<string, Asked>> = {
  NPS: { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' },
  RADIO: { type: 'choice' },
  MENU: { type: 'choice' },
  CHECKBOX: { type: 'choices' },
  TEXTBOX: { type: 'text' },
  ESSAY: { type: 'text' },
};

/** Alchemer writes the name of a language. */
const languages: Readonly<Record<string, string>> = {
  English: 'en',
  Dutch: 'nl',
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Arabic: 'ar',
};

const own = <T>(table: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;

/** The answers to a question: of one with several options each that was ticked; of a group those of its parts. */
function answersTo(field: string, told: unknown, key: string, depth = 0): ToldAnswer[] {
  const parts = at(told, 'subquestions');
  if (parts !== undefined && depth < 3) {
    return Object.entries(fieldsOf(parts)).flatMap(([name, part]) =>
      answersTo(`${field}/subquestions/${name}`, part, `${key}.${name}`, depth + 1),
    );
  }
  const type = textOf(at(told, 'type'))?.toUpperCase();
  const options = at(told, 'options');
  const value =
    options === undefined
      ? at(told, 'answer')
      : Object.values(fieldsOf(options)).map((option) => firstText(at(option, 'answer'), at(option, 'option')));
  return [
    {
      field: options === undefined ? `${field}/answer` : `${field}/options`,
      question: key,
      value,
      text: at(told, 'comments'),
      asked: own(kinds, type),
    },
  ];
}

function told({ field, record }: Entry): Told | undefined {
  const status = textOf(at(record, 'status'));
  if (status === 'Deleted') return undefined;
  const test = textOf(at(record, 'is_test_data'));
  const language = at(record, 'language');
  const submitted = at(record, 'date_submitted');
  return {
    field,
    record,
    id: firstText(at(record, 'session_id'), at(record, 'id')),
    survey: at(record, 'survey_id'),
    answers: Object.entries(fieldsOf(at(record, 'survey_data'))).flatMap(([key, answer]) =>
      answersTo(`${field}/survey_data/${key}`, answer, key),
    ),
    answeredAt: [`${field}/date_submitted`, submitted],
    startedAt: at(record, 'date_started') ?? submitted,
    updatedAt: at(record, 'date_updated'),
    isComplete: status !== 'Partial',
    isTest: test === '1' || test === 'true' || at(record, 'is_test_data') === true,
    page: at(record, 'referer'),
    lang: own(languages, language) ?? language,
    left: at(record, 'ip_address') ? [{ field: `${field}/ip_address`, because: 'It says who the customer is.' }] : [],
  };
}

/**
 * Alchemer: the survey responses of its API, version 5. Its times name the zone that they are in; where they do not, the settings do.
 * A response says nothing of its survey: `prompt` in the settings names it. There is no export: its API gives every response the time
 * at which it arrives.
 */
export const alchemer = responseFormat({
  name: 'alchemer',
  tell: (payload) => tellEach(recordsIn(payload, 'data'), told),
});
