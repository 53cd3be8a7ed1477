import type { Answer, Prompt, Question, Response } from '../../contract/index.js';
import { asked, isBlank } from '../../core/prompt.js';
import { answerTo, type Draft, type Occasion, revise } from '../../core/response.js';
import { uuid7 } from '../../core/uuid7.js';

/** What may leave the page of what was put in for a question. */
export type Clear = (question: Question, draft: Draft) => Draft;

/**
 * One customer's way through one prompt: where they are, what they have put in, and what of it has been said.
 * It outlives every render, so what was typed is never lost to one.
 */
export class Answering {
  /** The newest revision that was handed on for sending. */
  response: Response | undefined;
  /** Where an answer to it may go, as long as the customer agrees to that. */
  contact: Response['contact'];
  /** Whether the customer has come to the end. */
  isDone = false;
  /** When it began, on the page's own clock. */
  readonly since = performance.now();
  prompt: Prompt;
  readonly #clear: Clear;
  #at: string | undefined;
  readonly #drafts = new Map<string, Draft>();
  readonly #passed = new Set<string>();

  /**
   * `prompt` may be replaced by the same one in other words, when the page changes its language. `clear` takes out what is
   * personal.
   */
  constructor(prompt: Prompt, clear: Clear) {
    this.prompt = prompt;
    this.#clear = clear;
  }

  /** The questions that apply to what has been put in so far. */
  get path(): Question[] {
    return asked(this.prompt, this.#answers(answerTo));
  }

  /** The question that is put now. */
  get question(): Question {
    return this.path.find(({ id }) => id === this.#at) ?? this.prompt.questions[0]!;
  }

  /** Whether something is put in on screen that was not handed on yet. */
  get isUnsaid(): boolean {
    const { question, response } = this;
    const draft = this.draftOf(question);
    if (!draft || isBlank(draft)) return false;
    const said = response?.answers.find((answer) => answer.question === question.id);
    return JSON.stringify(said) !== JSON.stringify(this.#cleared(question, draft));
  }

  /** What has been put in for a question, sent or not. */
  draftOf({ id }: Question): Draft | undefined {
    return this.#drafts.get(id);
  }

  put({ id }: Question, draft: Draft): void {
    this.#drafts.set(id, draft);
    this.#passed.delete(id);
  }

  /** Goes on; `isDone` after the last question. */
  forward(): void {
    const { path } = this;
    const next = path[path.indexOf(this.question) + 1];
    this.isDone = !next;
    if (next) this.#at = next.id;
  }

  /** Goes back a question, or to the last one from the end. */
  back(): void {
    const { path } = this;
    if (!this.isDone) this.#at = path[Math.max(0, path.indexOf(this.question) - 1)]!.id;
    this.isDone = false;
  }

  /** The customer would rather not say. What was put in and not sent yet is not sent either. */
  pass(): void {
    const { id } = this.question;
    if (!this.response?.answers.some(({ question }) => question === id)) this.#drafts.delete(id);
    this.#passed.add(id);
  }

  /** The revision that says what has been put in; undefined when that is nothing new. */
  next(occasion: Occasion, now: number): Response | undefined {
    const answers = this.#answers(this.#cleared);
    const { prompt, contact } = this;
    const passed = this.#passed;
    const revision = revise(this.response, { prompt, answers, passed, contact, occasion, now, newId });
    return revision === this.response ? undefined : revision;
  }

  #answers(of: (question: Question, draft: Draft) => Answer): Answer[] {
    return this.prompt.questions.flatMap((question) => {
      const draft = this.draftOf(question);
      return draft ? of(question, draft) : [];
    });
  }

  readonly #cleared = (question: Question, draft: Draft): Answer => answerTo(question, this.#clear(question, draft));
}

const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
