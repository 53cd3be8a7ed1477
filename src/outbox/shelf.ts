import type { Timing } from '../client/timing.js';
import type { Row } from './row.js';
import type { OutboxStore } from './store.js';

/** A database that has not answered by now will not; customers wait for the word that their answer is kept. */
const STORE_MS = 1500;

/** The stores of a device as one: the first that works keeps a row, and whatever any of them holds is found. Never rejects. */
export class Shelf {
  readonly #timing: Timing;
  #stores: readonly OutboxStore[];

  constructor(stores: readonly OutboxStore[], timing: Timing) {
    this.#stores = stores;
    this.#timing = timing;
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

  async mayHoldRows(): Promise<boolean> {
    const held = await Promise.all(this.#stores.map((store) => this.#ask(store, () => store.mayHoldRows(), false)));
    return held.includes(true);
  }

  /** What a store answers, or something else if it cannot. One that does not answer at all is not asked again by this page. */
  async #ask<T>(store: OutboxStore, run: () => Promise<T>, otherwise: T): Promise<T> {
    let disarm = (): void => undefined;
    const silence = new Promise<T>((resolve) => {
      disarm = this.#timing.after(STORE_MS, () => {
        this.#stores = this.#stores.filter((one) => one !== store);
        resolve(otherwise);
      });
    });
    try {
      return await Promise.race([run(), silence]);
    } catch {
      return otherwise;
    } finally {
      disarm();
    }
  }
}
