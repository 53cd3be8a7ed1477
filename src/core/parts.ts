import type { Outcome, Part, Promised } from '../contract/index.js';
import { type Axes, progressOf, troubleOf } from './axes.js';
import { endOf, isBefore, isBroken } from './when.js';

/** What several parts come to together. */
export interface RolledUp extends Omit<Axes, 'direction'> {
  /** How many parts there are. */
  total: number;
  /** How many ended the way they were meant to: a cancelled parcel is not a delivered one. */
  done: number;
  /** How many are still open and late: said to be delayed, or past their promise. */
  late: number;
  /** When the last open part that is not late will be there; absent where one of them has no promise. */
  promise?: Promised;
}

/** Whether a part is open and later than it should be. */
const isLate = ({ condition, promise }: Part, now: number): boolean =>
  condition === 'delayed' || (promise !== undefined && isBroken(promise, now));

/** From the end that weighs least to the one that weighs most, where parts ended differently and none of them well. */
const ends: readonly Outcome[] = ['withdrawn', 'cancelled', 'returned', 'expired', 'declined', 'failed'];

function outcomeOf(parts: Part[]): Outcome {
  const outcomes = new Set(parts.map(({ outcome = 'success' }) => outcome));
  if (outcomes.size === 1) return [...outcomes][0]!;
  return outcomes.has('success') || outcomes.has('partial') ? 'partial' : ends.findLast((end) => outcomes.has(end))!;
}

/** Several parts are promised by the latest of their ends. */
function promiseOf(parts: Part[]): Promised | undefined {
  let last: Promised | undefined;
  for (const { promise } of parts) {
    const end = promise && endOf(promise);
    if (!end) return undefined;
    if (!last || isBefore(endOf(last)!, end)) last = promise;
  }
  if (!last || parts.length === 1) return last;
  const { from: _, ...rest } = last;
  return { ...rest, until: endOf(last) };
}

const most = <T>(list: T[], weight: (item: T) => number): T =>
  list.reduce((heaviest, item) => (weight(item) > weight(heaviest) ? item : heaviest));

/**
 * What parts come to: the stage of the least advanced open one, the condition and reason of the worst, and how many are there.
 * Whoever has to act is named before anybody else. Of a return, a part that is back is done. There must be at least one part.
 */
export function rollUp(parts: Part[], now = -Infinity, kind?: string): RolledUp {
  const total = parts.length;
  const done = parts.filter(
    ({ outcome }) => outcome === 'success' || (kind === 'return' && outcome === 'returned'),
  ).length;
  const open = parts.filter(({ stage }) => stage !== 'done');
  if (!open.length) {
    return { stage: 'done', condition: 'on_track', waitingOn: 'none', outcome: outcomeOf(parts), total, done, late: 0 };
  }
  const worst = most(open, ({ condition }) => troubleOf(condition));
  const late = open.filter((part) => isLate(part, now));
  const promise = promiseOf(open.filter((part) => !late.includes(part)));
  return {
    stage: most(open, ({ stage }) => -progressOf(stage)).stage,
    condition: worst.condition,
    waitingOn: open.some(({ waitingOn }) => waitingOn === 'customer') ? 'customer' : worst.waitingOn,
    ...(worst.reason && { reason: worst.reason }),
    ...(promise && { promise }),
    total,
    done,
    late: late.length,
  };
}
