import type { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import type { Journey } from '../contract/index.js';

/** Which journey is wanted, from where, and what the customer knows to be let in. */
export interface JourneyQuery {
  connection: Connection;
  reference: string;
  /** From a signed link. */
  token?: string | undefined;
  /** Something only the customer knows, such as a postcode. */
  factor?: string | undefined;
  /** The language the page is read in. */
  lang: string;
}

/**
 * What a page knows of a journey. `checkedAt` is when the endpoint last confirmed it, by the clock of this device.
 * `previous` is the journey before the last change and stays beside the new one: act on it once for each `journey` object.
 * `empty`: the endpoint has nothing for this question. `stale`: the last good journey, and why it could not be confirmed.
 */
export type JourneyState =
  | { is: 'idle' }
  | { is: 'loading' }
  | { is: 'ready'; journey: Journey; checkedAt: number; previous?: Journey | undefined }
  | { is: 'stale'; journey: Journey; checkedAt: number; problem: ClientError }
  | { is: 'empty' }
  | { is: 'failed'; problem: ClientError };
