import type Database from 'libsql';
import type { Moment } from '../../contract/index.js';
import type { NotedMoment } from '../../core/deflection.js';
import type { GroupCommit } from './group-commit.js';
import type { MomentStore } from './store.js';

/** What happened in pages, in SQLite. */
export class SqliteMoments implements MomentStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#commits = commits;
  }

  async add(moments: readonly Moment[], now: number): Promise<void> {
    await this.#commits.run(() => {
      const insert = this.#db.prepare(
        'INSERT OR IGNORE INTO moments (id, subject, visit, received_at, body) VALUES (?, ?, ?, ?, ?)',
      );
      for (const moment of moments) {
        insert.run(moment.id, moment.subject ?? null, moment.visit ?? null, now, JSON.stringify(moment));
      }
    });
  }

  async between(since: number, until: number): Promise<NotedMoment[]> {
    const rows = this.#db
      .prepare(
        'SELECT received_at, body FROM moments WHERE received_at >= ? AND received_at < ? ORDER BY received_at, id',
      )
      .all(since, until) as { received_at: number; body: string }[];
    return rows.map(({ received_at: receivedAt, body }) => ({ receivedAt, moment: JSON.parse(body) as Moment }));
  }

  async aside(): Promise<string[]> {
    const rows = this.#db.prepare('SELECT text FROM aside ORDER BY text').all() as { text: string }[];
    return rows.map(({ text }) => text);
  }

  async setAside(text: string, isAside: boolean, now: number): Promise<void> {
    await this.#commits.run(() =>
      isAside
        ? this.#db.prepare('INSERT OR REPLACE INTO aside (text, at) VALUES (?, ?)').run(text, now)
        : this.#db.prepare('DELETE FROM aside WHERE text = ?').run(text),
    );
  }
}
