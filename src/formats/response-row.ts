import { type Answer, type FieldProblem, parse, type Parsed, Response } from '../contract/index.js';
import { Cells } from './cells.js';
import type { ResponseMapping, Row } from './mapping.js';
import { idFor } from './source-id.js';

type MappedAnswer = ResponseMapping['answers'][number];

function valueOf(
  cells: Cells,
  { type, column, separator = ',' }: MappedAnswer,
  text: string,
): Answer['value'] | undefined {
  if (type === 'choice' || type === 'text') return text;
  if (type === 'choices') return text.split(separator).map((choice) => choice.trim());
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : cells.refuse(column, 'be a number');
}

function answersOf(mapping: ResponseMapping, cells: Cells): Answer[] {
  return mapping.answers.flatMap((mapped) => {
    const text = cells.text(mapped.column);
    const value = text === undefined ? undefined : valueOf(cells, mapped, text);
    if (value === undefined) return [];
    const { question, type, scale, presentation } = mapped;
    return [{ question, type, presentation, value, ...(scale && { scale }) }];
  });
}

/** The column behind a field of the response, so that who reads the problem finds it in the file. */
function columnBehind({ field, must }: FieldProblem, mapping: ResponseMapping, answers: Answer[]): FieldProblem {
  const answer = answers[Number(/^\/answers\/(\d+)\//.exec(field)?.[1])];
  const column = mapping.answers.find(({ question }) => question === answer?.question)?.column;
  return { field: column ?? (field === '/subject' ? mapping.subject! : field), must };
}

/**
 * A row as a response. Its id is made of the prompt, the row's own identity and the time of the answer, so that the same row has
 * the same id each time it is read and is stored once.
 */
export function responseFromRow(mapping: ResponseMapping, row: Row): Parsed<Response> {
  const cells = new Cells(row, mapping);
  const identity = mapping.id.map((column) => cells.text(column) ?? '');
  if (!identity.some(Boolean)) cells.refuse(mapping.id[0]!, 'not be empty');
  const answers = answersOf(mapping, cells);
  const answeredAt = cells.instant(mapping.answeredAt);
  const startedAt = cells.instant(mapping.startedAt) ?? answeredAt;
  const subject = cells.text(mapping.subject);
  if (!answers.length && !cells.problems.length) cells.refuse(mapping.answers[0]!.column, 'hold an answer');
  if (!answeredAt && !cells.text(mapping.answeredAt)) cells.refuse(mapping.answeredAt, 'not be empty');
  if (cells.problems.length) return { ok: false, errors: cells.problems };

  const result = parse(Response, {
    id: idFor(Date.parse(answeredAt!), [mapping.prompt, ...identity]),
    revision: 1,
    prompt: mapping.prompt,
    promptVersion: mapping.promptVersion,
    answers,
    complete: true,
    ...(subject && { subject }),
    moment: mapping.moment,
    page: mapping.page,
    lang: mapping.lang,
    startedAt,
    answeredAt,
  });
  return result.ok
    ? result
    : { ok: false, errors: result.errors.map((error) => columnBehind(error, mapping, answers)) };
}
