import type { Answer, Prompt, Question, Response } from '../contract/index.js';
import { asked, isBlank, presentationOf, scaleOf, withoutGhosts } from './prompt.js';

/** What a customer has put in for a question: the value, and the text beside a choice. */
export interface Draft {
  value: Answer['value'];
  text?: string | undefined;
}

/** Where and on what occasion a response is given. */
export type Occasion = Pick<Response, 'moment' | 'page' | 'lang' | 'subject' | 'step' | 'test'>;

/** What the next revision of a response is made of. */
export interface Given {
  prompt: Prompt;
  answers: readonly Answer[];
  /** The questions that the customer did not want to answer. */
  passed: ReadonlySet<string>;
  occasion: Occasion;
  now: number;
  /** Makes the id, when this is the first revision. */
  newId: () => string;
}

/** An answer as the contract has it, with the scale and the look it was given on. */
export function answerTo(question: Question, { value, text }: Draft): Answer {
  const scale = scaleOf(question);
  return {
    question: question.id,
    type: question.type,
    ...(scale && { scale }),
    presentation: presentationOf(question),
    value,
    ...(text && { text }),
  };
}

/** Emptied answers are left out, but for the last one: a revision that takes back what was said must still say something. */
function said(answers: readonly Answer[], before: Response | undefined): Answer[] {
  const full = answers.filter((answer) => !isBlank(answer));
  return full.length || !before ? full : answers.slice(0, 1);
}

const isSame = (a: Response, b: Pick<Response, 'answers' | 'complete'>): boolean =>
  JSON.stringify([a.answers, a.complete]) === JSON.stringify([b.answers, b.complete]);

/**
 * The revision that says what has been given so far: one higher than `before`, without ghosts, complete when every question that
 * applies is answered or passed. `before` itself when nothing is new, undefined when there is nothing to say.
 */
export function revise(before: Response | undefined, given: Given): Response | undefined {
  const { prompt, passed, occasion, now, newId } = given;
  const answers = said(withoutGhosts(prompt, given.answers), before);
  if (!answers.length) return before;
  const isAnswered = (id: string) => answers.some(({ question }) => question === id);
  const complete = asked(prompt, answers).every(({ id }) => isAnswered(id) || passed.has(id));
  if (before && isSame(before, { answers, complete })) return before;
  const answeredAt = new Date(now).toISOString();
  const begun = before ?? {
    id: newId(),
    prompt: prompt.id,
    promptVersion: prompt.version,
    ...occasion,
    startedAt: answeredAt,
  };
  return { ...begun, revision: (before?.revision ?? 0) + 1, answers, complete, answeredAt };
}
