import { z } from 'zod';
import { Reference, Revision } from './primitives.js';

/** What another system sends, in its own words: an object, or a list of them. The format of that system's name reads it. */
export const ImportPayload = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .describe('what the system sends, as it documents it');

/** What became of a payload: the journey that it is about and whether that changed, or why it was left alone. */
export const ImportAnswer = z.union([
  z.object({ reference: Reference, revision: Revision, changed: z.boolean() }),
  z.object({ ignored: z.string().max(500).describe('a sentence that says why nothing was stored') }),
]);

export type ImportAnswer = z.infer<typeof ImportAnswer>;
