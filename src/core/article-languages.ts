import type { Article } from '../contract/index.js';

/** The language of a tag without its region. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!;

/** How far an article's language is from a reader's: theirs, that without its region, that of another region, none named, English, any. */
function distance(own: string | undefined, lang: string): number {
  if (!own) return 3;
  if (own.toLowerCase() === lang.toLowerCase()) return 0;
  if (baseOf(own) === baseOf(lang)) return own.includes('-') ? 2 : 1;
  return baseOf(own) === 'en' ? 4 : 5;
}

/**
 * One text of each article, in the language that fits a reader best. Each falls back by itself, to English or else to the language it
 * was given in first: a single Dutch answer takes none of the English ones away.
 */
export function articlesIn<A extends Pick<Article, 'id' | 'lang'>>(articles: readonly A[], lang: string): A[] {
  const best = new Map<string, A>();
  for (const article of articles) {
    const other = best.get(article.id);
    if (!other || distance(article.lang, lang) < distance(other.lang, lang)) best.set(article.id, article);
  }
  return [...best.values()];
}
