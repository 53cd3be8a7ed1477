import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { migrate } from './migrations.js';

/** Long enough for another process to finish a batch of an import, short enough for a customer who waits. */
const BUSY_MS = 5000;

/** Opens a database file with the settings that keep what was acknowledged, and refuses to go on where they did not hold. */
export function openDatabase(file: string, busyMs = BUSY_MS): Database.Database {
  // What customers wrote is nobody else's to read on a machine with several users.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file, { timeout: busyMs });
  chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  // FULL syncs at each commit. NORMAL would not, and only a power failure shows the difference.
  db.pragma('synchronous = FULL');
  db.pragma(`busy_timeout = ${busyMs}`);
  db.pragma('foreign_keys = ON');
  // What is erased is overwritten, not only unlinked.
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -16000');
  if (pragma(db, 'journal_mode') !== 'wal' || pragma(db, 'synchronous') !== 2) {
    throw new Error('The database does not keep what it acknowledges: its folder must be on a disk that supports WAL.');
  }
  migrate(db);
  return db;
}

/** The value of a pragma. The package's own `simple` option gives an object. */
export function pragma(db: Database.Database, name: string): unknown {
  const row = db.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined;
  return row && Object.values(row)[0];
}
