import { check } from '../contract/checks/articles.generated.js';
import type { ArticleList } from '../contract/index.js';
import { ask } from './ask.js';
import type { Connection } from './connection.js';

/** The answers to what people ask, for readers of a language. They may come from the browser's cache. */
export const readArticles = (connection: Connection, lang: string, signal?: AbortSignal): Promise<ArticleList> =>
  ask(`${connection.endpoint}/articles?lang=${encodeURIComponent(lang)}`, check, { signal, cache: 'default' });
