import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../contract/index.js';
import type { Search, SearchResult } from '../search/index.js';

/** Long enough that a word typed at a stretch is one search. */
const TYPING_MS = 120;
/** A pause after which somebody reads what they found: then it is said aloud, once. */
const READING_MS = 700;
/** More than this nobody reads; of what is no answer, a few that come closest are enough. */
const MOST_RESULTS = 10;
const MOST_CLOSEST = 3;

/** What is searched, in which language. Another list of articles is another index. */
export interface SearchSource {
  articles: readonly Article[];
  lang: string;
}

/**
 * What a search has come to. `loading`: the search itself is still on its way. `none`: nothing that can be called an answer;
 * what comes closest is there all the same. `failed`: the search could not be had.
 */
export type SearchState =
  | { is: 'idle' }
  | { is: 'loading'; query: string }
  | { is: 'found'; query: string; results: readonly SearchResult[]; confidence: 'best' | 'perhaps' }
  | { is: 'none'; query: string; results: readonly SearchResult[] }
  | { is: 'failed'; query: string };

/**
 * Searches a host's articles as somebody types. The search is fetched when they reach for it, and its index is made then, from the
 * articles as they are; a page on which nobody searches pays for neither.
 */
export class SearchController implements ReactiveController {
  state: SearchState = { is: 'idle' };
  /** What stands in the field. */
  query = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => SearchSource;
  readonly #settled: (state: SearchState) => void;
  #engine: { articles: readonly Article[]; lang: string; search: Promise<Search> } | undefined;
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
    this.#load().catch(() => undefined);
  }

  /** Takes what stands in the field, letter by letter. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#typing);
    if (query.trim()) this.#typing = setTimeout(() => this.run(), TYPING_MS);
    else this.#become({ is: 'idle' });
  }

  /** Searches at once. */
  async run(): Promise<void> {
    clearTimeout(this.#typing);
    const query = this.query.trim();
    if (!query) return;
    if (this.state.is === 'idle') this.#become({ is: 'loading', query });
    const state = await this.#search(query);
    // A later search, or none, has taken its place meanwhile.
    if (this.query.trim() === query && this.#host.isConnected) this.#become(state);
  }

  hostUpdated(): void {
    // The articles changed under a search: the same question is asked of the new ones.
    const { articles, lang } = this.#source();
    const isOther = this.#engine && (this.#engine.articles !== articles || this.#engine.lang !== lang);
    if (isOther && this.query.trim()) void this.run();
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#reading);
  }

  async #search(query: string): Promise<SearchState> {
    try {
      const results = (await this.#load()).search(query, { limit: MOST_RESULTS });
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

  #load(): Promise<Search> {
    const { articles, lang } = this.#source();
    if (this.#engine?.articles !== articles || this.#engine.lang !== lang) {
      const search = import('../search/index.js').then(({ createSearch }) => createSearch(articles, { lang }));
      this.#engine = { articles, lang, search };
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
