import type { Outcome, Part } from '../contract/index.js';
import { type Together, together } from './parts.js';

/** What parts come to, and how they ended once none of them is open. */
export interface RolledUp extends Together {
  outcome?: Outcome | undefined;
}

/** Several ends are one end where they are all the same; otherwise a part of it ended well, or none of it did. */
function outcomeOf(parts: Part[]): Outcome {
  const outcomes = parts.map(({ outcome = 'success' }) => outcome);
  const [first = 'success'] = outcomes;
  if (outcomes.every((outcome) => outcome === first)) return first;
  return outcomes.some((outcome) => outcome === 'success' || outcome === 'partial') ? 'partial' : 'failed';
}

/** The axes of a journey that is nothing but its parts. With `now`, a part past its promise counts as late. */
export function rollUp(parts: Part[], now = -Infinity, kind?: string): RolledUp {
  const all = together(parts, now, kind);
  return all.stage === 'done' ? { ...all, outcome: outcomeOf(parts) } : all;
}
