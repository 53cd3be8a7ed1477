import type { Answer, Prompt, Question, Response } from '../contract/index.js';
import { asked, isBlank, presentationOf, scaleOf, withoutGhosts } from './prompt.js';

/** What a customer has put in for a question: the value, and the text beside a choice. */
export interface Draft {
  value: Answer['value'];
  text?: string | undefined;
}

/** The option that comes with a text of the customer's own. */
export const otherOption = 'other';

/** What a customer typed: the whole answer to an open question; beside a choice only while “other” is chosen. */
export function typedText({ type }: Question, { value, text = '' }: Draft): string {
  if (type === 'text') return String(value);
  return [value].flat().includes(otherOption) ? text : '';
}

/** Where and on what occasion a response is given. */
export type Occasion = Pick<Response, 'moment' | 'page' | 'lang' | 'subject' | 'step' | 'test'>;

const reference = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/;
const id = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/;
const code = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
const languageTag = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

/**
 * An occasion from what a page says of itself. What the contract would not take is left out: a slip in an attribute must not cost
 * a customer's answer. Of the page's address only what stands before the query string is kept, without an e-mail address in it.
 */
export function occasionFrom(page: { [K in keyof Occasion]?: string | boolean | undefined }): Occasion {
  const fits = (pattern: RegExp, value: unknown): string | undefined =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
  const subject = fits(reference, page.subject);
  const step = fits(id, page.step);
  return {
    moment: fits(code, page.moment) ?? 'inline',
    page: String(page.page ?? '')
      .replace(/[?#\s].*$/s, '')
      .replace(/\/[^/]+(?:@|%40)[^/]*/gi, '/[e-mail]')
      .slice(0, 2000),
    lang: fits(languageTag, String(page.lang).replaceAll('_', '-')) ?? 'und',
    ...(subject && { subject }),
    ...(step && { step }),
    ...(page.test === true && { test: true }),
  };
}

/** What the next revision of a response is made of. */
export interface Given {
  prompt: Prompt;
  answers: readonly Answer[];
  /** The questions that the customer did not want to answer. */
  passed: ReadonlySet<string>;
  occasion: Occasion;
  /** Where an answer may go, if the customer has agreed to that. Without it a revision has none, whatever the last one had. */
  contact?: Response['contact'];
  now: number;
  /** Makes the id, when this is the first revision. */
  newId: () => string;
}

/** An answer as the contract has it, with the scale and the look it was given on. */
export function answerTo(question: Question, draft: Draft): Answer {
  const scale = scaleOf(question);
  const text = question.type === 'text' ? '' : typedText(question, draft);
  return {
    question: question.id,
    type: question.type,
    ...(scale && { scale }),
    presentation: presentationOf(question),
    value: draft.value,
    ...(text && { text }),
  };
}

/** Emptied answers are left out, but for the last one: a revision that takes back what was said must still say something. */
function said(answers: readonly Answer[], before: Response | undefined): Answer[] {
  const full = answers.filter((answer) => !isBlank(answer));
  return full.length || !before ? full : answers.slice(0, 1);
}

const isSame = (a: Response, b: Pick<Response, 'answers' | 'complete' | 'contact'>): boolean =>
  JSON.stringify([a.answers, a.complete, a.contact]) === JSON.stringify([b.answers, b.complete, b.contact]);

/**
 * The revision that says what has been given so far: one higher than `before`, without ghosts, complete when every question that
 * applies is answered or passed. `before` itself when nothing is new, undefined when there is nothing to say.
 */
export function revise(before: Response | undefined, given: Given): Response | undefined {
  const { prompt, passed, occasion, contact, now, newId } = given;
  const answers = said(withoutGhosts(prompt, given.answers), before);
  if (!answers.length) return before;
  const isAnswered = (id: string) => answers.some(({ question }) => question === id);
  const complete = asked(prompt, answers).every(({ id }) => isAnswered(id) || passed.has(id));
  if (before && isSame(before, { answers, complete, contact })) return before;
  const answeredAt = new Date(now).toISOString();
  const begun = before ?? {
    id: newId(),
    prompt: prompt.id,
    promptVersion: prompt.version,
    ...occasion,
    startedAt: answeredAt,
  };
  const { contact: _, ...same } = begun as Response;
  const revision = (before?.revision ?? 0) + 1;
  return { ...same, revision, answers, complete, answeredAt, ...(contact && { contact }) };
}
