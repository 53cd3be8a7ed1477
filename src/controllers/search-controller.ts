import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Article } from '../contract/index.js';
import type { Search, SearchResult } from '../search/index.js';

/** Long enough that a word typed at a stretch is one search. */
const TYPING_MS = 120;
/** At the endpoint each search is a request: the pause is longer, and still shorter than one notices. */
const ASKING_MS = 300;
/** As much of a question as the endpoint takes. */
const LONGEST_QUERY = 500;
/** As long as making an index may keep a page from answering to its reader. */
const SLICE_MS = 8;
/** A pause after which somebody reads what they found: then it is said aloud, once. */
export const READING_MS = 700;
/** More than this nobody reads; of what is no answer, a few that come closest are enough. */
const MOST_RESULTS = 10;
const MOST_CLOSEST = 3;

/** Fetches the search itself. */
export const fetchSearch = () => import('../search/index.js');

/** What is searched, in which language. Another list of articles is another index. */
export interface SearchSource {
  articles: readonly Article[];
  lang: string;
  /** Whether the articles are there. What is typed before they are is searched as soon as they have come. */
  isReady: boolean;
  /** Where to search instead, when these are not all the articles that there are. */
  beyond?: Connection | undefined;
}

/** What was found; with the article itself where that need not be one of the page's. */
export type Found = SearchResult & { article?: Article };

/**
 * What a search has come to. `loading`: the search itself, or what is searched, is still on its way. `none`: nothing that can be called an answer;
 * what comes closest is there all the same. `failed`: the search could not be had.
 */
export type SearchState =
  | { is: 'idle' }
  | { is: 'loading'; query: string }
  | { is: 'found'; query: string; results: readonly Found[]; confidence: 'best' | 'perhaps' }
  | { is: 'none'; query: string; results: readonly Found[] }
  | { is: 'failed'; query: string };

/**
 * Searches a host's articles as somebody types. The search is fetched when the page has come to rest, or else when they reach for it;
 * its index is made only then, from the articles as they are. Where the page has not all of them, the endpoint searches.
 */
export class SearchController implements ReactiveController {
  state: SearchState = { is: 'idle' };
  /** What stands in the field. */
  query = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => SearchSource;
  readonly #settled: (state: SearchState) => void;
  #engine: { articles: readonly Article[]; lang: string; search: Promise<Search> } | undefined;
  #isWaiting = false;
  #asking: AbortController | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #reading: ReturnType<typeof setTimeout> | undefined;

  /** `settled` is called when somebody has stopped typing and the results stand. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    source: () => SearchSource,
    settled: (state: SearchState) => void,
  ) {
    this.#host = host;
    this.#source = source;
    this.#settled = settled;
    host.addController(this);
  }

  /** Somebody reaches for the search: whatever takes time begins now. */
  prepare(): void {
    if (!this.#source().beyond) this.#load().catch(() => undefined);
  }

  /** Takes what stands in the field, letter by letter. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#typing);
    // Who types on has not read what was found so far.
    clearTimeout(this.#reading);
    this.#asking?.abort();
    const pause = this.#source().beyond ? ASKING_MS : TYPING_MS;
    if (query.trim()) this.#typing = setTimeout(() => this.run(), pause);
    else this.#become({ is: 'idle' });
  }

  /** Searches at once. */
  async run(): Promise<void> {
    clearTimeout(this.#typing);
    const query = this.query.trim();
    if (!query) return;
    if (this.state.is === 'idle') this.#become({ is: 'loading', query });
    this.#isWaiting = !this.#source().isReady;
    if (this.#isWaiting) return;
    const state = await this.#search(query);
    // A later search, or none, has taken its place meanwhile.
    if (this.query.trim() === query && this.#host.isConnected) this.#become(state);
  }

  hostUpdated(): void {
    // The articles changed under a search: the same question is asked of the new ones.
    const { articles, lang, isReady } = this.#source();
    const isOther = this.#engine && (this.#engine.articles !== articles || this.#engine.lang !== lang);
    if (isReady && (isOther || this.#isWaiting) && this.query.trim()) void this.run();
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#reading);
    this.#asking?.abort();
  }

  async #search(query: string): Promise<SearchState> {
    try {
      const { lang, beyond } = this.#source();
      const results = beyond
        ? await this.#ask(beyond, query, lang)
        : (await this.#load()).search(query, { limit: MOST_RESULTS });
      const answers = results.filter(({ confidence }) => confidence !== 'none');
      const confidence = answers.some((answer) => answer.confidence === 'best') ? 'best' : 'perhaps';
      return answers.length
        ? { is: 'found', query, results: answers, confidence }
        : { is: 'none', query, results: results.slice(0, MOST_CLOSEST) };
    } catch {
      this.#engine = undefined;
      return { is: 'failed', query };
    }
  }

  /** Searches at the endpoint. A search that is overtaken is given up. */
  async #ask(connection: Connection, query: string, lang: string): Promise<readonly Found[]> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const { searchArticles } = await import('../client/article-search.js');
    const search = { query: query.slice(0, LONGEST_QUERY), lang, limit: MOST_RESULTS };
    const { results } = await searchArticles(connection, search, signal);
    return results.map((result) => ({ id: result.article.id, ...result }));
  }

  #load(): Promise<Search> {
    const { articles, lang } = this.#source();
    if (this.#engine?.articles !== articles || this.#engine.lang !== lang) {
      this.#engine = { articles, lang, search: index(articles, lang) };
    }
    return this.#engine.search;
  }

  #become(state: SearchState): void {
    this.state = state;
    clearTimeout(this.#reading);
    if (state.is !== 'idle' && state.is !== 'loading') {
      this.#reading = setTimeout(() => this.#settled(state), READING_MS);
    }
    this.#host.requestUpdate();
  }
}

/** Makes the index in slices, between which the page answers to whoever is typing already. */
async function index(articles: readonly Article[], lang: string): Promise<Search> {
  const { indexing } = await fetchSearch();
  const steps = indexing(articles, { lang });
  let made: Search | undefined;
  while (!made) {
    await nextTask();
    const until = performance.now() + SLICE_MS;
    do made = steps.next().value;
    while (!made && performance.now() < until);
  }
  // Code that has never run runs slowly. So the first search is not one that somebody waits for, and a short one; in a task of its own.
  await nextTask();
  made.search(articles[0]?.question.slice(0, 12) ?? '', { limit: 1 });
  await nextTask();
  return made;
}

/** A task of its own, and not after the pause that nested timers get. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
