import { type FieldProblem, type JourneyChange, JourneyInput, parse } from '../contract/index.js';
import { advance, type Heard, isOlder, type JourneyDocument, merge } from '../core/index.js';
import { Refusal } from './refusal.js';
import { canonicalJson, normalFactor } from './store/digests.js';
import type { Store } from './store/store.js';

type Stored = JourneyDocument | undefined;

/** What somebody who has seen what is stored wants to be stored instead. */
export type Decision =
  | { is: 'journey'; journey: JourneyInput; heard?: { from: string; heard: Heard } }
  | { is: 'same' }
  | { is: 'nothing'; because: string }
  | { is: 'wrong'; errors: FieldProblem[] };

/** What became of a journey that was sent: it is as it should be, or it was left alone and why. */
export type Written =
  | {
      is: 'written';
      document: JourneyDocument;
      /** Whether it said anything new. The same thing sent twice wakes nobody up. */
      isChanged: boolean;
    }
  | { is: 'ignored'; because: string };

/** Ends a decision that nothing is to be stored. The store then leaves everything as it was. */
class Ignored extends Error {}

/**
 * Stores what a decision makes of a stored journey: the one way in for what the owner's systems send, for other systems' payloads
 * and for the rows of an export. Refuses what is older than what is stored, and what breaks a rule of the contract.
 */
export async function decideJourney(
  store: Store,
  reference: string,
  now: number,
  decide: (stored: Stored) => Decision,
): Promise<Written> {
  let isChanged = false;
  try {
    const document = await store.journeys.change(reference, (stored) => {
      const outcome = nextDocument(stored, decide(stored), reference, now);
      isChanged = outcome.isChanged;
      return outcome.document;
    });
    return { is: 'written', document, isChanged };
  } catch (error) {
    if (error instanceof Ignored) return { is: 'ignored', because: error.message };
    throw error;
  }
}

/** Stores what the owner's systems say a journey is. */
export async function writeJourney(store: Store, input: JourneyInput, reference: string, now: number) {
  const written = await decideJourney(store, reference, now, () => ({ is: 'journey', journey: input }));
  return written as Extract<Written, { is: 'written' }>;
}

/** The document that a decision leads to, and whether a customer could tell it from the stored one. */
export function nextDocument(stored: Stored, decision: Decision, reference: string, now: number) {
  if (decision.is === 'nothing') throw new Ignored(decision.because);
  if (decision.is === 'wrong') throw new Refusal('invalid_body', { errors: decision.errors });
  if (decision.is === 'same') return { document: stored!, isChanged: false };
  const { journey: input, heard } = decision;
  if (isOlder(stored, input)) throw new Refusal('revision_conflict');
  const sources = heard ? { ...stored?.sources, [heard.from]: heard.heard } : stored?.sources;
  const document = { ...valid(merge(stored, input, reference, now)), ...(sources && { sources }) };
  if (!stored) return { document, isChanged: true };
  const isSame = content(stored) === content(document);
  // A page knows a journey by its revision: two contents under one would leave it with the older one.
  if (!isSame && input.revision === stored.revision) throw new Refusal('revision_conflict');
  if (!isSame || (input.revision ?? stored.revision) !== stored.revision) return { document, isChanged: true };
  return { document: heard && sources ? { ...stored, sources } : stored, isChanged: false };
}

/** Moves a stored journey on. Refuses when there is none, and what is not newer than what is stored. */
export const moveJourney = (
  store: Store,
  change: JourneyChange,
  reference: string,
  now: number,
): Promise<JourneyDocument> =>
  store.journeys.change(reference, (stored) => {
    if (!stored) throw new Refusal('not_found');
    if (change.revision !== undefined && change.revision <= stored.revision) throw new Refusal('revision_conflict');
    if (change.currentStep !== undefined && !stored.steps.some(({ id }) => id === change.currentStep)) {
      throw new Refusal('invalid_body', { errors: [{ field: '/currentStep', must: 'be the id of a step' }] });
    }
    return valid(advance(stored, change, now));
  });

/** What a journey says, apart from how often, when and by whom it was said. */
const content = ({ revision: _, updatedAt: __, sources: ___, ...rest }: JourneyDocument): string => canonicalJson(rest);

/** What is stored holds the contract's rules, also where a change is right by itself and does not fit this journey. */
function valid(document: JourneyDocument): JourneyDocument {
  const parsed = parse(JourneyInput, document);
  const errors = parsed.ok ? sharedFactors(document) : parsed.errors;
  if (errors.length) throw new Refusal('invalid_body', { errors });
  return document;
}

/** A factor that opens one party's part and is known to another party, or to everybody, would show each of them the other's. */
function sharedFactors({ lookup }: JourneyDocument): FieldProblem[] {
  const owners = new Map<string, string | undefined>();
  return (lookup?.factors ?? []).flatMap((entry, at) => {
    const { factor, party } = typeof entry === 'string' ? { factor: entry, party: undefined } : entry;
    const written = normalFactor(factor);
    const isShared = owners.has(written) && owners.get(written) !== party;
    owners.set(written, party);
    return isShared ? [{ field: `/lookup/factors/${at}`, must: 'be a factor that nobody else in the list has' }] : [];
  });
}
