import { type JourneyChange, JourneyInput, parse } from '../contract/index.js';
import { advance, isOlder, type JourneyDocument, merge } from '../core/index.js';
import { Refusal } from './refusal.js';
import { canonicalJson } from './store/digests.js';
import type { Store } from './store/store.js';

/** What became of a journey that was sent. */
export interface Written {
  document: JourneyDocument;
  /** Whether it said anything new. The same thing sent twice wakes nobody up. */
  isChanged: boolean;
}

/** Stores what the owner's systems say a journey is. Refuses what is older than what is stored. */
export async function writeJourney(
  store: Store,
  input: JourneyInput,
  reference: string,
  now: number,
): Promise<Written> {
  let isChanged = false;
  const document = await store.journeys.change(reference, (stored) => {
    if (isOlder(stored, input)) throw new Refusal('revision_conflict');
    const next = valid(merge(stored, input, reference, now));
    const isSame = stored !== undefined && content(stored) === content(next);
    // A page knows a journey by its revision: two contents under one would leave it with the older one.
    if (stored && !isSame && input.revision === stored.revision) throw new Refusal('revision_conflict');
    isChanged = !isSame || (input.revision ?? stored.revision) !== stored.revision;
    return isChanged ? next : stored!;
  });
  return { document, isChanged };
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

/** What a journey says, apart from how often and when it was said. */
const content = ({ revision: _, updatedAt: __, ...rest }: JourneyDocument): string => canonicalJson(rest);

/** What is stored holds the contract's rules, also where a change is right by itself and does not fit this journey. */
function valid(document: JourneyDocument): JourneyDocument {
  const parsed = parse(JourneyInput, document);
  if (!parsed.ok) throw new Refusal('invalid_body', { errors: parsed.errors });
  return document;
}
