import { MemoryStore } from './memory-store.js';
import { byTurn } from './policy.js';
import type { Row } from './row.js';
import type { Shelf } from './shelf.js';

/** The rows of one endpoint: what is on the device, and what this page holds of it. */
export class Rows {
  readonly #endpoint: string;
  readonly #shelf: Shelf;
  /** What this page has put in or tried to send, with what came of it even where the device cannot note it. */
  readonly #memory = new MemoryStore();
  readonly #mine = new Set<string>();

  constructor(endpoint: string, shelf: Shelf) {
    this.#endpoint = endpoint;
    this.#shelf = shelf;
  }

  /** Adds what a customer of this page said. Resolves with whether it is on the device. */
  async add(row: Row): Promise<boolean> {
    this.#mine.add(row.id);
    return this.keep(row);
  }

  async keep(row: Row): Promise<boolean> {
    await this.#memory.keep(row);
    return this.#shelf.keep(row);
  }

  async forget(id: string, revision: number): Promise<void> {
    await this.#memory.forget(id, revision);
    await this.#shelf.forget(id, revision);
  }

  /** Whether an earlier visit may have left something, found out without making anything on the device. */
  mayHaveLeftovers(): Promise<boolean> {
    return this.#shelf.mayHoldRows();
  }

  /** Whether it was said in this page. Such a row is not given up while the page is open. */
  isMine(id: string): boolean {
    return this.#mine.has(id);
  }

  /** What this page holds, at once. */
  get held(): ReadonlyMap<string, Row> {
    return this.#memory.rows;
  }

  /** All rows in the order in which they are sent, each in its newest revision and with the most that is known of it. */
  async all(): Promise<Row[]> {
    const newest = new Map<string, Row>();
    for (const row of [...(await this.#shelf.all()), ...this.#memory.rows.values()]) {
      const known = newest.get(row.id);
      if (row.endpoint === this.#endpoint && (!known || isFurther(row, known))) newest.set(row.id, row);
    }
    return [...newest.values()].sort(byTurn);
  }
}

const isFurther = (row: Row, known: Row): boolean =>
  row.revision === known.revision
    ? Boolean(row.refused) || (!known.refused && row.tries.count > known.tries.count)
    : row.revision > known.revision;
