import type { Row } from './row.js';
import type { OutboxStore } from './store.js';

/** Holds what this page has put in, for as long as it is open: the last resort, and at hand when the page is being left. */
export class MemoryStore implements OutboxStore {
  readonly rows = new Map<string, Row>();

  async keep(row: Row): Promise<void> {
    const known = this.rows.get(row.id);
    if (!known || known.revision <= row.revision) this.rows.set(row.id, row);
  }

  async all(): Promise<Row[]> {
    return [...this.rows.values()];
  }

  async forget(id: string, revision: number): Promise<void> {
    const known = this.rows.get(id);
    if (known && known.revision <= revision) this.rows.delete(id);
  }

  async mayHoldRows(): Promise<boolean> {
    return this.rows.size > 0;
  }
}
