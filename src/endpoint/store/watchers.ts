/** How long a change made by another process may stay unseen while somebody watches. */
const POLL_MS = 500;

/**
 * Who wants to know when a journey changes. Changes of this process are told at once; those of another one (an import on the
 * same file) are noticed by a counter of the database, which is looked at only while somebody watches.
 */
export class Watchers {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #counter: () => unknown;
  #seen: unknown;
  #timer: NodeJS.Timeout | undefined;

  /** @param counter a value that differs after another process has written */
  constructor(counter: () => unknown) {
    this.#counter = counter;
  }

  watch(reference: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(reference) ?? new Set();
    this.#listeners.set(reference, listeners.add(listener));
    this.#start();
    return () => {
      listeners.delete(listener);
      if (!listeners.size && this.#listeners.get(reference) === listeners) this.#listeners.delete(reference);
      if (!this.#listeners.size) this.stop();
    };
  }

  tell(reference: string): void {
    for (const listener of this.#listeners.get(reference) ?? []) listener();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #start(): void {
    if (this.#timer) return;
    this.#seen = this.#counter();
    this.#timer = setInterval(() => this.#poll(), POLL_MS);
  }

  #poll(): void {
    let now: unknown;
    try {
      now = this.#counter();
    } catch {
      // A disk that fails for a moment is looked at again in half a second; `check` is where it is reported.
      return;
    }
    if (now === this.#seen) return;
    this.#seen = now;
    for (const reference of [...this.#listeners.keys()]) this.tell(reference);
  }
}
