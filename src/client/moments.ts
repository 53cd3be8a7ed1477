import { check } from '../contract/checks/moment-receipt.generated.js';
import type { MomentBatch } from '../contract/index.js';
import { ask } from './ask.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';
import type { SendOptions } from './responses.js';

/** Tells what happened in the page. Nothing depends on its arrival: what is lost is a count, not what a customer said. */
export const sendMoments = (
  connection: Connection,
  batch: MomentBatch,
  options?: SendOptions,
): Promise<{ ids: string[] }> => ask(`${connection.endpoint}/moments`, check, { ...options, body: encode(batch) });
