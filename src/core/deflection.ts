import type { Deflection, Moment } from '../contract/index.js';
import { proportionOf } from './proportion.js';

/** A moment, and when the endpoint had it: pages' clocks stand wrong, the endpoint's does not. In milliseconds since 1970. */
export interface NotedMoment {
  moment: Moment;
  receivedAt: number;
}

/** Somebody has asked for a person. */
export interface NotedContact {
  visit?: string | undefined;
  subject?: string | undefined;
  receivedAt: number;
}

/** From when until when visits are counted, and what time it is now. In milliseconds since 1970. */
export interface Span {
  since: number;
  until: number;
  now: number;
}

/** Whoever needs a person after all asks within two days, or is taken not to have asked because of this. */
export const FOLLOW_UP_MS = 48 * 3_600_000;
/** Moments wait in the page before they are sent, and a message may overtake them. */
const OVERTAKING_MS = 10 * 60_000;

/** One visit in which an answer was opened. */
interface Episode {
  visit: string;
  firstAt: number;
  lastAt: number;
  subjects: Set<string>;
  /** What was last said of an answer: whether it helped. */
  helped?: { at: string; is: boolean };
}

/**
 * How many visits ended without anybody being asked, told as what it is: a range. At least those who said that an answer helped and
 * did not ask; at most all who opened an answer and did not ask, since some of them gave up, or rang. A visit in which no answer was
 * opened is no part of it, however many pages were seen; and one whose 48 hours are not over is not counted yet.
 */
export function deflectionIn(
  moments: readonly NotedMoment[],
  contacts: readonly NotedContact[],
  { since, until, now }: Span,
): Deflection {
  const begun = episodesIn(moments).filter(({ firstAt }) => firstAt >= since && firstAt < until);
  const over = begun.filter(({ lastAt }) => lastAt + FOLLOW_UP_MS <= now);
  const asked = [...contacts, ...contactsIn(moments)];
  const byVisit = new Set(asked.flatMap(({ visit }) => visit ?? []));
  const bySubject = new Map<string, number[]>();
  for (const { subject, receivedAt } of asked) {
    if (subject) bySubject.set(subject, [...(bySubject.get(subject) ?? []), receivedAt]);
  }
  const hasAsked = (episode: Episode): boolean =>
    byVisit.has(episode.visit) ||
    [...episode.subjects].some((subject) => bySubject.get(subject)?.some((at) => isWithin(at, episode)));
  const alone = over.filter((episode) => !hasAsked(episode));
  const confirmed = proportionOf(alone.filter(({ helped }) => helped?.is).length, over.length);
  const upper = proportionOf(alone.length, over.length);
  return {
    visits: over.length,
    pending: begun.length - over.length,
    ...(confirmed && { confirmed }),
    ...(upper && { upper }),
  };
}

const isWithin = (at: number, { firstAt, lastAt }: Episode): boolean =>
  at >= firstAt - OVERTAKING_MS && at <= lastAt + FOLLOW_UP_MS;

/** What pages told of people who asked by a way of the site's own. */
const contactsIn = (moments: readonly NotedMoment[]): NotedContact[] =>
  moments
    .filter(({ moment }) => moment.type === 'contact_asked')
    .map(({ moment: { visit, subject }, receivedAt }) => ({ visit, subject, receivedAt }));

function episodesIn(moments: readonly NotedMoment[]): Episode[] {
  const episodes = new Map<string, Episode>();
  for (const { moment, receivedAt } of moments) {
    if (!moment.visit || moment.type !== 'answer_opened') continue;
    const known = episodes.get(moment.visit);
    episodes.set(moment.visit, {
      visit: moment.visit,
      firstAt: Math.min(known?.firstAt ?? receivedAt, receivedAt),
      lastAt: Math.max(known?.lastAt ?? receivedAt, receivedAt),
      subjects: known?.subjects ?? new Set(),
    });
  }
  for (const { moment } of moments) {
    const episode = moment.visit === undefined ? undefined : episodes.get(moment.visit);
    if (!episode) continue;
    if (moment.subject) episode.subjects.add(moment.subject);
    const isVote = moment.type === 'answer_helped' || moment.type === 'answer_not_helped';
    if (isVote && !(episode.helped && Date.parse(episode.helped.at) > Date.parse(moment.at))) {
      episode.helped = { at: moment.at, is: moment.type === 'answer_helped' };
    }
  }
  return [...episodes.values()];
}
