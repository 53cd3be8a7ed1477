import type { Article } from '../contract/index.js';

const base = (tag: string | undefined) => tag?.toLowerCase().split('-')[0];

/**
 * The articles for readers of a language, and those of no language. Where nothing is written in it, English, and where there is
 * no English either, everything: an answer in another language is better than none.
 */
export function articlesFor(articles: Article[], lang: string | undefined): Article[] {
  if (!lang) return articles;
  for (const wanted of [base(lang), 'en']) {
    const fitting = articles.filter((article) => !article.lang || base(article.lang) === wanted);
    if (fitting.length) return fitting;
  }
  return articles;
}
