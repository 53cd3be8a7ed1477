import type { ImportAnswer } from '../contract/index.js';
import { type JourneyDocument, progressOf } from '../core/index.js';
import type { Format, FormatSettings } from '../formats/format.js';
import { sha256 } from './store/digests.js';
import type { Store } from './store/store.js';
import { decideJourney, type Decision, type Written } from './write-journey.js';

/** A payload of another system, and what it is read with. */
export interface Incoming {
  format: Format;
  payload: unknown;
  /** The payload as it was sent: the same text again is the same thing told twice. */
  text: string;
  settings: FormatSettings | undefined;
}

type Read = Extract<ReturnType<Format['read']>, { is: 'journey' }>['journey'];
type Stored = JourneyDocument | undefined;

/** As many tasks as the contract allows in one journey. */
const MOST_TASKS = 100;

/** Stores what a payload of another system says. Senders may repeat themselves, and may tell things out of order. */
export async function importPayload(store: Store, incoming: Incoming, now: number): Promise<Written> {
  const { format, payload, settings } = incoming;
  // A payload that names no journey is read too: the format knows whether it is wrong or only of no interest.
  const reference = format.referenceOf(payload, settings) ?? '';
  return decideJourney(store, reference, now, (stored) => decisionOf(incoming, stored, now));
}

/** What is to be stored of a payload, beside what is stored already. */
export function decisionOf(incoming: Incoming, stored: Stored, now: number): Decision {
  const { format, payload, text, settings } = incoming;
  const digest = sha256(`${text}\n${JSON.stringify(settings ?? {})}`);
  const heardOf = Object.entries(stored?.sources ?? {}).filter(([name]) => name.split(' ')[0] === format.name);
  if (heardOf.some(([, heard]) => heard.digest === digest)) return { is: 'same' };
  const read = format.read(payload, { stored, now, settings });
  if (read.is !== 'journey') return read;
  const { journey, told = { at: journey.updatedAt } } = read;
  const from = told.about === undefined ? format.name : `${format.name} ${told.about}`;
  // A source's clock that runs ahead would make everything after it look old.
  const at = new Date(Math.min(now, Date.parse(told.at ?? '') || now)).toISOString();
  if (stored && isOutOfDate(journey, { about: told.about, at }, stored, stored.sources?.[from]?.at)) {
    return { is: 'nothing', because: 'It is older than what is stored.' };
  }
  const itsTasks = heardOf.flatMap(([, heard]) => heard.tasks ?? []);
  const tasks = journey.tasks?.map(({ id }) => id);
  return {
    is: 'journey',
    journey: stored ? completed(journey, stored, itsTasks) : journey,
    heard: { from, heard: { at, digest, ...(tasks && { tasks }) } },
  };
}

/**
 * Whether what a payload tells, true `at` a time, was overtaken by the last word about the same thing. Where there was none, only what
 * would take it back is left out: the first word of a carrier may well be older than the owner's own.
 */
function isOutOfDate(
  journey: Read,
  { about, at }: Dated,
  stored: JourneyDocument,
  heardAt: string | undefined,
): boolean {
  if (heardAt !== undefined) return Date.parse(at) < Date.parse(heardAt);
  const isOlder = Date.parse(at) < Date.parse(stored.updatedAt);
  const before = placeOf(about, stored);
  const after = placeOf(about, journey);
  return isOlder && before !== undefined && after !== undefined && progressOf(after.stage) < progressOf(before.stage);
}

/** When something was told, and of which part where it was not of the whole. */
interface Dated {
  about: string | undefined;
  at: string;
}

/** What is told about: the part with that id, or the journey, also while it has no parts. */
const placeOf = (about: string | undefined, journey: Read | JourneyDocument) =>
  about === undefined || !journey.parts?.length ? journey : journey.parts.find(({ id }) => id === about);

/** What the owner said and this source never does, stays: who may read, who takes part, what else there is to do. */
function completed(journey: Read, stored: JourneyDocument, itsTasks: readonly string[]): Read {
  const { title, actions, lookup } = stored;
  const sent = new Set([...itsTasks, ...(journey.tasks ?? []).map(({ id }) => id)]);
  const others = (stored.tasks ?? []).filter(({ id }) => !sent.has(id));
  const tasks = [...(journey.tasks ?? []), ...others].slice(0, MOST_TASKS);
  const parties = partiesOf(journey, stored, [...others.map((task) => task.for), ...factorParties(stored)]);
  return {
    ...(title && { title }),
    ...(actions && { actions }),
    ...(lookup && { lookup }),
    ...journey,
    ...(tasks.length && { tasks }),
    ...(parties.length && { parties }),
  };
}

const factorParties = ({ lookup }: JourneyDocument) =>
  (lookup?.factors ?? []).map((factor) => (typeof factor === 'string' ? undefined : factor.party));

/** The parties that the source names, and those that something which stays is for; where it names none, all that there were. */
function partiesOf({ parties }: Read, stored: JourneyDocument, needed: (string | undefined)[]) {
  const known = new Set(parties?.map(({ id }) => id));
  const left = (stored.parties ?? []).filter(({ id }) => !known.has(id) && (!parties || needed.includes(id)));
  return [...(parties ?? []), ...left];
}

/** The answer to a system that sent something. */
export const importAnswer = (written: Written): ImportAnswer =>
  written.is === 'ignored'
    ? { ignored: written.because }
    : { reference: written.document.reference, revision: written.document.revision, changed: written.isChanged };
