import type { ContactRequest, StoredResponse } from '../contract/index.js';
import { receiptNumber } from '../core/receipt-number.js';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holds = (texts: (string | undefined)[], wanted: string): boolean => {
  const text = fold(texts.filter(Boolean).join('\n'));
  return fold(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Whether a response holds each of the words that were typed, anywhere in what a reader sees of it. */
export const responseMatches = ({ response, reply }: StoredResponse, wanted: string): boolean =>
  holds(
    [
      receiptNumber(response.id),
      response.prompt,
      response.subject,
      response.step,
      response.page,
      response.contact?.email,
      reply,
      ...response.answers.flatMap(({ question, value, text }) => [question, text, ...[value].flat().map(String)]),
    ],
    wanted,
  );

/** The same of a message. */
export const contactMatches = ({ message, subject, reply, page }: ContactRequest, wanted: string): boolean =>
  holds([message, subject, reply.email, reply.phone, page], wanted);
