import type { ContactRequest } from '../../contract/index.js';
import { occasionFrom } from '../../core/response.js';
import { uuid7 } from '../../core/uuid7.js';
import type { ContactWords } from '../../i18n/contact/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import type { Step } from './trail-controller.js';

/** What a customer has written so far. */
export interface Draft {
  message: string;
  email: string;
  phone: string;
  /** The keys of what is not to go along. */
  readonly leftOut: Set<string>;
}

/** Something that goes along unless it is left out, and how it is shown before. */
export interface Along {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly step?: Step;
}

export type FieldName = 'message' | 'email' | 'phone';

/** What is wrong, in words for the customer, by the field in which to mend it. */
export type Mistakes = Partial<Record<FieldName, string>>;

const LONGEST_MESSAGE = 10_000;
const MOST_PHONE = 40;

export const emptyDraft = (): Draft => ({ message: '', email: '', phone: '', leftOut: new Set() });

const isEmail = (text: string): boolean => text.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

/** Whether somebody could dial it: enough digits, in any script, with whatever people put between and after them. */
const isPhone = (text: string): boolean => text.length <= MOST_PHONE && (text.match(/\p{Nd}/gu)?.length ?? 0) >= 6;

/** What must be mended before a draft can be sent; nothing where it is ready. */
export function mistakesIn(draft: Draft, words: ContactWords, lang: string): Mistakes {
  const message = draft.message.trim();
  const email = draft.email.trim();
  const phone = draft.phone.trim();
  const tooLong = fill(words.messageTooLong, { n: formatNumber(LONGEST_MESSAGE, lang) });
  return {
    ...(!message && { message: words.messageMissing }),
    ...(draft.message.length > LONGEST_MESSAGE && { message: tooLong }),
    ...(!email && !phone && { email: words.replyMissing }),
    ...(email && !isEmail(email) && { email: words.emailWrong }),
    ...(phone && !isPhone(phone) && { phone: words.phoneWrong }),
  };
}

/** A draft as the endpoint takes it. A former request that is sent again keeps its id, and is a newer revision of it. */
export function requestFrom(
  draft: Draft,
  along: readonly Along[],
  lang: string,
  subject: string | undefined,
  former: ContactRequest | undefined,
): ContactRequest {
  const kept = along.filter(({ key }) => !draft.leftOut.has(key));
  const trail = kept.flatMap(({ step }) => step ?? []);
  const [email, phone] = [draft.email.trim(), draft.phone.trim()];
  const hasSubject = kept.some(({ key }) => key === 'subject');
  const { moment: _, ...where } = occasionFrom({ page: location.href, lang, ...(hasSubject && { subject }) });
  return {
    id: former?.id ?? uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    revision: (former?.revision ?? 0) + 1,
    message: draft.message,
    reply: { ...(email && { email }), ...(phone && { phone }) },
    ...where,
    at: new Date().toISOString(),
    ...(trail.length && { trail }),
  };
}
