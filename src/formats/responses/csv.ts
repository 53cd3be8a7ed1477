import { type Answer, type FieldProblem, parse, Response, type StoredResponse } from '../../contract/index.js';
import { lineOf, parseCsv, textOfCell } from '../csv.js';
import { fieldsOf, listOf } from '../payload.js';
import type { LeftOut, ResponseFormat, ResponsesRead } from './response-format.js';

type Column = [name: string, value: (stored: StoredResponse, answer: Answer) => unknown];

/** Several choices in one cell. What stands between them is marked where it is a part of one. */
const joined = (choices: readonly string[]): string =>
  choices.map((choice) => choice.replace(/[\\;]/g, '\\$&')).join('; ');

const split = (cell: string): string[] =>
  cell === ''
    ? []
    : [...`${cell};`.matchAll(/((?:\\.|[^\\;])*);[ ]?/gs)].map(([, choice]) => choice!.replace(/\\(.)/gs, '$1'));

const columns: Column[] = [
  ['id', ({ response }) => response.id],
  ['receivedAt', ({ receivedAt }) => receivedAt],
  ['answeredAt', ({ response }) => response.answeredAt],
  ['state', ({ state }) => state],
  ['prompt', ({ response }) => response.prompt],
  ['promptVersion', ({ response }) => response.promptVersion],
  ['question', (_, { question }) => question],
  ['type', (_, { type }) => type],
  ['presentation', (_, { presentation }) => presentation],
  ['scaleMin', (_, { scale }) => scale?.min],
  ['scaleMax', (_, { scale }) => scale?.max],
  ['value', (_, { value }) => (Array.isArray(value) ? joined(value) : value)],
  ['text', (_, { text }) => text],
  ['complete', ({ response }) => response.complete],
  ['subject', ({ response }) => response.subject],
  ['step', ({ response }) => response.step],
  ['moment', ({ response }) => response.moment],
  ['page', ({ response }) => response.page],
  ['lang', ({ response }) => response.lang],
  ['email', ({ response }) => response.contact?.email],
  ['test', ({ response }) => response.test],
  ['reply', ({ reply }) => reply],
  ['repliedAt', ({ repliedAt }) => repliedAt],
  ['scaleBetter', (_, { scale }) => scale?.better],
  ['revision', ({ response }) => response.revision],
  ['startedAt', ({ response }) => response.startedAt],
  ['consent', ({ response }) => response.contact?.consent],
  ['elapsedMs', ({ response }) => response.signals?.elapsedMs],
  ['flags', ({ flags }) => flags && joined(flags)],
];

/** The first line of the file. The mark before it tells spreadsheets that the file is UTF-8. */
export const csvHeader = `\uFEFF${lineOf(columns.map(([name]) => name))}`;

/** One line for each answer, as RFC 4180 has it. */
export const csvLines = (page: readonly StoredResponse[]): string =>
  page
    .flatMap((stored) =>
      stored.response.answers.map((answer) => lineOf(columns.map(([, value]) => value(stored, answer)))),
    )
    .join('');

/** A line of the file by the names of its columns, and where it stands. */
interface Line {
  at: string;
  cell(name: string): string | undefined;
}

const given = (line: Line, name: string): string | undefined => line.cell(name) || undefined;
const numberIn = (cell: string | undefined): number | undefined =>
  cell !== undefined && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell.trim()) ? Number(cell) : undefined;
const flagIn = (cell: string | undefined): boolean | undefined =>
  ({ true: true, false: false })[cell?.trim().toLowerCase() ?? ''];

/** The parts of an object that are there. */
const filled = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

function answerIn(line: Line): object {
  const type = given(line, 'type');
  const cell = line.cell('value') ?? '';
  const [min, max] = [given(line, 'scaleMin'), given(line, 'scaleMax')];
  const value = { text: cell, choice: cell, choices: split(cell) }[type ?? ''] ?? numberIn(cell) ?? cell;
  const scale = filled({ min: numberIn(min), max: numberIn(max), better: given(line, 'scaleBetter') });
  return filled({
    question: given(line, 'question'),
    type,
    scale: min === undefined && max === undefined ? undefined : scale,
    presentation: given(line, 'presentation'),
    value,
    text: given(line, 'text'),
  });
}

