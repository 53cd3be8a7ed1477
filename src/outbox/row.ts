import type { ReceiptRoute } from '../client/responses.js';

/** How often a row was sent in vain, and when it may be sent again, in milliseconds since 1970. */
export interface Tries {
  count: number;
  lastAt: number;
  notBefore: number;
  /** The endpoint itself said when; then no better occasion makes it earlier. */
  isTold: boolean;
  /** On how many days, each at least a day from the last one counted, it was sent in vain, and when that last one was. */
  days?: number | undefined;
  dayAt?: number | undefined;
}

/** The tries of a row that was never sent. */
export const noTries: Tries = { count: 0, lastAt: 0, notBefore: 0, isTold: false };

/** One thing a customer said, as it waits. The body is JSON text, so that every try sends the same bytes. */
export interface Row {
  id: string;
  revision: number;
  route: ReceiptRoute;
  endpoint: string;
  body: string;
  madeAt: number;
  tries: Tries;
  /** The endpoint will never take it. It is kept, so that the text is not lost, until a higher revision takes its place. */
  refused?: { code?: string | undefined; field?: string | undefined } | undefined;
}

/**
 * The row that something read from a device's storage is, if it is one: a later version, or anybody else, may have written there.
 * What a customer said is worth more than the count of tries: where that is broken, the row counts as never tried.
 */
export function rowFrom(value: unknown): Row | undefined {
  const row = value as Row | null | undefined;
  const isRow =
    typeof row === 'object' &&
    typeof row?.id === 'string' &&
    Number.isSafeInteger(row.revision) &&
    (row.route === 'responses' || row.route === 'contact') &&
    typeof row.endpoint === 'string' &&
    typeof row.body === 'string';
  if (!isRow) return undefined;
  const tries = isTries(row.tries) ? row.tries : noTries;
  const madeAt = Number.isFinite(row.madeAt) ? row.madeAt : 0;
  return tries === row.tries && madeAt === row.madeAt ? row : { ...row, tries, madeAt };
}

function isTries(value: unknown): boolean {
  const { count, lastAt, notBefore } = (value ?? {}) as Partial<Tries>;
  return Number.isSafeInteger(count) && count! >= 0 && Number.isFinite(lastAt) && Number.isFinite(notBefore);
}
