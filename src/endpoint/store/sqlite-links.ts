import type Database from 'libsql';
import type { GroupCommit } from './group-commit.js';
import type { LinkStore, StoredLink } from './store.js';
import type { Watchers } from './watchers.js';

/** The links in SQLite. A link goes with its journey. */
export class SqliteLinks implements LinkStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #watchers: Watchers;

  constructor(db: Database.Database, commits: GroupCommit, watchers: Watchers) {
    this.#db = db;
    this.#commits = commits;
    this.#watchers = watchers;
  }

  add({ digest, reference, expiresAt, party }: StoredLink): Promise<boolean> {
    return this.#commits.run(() => {
      const added = this.#db
        .prepare(
          `INSERT INTO links (digest, reference, expires_at, party)
           SELECT ?, reference, ?, ? FROM journeys WHERE reference = ?`,
        )
        .run(digest, expiresAt, party ?? null, reference);
      return added.changes === 1;
    });
  }

  async find(digest: string): Promise<StoredLink | undefined> {
    const row = this.#db.prepare('SELECT reference, expires_at, party FROM links WHERE digest = ?').get(digest) as
      { reference: string; expires_at: number; party: string | null } | undefined;
    if (!row) return undefined;
    return { digest, reference: row.reference, expiresAt: row.expires_at, ...(row.party && { party: row.party }) };
  }

  async revoke(reference: string): Promise<void> {
    await this.#commits.run(() => this.#drop('reference = ?', reference));
    this.#watchers.tell(reference);
  }

  /** Removes the links whose time is over. */
  async dropExpired(now: number): Promise<void> {
    await this.#commits.run(() => this.#drop('expires_at <= ?', now));
  }

  /** Removes links, and before that when they were used, which nothing else would remember them by. */
  #drop(condition: string, value: unknown): void {
    this.#db
      .prepare(
        `DELETE FROM visits WHERE (reference, reader) IN (SELECT reference, digest FROM links WHERE ${condition})`,
      )
      .run(value);
    this.#db.prepare(`DELETE FROM links WHERE ${condition}`).run(value);
  }
}
