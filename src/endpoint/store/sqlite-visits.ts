import type Database from 'libsql';
import type { Visit } from '../../core/index.js';
import type { GroupCommit } from './group-commit.js';
import type { VisitStore } from './store.js';

/** When journeys were read, in SQLite. A visit goes with its journey. */
export class SqliteVisits implements VisitStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#commits = commits;
  }

  async find(reference: string, reader: string): Promise<Visit | undefined> {
    const row = this.#db
      .prepare('SELECT last_at, before_at FROM visits WHERE reference = ? AND reader = ?')
      .get(reference, reader) as { last_at: number; before_at: number | null } | undefined;
    return row && { lastAt: row.last_at, ...(row.before_at !== null && { beforeAt: row.before_at }) };
  }

  async put(reference: string, reader: string, { lastAt, beforeAt }: Visit): Promise<void> {
    await this.#commits.run(() =>
      this.#db
        .prepare(
          `INSERT INTO visits (reference, reader, last_at, before_at) SELECT reference, ?, ?, ? FROM journeys WHERE reference = ?
           ON CONFLICT (reference, reader) DO UPDATE SET (last_at, before_at) = (excluded.last_at, excluded.before_at)`,
        )
        .run(reader, lastAt, beforeAt ?? null, reference),
    );
  }
}
