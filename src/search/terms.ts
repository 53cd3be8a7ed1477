import type { LanguageRules } from './languages.js';
import { stem } from './words.js';

/** Pieces of this length tie `adreswijziging` to `wijzigen`, and a typo to what was meant, in any language. */
const PIECE = 3;
/** Shorter than the first a word is not taken for two, and shorter than the second no part of it is taken for a word. */
const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
/** What Dutch and German put between the parts of a word. */
const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** The pieces of a word, its boundaries marked. They begin with a space, so that none is taken for a word. */
export function piecesOf(word: string): string[] {
  const marked = `<${word}>`;
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= marked.length; at++) pieces.add(` ${marked.slice(at, at + PIECE)}`);
  return [...pieces];
}

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
