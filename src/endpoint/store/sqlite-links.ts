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

  add({ digest, reference, expiresAt }: StoredLink): Promise<boolean> {
    return this.#commits.run(() => {
      const added = this.#db
        .prepare(
          'INSERT INTO links (digest, reference, expires_at) SELECT ?, reference, ? FROM journeys WHERE reference = ?',
        )
        .run(digest, expiresAt, reference);
      return added.changes === 1;
    });
  }

  async find(digest: string): Promise<StoredLink | undefined> {
    const row = this.#db.prepare('SELECT reference, expires_at FROM links WHERE digest = ?').get(digest) as
      { reference: string; expires_at: number } | undefined;
    return row && { digest, reference: row.reference, expiresAt: row.expires_at };
  }

  async revoke(reference: string): Promise<void> {
    await this.#commits.run(() => this.#db.prepare('DELETE FROM links WHERE reference = ?').run(reference));
    this.#watchers.tell(reference);
  }
}
