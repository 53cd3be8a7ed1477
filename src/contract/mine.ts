import { z } from 'zod';
import { Instant, Uuid7 } from './primitives.js';
import { ResponseState } from './response.js';

/**
 * The responses whose fate a page wants to know. An id is made at random on the customer's device, so whoever has it is the customer:
 * it is asked for in a body, and never in an address.
 */
export const MineRequest = z.object({
  ids: z.array(Uuid7).min(1).max(20).describe('a list of 1 to 20 ids of responses'),
});

/** What became of them: nothing of what was said and nothing of what it was about. An id that is not there is left out. */
export const MineAnswer = z.object({
  responses: z
    .array(
      z.object({
        id: Uuid7,
        receivedAt: Instant,
        state: ResponseState,
        reply: z.string().max(4000).optional(),
        repliedAt: Instant.optional(),
      }),
    )
    .max(20),
});

export type MineRequest = z.infer<typeof MineRequest>;
export type MineAnswer = z.infer<typeof MineAnswer>;
