import { check } from '../contract/checks/article-search-answer.generated.js';
import type { ArticleSearch, ArticleSearchAnswer } from '../contract/index.js';
import { ask } from './ask.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';

/** The articles that answer a question, found at the endpoint: for where it has more of them than a page reads. */
export const searchArticles = (
  connection: Connection,
  search: ArticleSearch,
  signal?: AbortSignal,
): Promise<ArticleSearchAnswer> =>
  ask(`${connection.endpoint}/articles/search`, check, { body: encode(search), signal, cache: 'no-store' });
