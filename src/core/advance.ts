import type { JourneyChange } from '../contract/index.js';
import type { JourneyDocument } from './document.js';
import { keptStage } from './position.js';
import { rememberPromise } from './promise.js';
import { finishAt, moveTo, reopenAt } from './steps.js';
import { openTasks } from './tasks.js';

/** As many events and tasks as the contract allows in one journey. */
const MOST_EVENTS = 500;
const MOST_TASKS = 100;

/**
 * The document after something happened. Fields that the change leaves out stay as they are, and the stage moves only when it says so.
 * The result holds to the contract's rules, with one exception that is the caller's to report: a change that asks for an action
 * without saying which (`taskForAction`).
 */
export function advance(stored: JourneyDocument, change: JourneyChange, now: number): JourneyDocument {
  const iso = new Date(now).toISOString();
  const at = change.event?.at ?? iso;
  const { reason: _reason, next: _next, outcome: _outcome, formerPromise: _former, ...rest } = stored;
  const next = change.next === undefined ? stored.next : change.next;
  const reason = change.reason === undefined ? stored.reason : change.reason;
  return {
    ...rest,
    ...axesAfter(stored, change),
    ...stepsAfter(stored, change, at),
    ...promiseAfter(stored, change, iso),
    ...(reason && { reason }),
    ...(next && { next }),
    ...(change.event && { events: [...(stored.events ?? []), change.event].slice(-MOST_EVENTS) }),
    ...(change.tasks && { tasks: tasksAfter(stored, change.tasks) }),
    ...(change.checkedAt && { checkedAt: change.checkedAt }),
    revision: change.revision ?? stored.revision + 1,
    updatedAt: iso,
  };
}

/** The end that a change leads to, where it leads to one: nobody guesses how a journey ended. */
const outcomeAfter = (stored: JourneyDocument, change: JourneyChange) => change.outcome ?? stored.outcome;

function stageAfter(stored: JourneyDocument, change: JourneyChange): JourneyDocument['stage'] {
  if (!change.stage) return stored.stage;
  const stage = keptStage(stored, {
    stage: change.stage,
    condition: change.condition,
    direction: change.direction ?? stored.direction,
  });
  return stage === 'done' && !outcomeAfter(stored, change) ? stored.stage : stage;
}

function axesAfter(stored: JourneyDocument, change: JourneyChange) {
  const stage = stageAfter(stored, change);
  const outcome = stage === 'done' ? outcomeAfter(stored, change) : undefined;
  const direction = change.direction ?? stored.direction;
  const wasAsked = stored.condition === 'action_needed' && !change.condition;
  const isAsked = openTasks({ tasks: tasksAfter(stored, change.tasks) }).some(({ audience }) => audience !== 'staff');
  // The customer did the last thing they were asked for: it is their turn no longer.
  const isAnswered = wasAsked && !isAsked;
  // So it is nobody's once it has come to its end, unless the change says that something is still to come.
  const isEnding = stage === 'done' && stored.stage !== 'done';
  const waitingOn = isEnding ? 'none' : isAnswered && stored.waitingOn === 'customer' ? 'provider' : stored.waitingOn;
  return {
    stage,
    condition: change.condition ?? (isAnswered ? 'on_track' : stored.condition),
    waitingOn: change.waitingOn ?? waitingOn,
    ...(outcome && { outcome }),
    ...(direction && { direction }),
  } satisfies Partial<JourneyDocument>;
}

function stepsAfter(stored: JourneyDocument, change: JourneyChange, at: string) {
  const isKnown = stored.steps.some(({ id }) => id === change.currentStep);
  const currentStep = isKnown ? change.currentStep! : stored.currentStep;
  const moved = moveTo(stored.steps, stored.currentStep, currentStep, at);
  const stage = stageAfter(stored, change);
  const outcome = outcomeAfter(stored, change);
  if (stage !== 'done') return { currentStep, steps: reopenAt(moved, currentStep) };
  // Whatever was declined or cancelled ended at a step, and did not finish it.
  const isGoodEnd = stored.stage !== 'done' && (outcome === 'success' || outcome === 'partial');
  return { currentStep, steps: isGoodEnd ? finishAt(moved, currentStep, at) : moved };
}

function promiseAfter(stored: JourneyDocument, change: JourneyChange, at: string) {
  if (!change.promise) return stored.formerPromise && { formerPromise: stored.formerPromise };
  const { reason, ...promise } = change.promise;
  return { promise: rememberPromise(stored.promise ?? stored.formerPromise, promise, at, reason) };
}

type StoredTask = NonNullable<JourneyDocument['tasks']>[number];

/** The tasks with those of a change added, or put in the place of the one with the same id. */
function tasksAfter(stored: JourneyDocument, sent: StoredTask[] = []): StoredTask[] {
  const parties = new Set(stored.parties?.map(({ id }) => id));
  const tasks = new Map((stored.tasks ?? []).map((task) => [task.id, task]));
  for (const { for: party, ...task } of sent) {
    // A task for somebody who is not in the journey is still a task of it.
    tasks.set(task.id, { ...task, ...(party && parties.has(party) && { for: party }) });
  }
  return [...tasks.values()].slice(-MOST_TASKS);
}
