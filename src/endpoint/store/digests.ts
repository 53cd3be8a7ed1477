import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, in letters that stand in an address without escapes. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What a token or an id is kept as. They are random, so no key is needed against guessing. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A look-up factor as two people would write it the same: no spaces, lower case. */
export const normalFactor = (factor: string): string => factor.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What a factor is kept as. Postcodes are few enough to try all, so the digest needs a key. */
export const keyedDigest = (key: string, factor: string): string =>
  createHmac('sha256', key).update(normalFactor(factor)).digest('base64url');

/** The same text for the same content, whatever the order in which its fields were sent. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** Names a content, so that whoever read it can tell later whether it is still the same. */
export const tagOf = (content: unknown): string => sha256(canonicalJson(content));
