import type { Text, When } from '../../contract/index.js';
import { formatWhen, textIn } from '../../i18n/format.js';
import type { ProgressWords } from '../../i18n/progress/index.js';

/** In which words, which language and at what moment a journey is read. What every template of this folder is given. */
export interface Reading {
  readonly words: ProgressWords;
  readonly lang: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The owner's own text in the language that is read. */
export const said = (text: Text | undefined, { lang }: Pick<Reading, 'lang'>): string =>
  text ? textIn(text, lang) : '';

/** A moment in words. */
export const at = (when: When, { lang, now }: Pick<Reading, 'lang' | 'now'>): string => formatWhen(when, lang, { now });
