import { setImmediate } from 'node:timers/promises';
import type { Article, ArticleSearchAnswer } from '../contract/index.js';
import { baseOf } from '../core/article-languages.js';
import { indexing, type Search } from '../search/index.js';
import { articlesFor } from './articles-for.js';
import type { ContentStore } from './store/store.js';

/** How long articles are taken for unchanged that another process may have replaced. */
const FRESH_MS = 5000;
/** So many indexes are kept at most. */
const MOST_KEPT = 20;

type Find = (query: string, limit: number | undefined) => ArticleSearchAnswer['results'];

/** The articles as something that can be searched: one index for readers of each language, made anew when the texts change. */
export class ArticleSearches {
  readonly #content: ContentStore;
  readonly #clock: () => number;
  readonly #finds = new Map<string, Promise<Find>>();
  #articles: Article[] = [];
  #text = '';
  #readAt = -Infinity;

  constructor(content: ContentStore, clock: () => number) {
    this.#content = content;
    this.#clock = clock;
  }

  /** The articles were replaced: the next search reads them anew. */
  forget(): void {
    this.#readAt = -Infinity;
  }

  /** A search for readers of a language. */
  async of(lang = ''): Promise<Find> {
    await this.#refresh();
    const articles = articlesFor(this.#articles, lang || 'en');
    // Readers who are given the same texts share an index, so that no made-up language costs one. Texts of no language are anybody's.
    const tags = articles.map(({ lang: own = '' }) => own);
    const spoken = mostOf(tags.map(baseOf)) || baseOf(lang);
    const key = `${spoken} ${tags.join()}`;
    let find = this.#finds.get(key);
    if (!find) {
      if (this.#finds.size >= MOST_KEPT) this.#finds.clear();
      this.#finds.set(key, (find = index(articles, spoken)));
    }
    return find;
  }

  async #refresh(): Promise<void> {
    const now = this.#clock();
    if (now - this.#readAt < FRESH_MS) return;
    this.#readAt = now;
    this.#articles = await this.#content.articles();
    const text = JSON.stringify(this.#articles);
    if (text !== this.#text) this.#finds.clear();
    this.#text = text;
  }
}

/** What occurs most often among some texts. */
function mostOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Thousands of articles take a second, in which the endpoint goes on answering others. */
async function index(articles: Article[], lang: string): Promise<Find> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const steps = indexing(articles, { lang });
  let search: Search | undefined;
  while (!search) {
    const { done, value } = steps.next();
    if (done) search = value;
    else await setImmediate();
  }
  const { search: run } = search;
  return (query, limit) => run(query, { limit }).map(({ id, ...result }) => ({ article: byId.get(id)!, ...result }));
}
