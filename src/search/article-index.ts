import { InvertedIndex } from './inverted-index.js';
import { Pieces } from './pieces.js';
import { type Asked, SMALL_WEIGHT } from './query.js';
import type { Vocabulary } from './vocabulary.js';

/** How well an article fits a question. */
export interface Ranked {
  article: number;
  score: number;
  /** How much of what was asked is in it, from 0 to 1; rare words are more of it than common ones. */
  covered: number;
  /** How much was asked of its own question, or of the way of asking it that comes nearest, from 0 to 1. */
  met: number;
}

/** A word in the question says more about an article than one in its answer; how people asked comes between the two. */
const QUESTION_WEIGHT = 3;
const PHRASING_WEIGHT = 2.9;
/** How much a long text is held against it. Questions are short, and differ little for any reason. */
const QUESTION_BIAS = 0.4;
const ANSWER_BIAS = 0.85;
/** How much more a question is worth of which everything was asked: then it is the same question. */
const MET_BONUS = 0.6;
/** All the pieces of a word together, which say that a word is like another and not that it is the same. */
const PIECES_WEIGHT = 0.7;
/** A word that is nowhere may be there in another form when so many of its pieces are; that alone is never sure. */
const ENOUGH_PIECES = 0.5;
const PIECES_TRUST = 0.8;

/** So many words are read at a stretch when the index is closed. */
const STRETCH = 400;

/** What one word of a question is worth in each text and to each article. */
interface Told {
  inQuestions: Float32Array;
  /** How much of each question it is, by the worth of its words. */
  met: Float32Array;
  inAnswers: Float32Array;
  /** How surely an article has it, from 0 to 1. */
  fits: Float32Array;
}

/** Every text of every article by its words: what people ask in one index, what they are answered in another. */
export class ArticleIndex {
  readonly pieces = new Pieces();
  readonly #vocabulary: Vocabulary;
  readonly #questions = new InvertedIndex(QUESTION_BIAS);
  readonly #answers = new InvertedIndex(ANSWER_BIAS);
  /** For each text of `#questions` the place of its article, and how much it counts. */
  readonly #owners: number[] = [];
  readonly #weights: number[] = [];
  /** The worth of all words of each text of `#questions`. */
  #worths = new Float64Array();
  /** While somebody types, all words but the last tell the same again. */
  readonly #told = new WeakMap<Asked['words'], Told>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds an article: its question, the ways in which people asked it, and its answer. */
  add(questions: readonly string[], answer: string): void {
    for (const [at, text] of questions.entries()) {
      this.#owners.push(this.#answers.size);
      this.#weights.push(at ? PHRASING_WEIGHT : QUESTION_WEIGHT);
      this.#questions.add(this.#vocabulary.read(text));
    }
    this.#answers.add(this.#vocabulary.read(answer));
  }

  /** Closes the index, in small steps: after this nothing is added. */
  *finish(): Generator<undefined, void> {
    const { forms } = this.#vocabulary;
    this.#worths = new Float64Array(this.#questions.size);
    for (let word = 0; word < forms.length; word++) {
      if (word % STRETCH === 0) yield;
      this.#finishWord(word, forms[word]!);
    }
  }

