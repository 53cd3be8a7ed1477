/** Time that stands still until a test turns the hands. */
import type { Timing } from '../../src/client/timing.js';

export class Hands implements Timing {
  #now: number;
  #timers = new Map<() => void, number>();
  /** What the dice show. */
  dice = 0.5;

  constructor(now = Date.parse('2026-03-04T10:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.dice;
  }

  after(ms: number, run: () => void): () => void {
    const once = () => run();
    this.#timers.set(once, this.#now + ms);
    return () => this.#timers.delete(once);
  }

  /** How long until each timer, the next one first. */
  get waits(): number[] {
    return [...this.#timers.values()].map((at) => at - this.#now).sort((a, b) => a - b);
  }

  /** Moves on, and runs what falls due on the way, in its order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(([, at]) => at <= end).sort(([, a], [, b]) => a - b);
      if (!next) break;
      const [run, at] = next;
      this.#timers.delete(run);
      this.#now = Math.max(this.#now, at);
      run();
    }
    this.#now = end;
  }

  /** Sets the clock without running anything, as a customer does who corrects it. */
  set(now: number): void {
    this.#now = now;
  }
}
