import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../../contract/index.js';
import { pageJourney } from '../../controllers/journey-feed.js';
import { offerAnswers, type PageAnswers, tellPageAnswers } from '../../controllers/page-answers.js';
import { watchPath } from '../../controllers/watch-path.js';
import { fitting, type Place } from '../../core/articles.js';
import { type BecauseWords, becauseTable, becauseText } from '../../i18n/because/index.js';
import { override, type Overrides } from '../../i18n/table.js';
import { wordsFor } from '../../i18n/words-for.js';
import type { Fit } from './arrangement.js';
import type { Entry } from './entries.js';

/** The element whose answers these are. */
export type FitHost = ReactiveControllerHost & Element & { readonly product?: string | undefined };

/** What the reasons are told in. */
export interface Speech {
  lang: string;
  /** Words of the host's own, under the key `because`. */
  strings: { because?: Overrides<BecauseWords> } | undefined;
}

/** Which of an element's answers fit, and why; and all of them on offer to the elements beside it. */
export class Fits implements ReactiveController, PageAnswers {
  articles: readonly Article[] | undefined;
  readonly element: FitHost;
  readonly lead: PageAnswers['lead'];
  #stop: AbortController | undefined;
  #offered: readonly Entry[] | undefined;
  #words: BecauseWords | undefined;
  #lang: string | undefined;

  /** `lead` takes the reader to an answer of the host's. */
  constructor(host: FitHost, lead: PageAnswers['lead']) {
    this.element = host;
    this.lead = lead;
    host.addController(this);
  }

  /** Where the answers are read. */
  get place(): Place {
    return { path: location.pathname, products: this.element.product?.split(/\s+/) ?? [] };
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    watchPath(() => this.element.requestUpdate(), signal);
    signal.addEventListener('abort', offerAnswers(this));
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  /** The answers that a journey and a page call for, the one that fits most closely first, each with the reason. */
  find(entries: readonly Entry[], isKnown: boolean, { lang, strings }: Speech): Fit[] {
    this.#offer(isKnown ? entries : undefined);
    if (!entries.some(({ article }) => article.when)) return [];
    if (this.#lang !== lang) void this.#load(lang);
    if (!this.#words) return [];
    const words = override(this.#words, strings?.because);
    const [journey, now] = [pageJourney(), Date.now()];
    const byArticle = new Map(entries.map((entry) => [entry.article, entry]));
    return fitting([...byArticle.keys()], journey, now, this.place).map((article) => ({
      entry: byArticle.get(article)!,
      because: becauseText(words, article.when!, journey, lang, now),
    }));
  }

  /** With undefined it is not known yet what there is. */
  #offer(entries: readonly Entry[] | undefined): void {
    if (entries === this.#offered) return;
    this.#offered = entries;
    this.articles = entries?.map(({ article }) => article);
    tellPageAnswers();
  }

  async #load(lang: string): Promise<void> {
    this.#lang = lang;
    try {
      const words = await wordsFor(becauseTable, lang);
      if (lang !== this.#lang) return;
      this.#words = words;
      this.element.requestUpdate();
    } catch {
      // The answers stand in their usual order. The next time the element is drawn tries again.
      this.#lang = undefined;
    }
  }
}
