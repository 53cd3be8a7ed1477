import type { Answer, FieldProblem, Question } from '../../contract/index.js';
import { Id } from '../../contract/index.js';
import { presentationOf, scaleOf } from '../../core/prompt.js';
import { fieldsOf } from '../payload.js';
import { idFor } from '../source-id.js';
import { mirrored } from './aside.js';
import type { LeftOut } from './response-format.js';
import type { Asked } from './settings.js';

/** An answer in the source's own words: the field that it stands in, its question and its value. */
export interface ToldAnswer {
  field: string;
  question: string;
  value: unknown;
  text?: unknown;
  /** How it was asked, where the format itself knows. What the owner says of the question comes first. */
  asked?: Asked | undefined;
}

/** What is known of how a question was asked, and in which direction its value was written. */
export interface Known {
  asked: Asked;
  isMirrored?: boolean;
}

/** The answers of a record as far as they were read. */
export interface ReadAnswers {
  answers: Answer[];
  /** The field of each answer, in the same order. */
  fields: string[];
  errors: FieldProblem[];
  left: LeftOut[];
}

const UNKNOWN = 'be the answer to a question that the settings describe, with its type and scale';

/**
 * A name of the source's as an id of ours: itself where it can be one. What a name loses in becoming one is kept in four letters at
 * its end, so that two questions never become the same.
 */
export function idFrom(name: string): string {
  if (Id.safeParse(name).success) return name;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return `${plain || 'question'}-${idFor(0, [name]).slice(-4)}`;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && !value.some((one) => !isBlank(one)));

/** The rows of a table of answers, each an answer of its own; anything else as it is. */
function rowsOf(told: ToldAnswer): ToldAnswer[] {
  if (typeof told.value !== 'object' || told.value === null || Array.isArray(told.value)) return [told];
  return Object.entries(fieldsOf(told.value)).map(([row, value]) => ({
    field: `${told.field}/${row}`,
    question: `${told.question}.${row}`,
    value,
    asked: { type: 'choice' },
  }));
}

/** How a question seems to have been asked. A number is not guessed at: it may be a score on any scale, or none. */
function seemingly(value: unknown): Asked | undefined {
  if (typeof value === 'string') return { type: 'text' };
  if (typeof value === 'boolean') return { type: 'choice' };
  return Array.isArray(value) ? { type: 'choices' } : undefined;
}

function valueOf(value: unknown, { type, values = {} }: Asked): Answer['value'] | { must: string } {
  const plain = (Array.isArray(value) ? value.filter((one) => !isBlank(one)) : [value]).map((one) =>
    isPlain(one) && Object.hasOwn(values, String(one)) ? values[String(one)]! : one,
  );
  if (!plain.every(isPlain)) return { must: 'be a text, a number or a list of them' };
  if (type === 'choices') return plain.map(String);
  if (type === 'text') return plain.map(String).join(', ');
  if (plain.length !== 1) return { must: 'be one answer' };
  if (type === 'choice') return String(plain[0]);
  const text = String(plain[0]).trim();
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : { must: 'be a number' };
}

function answerOf(told: ToldAnswer, { asked, isMirrored }: Known): Answer | { must: string } {
  const value = valueOf(told.value, asked);
  if (typeof value === 'object' && 'must' in value) return value;
  const { type, scale: given, presentation } = asked;
  const question = { type, ...(given && { scale: given }), ...(presentation && { presentation }) } as Question;
  const scale = scaleOf(question) && (given ?? scaleOf(question));
  return {
    question: asked.question ?? idFrom(told.question),
    type,
    ...(scale && { scale }),
    presentation: presentationOf(question),
    value: isMirrored && scale && typeof value === 'number' ? mirrored(value, scale) : value,
    ...(typeof told.text === 'string' && told.text !== '' && { text: told.text }),
  };
}

/** Reads what a record says to each question. An empty answer is none. What cannot be read is refused by its field. */
export function readAnswers(all: readonly ToldAnswer[], knownOf: (told: ToldAnswer) => Known | undefined): ReadAnswers {
  const read: ReadAnswers = { answers: [], fields: [], errors: [], left: [] };
  for (const told of all.flatMap((one) => (knownOf(one) ? [one] : rowsOf(one)))) {
    if (isBlank(told.value)) continue;
    const guess = seemingly(told.value);
    const known = knownOf(told) ?? (guess && { asked: guess });
    const answer = known ? answerOf(told, known) : { must: UNKNOWN };
    if ('must' in answer) {
      read.errors.push({ field: told.field, must: answer.must });
      continue;
    }
    read.answers.push(answer);
    read.fields.push(told.field);
  }
  return read;
}
