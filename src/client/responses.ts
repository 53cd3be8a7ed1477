import { check } from '../contract/checks/receipt.generated.js';
import type { ContactRequest, Receipt, Response } from '../contract/index.js';
import { ask, type AskOptions } from './ask.js';
import { ClientError } from './client-error.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';

/** The two routes whose answer is a receipt. */
export type ReceiptRoute = 'responses' | 'contact';
/** What tells one thing that was said from another, and its versions apart. */
export interface Identity {
  id: string;
  revision: number;
}
export type SendOptions = Pick<AskOptions, 'signal' | 'keepalive' | 'timing'>;

/** Sends what a customer said. Sending it again does no harm: the endpoint stores each id and revision once. */
export const sendResponse = (connection: Connection, response: Response, options?: SendOptions): Promise<Receipt> =>
  deliver(connection, 'responses', encode(response), response, options);

/** Asks for a person. */
export const sendContact = (connection: Connection, contact: ContactRequest, options?: SendOptions): Promise<Receipt> =>
  deliver(connection, 'contact', encode(contact), contact, options);

/**
 * Sends a text that was encoded before, so that each try sends the same bytes.
 * Only an answer that repeats the id is a receipt; any other 200 is somebody else's.
 */
export async function deliver(
  connection: Connection,
  route: ReceiptRoute,
  body: string,
  { id, revision }: Identity,
  options?: SendOptions,
): Promise<Receipt> {
  const receipt = await ask<Receipt>(`${connection.endpoint}/${route}`, check, { ...options, body });
  if (receipt.id !== id) throw new ClientError('invalid', { field: '/id' });
  if (receipt.revision < revision) throw new ClientError('invalid', { field: '/revision' });
  return receipt;
}
