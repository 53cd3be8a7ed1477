import type { Text } from '../../contract/index.js';
import { fill } from '../fill.js';
import { type Language, languages } from '../languages.js';

/** A table of words in which each string is a text in every language, for a journey that is stored and read later. */
export type Texts<W> = { readonly [K in keyof W]: W[K] extends string ? Extract<Text, object> : Texts<W[K]> };

/** Turns one table a language into one table of texts. All languages at once: who will read a journey is not known when it is written. */
export function textsOf<W extends object>(all: Record<Language, W>): Texts<W> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(all.en) as (keyof W & string)[]) {
    const each = Object.fromEntries(languages.map((lang) => [lang, all[lang][key]]));
    result[key] = typeof all.en[key] === 'string' ? each : textsOf(each as unknown as Record<Language, object>);
  }
  return result as Texts<W>;
}

/** A text with its gaps filled in every language. */
export const filledIn = (text: Extract<Text, object>, values: Record<string, string>): Text =>
  Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, fill(words, values)]));
