import type { ContactRequest } from '../../contract/index.js';
import { occasionFrom } from '../../core/response.js';
import { uuid7 } from '../../core/uuid7.js';
import type { ContactWords } from '../../i18n/contact/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import { type Along, clean } from './along.js';

/** What a customer has written so far. */
export interface Draft {
  message: string;
  email: string;
  phone: string;
  /** The keys of what is not to go along. */
  readonly leftOut: Set<string>;
  /** What goes along in the customer's own words, by its key. */
  readonly changed: Map<string, string>;
}

export type FieldName = 'message' | 'email' | 'phone';

/** What is wrong, in words for the customer, by the field in which to mend it. */
export type Mistakes = Partial<Record<FieldName | 'subject', string>>;

const LONGEST_MESSAGE = 10_000;
const MOST_PHONE = 40;

export const emptyDraft = (): Draft => ({ message: '', email: '', phone: '', leftOut: new Set(), changed: new Map() });

const isEmail = (text: string): boolean => text.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

/** Whether somebody could dial it: enough digits, in any script, with whatever people put between and after them. */
const isPhone = (text: string): boolean => text.length <= MOST_PHONE && (text.match(/\p{Nd}/gu)?.length ?? 0) >= 6;

/** Whether it can be the number of an order, or is none at all. */
const isSubject = (text: string): boolean => !text || occasionFrom({ subject: text }).subject !== undefined;

/** What must be mended before a draft can be sent; nothing where it is ready. */
export function mistakesIn(draft: Draft, words: ContactWords, lang: string): Mistakes {
  const message = draft.message.trim();
  const email = draft.email.trim();
  const phone = draft.phone.trim();
  const subject = draft.leftOut.has('subject') ? '' : (draft.changed.get('subject')?.trim() ?? '');
  const tooLong = fill(words.messageTooLong, { n: formatNumber(LONGEST_MESSAGE, lang) });
  return {
    ...(!message && { message: words.messageMissing }),
    ...(draft.message.length > LONGEST_MESSAGE && { message: tooLong }),
    ...(!email && !phone && { email: words.replyMissing }),
    ...(email && !isEmail(email) && { email: words.emailWrong }),
    ...(phone && !isPhone(phone) && { phone: words.phoneWrong }),
    ...(!isSubject(subject) && { subject: words.subjectWrong }),
  };
}

/** A draft as the endpoint takes it. A former request that is sent again keeps its id, and is a newer revision of it. */
export function requestFrom(
  draft: Draft,
  along: readonly Along[],
  lang: string,
  former: ContactRequest | undefined,
  visit: string | undefined,
): ContactRequest {
  const kept = along.filter(({ key, text }) => text.trim() && !draft.leftOut.has(key));
  const subject = kept.find(({ key }) => key === 'subject')?.text.trim();
  const trail = kept.flatMap(({ step, text }) => (step ? { ...step, text: clean(text, subject) } : []));
  const [email, phone] = [draft.email.trim(), draft.phone.trim()];
  const { moment: _, ...where } = occasionFrom({ page: location.href, lang, subject });
  return {
    id: former?.id ?? uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    revision: (former?.revision ?? 0) + 1,
    message: draft.message,
    reply: { ...(email && { email }), ...(phone && { phone }) },
    ...where,
    at: new Date().toISOString(),
    ...(visit && { visit }),
    ...(trail.length && { trail }),
  };
}
