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
  /** What is being written. It is not sent before that is over: a receipt that came sooner would leave a row which nobody forgets. */
  readonly #beingKept = new Map<string, number>();
  /** The revisions that were forgotten. A device that would not let go of one, or lets go later, has nothing sent again. */
  readonly #gone = new Map<string, number>();

  constructor(endpoint: string, shelf: Shelf) {
    this.#endpoint = endpoint;
    this.#shelf = shelf;
  }

  /** Adds what a customer of this page said. Resolves with whether it is on the device. */
  async add(row: Row): Promise<boolean> {
    const { id } = row;
    this.#mine.add(id);
    this.#beingKept.set(id, (this.#beingKept.get(id) ?? 0) + 1);
    try {
      return await this.keep(row);
    } finally {
      const others = this.#beingKept.get(id)! - 1;
      if (others) this.#beingKept.set(id, others);
      else this.#beingKept.delete(id);
    }
  }

  async keep(row: Row): Promise<boolean> {
    if (row.revision <= (this.#gone.get(row.id) ?? 0)) return true;
    await this.#memory.keep(row);
    return this.#shelf.keep(row);
  }

  async forget(id: string, revision: number): Promise<void> {
    this.#gone.set(id, Math.max(revision, this.#gone.get(id) ?? 0));
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
      if (row.endpoint !== this.#endpoint || this.#beingKept.has(row.id)) continue;
      const goneTo = this.#gone.get(row.id) ?? 0;
      const known = newest.get(row.id);
      if (row.revision <= goneTo) void this.#shelf.forget(row.id, goneTo);
      else if (!known || isFurther(row, known)) newest.set(row.id, row);
    }
    return [...newest.values()].sort(byTurn);
  }
}

const isFurther = (row: Row, known: Row): boolean =>
  row.revision === known.revision
    ? Boolean(row.refused) || (!known.refused && row.tries.count > known.tries.count)
    : row.revision > known.revision;
