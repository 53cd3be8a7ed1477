import type { Journey } from '../contract/index.js';
import { openTasks, tasksOf } from './tasks.js';

type Told = Pick<Journey, 'tasks' | 'condition' | 'waitingOn' | 'reason' | 'next'>;

/**
 * A journey as one of its parties reads it: with their own tasks and those that are nobody's in particular, and without a trace of
 * how many the others have. Where all that is open is for others to do, it is not this reader's turn: what says that it is, and the
 * reason and the next step that go with it, are meant for the others.
 */
export function forParty<J extends Told>(journey: J, party: string): J {
  const own = tasksOf(journey, party);
  const { tasks: _, ...rest } = journey;
  const mine = { ...rest, ...(own.length && { tasks: own }) } as J;
  const isForOthers = openTasks(journey).length > 0 && openTasks({ tasks: own }).length === 0;
  return isForOthers ? { ...withoutCall(mine), ...turnOfOthers(journey) } : mine;
}

/** The journey without the words that ask the customer to do something. */
function withoutCall<J extends Told>(journey: J): J {
  const { reason, next, ...rest } = journey;
  return {
    ...rest,
    ...(reason && journey.condition !== 'action_needed' && { reason }),
    ...(next && next.by !== 'customer' && { next }),
  } as J;
}

const turnOfOthers = ({ condition, waitingOn }: Told): Pick<Told, 'condition' | 'waitingOn'> => ({
  condition: condition === 'action_needed' ? 'on_track' : condition,
  waitingOn: waitingOn === 'customer' ? 'third_party' : waitingOn,
});
