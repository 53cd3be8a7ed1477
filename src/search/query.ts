import { type Pieces, piecesOf } from './pieces.js';
import { isSlip } from './typos.js';
import type { Vocabulary } from './vocabulary.js';
import { stem, type Word, wordsIn } from './words.js';

/** Small words count for little: they tell `from` from `to`, and no more than that. */
export const SMALL_WEIGHT = 0.4;
/** What counts beside the word itself: a part of it or what it is a part of, itself joined to the next. */
const PART_WEIGHT = 0.7;
/** Another word for it, a word it begins, a word one slip away: what may be meant. */
const PERHAPS_WEIGHT = 0.6;
/** One letter begins too many words. */
const SHORTEST_BEGINNING = 2;

/** A word of a question, and everything that it may be in the articles. */
export interface Asked {
  text: string;
  stem: string;
  isSmall: boolean;
  /** The words of the articles that it is or may be, by number, each with how much that counts; the word itself counts for 1. */
  words: ReadonlyMap<number, number>;
  pieces: readonly number[];
  /** The words that have any of its pieces, each with the bits of those. */
  similar: ReadonlyMap<number, number>;
}

/** Reads questions as the articles may say them. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #pieces: Pieces;
  /** While somebody types, all words but the last stay what they were. */
  readonly #known = new Map<string, Asked>();

  constructor(vocabulary: Vocabulary, pieces: Pieces) {
    this.#vocabulary = vocabulary;
    this.#pieces = pieces;
  }

  /** The words of a question. The last may be unfinished, for as long as nothing stands behind it. */
  read(query: string): Asked[] {
    const words = wordsIn(query, this.#vocabulary.rules);
    if (this.#known.size > 100) this.#known.clear();
    const asked = words.map((word, at) => this.#word(word.text, words[at + 1], word.end === query.length));
    // A question of small words alone is about those.
    return asked.every(({ isSmall }) => isSmall) ? asked.map((word) => ({ ...word, isSmall: false })) : asked;
  }

  #word(text: string, next: Word | undefined, isOpen: boolean): Asked {
    const vocabulary = this.#vocabulary;
    const { rules } = vocabulary;
    const root = stem(text, rules);
    const isSmall = rules.smallWords.has(text);
    const joined = next && stem(text + next.text, rules);
    const both = joined && vocabulary.has(joined) ? vocabulary.numberOf(joined) : undefined;
    const isNew = !isSmall && !vocabulary.has(root);
    const isBeginning = isOpen && isNew && text.length >= SHORTEST_BEGINNING;
    // What is typed behind a word makes it another only now and then.
    const key = `${text} ${both} ${isBeginning}`;
    let asked = this.#known.get(key);
    if (!asked) {
      const pieces = isSmall ? [] : piecesOf(text);
      const similar = this.#pieces.find(pieces);
      const own = vocabulary.numberOf(root);
      if (own !== undefined && pieces.length) similar.set(own, 2 ** pieces.length - 1);
      const words = new Map<number, number>();
      const add = (number: number | undefined, weight: number) => {
        if (number !== undefined && weight > (words.get(number) ?? 0)) words.set(number, weight);
      };
      add(own, 1);
      if (!isSmall) {
        add(both, PART_WEIGHT);
        for (const part of vocabulary.partsOf(text)) add(vocabulary.numberOf(part), PART_WEIGHT);
        for (const compound of vocabulary.compoundsOf(root)) add(compound, PART_WEIGHT);
        for (const other of vocabulary.synonyms.get(root) ?? []) add(vocabulary.numberOf(other), PERHAPS_WEIGHT);
      }
      // What stands in the articles as it was typed is meant as it was typed.
      if (isNew) {
        vocabulary.stems.forEach((known, number) => {
          const is = (isBeginning && known.startsWith(text)) || isSlip(root, known);
          if (is && vocabulary.forms[number]!.length) add(number, PERHAPS_WEIGHT);
        });
      }
      this.#known.set(key, (asked = { text, stem: root, isSmall, words, pieces, similar }));
    }
    return asked;
  }
}
