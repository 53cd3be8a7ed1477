import type { Answer, Flag, Response } from '../contract/index.js';

/** From the question to one tap. A thumb that is over the answer already needs longer to be told to press. */
const SHORTEST_TAP_MS = 250;
/** From the question to a text or to several choices: dictated, pasted or typed, it takes a person longer to send one. */
const SHORTEST_TEXT_MS = 1500;
/** A customer may name a page or two; a third address is an advertisement. */
const MOST_LINKS = 2;
/** Shorter texts are said by many customers: "good, thank you" is no advertisement. */
const SHORTEST_REPEATED = 20;
/** As many customers may say the very same at length before it looks like a script. */
const MOST_REPEATED = 3;

const link = /\b(?:https?:\/\/|www\.)[^\s<>"]+/gi;
/** Markup for links, which nobody types for a person to read. */
const linkMarkup = /<a\s[^>]*href|\[url[=\]]|\[link=/i;

const textsOf = ({ answers }: Response): string[] =>
  answers.flatMap(({ type, value, text = '' }) => [type === 'text' ? String(value) : '', text]).filter(Boolean);

const takesLonger = ({ type, value, text }: Answer): boolean =>
  (type === 'text' && value !== '') || type === 'choices' || Boolean(text);

const isTooFast = ({ answers, signals }: Response): boolean => {
  const shortest = answers.some(takesLonger) ? SHORTEST_TEXT_MS : SHORTEST_TAP_MS;
  return signals?.elapsedMs !== undefined && signals.elapsedMs < shortest;
};

/** What a text is compared by, so that a script does not get by with other spaces or capitals; undefined for one that many may say. */
export function wordsOf(response: Response): string | undefined {
  const words = textsOf(response).join('\n').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return words.length < SHORTEST_REPEATED ? undefined : words;
}

/** What is known of a response beside what stands in it. */
export interface Circumstances {
  /** How many others said the very same of late. */
  alike: number;
  /** Whether more came from one address within the hour than customers send. */
  isOneOfTooMany: boolean;
  /** Whether the site's own challenge was failed. */
  hasFailedChallenge: boolean;
}

/**
 * Why a response may not come from a customer. Nothing is refused for it: it is kept, shown as what it is and counted apart, since each of
 * these can be true of a customer too.
 */
export function flagsOf(response: Response, { alike, isOneOfTooMany, hasFailedChallenge }: Circumstances): Flag[] {
  const texts = textsOf(response);
  const links = texts.reduce((sum, text) => sum + (text.match(link)?.length ?? 0), 0);
  const found: Record<Flag, boolean> = {
    trap: Boolean(response.signals?.trap),
    too_fast: isTooFast(response),
    too_many: isOneOfTooMany,
    links: links > MOST_LINKS || texts.some((text) => linkMarkup.test(text)),
    repeated: alike >= MOST_REPEATED,
    challenge: hasFailedChallenge,
  };
  return (Object.keys(found) as Flag[]).filter((flag) => found[flag]);
}