  #finishWord(word: number, forms: readonly string[]): void {
    const worth = this.#worth(word, this.#questions) * (forms.length ? 1 : SMALL_WEIGHT);
    const texts = this.#questions.textsOf(word);
    for (let at = 0; at < texts.length; at += 2) this.#worths[texts[at]!]! += worth;
    this.pieces.add(forms);
  }

  #worth = (word: number, index: InvertedIndex) => index.worth(index.count(word));

  /** The articles that have the most of what was asked, best first. */
  rank(asked: readonly Asked[], most: number): Ranked[] {
    const size = this.#answers.size;
    const scores = new Float64Array(size);
    const inQuestions = new Float64Array(this.#worths.length);
    const metOf = new Float64Array(this.#worths.length);
    const covered = new Float64Array(size);
    let worth = 0;
    for (const word of asked) {
      const weight = word.isSmall ? SMALL_WEIGHT : 1;
      let told = this.#told.get(word.words);
      if (!told) this.#told.set(word.words, (told = this.#tell(word)));
      addTo(inQuestions, told.inQuestions, weight);
      addTo(metOf, told.met, weight);
      addTo(scores, told.inAnswers, weight);
      if (word.isSmall) continue;
      const number = this.#vocabulary.numberOf(word.stem) ?? -1;
      const own = this.#answers.worth(Math.max(this.#questions.count(number), this.#answers.count(number)));
      worth += own;
      addTo(covered, told.fits, own);
    }
    // Of the many ways in which one thing was asked the nearest counts, so that an article gains nothing by having many.
    const best = new Float64Array(size);
    const mets = new Float64Array(size);
    this.#owners.forEach((article, text) => {
      const met = Math.min(1, metOf[text]! / this.#worths[text]! || 0);
      const score = this.#weights[text]! * inQuestions[text]! * (1 + MET_BONUS * met);
      if (score <= best[article]!) return;
      best[article] = score;
      mets[article] = met;
    });
    addTo(scores, best, 1);
    return [...scores.keys()]
      .filter((article) => scores[article]! > 0)
      .sort((a, b) => scores[b]! - scores[a]!)
      .slice(0, most)
      .map((article) => ({
        article,
        score: scores[article]!,
        covered: worth && covered[article]! / worth,
        met: mets[article]!,
      }));
  }

  #tell(word: Asked): Told {
    const told: Told = {
      inQuestions: new Float32Array(this.#questions.size),
      met: new Float32Array(this.#questions.size),
      inAnswers: new Float32Array(this.#answers.size),
      fits: new Float32Array(this.#answers.size),
    };
    this.#score(word, 0, told.inQuestions, told);
    this.#score(word, 1, told.inAnswers, told);
    return told;
  }

  /** Fills in what a word scores in each text, by the best way in which it is there, and how surely an article has it. */
  #score({ words, pieces, similar }: Asked, side: 0 | 1, best: Float32Array, { met, fits }: Told): void {
    const index = side ? this.#answers : this.#questions;
    const note = (text: number, fit: number) => {
      const article = side ? text : this.#owners[text]!;
      if (fit > fits[article]!) fits[article] = fit;
    };
    for (const [number, counts] of words) {
      const worth = counts * this.#worth(number, index);
      // That it is there is surer than that it is worth as much.
      const fit = Math.sqrt(counts);
      const texts = index.textsOf(number);
      for (let at = 0; at < texts.length; at += 2) {
        const text = texts[at]!;
        best[text] = Math.max(best[text]!, worth * index.weight(text, texts[at + 1]!));
        if (!side) met[text] = Math.max(met[text]!, worth);
        note(text, fit);
      }
    }
    const bits = new Int32Array(index.size);
    // In how many texts each piece may be.
    const found = new Int32Array(pieces.length);
    for (const [number, some] of similar) {
      for (let left = some; left; left &= left - 1) found[lowest(left)]! += index.count(number);
      const texts = index.textsOf(number);
      for (let at = 0; at < texts.length; at += 2) bits[texts[at]!]! |= some;
    }
    const worths = pieces.map((_, at) => index.worth(found[at]!));
    const each = PIECES_WEIGHT / Math.sqrt(worths.length);
    for (let text = 0; text < bits.length; text++) {
      if (!bits[text]) continue;
      let sum = 0;
      let count = 0;
      for (let left = bits[text]!; left; left &= left - 1) {
        sum += worths[lowest(left)]!;
        count++;
      }
      best[text] = Math.max(best[text]!, each * sum * index.weight(text, 1));
      const share = count / worths.length;
      if (share >= ENOUGH_PIECES) note(text, share * PIECES_TRUST);
    }
  }
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

function addTo(sums: Float64Array, values: Float32Array | Float64Array, weight: number): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += weight * values[at]!;
}
