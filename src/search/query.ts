import type { Entry, Lexicon } from './lexicon.js';
import { isSlip } from './typos.js';
import { stem, type Word, wordsIn } from './words.js';

/** Small words count for little: they tell `from` from `to`, and no more than that. */
const SMALL_WEIGHT = 0.3;
/** What counts beside the word itself: a part of it, itself joined to the next, a word it begins, a word one slip away. */
export const PART_WEIGHT = 0.7;
const JOINED_WEIGHT = 0.7;
const BEGINNING_WEIGHT = 0.6;
const SLIP_WEIGHT = 0.6;
/** All the pieces of a word together, which say that a word is like another and not that it is the same. */
const PIECES_WEIGHT = 0.45;
/** One letter begins too many words. */
const SHORTEST_BEGINNING = 2;

/** A word of a question, and everything that it may be in the articles. */
export interface Asked {
  stem: string;
  isSmall: boolean;
  /** How much the word counts: a small word counts for little, unless there are no others. */
  weight: number;
  /** The words that it is or may be, each with how much that counts; the word itself counts for 1. */
  words: ReadonlyMap<string, number>;
  pieces: { text: string; counts: number }[];
}

/** A question as the articles may say it. The last word may be unfinished, for as long as nothing stands behind it. */
export function readQuery(query: string, lexicon: Lexicon): Asked[] {
  const words = wordsIn(query, lexicon.rules);
  const entries = words.map(({ text }) => lexicon.read(text));
  const isAllSmall = entries.every(({ isSmall }) => isSmall);
  return entries.map((entry, at) => {
    const isSmall = entry.isSmall && !isAllSmall;
    const counts = PIECES_WEIGHT / Math.sqrt(entry.pieces.length || 1);
    return {
      stem: entry.stem,
      isSmall,
      weight: isSmall ? SMALL_WEIGHT : 1,
      words: meanings(entry, words[at]!, words[at + 1], words[at]!.end === query.length, lexicon),
      pieces: entry.pieces.map((text) => ({ text, counts })),
    };
  });
}

/** The words of the articles that a typed word is or may be. */
function meanings(entry: Entry, word: Word, next: Word | undefined, isOpen: boolean, lexicon: Lexicon) {
  const may = new Map<string, number>();
  const add = (text: string, weight: number) => may.set(text, Math.max(weight, may.get(text) ?? 0));
  add(entry.stem, 1);
  for (const part of entry.parts) add(part, PART_WEIGHT);
  const joined = next && stem(word.text + next.text, lexicon.rules);
  if (joined && lexicon.stems.has(joined)) add(joined, JOINED_WEIGHT);
  // What stands in the articles as it was typed is meant as it was typed.
  if (entry.isSmall || lexicon.stems.has(entry.stem)) return may;
  const isBeginning = isOpen && word.text.length >= SHORTEST_BEGINNING;
  for (const known of lexicon.stems) {
    if (isBeginning && known.startsWith(word.text)) add(known, BEGINNING_WEIGHT);
    else if (isSlip(entry.stem, known)) add(known, SLIP_WEIGHT);
  }
  return may;
}
