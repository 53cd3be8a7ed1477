import { kept } from '../core/kept.js';

/** The languages that the widgets speak. */
export const languages = ['en', 'nl', 'de', 'fr', 'es', 'ar'] as const;

export type Language = (typeof languages)[number];

const baseOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/, 1)[0]!;

/** The language whose words fit a tag: `nl-BE` is answered in Dutch, and a language without words in English. */
export const matchLanguage = (tag: string): Language => languages.find((known) => known === baseOf(tag)) ?? 'en';

/**
 * The tag by which dates and numbers are written beside our words: `en-GB` keeps its order of day and month, and a language without
 * words gives English dates, since half a sentence in each language is worse than a whole one in either.
 */
export const localeOf: (tag: string) => string = /* @__PURE__ */ kept((tag) => {
  const language = matchLanguage(tag);
  const locale = tag.trim().replaceAll('_', '-');
  try {
    return baseOf(tag) === language ? Intl.getCanonicalLocales(locale)[0]! : language;
  } catch {
    return language;
  }
});
