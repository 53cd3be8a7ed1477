import type { Article } from '../contract/index.js';
import { ArticleIndex } from './article-index.js';
import { rulesOf } from './languages.js';
import { Lexicon } from './lexicon.js';
import { readQuery } from './query.js';
import { createMarker, type Range } from './ranges.js';
import { wordsIn } from './words.js';

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

/** How much of what was asked an article must have in it, the rare words more than the common ones. */
const BEST = 0.6;
const PERHAPS = 0.35;

const confidenceIn = (covered: number): Confidence =>
  covered >= BEST ? 'best' : covered >= PERHAPS ? 'perhaps' : 'none';

/** Makes articles searchable, in their language. For a thousand of them it takes tens of milliseconds: do it when a page is idle. */
export function createSearch(articles: readonly Searchable[], { lang }: { lang: string }): Search {
  const rules = rulesOf(lang);
  const texts = articles.map(({ question, answer, phrasings = [] }) => ({
    questions: [question, ...phrasings].map((text) => wordsIn(text, rules)),
    answer: wordsIn(answer, rules),
  }));
  const lexicon = new Lexicon(
    rules,
    texts.flatMap(({ questions, answer }) => [...questions, answer]),
  );
  const index = new ArticleIndex(texts, lexicon);
  return {
    search(query, { limit = 10 } = {}) {
      const asked = readQuery(query, lexicon);
      const mark = createMarker(asked, lexicon);
      return index
        .rank(asked)
        .slice(0, limit)
        .map(({ article, score, covered }) => {
          const found = articles[article]!;
          return { id: found.id, score, confidence: confidenceIn(covered), ranges: mark(found) };
        });
    },
  };
}
