import type { Article } from '../contract/index.js';
import { baseOf } from '../core/article-languages.js';

/** What the contract takes. */
const MOST_PHRASINGS = 200;

const keyOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether an article is written for readers of a language. */
export const isFor = ({ lang: written }: Article, lang: string): boolean =>
  !written || baseOf(written) === baseOf(lang);

/** The articles with texts added to one of them as ways in which it is asked: each once, and none that is its question already. */
export function withPhrasings(
  articles: readonly Article[],
  id: string,
  lang: string,
  texts: readonly string[],
): Article[] {
  return articles.map((article) => {
    if (article.id !== id || !isFor(article, lang)) return article;
    const { phrasings = [], question } = article;
    const known = new Set([question, ...phrasings].map(keyOf));
    const added = texts.filter((text) => !known.has(keyOf(text)) && known.add(keyOf(text)));
    return { ...article, phrasings: [...phrasings, ...added].slice(0, MOST_PHRASINGS) };
  });
}

/** What a new article is written from. */
export interface ArticleDraft {
  question: string;
  answer: string;
  lang: string;
  phrasings: readonly string[];
}

/** The articles with a new one behind them. Its id is made of its question, and is nobody else's. */
export function withArticle(
  articles: readonly Article[],
  { question, answer, lang, phrasings }: ArticleDraft,
): Article[] {
  const ids = new Set(articles.map(({ id }) => id));
  const plain = question
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  const stem = plain || 'article';
  let id = stem;
  for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`;
  const article: Article = { id, question: question.trim(), answer: answer.trim(), lang };
  return withPhrasings([...articles, article], id, lang, phrasings);
}
