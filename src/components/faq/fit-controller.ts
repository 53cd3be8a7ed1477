import type { ReactiveController } from 'lit';
import { pageJourney, watchPageJourney } from '../../controllers/journey-feed.js';
import { Late } from '../../controllers/late.js';
import type { Fit } from './arrangement.js';
import type { Entry } from './entries.js';
import type { FitHost, Fits, Speech } from './fit.js';

/**
 * Finds the answers that fit this page and the journey on it, and follows that as it moves on. What that takes is fetched when there is
 * a journey, or an answer that is for certain pages or products.
 */
export class FitController implements ReactiveController {
  readonly #fits: Late<Fits>;
  #look: () => void;
  #unwatch: (() => void) | undefined;

  /** `lead` takes the reader to an answer of the host's. */
  constructor(host: FitHost, lead: Fits['lead']) {
    this.#fits = new Late(host, async () => {
      const { Fits } = await import('./fit.js');
      return new Fits(host, lead);
    });
    this.#look = () => {
      this.#fits.retry();
      host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchPageJourney(this.#look);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** None until there is something that they could fit, and the words for the reasons. `isKnown`: whether these are all there are. */
  find(entries: readonly Entry[], isKnown: boolean, speech: Speech): Fit[] {
    const isWanted = pageJourney() ?? entries.some(({ article: { when } }) => when?.page ?? when?.product);
    const fits = isWanted ? this.#fits.want() : this.#fits.part;
    return fits?.find(entries, isKnown, speech) ?? [];
  }
}
