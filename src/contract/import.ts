import { z } from 'zod';
import { Reference, Revision } from './primitives.js';

/** What another system sends, in its own words: an object, or a list of them. The format of that system's name reads it. */
export const ImportPayload = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .describe('what the system sends, as it documents it');

const Count = z.int().min(0).max(1_000_000).describe('a whole number from 0');

/**
 * What became of a payload: the journey that it is about and whether that changed; how many responses it held, and what in them has no
 * place here; or why it was left alone.
 */
export const ImportAnswer = z.union([
  z.object({ reference: Reference, revision: Revision, changed: z.boolean() }),
  z.object({
    stored: Count,
    unchanged: Count.describe('a whole number from 0: those that were there already'),
    different: Count.optional().describe(
      'a whole number from 0: those that are there with another content, which stays',
    ),
    left: z
      .array(z.object({ field: z.string(), because: z.string() }))
      .optional()
      .describe('a list of fields that were left out, and why'),
  }),
  z.object({ ignored: z.string().max(500).describe('a sentence that says why nothing was stored') }),
]);

export type ImportAnswer = z.infer<typeof ImportAnswer>;
