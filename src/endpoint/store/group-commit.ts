import type Database from 'libsql';
import { StoreBusy } from './store.js';

/** So that readers come between two batches, however many writes are waiting. */
const MOST_AT_ONCE = 256;

interface Job {
  run: () => unknown;
  fulfil: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes that arrive in the same turn of the event loop share one commit, and with it one sync of the disk, which is what a
 * commit costs. Each is still all or nothing, and each is told only when the commit has happened.
 */
export class GroupCommit {
  readonly #db: Database.Database;
  #waiting: Job[] = [];
  #isDue = false;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Runs a write with the next commit. What it throws undoes it alone. */
  run<T>(write: () => T): Promise<T> {
    return new Promise<T>((fulfil, reject) => {
      this.#waiting.push({ run: write, fulfil: fulfil as (value: unknown) => void, reject });
      this.#plan();
    });
  }

  /** Commits everything that waits, now. */
  flush(): void {
    while (this.#waiting.length) this.#commit(this.#waiting.splice(0, MOST_AT_ONCE));
  }

  #plan(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#commit(this.#waiting.splice(0, MOST_AT_ONCE));
      if (this.#waiting.length) this.#plan();
    });
  }

  #commit(jobs: Job[]): void {
    if (!jobs.length) return;
    const told: (() => void)[] = [];
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const job of jobs) told.push(this.#attempt(job));
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      const reason = isBusy(error) ? new StoreBusy('Another process holds the store.') : error;
      for (const job of jobs) job.reject(reason);
      return;
    }
    for (const tell of told) tell();
  }

  /** Does one job, and gives back how to tell of it once the commit has happened. */
  #attempt(job: Job): () => void {
    this.#db.exec('SAVEPOINT job');
    try {
      const value = job.run();
      this.#db.exec('RELEASE job');
      return () => job.fulfil(value);
    } catch (error) {
      // When the disk is full the engine has ended the transaction itself; this then throws, and the whole batch is refused.
      this.#db.exec('ROLLBACK TO job');
      this.#db.exec('RELEASE job');
      return () => job.reject(error);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
