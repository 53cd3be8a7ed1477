import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BecauseWords } from '../../i18n/because/index.js';
import { pageJourney, watchPageJourney } from '../../controllers/journey-feed.js';
import type { Fit } from './arrangement.js';
import type { Entry } from './entries.js';
import type { Speech } from './fit.js';

/**
 * Finds the answers that fit the journey on this page, and follows it as it moves on. What that takes is fetched when there is both
 * a journey and an answer that says when it applies.
 */
export class FitController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #unwatch: (() => void) | undefined;
  #module: typeof import('./fit.js') | undefined;
  #words: BecauseWords | undefined;
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchPageJourney(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** None until there is a journey, and the words for the reasons. */
  find(entries: readonly Entry[], speech: Speech): Fit[] {
    const journey = pageJourney();
    if (!journey || !entries.some(({ article }) => article.when)) return [];
    if (this.#lang !== speech.lang) void this.#load(speech.lang);
    return this.#words ? this.#module!.fitsFor(entries, journey, Date.now(), this.#words, speech) : [];
  }

  async #load(lang: string): Promise<void> {
    this.#lang = lang;
    try {
      const module = await import('./fit.js');
      const words = await module.loadBecause(lang);
      if (lang !== this.#lang) return;
      [this.#module, this.#words] = [module, words];
      this.#host.requestUpdate();
    } catch {
      // The answers stand in their usual order. The next change of the journey tries again.
      this.#lang = undefined;
    }
  }
}
