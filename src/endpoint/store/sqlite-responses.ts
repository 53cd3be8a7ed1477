import type Database from 'libsql';
import type { Flag, Response, ResponsePatch, StoredResponse } from '../../contract/index.js';
import { wordsOf } from '../../core/flags.js';
import { sha256 } from './digests.js';
import type { GroupCommit } from './group-commit.js';
import { type OwnColumns, SqliteSubmissions } from './sqlite-submissions.js';
import type { Listed, ListQuery, Put, ResponseFilter, ResponseStore, Screen } from './store.js';

interface Row {
  seq: number;
  received_at: number;
  state: StoredResponse['state'];
  reply: string | null;
  replied_at: number | null;
  flags: string | null;
  body: string;
}

const columns = 'seq, received_at, state, reply, replied_at, flags, body';

/** How far back a text that was sent before is looked for. */
const ALIKE_MS = 24 * 3600 * 1000;

/** The responses in SQLite. */
export class SqliteResponses implements ResponseStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #submissions: SqliteSubmissions;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#commits = commits;
    this.#submissions = new SqliteSubmissions(db, commits, 'responses');
  }

  put(response: Response, now: number, screen?: Screen): Promise<Put> {
    const words = digestOf(response);
    return this.#submissions.put(response, now, () => ({
      prompt: response.prompt,
      // A customer who adds to what was read already has said something that nobody has read yet.
      state: 'new',
      words,
      flags: asColumn(screen?.(this.#alike(response.id, words, now))),
    }));
  }

  restore({ response, receivedAt, state, reply, repliedAt, flags }: StoredResponse): Promise<Put> {
    const own: OwnColumns = () => ({
      prompt: response.prompt,
      state,
      words: digestOf(response),
      flags: asColumn(flags),
      reply: reply ?? null,
      replied_at: repliedAt === undefined ? null : Date.parse(repliedAt),
    });
    return this.#submissions.put(response, Date.parse(receivedAt), own);
  }

  async list(query: ListQuery & ResponseFilter): Promise<Listed<StoredResponse>> {
    const { isFlagged } = query;
    const conditions: [string, unknown][] = [
      ['seq < ?', query.before],
      ['prompt = ?', query.prompt],
      ['received_at >= ?', query.since],
      ['(flags IS NOT NULL) = ?', isFlagged === undefined ? undefined : Number(isFlagged)],
    ];
    const given = conditions.filter(([, value]) => value !== undefined);
    const where = given.length ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : '';
    const rows = this.#db
      .prepare(`SELECT ${columns} FROM responses ${where} ORDER BY seq DESC LIMIT ?`)
      .all(...given.map(([, value]) => value), query.limit + 1) as Row[];
    return page(rows, query.limit, toStored);
  }

  async find(ids: readonly string[]): Promise<StoredResponse[]> {
    const one = this.#db.prepare(`SELECT ${columns} FROM responses WHERE id = ?`);
    const rows = [...new Set(ids)].map((id) => one.get(id) as Row | undefined);
    return rows.flatMap((row) => (row ? [toStored(row)] : []));
  }

  patch(id: string, { state, reply, flags }: ResponsePatch, now: number): Promise<StoredResponse | undefined> {
    return this.#commits.run(() => {
      const row = this.#db.prepare(`SELECT ${columns} FROM responses WHERE id = ?`).get(id) as Row | undefined;
      if (!row) return undefined;
      const isNewReply = reply !== undefined && reply !== row.reply;
      const next: Row = {
        ...row,
        state: state ?? (isNewReply ? 'answered' : row.state),
        reply: reply ?? row.reply,
        replied_at: isNewReply ? now : row.replied_at,
        flags: flags ? asColumn(flags) : row.flags,
      };
      this.#db
        .prepare('UPDATE responses SET state = ?, reply = ?, replied_at = ?, flags = ? WHERE id = ?')
        .run(next.state, next.reply, next.replied_at, next.flags, id);
      return toStored(next);
    });
  }

  /** How many others hold the same words, of those that came in within the day. */
  #alike(id: string, words: string | null, now: number): number {
    if (words === null) return 0;
    const sql = 'SELECT count(*) AS n FROM responses WHERE words = ? AND received_at > ? AND id <> ?';
    return (this.#db.prepare(sql).get(words, now - ALIKE_MS, id) as { n: number }).n;
  }
}

const digestOf = (response: Response): string | null => {
  const words = wordsOf(response);
  return words === undefined ? null : sha256(words);
};

/** No flag is no value, so that those without are found by that. */
const asColumn = (flags: readonly Flag[] | undefined): string | null => (flags?.length ? JSON.stringify(flags) : null);

const toStored = (row: Row): StoredResponse => ({
  response: JSON.parse(row.body) as Response,
  receivedAt: new Date(row.received_at).toISOString(),
  state: row.state,
  ...(row.reply !== null && { reply: row.reply }),
  ...(row.replied_at !== null && { repliedAt: new Date(row.replied_at).toISOString() }),
  ...(row.flags !== null && { flags: JSON.parse(row.flags) as Flag[] }),
});

/** Cuts the row that was read only to know whether there are more. */
export function page<R extends { seq: number }, T>(rows: R[], limit: number, to: (row: R) => T): Listed<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { entries: kept.map(to), ...(rows.length > limit && last && { next: last.seq }) };
}
