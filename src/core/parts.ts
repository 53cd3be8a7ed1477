import type { Part, Promised } from '../contract/index.js';
import { type Axes, progressOf, troubleOf } from './axes.js';
import { endOf, isBefore, isBroken } from './when.js';

/** What several parts come to together, as far as they are still open. */
export interface Together extends Omit<Axes, 'direction' | 'outcome'> {
  /** How many parts there are. */
  total: number;
  /** How many ended the way they were meant to: a cancelled parcel is not a delivered one. */
  done: number;
  /** How many are still open and late: said to be delayed, or past their promise. */
  late: number;
  /** When the last open part that is not late will be there; absent where one of them has no promise. */
  promise?: Promised | undefined;
}

/** Several parts are promised by the latest of their ends. */
function promiseOf(parts: Part[]): Promised | undefined {
  let last: Promised | undefined;
  for (const { promise } of parts) {
    if (!promise) return undefined;
    if (!last || isBefore(endOf(last), endOf(promise))) last = promise;
  }
  return last && parts.length > 1 ? { ...last, from: undefined, until: endOf(last) } : last;
}

/**
 * Rule 2: the stage of the least advanced open part, the condition and reason of the worst, and how many are there. Whoever has to act
 * is named before anybody else. Of a return, a part that is back is done.
 */
export function together(parts: Part[], now: number, kind?: string): Together {
  const isThere = ({ outcome }: Part) => outcome === 'success' || (kind === 'return' && outcome === 'returned');
  const isLate = ({ condition, promise }: Part) => condition === 'delayed' || (promise && isBroken(promise, now));
  const open = parts.filter(({ stage }) => stage !== 'done');
  const inTime = open.filter((part) => !isLate(part));
  let worst: Pick<Axes, 'condition' | 'reason' | 'waitingOn'> = { condition: 'on_track', waitingOn: 'none' };
  let stage: Part['stage'] = 'done';
  for (const part of open) {
    if (part === open[0] || troubleOf(part.condition) > troubleOf(worst.condition)) worst = part;
    if (progressOf(part.stage) < progressOf(stage)) stage = part.stage;
  }
  return {
    stage,
    condition: worst.condition,
    reason: worst.reason,
    waitingOn: open.some(({ waitingOn }) => waitingOn === 'customer') ? 'customer' : worst.waitingOn,
    promise: promiseOf(inTime),
    total: parts.length,
    done: parts.filter(isThere).length,
    late: open.length - inTime.length,
  };
}
