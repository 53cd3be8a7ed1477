import type { Question } from '../../contract/index.js';
import type { Draft } from '../../core/response.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';

/** What a question needs to be drawn, and where its answers go. */
export interface Asking {
  question: Question;
  draft: Draft | undefined;
  words: FeedbackWords;
  lang: string;
  /**
   * Something was put in, and more may follow before it is meant. The question goes along: a radio's change event comes after the
   * click that may have gone on to the next one.
   */
  onDraft: (question: Question, draft: Draft) => void;
  /** This is the answer. `goesOn` when the question needs nothing more. */
  onAnswer: (question: Question, draft: Draft, goesOn: boolean) => void;
  /** Whether the click that is being handled is only the browser moving through a group of radios by arrow keys. */
  isMoving: () => boolean;
}
