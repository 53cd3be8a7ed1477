import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageTiming, type Timing } from '../client/timing.js';

/** Often enough for "5 minutes ago", and seldom enough to cost nothing. */
const TICK_MS = 30_000;

/** Renders its hosts again as time goes by, while somebody can see them; at once when the page is seen again. */
export class Ticker {
  readonly #hosts = new Set<ReactiveControllerHost>();
  #disarm = (): void => undefined;

  constructor(readonly timing: Timing) {}

  add(host: ReactiveControllerHost): void {
    this.#hosts.add(host);
    if (this.#hosts.size > 1) return;
    document.addEventListener('visibilitychange', this.#tick);
    this.#arrange();
  }

  remove(host: ReactiveControllerHost): void {
    this.#hosts.delete(host);
    if (this.#hosts.size) return;
    document.removeEventListener('visibilitychange', this.#tick);
    this.#disarm();
  }

  #tick = (): void => {
    for (const host of this.#hosts) host.requestUpdate();
    this.#arrange();
  };

  #arrange(): void {
    this.#disarm();
    if (document.visibilityState === 'visible') this.#disarm = this.timing.after(TICK_MS, this.#tick);
  }
}

/** The one that all hosts of a page share. */
const pageTicker = new Ticker(pageTiming);

/** Tells its host what time it is, and renders it again as that changes. */
export class NowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ticker: Ticker;

  constructor(host: ReactiveControllerHost, ticker = pageTicker) {
    this.#host = host;
    this.#ticker = ticker;
    host.addController(this);
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#ticker.timing.now();
  }

  hostConnected(): void {
    this.#ticker.add(this.#host);
  }

  hostDisconnected(): void {
    this.#ticker.remove(this.#host);
  }
}
