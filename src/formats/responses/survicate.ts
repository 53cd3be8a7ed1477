import { at, fieldsOf, firstText, listOf, textOf } from '../payload.js';
import type { ToldAnswer } from './answers.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { LeftOut } from './response-format.js';
import type { Asked } from './settings.js';
import type { Told } from './told.js';

const nps: Asked = { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' };
const groups = new Set(['promoter', 'passive', 'detractor']);

/** Of an NPS question the id of the choice is the score, and its text the group that the score belongs to. */
function choiceOf(choice: unknown): Pick<ToldAnswer, 'value' | 'text' | 'asked'> {
  const body = at(choice, 'body');
  const isNps = groups.has(String(textOf(body)).toLowerCase());
  const text = at(choice, 'comment');
  return isNps ? { value: at(choice, 'id'), text, asked: nps } : { value: body, text, asked: undefined };
}

/** The answers to one question. A row of a table and a place in a ranking are each an answer of their own. */
function answersTo(field: string, told: unknown, question: string): ToldAnswer[] {
  const one = (name: string) => ({ field: `${field}/${name}`, question });
  if (at(told, 'choice') !== undefined) {
    const choice = choiceOf(at(told, 'choice'));
    return [{ ...one('choice'), ...choice, asked: choice.asked ?? { type: 'choice' } }];
  }
  if (at(told, 'choices') !== undefined) {
    const choices = listOf(at(told, 'choices'));
    const text = firstText(...choices.map((choice) => at(choice, 'comment')));
    return [
      { ...one('choices'), value: choices.map((choice) => at(choice, 'body')), text, asked: { type: 'choices' } },
    ];
  }
  const rows = ['matrix', 'ranking'].find((name) => Array.isArray(at(told, name)));
  if (rows) {
    const values = listOf(at(told, rows)).map((row) => [textOf(at(row, 'body')) ?? '', textOf(at(row, 'value'))]);
    return [{ ...one(rows), value: Object.fromEntries(values) }];
  }
  const words = ['text', 'date', 'value', 'answer', 'content'].find((name) => at(told, name) !== undefined);
  return words ? [{ ...one(words), value: at(told, words) }] : [];
}

/** The fields of a contact form say who somebody is; only the address is looked at, for those who agreed to be answered. */
function contactIn(field: string, told: unknown): { email?: Told['email']; left: LeftOut[] } {
  const fields = at(told, 'fields');
  if (fields === undefined) return { left: [] };
  const others = Object.keys(fieldsOf(fields)).filter((name) => name !== 'email' && name !== 'comment');
  const left = others.map((name) => ({ field: `${field}/fields/${name}`, because: 'It says who the customer is.' }));
  return { email: [`${field}/fields/email`, at(fields, 'email')], left };
}

/** One answer as a webhook tells it. It is a response by itself, so that the next answer does not take its place. */
function toldAnswer({ field, record }: Entry): Told {
  const question = textOf(at(record, 'question', 'id')) ?? textOf(at(record, 'question', 'body')) ?? 'question';
  const comment = at(record, 'fields', 'comment');
  return {
    ...common({ field, record }),
    id: [textOf(at(record, 'responseUuid')) ?? '', question].join('/'),
    answers: [
      ...answersTo(field, record, question),
      ...(comment === undefined
        ? []
        : [{ field: `${field}/fields/comment`, question, value: comment, asked: { type: 'text' as const } }]),
    ],
    ...contactIn(field, record),
  };
}

function common({ field, record }: Entry): Told {
  const time = firstText(
    ...['timestamp', 'collected_at', 'completed_at', 'created_at'].map((name) => at(record, name)),
  );
  return {
    field,
    record,
    survey: firstText(at(record, 'survey', 'id'), at(record, 'survey_id')),
    answers: [],
    answeredAt: [`${field}/timestamp`, time],
    startedAt: time,
    page: at(record, 'url'),
    lang: firstText(at(record, 'language'), at(record, 'languages')),
  };
}

/** A whole response, as the data export gives it. */
function toldWhole({ field, record }: Entry): Told {
  const answers = listOf(at(record, 'answers')).flatMap((answer, index) => {
    const question = firstText(at(answer, 'question_id'), at(answer, 'question', 'id')) ?? `question-${index + 1}`;
    return answersTo(`${field}/answers/${index}`, answer, question);
  });
  const id = firstText(at(record, 'uuid'), at(record, 'responseUuid'), at(record, 'id'));
  return { ...common({ field, record }), id, answers };
}

/** A webhook names its event by the field that holds it. */
const eventIn = ({ field, record }: Entry): Entry => {
  const [name, event] = Object.entries(fieldsOf(at(record, 'event')))[0] ?? [];
  return name === undefined ? { field, record } : { field: `${field}/event/${name}`, record: event };
};

/**
 * Survicate: its webhooks and its data export. A webhook tells one answer at a time and each becomes a response by itself; the export
 * holds whole responses. Import one of the two, not both. A rating arrives as the words that stood on it: `values` in the
 * settings says which number each is. There is no export: Survicate takes no responses from elsewhere.
 */
export const survicate = responseFormat({
  name: 'survicate',
  tell: (payload) =>
    tellEach(recordsIn(payload, 'data').map(eventIn), (entry) =>
      at(entry.record, 'answers') === undefined ? toldAnswer(entry) : toldWhole(entry),
    ),
});
