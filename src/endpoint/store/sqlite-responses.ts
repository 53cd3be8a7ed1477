import type Database from 'libsql';
import type { Response, ResponsePatch, StoredResponse } from '../../contract/index.js';
import type { GroupCommit } from './group-commit.js';
import { SqliteSubmissions } from './sqlite-submissions.js';
import type { Listed, ListQuery, Put, ResponseStore } from './store.js';

interface Row {
  seq: number;
  received_at: number;
  state: StoredResponse['state'];
  reply: string | null;
  body: string;
}

const columns = 'seq, received_at, state, reply, body';

/** The responses in SQLite. */
export class SqliteResponses implements ResponseStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #submissions: SqliteSubmissions;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#commits = commits;
    this.#submissions = new SqliteSubmissions(db, commits, 'responses', {
      prompt: ({ prompt }: Response) => prompt,
      // A customer who adds to what was read already has said something that nobody has read yet.
      state: () => 'new',
    });
  }

  put(response: Response, now: number): Promise<Put> {
    return this.#submissions.put(response, now);
  }

  async list(query: ListQuery & { prompt?: string; since?: number }): Promise<Listed<StoredResponse>> {
    const conditions: [string, unknown][] = [
      ['seq < ?', query.before],
      ['prompt = ?', query.prompt],
      ['received_at >= ?', query.since],
    ];
    const given = conditions.filter(([, value]) => value !== undefined);
    const where = given.length ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : '';
    const rows = this.#db
      .prepare(`SELECT ${columns} FROM responses ${where} ORDER BY seq DESC LIMIT ?`)
      .all(...given.map(([, value]) => value), query.limit + 1) as Row[];
    return page(rows, query.limit, toStored);
  }

  patch(id: string, { state, reply }: ResponsePatch): Promise<StoredResponse | undefined> {
    return this.#commits.run(() => {
      this.#db
        .prepare('UPDATE responses SET state = coalesce(?, state), reply = coalesce(?, reply) WHERE id = ?')
        .run(state ?? null, reply ?? null, id);
      const row = this.#db.prepare(`SELECT ${columns} FROM responses WHERE id = ?`).get(id) as Row | undefined;
      return row && toStored(row);
    });
  }
}

const toStored = (row: Row): StoredResponse => ({
  response: JSON.parse(row.body) as Response,
  receivedAt: new Date(row.received_at).toISOString(),
  state: row.state,
  ...(row.reply !== null && { reply: row.reply }),
});

/** Cuts the row that was read only to know whether there are more. */
export function page<R extends { seq: number }, T>(rows: R[], limit: number, to: (row: R) => T): Listed<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { entries: kept.map(to), ...(rows.length > limit && last && { next: last.seq }) };
}
