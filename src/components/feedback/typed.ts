import type { Question } from '../../contract/index.js';
import { type Draft, typedText } from '../../core/response.js';
import { type Finding, findPersonal, scrub } from '../../core/scrub.js';
import type { Answering } from './answering.js';

/** What is personal in the answer to one question, and whether it is sent all the same. */
export interface Personal {
  question: Question;
  found: Finding[];
  isAsTyped: boolean;
}

const typedFor = (answering: Answering, question: Question): string => {
  const draft = answering.draftOf(question);
  return draft ? typedText(question, draft) : '';
};

/** All that a customer typed, as they typed it. */
export const typedIn = (answering: Answering): string =>
  answering.path
    .map((question) => typedFor(answering, question))
    .filter(Boolean)
    .join('\n\n');

/** Keeps what is personal in a text from leaving the page, unless the customer wants it sent. */
export class Privacy {
  readonly #asTyped = new Set<Question['id']>();
  readonly #subject: () => string | undefined;

  /** `subject`: the number of the order in question may look like a telephone's, and is no secret to its shop. */
  constructor(subject: () => string | undefined) {
    this.#subject = subject;
  }

  /** What may leave the page of what was put in. */
  readonly clear = (question: Question, draft: Draft): Draft => {
    if (this.#asTyped.has(question.id)) return draft;
    const { text } = scrub(typedText(question, draft), this.#spare);
    return question.type === 'text' ? { value: text } : { value: draft.value, text };
  };

  /** The questions in whose answers something personal was found. */
  personalIn(answering: Answering): Personal[] {
    return answering.path.flatMap((question) => {
      const found = findPersonal(typedFor(answering, question), this.#spare);
      return found.length ? { question, found, isAsTyped: this.#asTyped.has(question.id) } : [];
    });
  }

  /** Sends a text as it stands, or without what is personal after all. */
  decide({ id }: Question, isAsTyped: boolean): void {
    if (isAsTyped) this.#asTyped.add(id);
    else this.#asTyped.delete(id);
  }

  get #spare(): string[] {
    const subject = this.#subject();
    return subject ? [subject] : [];
  }
}
