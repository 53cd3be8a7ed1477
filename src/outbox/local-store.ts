import { encode } from '../client/encode.js';
import { type Row, rowFrom } from './row.js';
import type { OutboxStore } from './store.js';

/** One key a row, so that two tabs never write over each other's rows. */
export class LocalStore implements OutboxStore {
  readonly #prefix: string;

  constructor(prefix = 'waymark:out:') {
    this.#prefix = prefix;
  }

  async keep(row: Row): Promise<void> {
    const known = this.#read(row.id);
    if (!known || known.revision <= row.revision) localStorage.setItem(this.#prefix + row.id, encode(row));
  }

  async all(): Promise<Row[]> {
    return this.#keys().flatMap((key) => this.#read(key.slice(this.#prefix.length)) ?? []);
  }

  async forget(id: string, revision: number): Promise<void> {
    const known = this.#read(id);
    if (known && known.revision <= revision) localStorage.removeItem(this.#prefix + id);
  }

  async mayHoldRows(): Promise<boolean> {
    return this.#keys().length > 0;
  }

  #keys(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix));
  }

  /** Under another id than its own a row could not be forgotten, and would be sent for ever. */
  #read(id: string): Row | undefined {
    try {
      const row = rowFrom(JSON.parse(localStorage.getItem(this.#prefix + id) ?? 'null'));
      return row?.id === id ? row : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
