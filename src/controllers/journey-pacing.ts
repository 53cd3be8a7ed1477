import { between, type Timing } from '../client/timing.js';

/** When to ask again: at once, after a broken connection, at a steady pace, or when the next poll is due. */
export type Pace = 'now' | 'soon' | 'steady' | 'rest';

const waits: Record<Pace, [fromMs: number, toMs: number]> = {
  now: [0, 0],
  soon: [300, 1500],
  steady: [5000, 8000],
  rest: [24_000, 36_000],
};
/** On average one request in this time. A few may come close together, when there is a sign that it helps. */
const ONE_REQUEST_MS = 5000;
const MOST_SAVED = 3;

/** How long one feed waits before its next request, so that an endpoint in trouble is not asked to death. */
export class Pacing {
  readonly #timing: Timing;
  #saved = MOST_SAVED;
  #savedAt: number;
  #quietUntil = 0;

  constructor(timing: Timing) {
    this.#timing = timing;
    this.#savedAt = timing.now();
  }

  /** Notes that a request goes out. */
  pay(): void {
    const now = this.#timing.now();
    this.#saved = Math.min(MOST_SAVED, this.#saved + (now - this.#savedAt) / ONE_REQUEST_MS) - 1;
    this.#savedAt = now;
  }

  /** The endpoint wants to be left alone for so long, or no longer does. */
  keepQuiet(ms: number): void {
    this.#quietUntil = this.#timing.now() + ms;
  }

  wait(pace: Pace): number {
    const isAfforded = pace !== 'soon' || this.#saved >= 1;
    const wait = between(this.#timing, ...waits[isAfforded ? pace : 'steady']);
    return Math.max(wait, this.#quietUntil - this.#timing.now());
  }
}
