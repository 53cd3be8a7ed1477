import type { Article, ArticleList } from '../contract/index.js';
import { articlesIn } from '../core/index.js';

/** The articles for readers of a language, each in the text that fits them best; without a language, every text there is. */
export const articlesFor = (articles: Article[], lang: string | undefined): Article[] =>
  lang ? articlesIn(articles, lang) : articles;

/** As many as a page searches by itself, and as many as it is given of more than that. */
const MOST_IN_PAGE = 1000;
const PART = 100;

/**
 * All that a page needs: every article, or, where there are too many for a page, those that depend on a status, a page or a
 * product, which the page picks from, with the owner's first beside them. The others are found by searching at the endpoint.
 */
export function partFor(articles: Article[]): ArticleList {
  if (articles.length <= MOST_IN_PAGE) return { articles };
  const depending = articles.filter(({ when }) => when).slice(0, MOST_IN_PAGE);
  const room = Math.max(0, PART - depending.length);
  const kept = new Set([...depending, ...articles.filter(({ when }) => !when).slice(0, room)]);
  return { articles: articles.filter((article) => kept.has(article)), isPart: true };
}
