import type { PersonalKind } from '../../core/scrub.js';

/** The words of all that follows a first score: other kinds of questions, going on and back, the end. */
export interface AnsweringWords {
  /** Where the text for the choice “other” goes. */
  other: string;
  /** That a text is sent when the field is left. */
  savesItself: string;
  several: string;
  next: string;
  send: string;
  skip: string;
  back: string;
  change: string;
  copy: string;
  copied: string;
  yourText: string;
  /** Where the answer is, in a few words, above the sentence that says it. */
  end: Record<'saving' | 'received' | 'kept' | 'memory' | 'notKept' | 'refused', string>;
  /** Under which number the customer and the team can talk about it: `{number}`. Only said once it has arrived. */
  number: string;
  /** The way to leave an address for an answer, which goes along only with consent: `{email}` is the address. */
  reach: Record<
    'title' | 'hint' | 'email' | 'agree' | 'give' | 'emailWrong' | 'agreeMissing' | 'given' | 'takeBack',
    string
  >;
  /** What is added when there is a text that could be lost. */
  copyIt: string;
  /** Before the list of what was taken out of a text, and the way to undo it. */
  leftOut: string;
  asTyped: string;
  wasAsTyped: string;
  leaveOut: string;
  personal: Record<PersonalKind, string>;
}