function responseIn(lines: Line[]): unknown {
  const first = lines[0]!;
  const text = (name: string) => given(first, name);
  const [email, elapsed] = [text('email'), text('elapsedMs')];
  return filled({
    id: text('id')?.toLowerCase(),
    revision: text('revision') === undefined ? 1 : numberIn(text('revision')),
    prompt: text('prompt'),
    promptVersion: numberIn(text('promptVersion')),
    answers: lines.map(answerIn),
    complete: flagIn(text('complete')),
    subject: text('subject'),
    step: text('step'),
    moment: text('moment'),
    page: first.cell('page') ?? '',
    lang: text('lang'),
    startedAt: text('startedAt') ?? text('answeredAt'),
    answeredAt: text('answeredAt'),
    contact: email !== undefined && flagIn(text('consent')) ? { email, consent: true } : undefined,
    test: flagIn(text('test')),
    signals: elapsed === undefined ? undefined : { elapsedMs: numberIn(elapsed) },
  });
}

/** The column and the line behind a field of a response. */
function columnOf({ field, must }: FieldProblem, lines: Line[]): FieldProblem {
  const [, at, rest] = /^\/answers\/(\d+)\/?(.*)$/.exec(field) ?? [];
  const name = (rest ?? field.slice(1)).replace(/^scale\/(.)/, (_, letter: string) => `scale${letter.toUpperCase()}`);
  const column = name
    .replace(/^scale$/, 'scaleMin')
    .replace(/^contact\/.*/, 'email')
    .replace(/^signals\//, '')
    .split('/')[0]!;
  return { field: `${lines[Number(at ?? 0)]!.at}/${column}`, must };
}

function linesIn(payload: unknown): Line[] | FieldProblem {
  if (typeof payload !== 'string') {
    return listOf(payload).map((row, index) => {
      const cells = fieldsOf(row);
      const cell = (name: string) => (Object.hasOwn(cells, name) ? textIn(cells[name]) : undefined);
      return { at: `/${index}`, cell };
    });
  }
  const read = parseCsv(payload);
  if (!read.ok) return { field: `/${read.line}`, must: 'close the quote that opens here' };
  const [header, ...records] = read.records;
  const places = new Map(header?.cells.map((name, place) => [name.trim(), place]));
  return records.map(({ line, cells }) => ({
    at: `/${line}`,
    cell: (name) => (places.has(name) ? textIn(cells[places.get(name)!]) : undefined),
  }));
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? textOfCell(value)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

function read(payload: unknown): ResponsesRead {
  const lines = linesIn(payload);
  if ('must' in lines) return { is: 'wrong', errors: [lines] };
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const id = line.cell('id')?.toLowerCase() ?? '';
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  const [responses, errors, left] = [[] as Response[], [] as FieldProblem[], [] as LeftOut[]];
  for (const group of groups.values()) {
    const response = parse(Response, responseIn(group));
    if (!response.ok) errors.push(...response.errors.map((error) => columnOf(error, group)));
    else responses.push(response.value);
    if (given(group[0]!, 'email') !== undefined && !flagIn(given(group[0]!, 'consent'))) {
      left.push({ field: `${group[0]!.at}/email`, because: 'There is no recorded consent to be contacted.' });
    }
  }
  if (errors.length) return { is: 'wrong', errors };
  if (!responses.length) return { is: 'nothing', because: 'It holds no line with an answer.' };
  return { is: 'responses', responses, ...(left.length && { left }) };
}

/**
 * Our own CSV, with one line for each answer: what `GET /responses?format=csv` gives. It is read as text, whichever separator a
 * spreadsheet has made of the comma, or as a list of its rows; a field is told by its line and its column. Not carried: a trap and a
 * challenge among the signals, and an empty text beside an answer.
 */
export const csv: ResponseFormat = {
  name: 'csv',
  read,
  write: (responses) => csvHeader + csvLines(responses),
};
