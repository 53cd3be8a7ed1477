import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Timing } from '../client/timing.js';
import { feedFor, type JourneyFeed, keyOf } from './journey-feed.js';
import type { JourneyQuery, JourneyState } from './journey-state.js';

/**
 * Shows a host one journey and keeps it current while the host is in the page. `query` is asked before each render; another
 * answer is another journey, and undefined is none.
 */
export class JourneyController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query: () => JourneyQuery | undefined;
  readonly #timing: Timing | undefined;
  #feed: JourneyFeed | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, query: () => JourneyQuery | undefined, timing?: Timing) {
    this.#host = host;
    this.#query = query;
    this.#timing = timing;
    host.addController(this);
  }

  get state(): JourneyState {
    return this.#feed?.state ?? { is: 'idle' };
  }

  /** Asks again now, because the customer wants to know. */
  retry(): void {
    this.#feed?.retry();
  }

  hostConnected(): void {
    // Before its first render a host may not have been given all of its properties yet; hostUpdate sees them together.
    if (this.#feed) this.#follow();
  }

  hostUpdate(): void {
    const { isConnected, ownerDocument } = this.#host;
    // A frame that is removed takes its elements along and tells them nothing.
    if (isConnected && ownerDocument.defaultView) this.#follow();
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #follow(): void {
    const query = this.#query();
    const key = query && keyOf(query);
    if (this.#leave && this.#feed?.key === key) return;
    this.hostDisconnected();
    this.#feed = query && feedFor(query, this.#timing, this.#feed);
    this.#leave = this.#feed?.follow(() => this.#host.requestUpdate());
  }
}
