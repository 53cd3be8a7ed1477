import type { Timing } from '../client/timing.js';
import type { Row } from './row.js';
import type { OutboxStore } from './store.js';

/** A database that has not answered by now will not; customers wait for the word that their answer is kept. */
const STORE_MS = 1500;

/** The stores of a device as one: the first that works keeps a row, and whatever any of them holds is found. Never rejects. */
export class Shelf {
  readonly #timing: Timing;
  readonly #all: readonly OutboxStore[];
  readonly #silent = new Set<OutboxStore>();

  constructor(stores: readonly OutboxStore[], timing: Timing) {
    this.#all = stores;
    this.#timing = timing;
  }

  get #stores(): OutboxStore[] {
    return this.#all.filter((store) => !this.#silent.has(store));
  }

  /** Whether the row is on the device now. */
  async keep(row: Row): Promise<boolean> {
    for (const store of this.#stores) {
      if (await this.#ask(store, async () => (await store.keep(row), true), false)) return true;
    }
    return false;
  }

  async all(): Promise<Row[]> {
    return (await Promise.all(this.#stores.map((store) => this.#ask(store, () => store.all(), [])))).flat();
  }

  async forget(id: string, revision: number): Promise<void> {
    await Promise.all(this.#stores.map((store) => this.#ask(store, () => store.forget(id, revision), undefined)));
  }

  /** Nobody waits for this one: a database that takes its time is given it, and what it holds goes out in this visit. */
  mayHoldRows(): Promise<boolean> {
    return new Promise((resolve) => {
      const asked = this.#all.map(async (store) => (await store.mayHoldRows().catch(() => false)) && resolve(true));
      void Promise.all(asked).then(() => resolve(false));
    });
  }

  /** What a store answers, or something else if it cannot. One that does not answer is not asked again before it does. */
  async #ask<T>(store: OutboxStore, run: () => Promise<T>, otherwise: T): Promise<T> {
    let disarm = (): void => undefined;
    const silence = new Promise<T>((resolve) => {
      disarm = this.#timing.after(STORE_MS, () => {
        this.#silent.add(store);
        resolve(otherwise);
      });
    });
    const answer = run().finally(() => this.#silent.delete(store));
    try {
      return await Promise.race([answer, silence]);
    } catch {
      return otherwise;
    } finally {
      disarm();
    }
  }
}
