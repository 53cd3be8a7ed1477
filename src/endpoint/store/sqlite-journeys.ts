import type Database from 'libsql';
import type { JourneyDocument } from '../../core/index.js';
import { keyedDigest } from './digests.js';
import type { GroupCommit } from './group-commit.js';
import type { JourneyStore, LookupKeys } from './store.js';
import type { Watchers } from './watchers.js';

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
    const journey = this.#db.prepare('SELECT is_public FROM journeys WHERE reference = ?').get(reference);
    const factors = this.#db.prepare('SELECT digest FROM factors WHERE reference = ?').all(reference);
    return {
      isPublic: (journey as { is_public: number } | undefined)?.is_public === 1,
      factors: (factors as { digest: string }[]).map(({ digest }) => digest),
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
    const values = [
      document.revision,
      document.stage === 'done' ? 1 : 0,
      document.lookup?.public ? 1 : 0,
      Date.parse(document.updatedAt),
      JSON.stringify(document),
    ];
    this.#db
      .prepare(
        `INSERT INTO journeys (reference, revision, ended, is_public, updated_at, document) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (reference) DO UPDATE SET (revision, ended, is_public, updated_at, document) =
           (excluded.revision, excluded.ended, excluded.is_public, excluded.updated_at, excluded.document)`,
      )
      .run(reference, ...values);
    this.#db.prepare('DELETE FROM factors WHERE reference = ?').run(reference);
    const digests = (document.lookup?.factors ?? []).map((factor) => keyedDigest(this.#factorKey, factor));
    const insert = this.#db.prepare('INSERT OR IGNORE INTO factors (reference, digest) VALUES (?, ?)');
    for (const digest of digests) insert.run(reference, digest);
  }
}
