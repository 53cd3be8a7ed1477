import type { ClientError } from '../client/client-error.js';
import type { Flag } from '../contract/index.js';
import { formatRelative } from '../i18n/format.js';

/** The language of this page, whatever language customers wrote in. */
export const lang = 'en-GB';

/** A number of things, with the right form of their name. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString(lang)} ${n === 1 ? one : many}`;

const today = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' });
const earlier = new Intl.DateTimeFormat(lang, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const languages = new Intl.DisplayNames(lang, { type: 'language' });

/** What a language is called; its tag where it has no name. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** When something happened, as a reader at their desk says it. */
export function whenText(instant: string, now: number): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === new Date(now).toDateString();
  return isToday ? `Today ${today.format(at)}` : earlier.format(at);
}

/** How long an answer waited on the customer's device before it arrived; empty when it came at once. */
export function waitText(answeredAt: string, receivedAt: string, now: number): string {
  const minutes = (Date.parse(receivedAt) - Date.parse(answeredAt)) / 60_000;
  return minutes > 2 ? `arrived ${whenText(receivedAt, now)}, after waiting on the customer’s device` : '';
}

/** How old a list is. */
export const ageText = (checkedAt: number, now: number): string =>
  now - checkedAt < 60_000
    ? `${count(Math.max(1, Math.round((now - checkedAt) / 1000)), 'second')} ago`
    : formatRelative(checkedAt, now, lang);

/** Why a list could not be read or a change not be kept, and what helps. */
export function problemText({ kind, status }: ClientError): string {
  if (status === 401) return 'The endpoint does not accept this key. Look it up where the endpoint was started.';
  if (status === 403) return 'The endpoint does not answer pages of this origin. Add it to WAYMARK_ORIGINS.';
  if (status === 404) return 'This is no longer there.';
  if (status === 429) return 'There were too many requests. The page waits and then goes on by itself.';
  if (status === 503) return 'The endpoint cannot answer at the moment.';
  if (status !== undefined) return `The endpoint answered with an error (${status}).`;
  if (kind === 'invalid') return 'Something else than the endpoint answered. Is the address right?';
  return kind === 'timeout' ? 'The endpoint took too long to answer.' : 'The endpoint cannot be reached.';
}

/** Why a response may not come from a customer. */
export const flagTexts: Readonly<Record<Flag, string>> = {
  trap: 'a field was filled in that nobody can see',
  too_fast: 'it came faster than a person can answer',
  too_many: 'many came from one address within the hour',
  links: 'it holds links as an advertisement does',
  repeated: 'others said the very same',
  challenge: 'the challenge was not passed',
};
