import type Database from 'libsql';

/**
 * The steps from an empty file to today's shape. A step that was published is never edited: a change is a new step.
 * Bodies are JSON as the contract has it; columns beside them are what is searched by.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE journeys (
    reference TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  -- Who may read a journey without a link: digests of factors, or the word 'public'. Apart from the documents and small, so that
  -- a reference that does not exist costs the same as one that does.
  CREATE TABLE lookup_keys (
    reference TEXT NOT NULL REFERENCES journeys ON DELETE CASCADE,
    key TEXT NOT NULL,
    PRIMARY KEY (reference, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lookup_keys_by_key ON lookup_keys (key);
  CREATE TABLE links (
    digest TEXT PRIMARY KEY,
    reference TEXT NOT NULL REFERENCES journeys ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX links_by_reference ON links (reference);
  CREATE INDEX links_by_expiry ON links (expires_at);

  CREATE TABLE responses (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    subject TEXT,
    prompt TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'new',
    reply TEXT,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX responses_by_subject ON responses (subject);
  CREATE INDEX responses_by_prompt ON responses (prompt, seq);
  CREATE INDEX responses_by_time ON responses (received_at);
  CREATE TABLE contacts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    subject TEXT,
    received_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX contacts_by_subject ON contacts (subject);
  CREATE INDEX contacts_by_time ON contacts (received_at);
  CREATE TABLE moments (
    id TEXT PRIMARY KEY,
    subject TEXT,
    received_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX moments_by_subject ON moments (subject);
  CREATE INDEX moments_by_time ON moments (received_at);
  -- Ids whose content was erased, as digests: sent again, they are acknowledged and not kept.
  CREATE TABLE spent (digest TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE prompts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE articles (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
  `,
  `
  -- Whose link or factor it is, where it is one party's alone.
  ALTER TABLE links ADD COLUMN party TEXT;
  ALTER TABLE lookup_keys ADD COLUMN party TEXT;
  -- When a journey was read, by the digest of the link or of the factor that it was read with.
  CREATE TABLE visits (
    reference TEXT NOT NULL REFERENCES journeys ON DELETE CASCADE,
    reader TEXT NOT NULL,
    last_at INTEGER NOT NULL,
    before_at INTEGER,
    PRIMARY KEY (reference, reader)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visits_by_time ON visits (last_at);
  `,
  `
  -- When the reply was given; why a response may not come from a customer, as a list in JSON where there is a reason; and a digest of
  -- the words, by which texts that are sent many times are known.
  ALTER TABLE responses ADD COLUMN replied_at INTEGER;
  ALTER TABLE responses ADD COLUMN flags TEXT;
  ALTER TABLE responses ADD COLUMN words TEXT;
  CREATE INDEX responses_by_words ON responses (words, received_at) WHERE words IS NOT NULL;
  -- What customers said and what was done about it.
  CREATE TABLE changes (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
  `,
  `
  -- What one visitor did within two days, so that who is erased is erased with it.
  ALTER TABLE moments ADD COLUMN visit TEXT;
  ALTER TABLE contacts ADD COLUMN visit TEXT;
  CREATE INDEX moments_by_visit ON moments (visit) WHERE visit IS NOT NULL;
  -- Texts of groups of questions that the team leaves as they are.
  CREATE TABLE aside (text TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
];

/** Brings a database up to date. Two processes that open a new file at once do it one after the other. */
export function migrate(db: Database.Database, steps: readonly string[] = migrations): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > steps.length) throw new Error('This database was written by a newer version of Waymark.');
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
