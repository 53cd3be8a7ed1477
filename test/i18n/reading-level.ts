import type { Language } from '../../src/i18n/index.js';

/** More words than this in a sentence, and somebody who reads slowly has lost its beginning. */
const MOST_WORDS = 15;

interface Level {
  /** Longer words are hard to read, unless they are known. */
  longest: number;
  /** Longer words that everybody knows, or that stand on the letter or the parcel itself. */
  known: readonly string[];
}

/** What is easy in a language: those that write their compounds as one word have longer words that everybody knows. */
export const readingLevel: Record<Language, Level> = {
  en: { longest: 10, known: ['information', 'appointment'] },
  nl: { longest: 12, known: ['gecontroleerd', 'identiteitsbewijs', 'openingstijden'] },
  de: {
    longest: 12,
    known: ['naturkatastrophe', 'öffnungszeiten', 'unterschreiben', 'unterschrieben', 'zurückbekommen'],
  },
  fr: { longest: 11, known: ['informations', 'remboursement', 'transporteur', 'vérification'] },
  es: { longest: 11, known: ['transportista'] },
  ar: { longest: 9, known: [] },
};

/** The sentences of a line. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!؟])\s+/u);

/** The words of a line that are longer than is easy in its language. */
export const longWords = (text: string, lang: Language): string[] =>
  (text.toLocaleLowerCase(lang).match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length > readingLevel[lang].longest,
  );

/** What makes a line hard to read: long words that are not known, and long sentences. */
export const hardIn = (text: string, lang: Language): string[] =>
  [
    ...longWords(text, lang).filter((word) => !readingLevel[lang].known.includes(word)),
    ...sentencesOf(text)
      .map((one) => ({ one, count: one.split(/\s+/).length }))
      .filter(({ count }) => count > MOST_WORDS)
      .map(({ one, count }) => `${count} words: ${one}`),
  ].sort();
