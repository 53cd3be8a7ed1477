import type { Condition, Journey, Outcome, Promised, Reason, Span, Stage, Turn, When } from '../contract/index.js';
import { troubleOf } from './axes.js';
import { type Together, together } from './parts.js';
import { openTasks } from './tasks.js';
import { earliest, endOf, isAfter, isBefore, isPast } from './when.js';

/** What a position is said about: an order, say, and whether it is going back to where it came from. */
interface Subject {
  kind: string;
  isReturn: boolean;
}

/** What holds something up, where something does. */
interface Trouble {
  condition: Condition;
  reason?: Reason | undefined;
}

/** Where it stands, and what holds it up where something does. */
export type Position =
  | (Subject & Trouble & { says: 'stage'; stage: Exclude<Stage, 'done'> })
  | (Subject & Partial<Trouble> & { says: 'outcome'; outcome: Outcome })
  | (Subject & Trouble & { says: 'parts'; stage: Exclude<Stage, 'done'>; total: number; done: number; late: number });

/** How exactly a promise is meant, and in which time zone. */
interface Exactness {
  precision: Promised['precision'];
  timeZone?: string | undefined;
}

/** When it ends, or why nobody can say. An expected span holds no moment that has gone by. */
export type Time =
  | (Exactness & {
      says: 'expected';
      span: Span;
      /** A prediction or a usual duration, and nobody's promise. */
      isEstimate: boolean;
      /** It is now expected later than was promised first. */
      wasLater: boolean;
      /** What was promised first, where it is later now. */
      first?: Span | undefined;
    })
  | (Exactness & { says: 'late'; promised: When })
  | { says: 'no_date'; because: Condition; reason?: Reason | undefined }
  /** It lies ready to be collected, which is all that was promised. */
  | { says: 'ready'; until?: When | undefined; isOverdue: boolean }
  | {
      says: 'ended';
      at?: When | undefined;
      /** What was promised first, where it came to its good end later than that. */
      promised?: (Exactness & { span: Span }) | undefined;
    };

/** Whose turn it is. Whether a moment has gone by is told here, because words have no clock. */
export type TurnNow =
  | { says: 'tasks'; count: number; due?: When | undefined; isOverdue: boolean }
  | { says: 'collect' }
  /** Something is asked of the customer, and this level of access does not show what. */
  | { says: 'hidden' }
  | { says: 'nothing'; waitingOn: Exclude<Turn, 'customer'> };

/** The three answers of a headline, before they are words in a language. */
export interface Headline {
  position: Position;
  time: Time;
  turn: TurnNow;
}

/** Says where a journey stands, when it ends and whose turn it is, as of `now`. From the journey's own facts alone: nothing is guessed. */
export function headline(journey: Journey, now: number): Headline {
  const { parts = [], kind } = journey;
  const all = together(parts, now, kind);
  const turn = turnOf(journey, now);
  const trouble = worthTelling(worstOf([journey, all], turn), journey);
  return { position: positionOf(journey, all, trouble), time: timeOf(journey, all, trouble, now), turn };
}

/** The worst trouble there is, with its reason. Where there is nothing to do, "your turn" would send the customer looking for it. */
function worstOf(troubles: Trouble[], turn: TurnNow): Trouble {
  let worst: Trouble = { condition: 'on_track' };
  for (const { condition, reason } of troubles) {
    const isWorse =
      troubleOf(condition) > troubleOf(worst.condition) || (condition === worst.condition && !worst.reason);
    if (isWorse && !(condition === 'action_needed' && turn.says === 'nothing')) worst = { condition, reason };
  }
  return worst;
}

/** Of what goes well nobody asks why, unless it goes through a step once more. */
function worthTelling({ condition, reason }: Trouble, { steps, currentStep }: Journey): Trouble {
  const isBack = steps.some(({ id, state }) => id === currentStep && state === 'revisited');
  return { condition, ...((isBack || condition !== 'on_track') && { reason }) };
}

/** Whether there is a place where it waits for the customer, also where the level of access does not show which. */
const isToCollect = ({ stage, pickup, access }: Journey): boolean =>
  stage === 'ready' && (pickup !== undefined || isHeldBack(access, 'pickup'));
