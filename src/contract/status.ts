import { z } from 'zod';
import { Journey } from './journey.js';
import { Id, Instant, LanguageTag, Reference, Revision } from './primitives.js';

/** What a widget asks. Either a token from a signed link, or a factor that only the customer knows, beside the reference. */
export const StatusRequest = z.object({
  reference: Reference,
  token: z.string().min(1).max(200).optional(),
  factor: z.string().min(1).max(254).optional(),
  lang: LanguageTag.optional(),
  knownRevision: Revision.optional(),
});

/** The journey, or the word that the revision the page knows is still the newest. */
export const StatusAnswer = z.union([
  z.object({ journey: Journey }),
  z.object({ unchanged: z.literal(true), checkedAt: Instant.optional() }),
]);

/** A link to one journey; with a party, to what that party may read of it. */
export const LinkRequest = z.object({
  reference: Reference,
  party: Id.optional(),
  expiresInSeconds: z
    .int()
    .min(1)
    .max(366 * 24 * 3600)
    .optional(),
});
export const LinkAnswer = z.object({ token: z.string(), expiresAt: Instant });

export type StatusRequest = z.infer<typeof StatusRequest>;
export type StatusAnswer = z.infer<typeof StatusAnswer>;
export type LinkRequest = z.infer<typeof LinkRequest>;
export type LinkAnswer = z.infer<typeof LinkAnswer>;
