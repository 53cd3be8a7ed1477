import type { JourneyInput } from '../contract/index.js';
import type { JourneyDocument } from './document.js';
import { keptStage } from './position.js';
import { rememberPromise } from './promise.js';
import { rememberSteps } from './steps.js';

type StoredPart = NonNullable<JourneyInput['parts']>[number];

/**
 * The document that a `PUT` makes of what is stored and what was sent. What was sent stands for the whole journey; what is kept beside
 * it is the past: the stage that trouble would have moved, the first promise, and the steps that were done.
 */
export function merge(
  stored: JourneyDocument | undefined,
  input: JourneyInput,
  reference: string,
  now: number,
): JourneyDocument {
  const at = new Date(now).toISOString();
  const before = stored?.promise ?? stored?.formerPromise;
  const promise = input.promise && rememberPromise(before, input.promise, at, input.reason?.text);
  const parts = input.parts?.map((part) =>
    mergePart(
      stored?.parts?.find(({ id }) => id === part.id),
      part,
      at,
    ),
  );
  return {
    ...input,
    schema: 1,
    reference,
    revision: input.revision ?? (stored?.revision ?? 0) + 1,
    updatedAt: input.updatedAt ?? at,
    stage: keptStage(stored, input),
    steps: rememberSteps(stored?.steps ?? [], input.steps),
    ...(promise && { promise }),
    ...(!promise && before && { formerPromise: before }),
    ...(parts && { parts }),
  };
}

function mergePart(stored: StoredPart | undefined, part: StoredPart, at: string): StoredPart {
  const promise = part.promise && rememberPromise(stored?.promise, part.promise, at, part.reason?.text);
  return { ...part, stage: keptStage(stored, part), ...(promise && { promise }) };
}
