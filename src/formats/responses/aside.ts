import { type Answer, Presentation, QuestionType, type Response } from '../../contract/index.js';
import { at, fieldsOf, textOf } from '../payload.js';
import type { Asked } from './settings.js';

/**
 * What other systems have no field for, written beside the answers as a map of texts, which each of them keeps. So an export that is
 * read back says the same: how a question was asked, which revision it is, what it is about.
 */
export type Aside = Record<string, string>;

/** A question as it stands in an aside. Its values were written so that the higher one is the better one. */
export type AskedAside = Asked & { isMirrored: boolean };

const isLow = ({ scale }: Pick<Answer, 'scale'>): boolean => scale?.better === 'low';

/** The other end of a scale: what was the worst is the best. */
export const mirrored = (value: number, { min, max }: { min: number; max: number }): number => min + max - value;

/** An answer's value for a system that knows one direction only, in which the higher value is the better one. */
export const outward = (answer: Answer): Answer['value'] =>
  typeof answer.value === 'number' && answer.scale && isLow(answer)
    ? mirrored(answer.value, answer.scale)
    : answer.value;

/**
 * What is written aside of a response; `nameOf` gives the source's own name of a question. The e-mail address is not written: it was
 * given to be answered here.
 */
export function asideOf(response: Response, nameOf: (question: string) => string = (question) => question): Aside {
  const { revision, promptVersion, startedAt, moment, step, subject, test, signals } = response;
  return {
    revision: String(revision),
    promptVersion: String(promptVersion),
    startedAt,
    moment,
    ...(step !== undefined && { step }),
    ...(subject !== undefined && { subject }),
    ...(test !== undefined && { test: String(test) }),
    ...(signals?.elapsedMs !== undefined && { elapsedMs: String(signals.elapsedMs) }),
    ...Object.fromEntries(response.answers.map((answer) => [`question:${nameOf(answer.question)}`, howAsked(answer)])),
    ...Object.fromEntries(
      response.answers.flatMap(({ question, text }) =>
        text === undefined ? [] : [[`text:${nameOf(question)}`, text]],
      ),
    ),
  };
}

const howAsked = ({ type, presentation, scale }: Answer): string =>
  [type, presentation, ...(scale ? [scale.min, scale.max, scale.better ?? ''] : [])].join(' ').trim();

/** What is read back of an aside. Whatever does not fit is not there; the contract judges the rest. */
export function readAside(value: unknown) {
  const text = (name: string) => textOf(at(value, name));
  const places = new Map(Object.keys(fieldsOf(value)).map((name, index) => [name, index]));
  const count = (name: string) => (/^\d{1,16}$/.test(text(name) ?? '') ? Number(text(name)) : undefined);
  return {
    revision: count('revision'),
    promptVersion: count('promptVersion'),
    startedAt: text('startedAt'),
    moment: text('moment'),
    step: text('step'),
    subject: text('subject'),
    test: text('test'),
    elapsedMs: count('elapsedMs'),
    asked: (question: string): AskedAside | undefined => readAsked(text(`question:${question}`)),
    text: (question: string): unknown => at(value, `text:${question}`),
    /** The place that an answer had among the others. */
    place: (question: string): number => places.get(`question:${question}`) ?? -1,
  };
}

/** An aside as it was read. */
export type AsideRead = ReturnType<typeof readAside>;

function readAsked(text: string | undefined): AskedAside | undefined {
  const [type, presentation, min, max, better] = text?.split(' ') ?? [];
  const isAsked = QuestionType.safeParse(type).success && Presentation.safeParse(presentation).success;
  if (!isAsked) return undefined;
  const scale = min !== undefined &&
    max !== undefined && {
      min: Number(min),
      max: Number(max),
      ...((better === 'low' || better === 'high') && { better: better as 'low' | 'high' }),
    };
  return {
    type: type as QuestionType,
    presentation: presentation as Presentation,
    ...(scale && { scale }),
    isMirrored: better === 'low',
  };
}
