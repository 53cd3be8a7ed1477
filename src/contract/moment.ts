import { z } from 'zod';
import { Id, Instant, LanguageTag, PageAddress, Reference, TypedText, Uuid7 } from './primitives.js';

/** What happened in the page, told only with the visitor's consent. */
export const Moment = z.object({
  id: Uuid7,
  type: z.enum([
    'status_read',
    'prompt_shown',
    'prompt_dismissed',
    'answer_opened',
    'answer_helped',
    'answer_not_helped',
    'search_empty',
    'contact_asked',
  ]),
  at: Instant,
  page: PageAddress,
  lang: LanguageTag,
  subject: Reference.optional(),
  article: Id.optional(),
  prompt: Id.optional(),
  query: z
    .string()
    .max(500)
    .optional()
    .describe('what was searched, scrubbed of personal data before it leaves the page'),
});

export const MomentBatch = z.object({ moments: z.array(Moment).min(1).max(50) });
export const MomentReceipt = z.object({ ids: z.array(Uuid7) });

/** A customer who wants a person. What they had looked at goes along only as far as they left it in. */
export const ContactRequest = z.object({
  id: Uuid7,
  revision: z.int().min(1),
  message: TypedText.min(1),
  reply: z
    .object({ email: z.string().max(254).optional(), phone: z.string().max(40).optional() })
    .describe('where the answer may go; one of the two is enough'),
  subject: Reference.optional(),
  page: PageAddress,
  lang: LanguageTag,
  at: Instant,
  trail: z
    .array(z.object({ at: Instant, type: z.enum(['status', 'search', 'article']), text: z.string().max(500) }))
    .max(50)
    .optional(),
});

export type Moment = z.infer<typeof Moment>;
export type MomentBatch = z.infer<typeof MomentBatch>;
export type ContactRequest = z.infer<typeof ContactRequest>;
