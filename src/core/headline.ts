import type { Condition, Journey, Outcome, Promised, Reason, Span, Stage, Turn, When } from '../contract/index.js';
import { troubleOf } from './axes.js';
import { type RolledUp, rollUp } from './parts.js';
import { openTasks } from './tasks.js';
import { endOf, isBefore, isPast } from './when.js';

/** What a position is said about: an order, say, and whether it is going back to where it came from. */
interface Subject {
  kind: string;
  isReturn: boolean;
}

/** What holds something up, where something does. */
interface Trouble {
  condition: Condition;
  reason?: Reason;
}

/** Where it stands, and what holds it up where something does. */
export type Position =
  | (Subject & Trouble & { says: 'stage'; stage: Exclude<Stage, 'done'> })
  | (Subject & { says: 'outcome'; outcome: Outcome })
  | (Subject & Trouble & { says: 'parts'; stage: Exclude<Stage, 'done'>; total: number; done: number; late: number });

/** How exactly a promise is meant, and in which time zone. */
interface Exactness {
  precision: Promised['precision'];
  timeZone?: string;
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
      first?: Span;
    })
  | (Exactness & { says: 'late'; promised: When })
  | { says: 'no_date'; because: Condition; reason?: Reason }
  | { says: 'ended'; at?: When };

/** Whose turn it is. Whether a moment has gone by is told here, because words have no clock. */
export type TurnNow =
  | { says: 'tasks'; count: number; due?: When; isOverdue?: boolean }
  | { says: 'collect'; until?: When; isOverdue?: boolean }
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
  const { parts, kind } = journey;
  const rolled = parts?.length ? rollUp(parts, now, kind) : undefined;
  const turn = turnOf(journey, now);
  const trouble = troubleWith(journey, rolled, turn);
  return { position: positionOf(journey, rolled, trouble), time: timeOf(journey, rolled, trouble, now), turn };
}

/** The journey's own trouble, or that of its worst part where that is worse. */
function troubleWith(journey: Journey, rolled: RolledUp | undefined, turn: TurnNow): Trouble {
  const asksNothing = turn.says === 'nothing';
  const troubles = [journey, ...(rolled ? [rolled] : [])]
    // Where there is nothing to do, "your turn" would send the customer looking for it.
    .filter(({ condition }) => !(asksNothing && condition === 'action_needed'));
  const [worst] = troubles.sort(
    (a, b) => troubleOf(b.condition) - troubleOf(a.condition) || Number(!a.reason) - Number(!b.reason),
  );
  return { condition: worst?.condition ?? 'on_track', ...(worst?.reason && { reason: worst.reason }) };
}

function positionOf(journey: Journey, rolled: RolledUp | undefined, trouble: Trouble): Position {
  const { kind, stage, outcome = 'success' } = journey;
  // A return goes back by its nature; for anything else that is worth saying.
  const subject = { kind, isReturn: journey.direction === 'reverse' && kind !== 'return' };
  if (stage === 'done') return { says: 'outcome', ...subject, outcome };
  if (!rolled || rolled.total < 2) return { says: 'stage', ...subject, stage, ...trouble };
  const { total, done, late } = rolled;
  const leastFar = rolled.stage === 'done' ? stage : rolled.stage;
  return { says: 'parts', ...subject, stage: leastFar, total, done, late, ...trouble };
}

function timeOf(journey: Journey, rolled: RolledUp | undefined, { condition, reason }: Trouble, now: number): Time {
  if (journey.stage === 'done') {
    const at = journey.steps.find(({ id, state }) => id === journey.currentStep && state === 'done')?.doneAt;
    return { says: 'ended', ...(at && { at }) };
  }
  const promise = journey.promise ?? rolled?.promise;
  return promise ? expectation(promise, now) : { says: 'no_date', because: condition, ...(reason && { reason }) };
}

/** What a promise is worth as of `now`, for a journey or for one of its parts that is still open. */
export function expectation(promise: Promised, now: number): Extract<Time, { says: 'expected' | 'late' }> {
  const { precision, timeZone, source, from, until, first } = promise;
  const exactness = { precision, ...(timeZone && { timeZone }) };
  const end = endOf(promise);
  if (end && isPast(end, now, timeZone, precision)) return { says: 'late', promised: end, ...exactness };

  const hasBegun = from !== undefined && until !== undefined && isPast(from, now, timeZone, precision);
  const firstEnd = first && endOf(first);
  const wasLater = firstEnd !== undefined && end !== undefined && isBefore(firstEnd, end);
  return {
    says: 'expected',
    span: { ...(!hasBegun && from && { from }), ...(until && { until }) },
    ...exactness,
    isEstimate: source === 'predicted' || source === 'norm',
    wasLater,
    ...(wasLater && first && { first }),
  };
}

function turnOf(journey: Journey, now: number): TurnNow {
  const { stage, waitingOn, condition, pickup, access } = journey;
  // A journey that ended may have left tasks behind that nobody needs any more.
  const isOver = stage === 'done' && waitingOn !== 'customer';
  const tasks = isOver ? [] : openTasks(journey);
  const passes = (when: When | undefined) => when && isPast(when, now) && { isOverdue: true };
  if (tasks.length) {
    const due = tasks
      .flatMap((task) => task.due ?? [])
      .reduce<When | undefined>((a, b) => (a && isBefore(a, b) ? a : b), undefined);
    return { says: 'tasks', count: tasks.length, ...(due && { due }), ...passes(due) };
  }
  if (stage === 'ready' && pickup) {
    return { says: 'collect', ...(pickup.until && { until: pickup.until }), ...passes(pickup.until) };
  }
  const isAsked = waitingOn === 'customer' || condition === 'action_needed';
  if (!isOver && isAsked && access.redacted?.includes('tasks')) return { says: 'hidden' };
  return { says: 'nothing', waitingOn: isOver || waitingOn === 'customer' ? 'none' : waitingOn };
}
