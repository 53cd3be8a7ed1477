import type { JourneyInput, Substep, When } from '../contract/index.js';

type Step = JourneyInput['steps'][number];

/** A step that was skipped, without the tick that it never earned. */
const untick = <S extends Substep>(step: S): S => {
  const { doneAt: _, ...rest } = step;
  return rest as S;
};

function rememberOne<S extends Substep>(before: Substep | undefined, after: S): S {
  if (after.state === 'skipped') return untick(after);
  const wasDone = before?.state === 'done' || before?.state === 'revisited';
  if (!before || !wasDone) return after;
  const doneAt = after.doneAt ?? before.doneAt;
  const state = after.state === 'done' ? 'done' : 'revisited';
  return { ...after, state, ...(doneAt && { doneAt }) };
}

const byId = <S extends Substep>(list: readonly S[] = []) => new Map(list.map((step) => [step.id, step]));

/**
 * Rule 5: steps may be added, dropped and revisited, but a tick never vanishes. What was done and is not done any more is revisited,
 * and keeps the date on which it was done.
 */
export function rememberSteps(before: readonly Step[], after: readonly Step[]): Step[] {
  const known = byId(before);
  return after.map((step) => {
    const earlier = known.get(step.id);
    const knownInside = byId(earlier?.substeps);
    const substeps = step.substeps?.map((substep) => rememberOne(knownInside.get(substep.id), substep));
    return { ...rememberOne(earlier, step), ...(substeps && { substeps }) };
  });
}

const begin = (step: Step): Step =>
  step.state === 'done' || step.state === 'revisited'
    ? { ...step, state: 'revisited' }
    : { ...untick(step), state: 'current' };

const finish = (step: Step, doneAt: When): Step => ({ ...step, state: 'done', doneAt });

/** What is passed over on the way on was done, unless it was skipped. When it was done is not known, so no date is made up. */
const pass = (step: Step): Step => (step.state === 'skipped' ? step : { ...step, state: 'done' });

/** What is left on the way back was not finished. What was finished once stays so: a tick does not vanish. */
const leave = (step: Step): Step => (step.state === 'current' ? { ...step, state: 'upcoming' } : step);

/** Moves the current step: on, with everything before it behind the customer, or back, which shows as a return. */
export function moveTo(steps: readonly Step[], from: string, to: string, at: When): Step[] {
  const start = steps.findIndex(({ id }) => id === from);
  const end = steps.findIndex(({ id }) => id === to);
  if (end < 0 || end === start) return [...steps];
  return steps.map((step, index) => {
    if (index === end) return begin(step);
    if (index === start) return end > start ? finish(step, at) : leave(step);
    return index > start && index < end ? pass(step) : step;
  });
}

/** Ticks the step at which a journey came to a good end. */
export const finishAt = (steps: readonly Step[], current: string, at: When): Step[] =>
  steps.map((step) => (step.id === current && step.state !== 'done' ? finish(step, at) : step));

/** A journey that goes on has a step at which it is: one that was done is revisited when the journey is opened again. */
export const reopenAt = (steps: readonly Step[], current: string): Step[] =>
  steps.map((step) => (step.id === current && step.state === 'done' ? { ...step, state: 'revisited' } : step));
