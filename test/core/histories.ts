/** What happens to a stored journey over time, as a property test plays it. */
import fc from 'fast-check';
import type { JourneyChange, JourneyInput } from '../../src/contract/index.js';
import { advance, merge, type JourneyDocument } from '../../src/core/index.js';
import { change, input, noon } from './arbitraries.js';

export type Happening = { put: JourneyInput } | { post: JourneyChange };

/** One move of a history: what was stored, what happened, and what was stored then. */
export interface Move {
  before: JourneyDocument;
  happening: Happening;
  after: JourneyDocument;
}

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  input.map((put) => ({ put })),
  change.map((post) => ({ post })),
);

/** A journey as it was first stored, and what came after. */
export const history = fc.tuple(input, fc.array(happening, { minLength: 1, maxLength: 6 }));

export const store = (first: JourneyInput): JourneyDocument => merge(undefined, first, 'A-1', noon);

export function play([first, happenings]: [JourneyInput, Happening[]]): Move[] {
  let before = store(first);
  return happenings.map((happening, at) => {
    const now = noon + (at + 1) * 60_000;
    const after = 'put' in happening ? merge(before, happening.put, 'A-1', now) : advance(before, happening.post, now);
    const move = { before, happening, after };
    before = after;
    return move;
  });
}
