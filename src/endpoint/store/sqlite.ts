import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { openDatabase, pragma } from './database.js';
import { keyedDigest, randomToken } from './digests.js';
import { erase, expire } from './erasure.js';
import { GroupCommit } from './group-commit.js';
import { SqliteContacts } from './sqlite-contacts.js';
import { SqliteContent } from './sqlite-content.js';
import { SqliteJourneys } from './sqlite-journeys.js';
import { SqliteLinks } from './sqlite-links.js';
import { SqliteMoments } from './sqlite-moments.js';
import { SqliteResponses } from './sqlite-responses.js';
import { SqliteVisits } from './sqlite-visits.js';
import type { Store } from './store.js';
import { Watchers } from './watchers.js';

/** The name of the database in the data folder. */
export const databaseName = 'waymark.db';

/** The store on SQLite's engine, embedded: a file in a folder, for as long as one machine is enough. */
export class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #watchers: Watchers;
  readonly #factorKey: string;

  readonly journeys: SqliteJourneys;
  readonly links: SqliteLinks;
  readonly visits: SqliteVisits;
  readonly responses: SqliteResponses;
  readonly contacts: SqliteContacts;
  readonly content: SqliteContent;
  readonly moments: SqliteMoments;

  /**
   * Opens the store of a data folder, and makes it where there is none.
   * @param options.busyMs how long a write waits for another process that holds the file
   */
  constructor(folder: string, options: { busyMs?: number } = {}) {
    const db = openDatabase(join(folder, databaseName), options.busyMs);
    this.#db = db;
    this.#commits = new GroupCommit(db);
    this.#watchers = new Watchers(() => pragma(db, 'data_version'));
    this.#factorKey = this.#secret('factors');
    this.journeys = new SqliteJourneys(db, this.#commits, this.#watchers, this.#factorKey);
    this.links = new SqliteLinks(db, this.#commits, this.#watchers);
    this.visits = new SqliteVisits(db, this.#commits);
    this.responses = new SqliteResponses(db, this.#commits);
    this.contacts = new SqliteContacts(db, this.#commits);
    this.content = new SqliteContent(db, this.#commits);
    this.moments = new SqliteMoments(db, this.#commits);
  }

  /** Whether a data folder holds a store already. */
  static isAt(folder: string): boolean {
    return existsSync(join(folder, databaseName));
  }

  async secret(name: string): Promise<string> {
    return this.#secret(name);
  }

  digest(factor: string): string {
    return keyedDigest(this.#factorKey, factor);
  }

  async erase(key: string): Promise<void> {
    const gone = await this.#commits.run(() => erase(this.#db, key, this.#factorKey));
    await this.#emptyLog();
    for (const reference of gone) this.#watchers.tell(reference);
  }

  async expire(before: number): Promise<void> {
    await this.#commits.run(() => expire(this.#db, before));
    await this.#emptyLog();
  }

  async dropExpiredLinks(now: number): Promise<void> {
    await this.links.dropExpired(now);
  }

  async isEmpty(): Promise<boolean> {
    const sql =
      'SELECT EXISTS (SELECT 1 FROM journeys) OR EXISTS (SELECT 1 FROM responses) OR EXISTS (SELECT 1 FROM prompts)' +
      ' OR EXISTS (SELECT 1 FROM articles) OR EXISTS (SELECT 1 FROM changes) AS is_used';
    return (this.#db.prepare(sql).get() as { is_used: number }).is_used === 0;
  }

  async check(): Promise<void> {
    this.#db.prepare('SELECT EXISTS (SELECT 1 FROM journeys)').get();
  }

  async close(): Promise<void> {
    if (!this.#db.open) return;
    this.#watchers.stop();
    this.#commits.flush();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    this.#db.close();
  }

  #secret(name: string): string {
    this.#db.prepare('INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)').run(name, randomToken());
    return (this.#db.prepare('SELECT value FROM secrets WHERE name = ?').get(name) as { value: string }).value;
  }

  /** What was erased stands in the write-ahead log too, until that is emptied. Another process's reader can hold it for a moment. */
  async #emptyLog(): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (pragma(this.#db, 'wal_checkpoint(TRUNCATE)') === 0) return;
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }
}
