import type Database from 'libsql';
import type { JourneyDocument } from '../../core/index.js';
import { keyedDigest } from './digests.js';
import type { GroupCommit } from './group-commit.js';
import type { JourneyStore, LookupKey, LookupKeys } from './store.js';
import type { Watchers } from './watchers.js';

/** Stands among the digests of a journey whose public part everybody may read. No digest is that short. */
const PUBLIC = 'public';

/** The journeys in SQLite: the document whole, and beside it what is searched by. */
export class SqliteJourneys implements JourneyStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;
  readonly #watchers: Watchers;
  readonly #factorKey: string;

  constructor(db: Database.Database, commits: GroupCommit, watchers: Watchers, factorKey: string) {
    this.#db = db;
    this.#commits = commits;
    this.#watchers = watchers;
    this.#factorKey = factorKey;
  }

  async read(reference: string): Promise<JourneyDocument | undefined> {
    return this.#read(reference);
  }

  async revision(reference: string): Promise<number | undefined> {
    const row = this.#db.prepare('SELECT revision FROM journeys WHERE reference = ?').get(reference);
    return (row as { revision: number } | undefined)?.revision;
  }

  async lookupKeys(reference: string): Promise<LookupKeys> {
    // One row whatever there is: a row more or less takes a time that could be told from outside.
    const { keys } = this.#db
      .prepare("SELECT group_concat(key || ' ' || coalesce(party, '')) AS keys FROM lookup_keys WHERE reference = ?")
      .get(reference) as { keys: string | null };
    const all = keys === null ? [] : keys.split(',').map(asKey);
    return {
      isPublic: all.some(({ digest }) => digest === PUBLIC),
      factors: all.filter(({ digest }) => digest !== PUBLIC),
    };
  }

  async change(
    reference: string,
    decide: (stored: JourneyDocument | undefined) => JourneyDocument,
  ): Promise<JourneyDocument> {
    const { document, isNew } = await this.#commits.run(() => {
      const stored = this.#read(reference);
      const document = decide(stored);
      if (document !== stored) this.#write(reference, document);
      return { document, isNew: document !== stored };
    });
    if (isNew) this.#watchers.tell(reference);
    return document;
  }

  watch(reference: string, listener: () => void): () => void {
    return this.#watchers.watch(reference, listener);
  }

  #read(reference: string): JourneyDocument | undefined {
    const row = this.#db.prepare('SELECT document FROM journeys WHERE reference = ?').get(reference) as
      { document: string } | undefined;
    return row && (JSON.parse(row.document) as JourneyDocument);
  }

  #write(reference: string, document: JourneyDocument): void {
    const ended = document.stage === 'done' ? 1 : 0;
    const updatedAt = Date.parse(document.updatedAt);
    this.#db
      .prepare(
        `INSERT INTO journeys (reference, revision, ended, updated_at, document) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (reference) DO UPDATE SET (revision, ended, updated_at, document) =
           (excluded.revision, excluded.ended, excluded.updated_at, excluded.document)`,
      )
      .run(reference, document.revision, ended, updatedAt, JSON.stringify(document));
    this.#writeKeys(reference, document.lookup);
  }

  #writeKeys(reference: string, lookup: JourneyDocument['lookup']): void {
    this.#db.prepare('DELETE FROM lookup_keys WHERE reference = ?').run(reference);
    const insert = this.#db.prepare('INSERT OR IGNORE INTO lookup_keys (reference, key, party) VALUES (?, ?, ?)');
    for (const entry of lookup?.factors ?? []) {
      const { factor, party } = typeof entry === 'object' ? entry : { factor: entry, party: null };
      insert.run(reference, keyedDigest(this.#factorKey, factor), party);
    }
    if (lookup?.public) insert.run(reference, PUBLIC, null);
    // Who read with a factor that opens nothing any more is forgotten with it.
    this.#db
      .prepare(
        `DELETE FROM visits WHERE reference = ?1 AND reader NOT IN
           (SELECT key FROM lookup_keys WHERE reference = ?1 UNION SELECT digest FROM links WHERE reference = ?1)`,
      )
      .run(reference);
  }
}

/** A key as the query writes it: its digest, a space, and the party where there is one. */
function asKey(written: string): LookupKey {
  const [digest = '', party] = written.split(' ');
  return { digest, ...(party && { party }) };
}
