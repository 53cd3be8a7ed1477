import { piecesOf } from './pieces.js';
import type { Asked } from './query.js';
import type { Vocabulary } from './vocabulary.js';
import { fold, token } from './words.js';

/** A word of an article that was asked for, by its place in the article's own text. */
export interface Range {
  field: 'question' | 'answer';
  start: number;
  end: number;
}

type Text = Record<Range['field'], string>;

interface Place {
  text: string;
  /** The number of its stem, or the complement of a small word's. */
  word: number;
  range: Range;
  pieces?: number[];
}

/** Two words that share so many of their pieces are forms of one. */
const ALIKE = 0.5;

/** Finds in articles the words that were asked for. While somebody types, most articles that are found stay the same. */
export class Marker {
  readonly #vocabulary: Vocabulary;
  /** The words of the articles that were found before. */
  readonly #read = new WeakMap<Text, Place[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  mark(asked: readonly Asked[], article: Text): Range[] {
    let places = this.#read.get(article);
    if (!places) this.#read.set(article, (places = this.#placesIn(article)));
    const content = asked.filter(({ isSmall }) => !isSmall);
    return places.filter((place) => content.some((word) => this.#isOne(place, word))).map(({ range }) => range);
  }

  #placesIn(article: Text): Place[] {
    const places: Place[] = [];
    for (const field of ['question', 'answer'] as const) {
      for (const { 0: text, index: start } of article[field].matchAll(token)) {
        const word = this.#vocabulary.numberIn(text);
        if (word !== undefined) places.push({ text, word, range: { field, start, end: start + text.length } });
      }
    }
    return places;
  }

  #isOne(place: Place, { words, pieces, similar }: Asked): boolean {
    const { word } = place;
    if (words.has(word < 0 ? ~word : word)) return true;
    if (!similar.has(word)) return false;
    const own = (place.pieces ??= piecesOf(fold(place.text, this.#vocabulary.rules)));
    const shared = own.filter((piece) => pieces.includes(piece)).length;
    return (2 * shared) / (pieces.length + own.length) >= ALIKE;
  }
}
