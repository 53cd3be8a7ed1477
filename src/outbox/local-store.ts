import { encode } from '../client/encode.js';
import { isRow, type Row } from './row.js';
import type { OutboxStore } from './store.js';

/** One key a row, so that two tabs never write over each other's rows. */
export class LocalStore implements OutboxStore {
  readonly #prefix: string;

  constructor(prefix = 'waymark:out:') {
    this.#prefix = prefix;
  }

  async keep(row: Row): Promise<void> {
    const known = this.#read(this.#prefix + row.id);
    if (!known || known.revision <= row.revision) localStorage.setItem(this.#prefix + row.id, encode(row));
  }

  async all(): Promise<Row[]> {
    return this.#keys().flatMap((key) => this.#read(key) ?? []);
  }

  async forget(id: string, revision: number): Promise<void> {
    const known = this.#read(this.#prefix + id);
    if (known && known.revision <= revision) localStorage.removeItem(this.#prefix + id);
  }

  async mayHoldRows(): Promise<boolean> {
    return this.#keys().length > 0;
  }

  #keys(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix));
  }

  #read(key: string): Row | undefined {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isRow(value) ? value : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
