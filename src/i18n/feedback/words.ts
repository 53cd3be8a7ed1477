import type { PersonalKind } from '../../core/scrub.js';

/** What is said about an answer on its way: in a few words, and in a sentence. */
export interface Said {
  title: string;
  text: string;
}

/** Every word that the feedback widget shows. */
export interface FeedbackWords {
  /** The question where the page names a type and no words of its own. */
  ask: Record<'nps' | 'csat' | 'ces' | 'stars' | 'smileys' | 'thumbs' | 'text', string>;
  /** The follow-up to a low, a middling and a high score. */
  why: Record<'low' | 'middle' | 'high', string>;
  /** What the ends of 0 to 10 mean. */
  likely: [low: string, high: string];
  /** What 1 to 5 mean, lowest first. */
  satisfied: [string, string, string, string, string];
  /** What 1 to 7 mean, lowest first. */
  agree: [string, string, string, string, string, string, string];
  /** Thumbs down, thumbs up. */
  thumbs: [down: string, up: string];
  /** The name of an option: `{value}` is its number and `{meaning}` what it means. */
  named: string;
  /** The name of an option that has no word of its own: `{value}` of `{max}`. */
  of: string;
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
  retry: string;
  copy: string;
  copied: string;
  yourText: string;
  loading: string;
  failed: string;
  /** Where an answer is. Each is only said when it is true. */
  saving: Said;
  received: Said;
  kept: Said;
  memory: Said;
  notKept: Said;
  refused: Said;
  /** What is added to the last two when there is a text that could be lost. */
  copyIt: string;
  /** Before the list of what was taken out of a text, and the way to undo it. */
  leftOut: string;
  asTyped: string;
  wasAsTyped: string;
  leaveOut: string;
  personal: Record<PersonalKind, string>;
}
