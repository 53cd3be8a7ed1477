import type Database from 'libsql';
import type { ContactRequest, StoredContact } from '../../contract/index.js';
import type { GroupCommit } from './group-commit.js';
import { page } from './sqlite-responses.js';
import { SqliteSubmissions } from './sqlite-submissions.js';
import type { ContactStore, Listed, ListQuery, Put } from './store.js';

interface Row {
  seq: number;
  received_at: number;
  body: string;
}

/** The messages to a person, in SQLite. */
export class SqliteContacts implements ContactStore {
  readonly #db: Database.Database;
  readonly #submissions: SqliteSubmissions;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#submissions = new SqliteSubmissions(db, commits, 'contacts');
  }

  put(contact: ContactRequest, now: number): Promise<Put> {
    return this.#submissions.put(contact, now, () => ({ visit: contact.visit ?? null }));
  }

  async list({ limit, before }: ListQuery): Promise<Listed<StoredContact>> {
    const rows = this.#db
      .prepare('SELECT seq, received_at, body FROM contacts WHERE seq < ? ORDER BY seq DESC LIMIT ?')
      .all(before ?? Number.MAX_SAFE_INTEGER, limit + 1) as Row[];
    return page(rows, limit, toStored);
  }

  async between(since: number, until: number): Promise<StoredContact[]> {
    const rows = this.#db
      .prepare(
        'SELECT seq, received_at, body FROM contacts WHERE received_at >= ? AND received_at < ? ORDER BY received_at, seq',
      )
      .all(since, until) as Row[];
    return rows.map(toStored);
  }
}

const toStored = (row: Row): StoredContact => ({
  contact: JSON.parse(row.body) as ContactRequest,
  receivedAt: new Date(row.received_at).toISOString(),
});
