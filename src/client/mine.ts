import { check } from '../contract/checks/mine.generated.js';
import type { MineAnswer } from '../contract/index.js';
import { ask, type AskOptions } from './ask.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';

/** What became of responses that were given on this device, at most twenty: how far the team is, and what it replied. */
export const readMine = (
  connection: Connection,
  ids: readonly string[],
  options?: Pick<AskOptions, 'signal' | 'timing'>,
): Promise<MineAnswer> => ask(`${connection.endpoint}/responses/mine`, check, { ...options, body: encode({ ids }) });
