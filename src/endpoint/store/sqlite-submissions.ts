import type Database from 'libsql';
import type { Receipt } from '../../contract/index.js';
import { canonicalJson, sha256 } from './digests.js';
import type { GroupCommit } from './group-commit.js';
import type { Put } from './store.js';

/** What both kinds of submission have: an id made on the customer's device, and a revision that grows. */
interface Submission {
  id: string;
  revision: number;
  subject?: string | undefined;
}

interface StoredRow {
  revision: number;
  received_at: number;
  body: string;
}

/** The columns of one table alone, and what they hold for a submission. Asked only when it is written, within the same write. */
export type OwnColumns = () => Record<string, unknown>;

/** Keeps each id once and for ever, whatever the network does to the requests that carry it. */
export class SqliteSubmissions {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #table: 'responses' | 'contacts';

  constructor(db: Database.Database, commits: GroupCommit, table: 'responses' | 'contacts') {
    this.#db = db;
    this.#commits = commits;
    this.#table = table;
  }

  put(submission: Submission, now: number, own: OwnColumns = () => ({})): Promise<Put> {
    return this.#commits.run(() => this.#put(submission, now, own));
  }

  #put(submission: Submission, now: number, own: OwnColumns): Put {
    const { id, revision } = submission;
    const body = canonicalJson(submission);
    const stored = this.#db.prepare(`SELECT revision, received_at, body FROM ${this.#table} WHERE id = ?`).get(id) as
      StoredRow | undefined;
    if (stored && revision === stored.revision && body !== stored.body) return 'different_body';
    if (stored && revision <= stored.revision) return receipt(id, stored.revision, stored.received_at);
    if (!stored && this.#isSpent(id)) return receipt(id, revision, now);
    const { subject = null } = submission;
    this.#write(id, { revision, subject, received_at: now, body, ...own() }, stored !== undefined);
    return receipt(id, revision, now);
  }

  #isSpent(id: string): boolean {
    return this.#db.prepare('SELECT 1 FROM spent WHERE digest = ?').get(sha256(id)) !== undefined;
  }

  #write(id: string, values: Record<string, unknown>, isKnown: boolean): void {
    const names = Object.keys(values);
    const sql = isKnown
      ? `UPDATE ${this.#table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
      : `INSERT INTO ${this.#table} (${names.join(', ')}, id) VALUES (${names.map(() => '?').join(', ')}, ?)`;
    this.#db.prepare(sql).run(...Object.values(values), id);
  }
}

const receipt = (id: string, revision: number, receivedAt: number): Receipt => ({
  id,
  revision,
  receivedAt: new Date(receivedAt).toISOString(),
});
