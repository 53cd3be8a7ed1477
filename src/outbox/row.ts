import type { ReceiptRoute } from '../client/responses.js';

/** How often a row was sent in vain, and when it may be sent again, in milliseconds since 1970. */
export interface Tries {
  count: number;
  lastAt: number;
  notBefore: number;
  /** The endpoint itself said when; then no better occasion makes it earlier. */
  isTold: boolean;
}

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

/** Whether something read from a device's storage is a row: a later version, or anybody else, may have written there. */
export function isRow(value: unknown): value is Row {
  const row = value as Row | null | undefined;
  return (
    typeof row === 'object' &&
    typeof row?.id === 'string' &&
    typeof row.revision === 'number' &&
    (row.route === 'responses' || row.route === 'contact') &&
    typeof row.endpoint === 'string' &&
    typeof row.body === 'string' &&
    typeof row.madeAt === 'number' &&
    typeof row.tries?.count === 'number' &&
    typeof row.tries.notBefore === 'number'
  );
}
