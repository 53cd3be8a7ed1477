import type { Row } from './row.js';

/** Where rows wait. Every method may reject: storage can be full, forbidden or broken. */
export interface OutboxStore {
  /** Keeps a row in place of an equal or lower revision of the same id. A higher one stays. */
  keep(row: Row): Promise<void>;
  /** All rows that can be read. What is not a row is passed over. */
  all(): Promise<Row[]>;
  /** Forgets an id, unless a higher revision than this one has come since. */
  forget(id: string, revision: number): Promise<void>;
  /** Whether something may be waiting, found out without making anything on the device. */
  mayHoldRows(): Promise<boolean>;
}
