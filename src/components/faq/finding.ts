import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../../contract/index.js';
import { SearchController, type SearchSource, type SearchState } from '../../controllers/search-controller.js';
import { announce } from '../../elements/announce.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import type { ContentController } from './content-controller.js';
import type { Entry } from './entries.js';
import { markFound } from './marks.js';
import type { Part } from './notices.js';
import { type Asking, renderWay } from './way.js';
import { WaymarkFaqSearchEvent } from './waymark-faq.events.js';

/** The words to speak in, which change with the page. */
interface Speech {
  readonly words: FaqWords;
  readonly lang: string;
}

/** What somebody who searches meets: what was found, in order, said in a line and aloud. */
export class Finding implements ReactiveController {
  readonly #host: ReactiveControllerHost & Asking;
  readonly #content: ContentController;
  readonly #speech: Speech;
  readonly #search: SearchController;
  #told: SearchState | undefined;
  #articles: readonly Article[] = [];

  /** `reach` says whether the answers are there, and where to search when the page has not all of them. */
  constructor(
    host: ReactiveControllerHost & Asking,
    content: ContentController,
    speech: Speech,
    reach: () => Pick<SearchSource, 'isReady' | 'beyond'>,
  ) {
    this.#host = host;
    this.#content = content;
    this.#speech = speech;
    const source = () => ({ articles: content.articles, lang: speech.lang, ...reach() });
    this.#search = new SearchController(host, source, (state) => this.#onSettled(state));
    this.#search.prepare();
    host.addController(this);
  }

  /** Takes what stands in the field. */
  type(text: string): void {
    this.#search.type(text);
  }

  /** Searches without waiting for the typing to stop. */
  run(): void {
    void this.#search.run();
  }

  get hasFailed(): boolean {
    return this.#search.state.is === 'failed';
  }

  /** The articles that were found beyond those of the page; the same list until something else is found. */
  get articles(): readonly Article[] {
    const { state } = this.#search;
    if (this.#told !== state) {
      this.#told = state;
      this.#articles = 'results' in state ? state.results.flatMap(({ article }) => article ?? []) : [];
    }
    return this.#articles;
  }

  /** What was found, best first; undefined while there is nothing to put in an order. */
  get entries(): readonly Entry[] | undefined {
    const { state } = this.#search;
    if (!('results' in state) || !state.results.length) return undefined;
    const entries = new Map(this.#content.entries.map((entry) => [entry.article.id, entry]));
    return state.results.flatMap(({ id }) => entries.get(id) ?? []);
  }

  /** What the search came to, in a line. What is no good answer is said more fully, in a notice. */
  get summary(): string {
    const { state } = this.#search;
    const { words, lang } = this.#speech;
    switch (state.is) {
      case 'idle':
      case 'none':
        return '';
      case 'loading':
        return words.searching;
      case 'failed':
        return words.searchFailed;
      case 'found': {
        const n = formatNumber(state.results.length, lang);
        return fill(state.confidence === 'best' ? words.found : words.perhaps, { n });
      }
    }
  }

  /** The honest no: nothing here answers that. What comes closest stands beneath it. */
  renderNoAnswer(): Part {
    const { state } = this.#search;
    const { words } = this.#speech;
    if (state.is !== 'none') return nothing;
    return html`
      <div class="notice" part="notice">
        <p>
          <strong .textContent=${words.nothing}></strong
          ><span .textContent=${state.results.length ? words.closest : ''}></span>
        </p>
        ${renderWay(this.#host, words, state.query)}
      </div>
    `;
  }

  hostUpdated(): void {
    const { state } = this.#search;
    markFound(this.#host, this.#content.entries, 'results' in state ? state.results : []);
  }

  hostDisconnected(): void {
    markFound(this.#host, [], []);
  }

  /** Said once, when somebody has stopped typing: how many, and the first of them, so that one need not go and look. */
  #onSettled(state: SearchState): void {
    const { words, lang } = this.#speech;
    const first = this.entries?.[0]?.article.question;
    if (!('results' in state)) return announce(this.summary, lang);
    const { query, results } = state;
    if (state.is === 'none') announce([words.nothing, ...(first ? [words.closest] : [])].join(' '), lang);
    else announce([this.summary, ...(first ? [fill(words.first, { question: first })] : [])].join('. '), lang);
    const confidence = state.is === 'found' ? state.confidence : 'none';
    this.#host.dispatchEvent(new WaymarkFaqSearchEvent(query, results.length, confidence));
  }
}
