import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageTiming, type Timing } from '../client/timing.js';

type Host = ReactiveControllerHost & Partial<Pick<Node, 'ownerDocument'>>;

/** Often enough for "5 minutes ago", and seldom enough to cost nothing. */
const TICK_MS = 30_000;

/** Renders its hosts again as time goes by, while somebody can see them; at once when the page is seen again. */
export class Ticker {
  readonly #hosts = new Set<Host>();
  #disarm = (): void => undefined;

  constructor(readonly timing: Timing) {}

  add(host: Host): void {
    this.#hosts.add(host);
    if (this.#hosts.size > 1) return;
    document.addEventListener('visibilitychange', this.#tick);
    this.#arrange();
  }

  remove(host: Host): void {
    this.#hosts.delete(host);
    if (this.#hosts.size) return;
    document.removeEventListener('visibilitychange', this.#tick);
    this.#disarm();
  }

  #tick = (): void => {
    for (const host of this.#hosts) {
      host.requestUpdate();
      // Gone with the frame it stood in, which tells it nothing.
      if (host.ownerDocument?.defaultView === null) this.remove(host);
    }
    this.#arrange();
  };

  #arrange(): void {
    this.#disarm();
    if (this.#hosts.size && document.visibilityState === 'visible')
      this.#disarm = this.timing.after(TICK_MS, this.#tick);
  }
}

/** The one that all hosts of a page share. */
const pageTicker = new Ticker(pageTiming);

/** Tells its host what time it is, and renders it again as that changes. */
export class NowController implements ReactiveController {
  readonly #host: Host;
  readonly #ticker: Ticker;

  constructor(host: Host, ticker = pageTicker) {
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
