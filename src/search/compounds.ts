import type { LanguageRules } from './languages.js';
import { stem } from './words.js';

/** Shorter than the first a word is not taken for two, and shorter than the second no part of a word is taken for a word. */
export const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
/** What Dutch and German put between the parts of a word. */
const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** The stems of the two words that a long word is made of, where both are words of the articles. */
export function partsOf(word: string, rules: LanguageRules, isKnown: (stem: string) => boolean): string[] {
  if (!rules.joinsWords || word.length < SHORTEST_COMPOUND) return [];
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const right = stem(word.slice(cut), rules);
    const left = isKnown(right) && leftPart(word.slice(0, cut), rules, isKnown);
    if (left) return [left, right];
  }
  return [];
}

function leftPart(text: string, rules: LanguageRules, isKnown: (stem: string) => boolean): string | undefined {
  return links
    .filter((link) => text.endsWith(link) && text.length - link.length >= SHORTEST_PART)
    .map((link) => stem(text.slice(0, text.length - link.length), rules))
    .find(isKnown);
}
