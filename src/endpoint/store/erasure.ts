import type Database from 'libsql';
import type { JourneyDocument } from '../../core/index.js';
import { keyedDigest, sha256 } from './digests.js';

/** The parties of a journey who are its customers. A handler's address does not make a journey the handler's. */
const customers = new Set(['applicant', 'co_applicant', 'recipient']);

const kinds = ['responses', 'contacts', 'moments'] as const;
type Kind = (typeof kinds)[number];

/**
 * Erases everything under a key: a reference, or an e-mail address. Runs inside a write.
 * @returns the references of the journeys that are gone
 */
export function erase(db: Database.Database, key: string, factorKey: string): string[] {
  const references = [...new Set([key, ...journeysOf(db, key, factorKey)])];
  for (const reference of references) {
    db.prepare('DELETE FROM journeys WHERE reference = ?').run(reference);
    for (const kind of kinds) dropWithVisits(db, kind, idsWhere(db, kind, 'subject = ?', reference));
  }
  if (key.includes('@')) for (const kind of kinds) dropWithVisits(db, kind, idsNaming(db, kind, key));
  return references;
}

/** Removes what names a person, and what the same visits did on pages that did not know yet who it was. */
function dropWithVisits(db: Database.Database, kind: Kind, ids: string[]): void {
  const visitOf = kind === 'responses' ? undefined : db.prepare(`SELECT visit FROM ${kind} WHERE id = ?`);
  const visits = new Set(ids.map((id) => (visitOf?.get(id) as { visit: string | null } | undefined)?.visit));
  for (const visit of visits) if (visit) drop(db, 'moments', idsWhere(db, 'moments', 'visit = ?', visit));
  drop(db, kind, ids);
}

/** Removes what was last touched before a time. Runs inside a write. */
export function expire(db: Database.Database, before: number): void {
  db.prepare('DELETE FROM journeys WHERE ended = 1 AND updated_at < ?').run(before);
  db.prepare('DELETE FROM visits WHERE last_at < ?').run(before);
  db.prepare('DELETE FROM aside WHERE at < ?').run(before);
  for (const kind of kinds) drop(db, kind, idsWhere(db, kind, 'received_at < ?', before));
}

/** The journeys that an e-mail address opens, or whose customer has it. */
function journeysOf(db: Database.Database, email: string, factorKey: string): string[] {
  if (!email.includes('@')) return [];
  const byFactor = db.prepare('SELECT reference FROM lookup_keys WHERE key = ?').all(keyedDigest(factorKey, email));
  const naming = db
    .prepare('SELECT reference, document FROM journeys WHERE instr(lower(document), ?)')
    .all(email.toLowerCase()) as { reference: string; document: string }[];
  const byParty = naming.filter(({ document }) =>
    (JSON.parse(document) as JourneyDocument).parties?.some(
      ({ role, contact }) => customers.has(role) && contact?.email?.toLowerCase() === email.toLowerCase(),
    ),
  );
  return [...(byFactor as { reference: string }[]), ...byParty].map(({ reference }) => reference);
}

function idsWhere(db: Database.Database, kind: string, condition: string, value: unknown): string[] {
  const rows = db.prepare(`SELECT id FROM ${kind} WHERE ${condition}`).all(value) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Wherever the address stands in a row: as the way to answer, or in what the customer typed. */
function idsNaming(db: Database.Database, kind: string, email: string): string[] {
  const address = email.toLowerCase();
  const rows = db.prepare(`SELECT id, body FROM ${kind} WHERE instr(lower(body), ?)`).all(address) as {
    id: string;
    body: string;
  }[];
  return rows.filter(({ body }) => names(body.toLowerCase(), address)).map(({ id }) => id);
}

/** Whether a text holds an address as a whole: an@example.org does not stand in jan@example.org. */
function names(text: string, address: string): boolean {
  const escaped = address.replace(/[^a-z0-9]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9._%+-])${escaped}(?![a-z0-9-]|\\.[a-z0-9])`).test(text);
}

function drop(db: Database.Database, kind: string, ids: string[]): void {
  const spend = db.prepare('INSERT OR IGNORE INTO spent (digest) VALUES (?)');
  const remove = db.prepare(`DELETE FROM ${kind} WHERE id = ?`);
  for (const id of ids) {
    if (kind !== 'moments') spend.run(sha256(id));
    remove.run(id);
  }
}
