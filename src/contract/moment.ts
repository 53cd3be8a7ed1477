import { z } from 'zod';
import { Email, Id, Instant, LanguageTag, PageAddress, Reference, TypedText, Uuid7 } from './primitives.js';
import { refuse, type Rule } from './rules.js';

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
    .describe('a text of at most 500 characters, scrubbed of personal data before it leaves the page'),
});

export const MomentBatch = z.object({ moments: z.array(Moment).min(1).max(50) });
export const MomentReceipt = z.object({ ids: z.array(Uuid7) });

interface ContactLike {
  reply: { email?: string | undefined; phone?: string | undefined };
}

/** Somebody who asks for a person must be able to hear from one. */
const contactRules: Rule<ContactLike>[] = [
  ({ reply }) =>
    reply.email || reply.phone ? undefined : { path: ['reply'], must: 'hold an e-mail address or a phone number' },
];

/** A customer who wants a person. What they had looked at goes along only as far as they left it in. */
export const ContactRequest = z
  .object({
    id: Uuid7,
    revision: z.int().min(1),
    message: TypedText.min(1).describe('a text of 1 to 10,000 characters'),
    reply: z
      .object({ email: Email.optional(), phone: z.string().max(40).optional() })
      .describe('an object with an e-mail address, a phone number or both: where the answer may go'),
    subject: Reference.optional(),
    page: PageAddress,
    lang: LanguageTag,
    at: Instant,
    trail: z
      .array(z.object({ at: Instant, type: z.enum(['status', 'search', 'article']), text: z.string().max(500) }))
      .max(50)
      .optional(),
  })
  .superRefine(refuse(contactRules));

/** A message as the owner reads it. */
export const StoredContact = z.object({ contact: ContactRequest, receivedAt: Instant });

/** One page of messages, newest first. */
export const ContactPage = z.object({
  contacts: z.array(StoredContact),
  next: z.string().optional().describe('pass as `before` to read on'),
});

export type Moment = z.infer<typeof Moment>;
export type MomentBatch = z.infer<typeof MomentBatch>;
export type ContactRequest = z.infer<typeof ContactRequest>;
export type StoredContact = z.infer<typeof StoredContact>;
export type ContactPage = z.infer<typeof ContactPage>;
