import type { Article } from '../contract/index.js';
import { ArticleIndex, type Ranked } from './article-index.js';
import { QueryReader } from './query.js';
import { Marker, type Range } from './ranges.js';
import { Vocabulary } from './vocabulary.js';

/** How sure it is: `best` is what was asked for, `perhaps` may be, and of `none` it is only the closest there is. */
export type Confidence = 'best' | 'perhaps' | 'none';

/** An article that was found. */
export interface SearchResult {
  id: string;
  /** The higher the better; to be compared with others of the same search only. */
  score: number;
  confidence: Confidence;
  /** The words that were asked for, by their places in the question and in the answer. */
  ranges: Range[];
}

export interface SearchOptions {
  /** How many results at most; ten unless given. */
  limit?: number | undefined;
}

/** What can be searched: an article of the contract, or as much of one as there is. */
export type Searchable = Pick<Article, 'id' | 'question' | 'answer' | 'phrasings'>;

/** Articles that can be searched. */
export interface Search {
  /** The articles that fit a question, best first. An unfinished last word is taken for the beginning of one. */
  search(query: string, options?: SearchOptions): SearchResult[];
}

/**
 * An answer to what was asked has most of it, and its own question is not about much else: how much of what was asked is in the
 * article, the rare words more than the common ones, and half as much how much of its question was asked.
 */
const sureness = ({ covered, met }: Ranked): number => covered + met / 2;
const BEST = 0.75;
const PERHAPS = 0.5;

const confidenceIn = (sure: number): Confidence => (sure >= BEST ? 'best' : sure >= PERHAPS ? 'perhaps' : 'none');

/** So many articles are read at a stretch by whoever makes an index in pieces: even on a slow device that takes milliseconds. */
const STRETCH = 2;

/** Makes articles searchable, in their language. For a thousand of them it takes tens of milliseconds: a page may take `indexing`. */
export function createSearch(articles: readonly Searchable[], options: { lang: string }): Search {
  const steps = indexing(articles, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, between which a page can do something else. The last step gives the search. */
export function* indexing(articles: readonly Searchable[], { lang }: { lang: string }): Generator<undefined, Search> {
  const vocabulary = new Vocabulary(lang);
  const index = new ArticleIndex(vocabulary);
  for (const [at, { question, answer, phrasings = [] }] of articles.entries()) {
    if (at % STRETCH === 0) yield;
    index.add([question, ...phrasings], answer);
  }
  yield* index.finish();
  const reader = new QueryReader(vocabulary, index.pieces);
  const marker = new Marker(vocabulary);
  return {
    search(query, { limit = 10 } = {}) {
      const asked = reader.read(query);
      return index.rank(asked, limit).map((ranked) => {
        const found = articles[ranked.article]!;
        const ranges = marker.mark(asked, found);
        return { id: found.id, score: ranked.score, confidence: confidenceIn(sureness(ranked)), ranges };
      });
    },
  };
}
