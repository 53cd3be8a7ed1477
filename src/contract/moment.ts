import { z } from 'zod';
import { Email, Id, Instant, LanguageTag, PageAddress, Reference, TypedText, Uuid7 } from './primitives.js';
import { refuse, type Rule } from './rules.js';

/** Ties what one visitor did within two days together, and to their asking for a person. Made with their consent, and of no other use. */
const Visit = Uuid7.optional().describe('a UUID of version 7, made with consent and kept for 48 hours at most');

/** A text of the visitor's own. It is scrubbed in the page, and nobody can tell from here whether that was done. */
const Scrubbed = z
  .string()
  .max(500)
  .optional()
  .describe('a text of at most 500 characters, scrubbed of personal data before it leaves the page');

interface MomentLike {
  type: string;
  article?: string | undefined;
  version?: string | undefined;
  reason?: string | undefined;
}

/** What only makes sense beside something else. A moment of an older page has none of these fields. */
const momentRules: Rule<MomentLike>[] = [
  ({ version, article }) =>
    version && !article ? { path: ['version'], must: 'be absent unless article says of which' } : undefined,
  ({ reason, type }) =>
    reason && type !== 'answer_not_helped'
      ? { path: ['reason'], must: 'be absent unless an answer did not help' }
      : undefined,
];

/** Why an answer did not help. */
const UnhelpfulReason = z.enum(['wrong', 'unclear', 'outdated', 'not_my_case']);

/** What happened in the page, told only with the visitor's consent. */
export const Moment = z
  .object({
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
    visit: Visit,
    subject: Reference.optional(),
    article: Id.optional(),
    articleLang: LanguageTag.optional(),
    version: z
      .string()
      .regex(/^[0-9a-f]{14}$/)
      .optional()
      .describe('14 hexadecimal digits that name the wording of the article'),
    reason: UnhelpfulReason.optional(),
    comment: Scrubbed,
    prompt: Id.optional(),
    query: Scrubbed,
  })
  .superRefine(refuse(momentRules));

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
    visit: Visit,
    page: PageAddress,
    lang: LanguageTag,
    at: Instant,
    trail: z
      .array(
        z.object({
          at: Instant,
          type: z.enum(['status', 'search', 'article']),
          text: z.string().max(500),
          helped: z.boolean().optional().describe('true or false: whether the customer said that an answer helped'),
        }),
      )
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