const isHeldBack = ({ redacted = [] }: Journey['access'], field: string): boolean => redacted.includes(field);

const hasPassed = (when: When | undefined, now: number): boolean => when !== undefined && isPast(when, now);

/** Decided well, and held up on the way to the customer all the same. Where it is nobody's turn any more, a delay is an old one. */
const isStillDue = ({ stage, outcome, condition, waitingOn }: Journey): boolean =>
  stage === 'done' &&
  (outcome === 'success' || outcome === 'partial') &&
  condition !== 'on_track' &&
  waitingOn !== 'none';

function positionOf(journey: Journey, { total, done, late, stage: leastFar }: Together, trouble: Trouble): Position {
  const { kind, stage, outcome = 'success', direction } = journey;
  // A return goes back by its nature; for anything else that is worth saying.
  const subject = { kind, isReturn: direction === 'reverse' && kind !== 'return' };
  if (stage === 'done') {
    if (isStillDue(journey)) return { says: 'outcome', ...subject, outcome, ...trouble };
    // Of a good end nobody asks why; an old delay that is over would read like trouble.
    const why = outcome === 'success' ? undefined : journey.reason;
    return { says: 'outcome', ...subject, outcome, ...(why && { reason: why }) };
  }
  if (total < 2) return { says: 'stage', ...subject, stage, ...trouble };
  return { says: 'parts', ...subject, stage: leastFar === 'done' ? stage : leastFar, total, done, late, ...trouble };
}

function timeOf(journey: Journey, all: Together, { condition, reason }: Trouble, now: number): Time {
  if (journey.stage === 'done' && !isStillDue(journey)) return ending(journey);
  if (isToCollect(journey)) {
    const until = journey.pickup?.until;
    return { says: 'ready', until, isOverdue: hasPassed(until, now) };
  }
  const promise = journey.promise ?? all.promise;
  return promise ? expectation(promise, now) : { says: 'no_date', because: condition, reason };
}

/** When it ended; and who was promised it sooner is told so, lest a date look like one that was kept. */
function ending({ steps, currentStep, outcome, promise }: Journey): Time {
  const at = steps.find(({ id, state }) => id === currentStep && state === 'done')?.doneAt;
  if (!at || !promise || (outcome !== 'success' && outcome !== 'partial')) return { says: 'ended', at };
  const { precision, timeZone, from, until, first: span = { from, until } } = promise;
  const isLate = isAfter(at, endOf(span), timeZone, precision);
  return { says: 'ended', at, promised: isLate ? { span, precision, timeZone } : undefined };
}

/** What a promise is worth as of `now`, for a journey or for one of its parts that is still open. */
export function expectation(promise: Promised, now: number): Extract<Time, { says: 'expected' | 'late' }> {
  const { precision, timeZone, source, from, until, first } = promise;
  const end = endOf(promise);
  const isOver = (when: When) => isPast(when, now, timeZone, precision);
  if (isOver(end)) return { says: 'late', promised: end, precision, timeZone };

  const wasLater = first !== undefined && isBefore(endOf(first), end);
  return {
    says: 'expected',
    span: from && until && isOver(from) ? { until } : { from, until },
    precision,
    timeZone,
    isEstimate: source === 'predicted' || source === 'norm',
    wasLater,
    first: wasLater ? first : undefined,
  };
}

function turnOf(journey: Journey, now: number): TurnNow {
  const { stage, waitingOn, condition, access } = journey;
  // A journey that ended may have left tasks behind that nobody needs any more.
  const isOver = stage === 'done' && waitingOn !== 'customer';
  const tasks = isOver ? [] : openTasks(journey);
  if (tasks.length) {
    const due = earliest(tasks.map((task) => task.due));
    return { says: 'tasks', count: tasks.length, due, isOverdue: hasPassed(due, now) };
  }
  if (isToCollect(journey)) return { says: 'collect' };
  const isAsked = waitingOn === 'customer' || condition === 'action_needed';
  if (!isOver && isAsked && isHeldBack(access, 'tasks')) return { says: 'hidden' };
  return { says: 'nothing', waitingOn: isOver || waitingOn === 'customer' ? 'none' : waitingOn };
}
