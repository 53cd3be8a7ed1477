import type { Answer, Prompt, Question, Response } from '../../contract/index.js';
import { asked, isBlank } from '../../core/prompt.js';
import { answerTo, type Draft, type Occasion, revise, typedText } from '../../core/response.js';
import { type Finding, findPersonal, scrub } from '../../core/scrub.js';
import { uuid7 } from '../../core/uuid7.js';

/** What is personal in the answer to one question, and whether it is sent all the same. */
export interface Personal {
  question: Question;
  found: Finding[];
  isAsTyped: boolean;
}

/**
 * One customer's way through one prompt: where they are, what they have put in, and what of it has been said.
 * It outlives every render, so what was typed is never lost to one.
 */
export class Answering {
  /** The newest revision that was handed on for sending. */
  response: Response | undefined;
  /** Whether the customer has come to the end. */
  isDone = false;
  #at: string | undefined;
  readonly #drafts = new Map<string, Draft>();
  readonly #passed = new Set<string>();
  readonly #asTyped = new Set<string>();

  /** `prompt` may be replaced by the same one in other words, when the page changes its language. */
  constructor(public prompt: Prompt) {}

  /** The question that is put now. */
  get question(): Question {
    return this.#path.find(({ id }) => id === this.#at) ?? this.prompt.questions[0]!;
  }

  get isFirst(): boolean {
    return this.question === this.prompt.questions[0];
  }

  /** Whether no other question follows what has been put in. */
  get isLast(): boolean {
    return this.#path.at(-1) === this.question;
  }

  /** What has been put in for a question, sent or not. */
  draftOf({ id }: Question): Draft | undefined {
    return this.#drafts.get(id);
  }

  /** Whether a question is answered in what was handed on for sending. */
  hasSaid({ id }: Question): boolean {
    return !!this.response?.answers.some(({ question }) => question === id);
  }

  /** Whether nothing is put in for the question on screen. */
  get isBlank(): boolean {
    const draft = this.draftOf(this.question);
    return !draft || isBlank(draft);
  }

  /** Whether something is put in on screen that was not handed on yet. */
  get isUnsaid(): boolean {
    const { question, response } = this;
    const draft = this.draftOf(question);
    if (!draft || this.isBlank) return false;
    const said = response?.answers.find((answer) => answer.question === question.id);
    return JSON.stringify(said) !== JSON.stringify(this.#toSend(question, draft, response?.subject));
  }

  put({ id }: Question, draft: Draft): void {
    this.#drafts.set(id, draft);
    this.#passed.delete(id);
  }

  /** Goes on; `isDone` after the last question. */
  forward(): void {
    const path = this.#path;
    const next = path[path.indexOf(this.question) + 1];
    this.isDone = !next;
    if (next) this.#at = next.id;
  }

  /** The customer would rather not say. What was put in and not sent yet is not sent either. */
  pass(): void {
    const { question } = this;
    if (!this.hasSaid(question)) this.#drafts.delete(question.id);
    this.#passed.add(question.id);
  }

  /** Goes back a question, or to the last one from the end. */
  back(): void {
    const path = this.#path;
    if (!this.isDone) this.#at = path[Math.max(0, path.indexOf(this.question) - 1)]!.id;
    this.isDone = false;
  }

  /** The revision that says what has been put in; undefined when that is nothing new. */
  next(occasion: Occasion, now: number): Response | undefined {
    const answers = this.#answers((question, draft) => this.#toSend(question, draft, occasion.subject));
    const revision = revise(this.response, {
      prompt: this.prompt,
      answers,
      passed: this.#passed,
      occasion,
      now,
      newId,
    });
    return revision === this.response ? undefined : revision;
  }

  /** The questions to which a text was typed, with what is personal in it and whether it is to be sent all the same. */
  personal(subject: string | undefined): Personal[] {
    return this.#path.flatMap((question) => {
      const found = findPersonal(this.#typed(question), spare(subject));
      return found.length ? { question, found, isAsTyped: this.#asTyped.has(question.id) } : [];
    });
  }

  /** Sends a text of the customer's own as it stands, or without what is personal after all. */
  sendAsTyped({ id }: Question, isAsTyped: boolean): void {
    if (isAsTyped) this.#asTyped.add(id);
    else this.#asTyped.delete(id);
  }

  /** All that the customer typed, as they typed it. */
  get typed(): string {
    return this.#path
      .map((question) => this.#typed(question))
      .filter(Boolean)
      .join('\n\n');
  }

  #typed(question: Question): string {
    const draft = this.draftOf(question);
    return draft ? typedText(question, draft) : '';
  }

  /** The questions that apply to what has been put in so far. */
  get #path(): Question[] {
    return asked(this.prompt, this.#answers(answerTo));
  }

  #answers(of: (question: Question, draft: Draft) => Answer): Answer[] {
    return this.prompt.questions.flatMap((question) => {
      const draft = this.draftOf(question);
      return draft ? of(question, draft) : [];
    });
  }

  /** An answer without what is personal in it, unless the customer wants it sent as it stands. */
  #toSend(question: Question, draft: Draft, subject: string | undefined): Answer {
    if (this.#asTyped.has(question.id)) return answerTo(question, draft);
    const { text } = scrub(typedText(question, draft), spare(subject));
    return answerTo(question, question.type === 'text' ? { value: text } : { value: draft.value, text });
  }
}

/** The number of the order in question may look like a telephone's, and is no secret to its shop. */
const spare = (subject: string | undefined): string[] => (subject ? [subject] : []);

const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
