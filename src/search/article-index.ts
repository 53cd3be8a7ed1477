import { InvertedIndex } from './inverted-index.js';
import type { Lexicon } from './lexicon.js';
import { type Asked, PART_WEIGHT } from './query.js';
import type { Word } from './words.js';

/** An article in words: its question, the ways in which people asked it, and its answer. */
interface Texts {
  questions: readonly (readonly Word[])[];
  answer: readonly Word[];
}

/** How well an article fits a question. */
export interface Ranked {
  article: number;
  score: number;
  /** How much of what was asked is in it, from 0 to 1; rare words are more of it than common ones. */
  covered: number;
}

/** A word in the question says more about an article than one in its answer; how people asked comes between the two. */
const QUESTION_WEIGHT = 3;
const PHRASING_WEIGHT = 2.9;
/** A word that is nowhere may be there in another form when so many of its pieces are; that alone is never sure. */
const ENOUGH_PIECES = 0.5;
const PIECES_TRUST = 0.55;

/** Every text of every article by its terms: what people ask in one index, what they are answered in another. */
export class ArticleIndex {
  readonly #questions = new InvertedIndex();
  readonly #answers = new InvertedIndex();
  /** For each text of `#questions` the place of its article, and how much it counts. */
  readonly #asked: { article: number; weight: number }[] = [];
  readonly #lexicon: Lexicon;

  constructor(articles: readonly Texts[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const [article, { questions, answer }] of articles.entries()) {
      for (const [at, words] of questions.entries()) {
        this.#asked.push({ article, weight: at ? PHRASING_WEIGHT : QUESTION_WEIGHT });
        this.#add(this.#questions, words);
      }
      this.#add(this.#answers, answer);
    }
  }

  #add(index: InvertedIndex, words: readonly Word[]): void {
    const counts = new Map<string, number>();
    for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
    index.begin(words.filter(({ text }) => !this.#lexicon.look(text).isSmall).length);
    for (const [text, count] of counts) {
      const { stem, parts, pieces } = this.#lexicon.look(text);
      index.add(stem, count);
      for (const part of parts) index.add(part, count * PART_WEIGHT);
      for (const piece of pieces) index.add(piece, count);
    }
  }

  /** The articles that have anything of what was asked, best first. */
  rank(asked: readonly Asked[]): Ranked[] {
    const size = this.#answers.size;
    const covered = new Float64Array(size);
    const inTexts = new Float64Array(this.#asked.length);
    const scores = new Float64Array(size);
    let worth = 0;
    for (const word of asked) {
      const fits = this.#score(word, inTexts, scores);
      if (word.isSmall) continue;
      const own = this.#questions.worth(word.stem);
      worth += own;
      for (let article = 0; article < size; article++) covered[article]! += own * fits[article]!;
    }
    // Of the many ways in which one thing was asked the nearest counts, so that an article gains nothing by having many.
    const best = new Float64Array(size);
    for (const [text, { article, weight }] of this.#asked.entries()) {
      best[article] = Math.max(best[article]!, weight * inTexts[text]!);
    }
    return [...scores.keys()]
      .map((article) => ({
        article,
        score: best[article]! + scores[article]!,
        covered: worth && covered[article]! / worth,
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  /** Adds what a word scores in each text and each answer. Gives back for each article how surely it has the word, from 0 to 1. */
  #score({ words, pieces, weight }: Asked, inTexts: Float64Array, scores: Float64Array): Float64Array {
    const fits = new Float64Array(scores.length);
    const look = (term: string, counts: number, note: (article: number) => void) => {
      this.#questions.score(term, (text, score) => {
        inTexts[text]! += weight * counts * score;
        note(this.#asked[text]!.article);
      });
      this.#answers.score(term, (article, score) => {
        scores[article]! += weight * counts * score;
        note(article);
      });
    };
    const shares = new Float64Array(scores.length);
    // An article has several texts, and a piece that is in more than one of them is still one piece.
    const seen = new Int32Array(scores.length);
    for (const [at, { text, counts }] of pieces.entries()) {
      look(text, counts, (article) => {
        if (seen[article] === at + 1) return;
        seen[article] = at + 1;
        shares[article]! += 1 / pieces.length;
      });
    }
    for (const [article, share] of shares.entries()) if (share >= ENOUGH_PIECES) fits[article] = share * PIECES_TRUST;
    for (const [text, counts] of words) {
      look(text, counts, (article) => (fits[article] = Math.max(fits[article]!, counts)));
    }
    return fits;
  }
}
