import type { JourneyInput, Stage, Substep, Text, When } from '../contract/index.js';
import { type Axes, progressOf } from '../core/axes.js';

export type Step = JourneyInput['steps'][number];

/** A step as a format lays it out, before anything is known of how far it is. */
export interface PlannedStep {
  id: string;
  stage: Stage;
  label: Text;
  description?: Text | undefined;
  usual?: Step['usual'];
  /** Skipped, and not done, where it was passed over. */
  isOptional?: boolean;
  substeps?: NonNullable<Step['substeps']> | undefined;
  branch?: Step['branch'];
  audience?: Step['audience'];
}

/** Steps on the way, and the place of the one that is current: -1 before anything has been said of it. */
export interface Walk {
  plan: readonly PlannedStep[];
  steps: readonly Step[];
  at: number;
}

const asStep = ({ stage: _, isOptional: __, ...step }: PlannedStep): Step => {
  const filled = Object.entries(step).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(filled) as Omit<Step, 'state'>), state: 'upcoming' };
};

/** The place of a step in a plan; where there is no such step, the first one of a stage; -1 where there is none of those either. */
export function placeIn(plan: readonly PlannedStep[], step: string | undefined, stage: Stage | undefined): number {
  const named = plan.findIndex(({ id }) => id === step);
  return named >= 0 ? named : plan.findIndex((planned) => planned.stage === stage);
}

/** The plan with nothing done, or with what is stored of the same steps. */
export function walkFrom(
  plan: readonly PlannedStep[],
  stored: (Axes & { steps: Step[]; currentStep: string }) | undefined,
): Walk {
  const fresh = { plan, steps: plan.map(asStep), at: -1 };
  if (!stored) return fresh;
  const at = placeIn(plan, stored.currentStep, stored.stage);
  // What somebody else laid out in other steps says how far it is, and no more.
  if (plan[at]?.id !== stored.currentStep) return at < 0 ? fresh : moveOn(fresh, at, undefined);
  const steps = fresh.steps.map((step) => {
    const known = stored.steps.find(({ id }) => id === step.id);
    const substeps = substepsOf(step, known);
    return {
      ...step,
      ...(known && { state: known.state, ...(known.doneAt && { doneAt: known.doneAt }) }),
      ...(substeps && { substeps }),
    };
  });
  return { plan, steps, at };
}

const substepsOf = (step: Step, known: Step | undefined): Step['substeps'] =>
  step.substeps?.map((inner) => {
    const before = known?.substeps?.find(({ id }) => id === inner.id);
    return before ? { ...inner, ...before, label: inner.label } : inner;
  });

const untick = ({ doneAt: _, ...step }: Step): Step => step;
const isVisited = ({ state }: Step): boolean => state === 'done' || state === 'revisited';

function passed(step: Step, { isOptional }: PlannedStep): Step {
  if (step.state !== 'upcoming' && step.state !== 'current') return step;
  return { ...step, state: isOptional ? 'skipped' : 'done' };
}

/** Moves on to a step, or back to it, which shows as a return. A step is done at the moment at which the next one began. */
export function moveOn(walk: Walk, to: number, at: When | undefined): Walk {
  if (to < 0 || to === walk.at) return walk;
  const steps = walk.steps.map((step, index): Step => {
    if (index === to) return isVisited(step) ? { ...step, state: 'revisited' } : { ...untick(step), state: 'current' };
    if (index === walk.at) {
      if (to < index) return step.state === 'current' ? { ...step, state: 'upcoming' } : step;
      return { ...(at ? step : untick(step)), state: 'done', ...(at && { doneAt: at }) };
    }
    return index < to ? passed(step, walk.plan[index]!) : step;
  });
  return { ...walk, steps, at: to };
}

/** Tells how far something is that goes on beside the steps. */
export function withBeside(
  walk: Walk,
  { step, id, state }: { step: string; id: string; state: Substep['state'] },
  said: { at?: When | undefined; text?: Text | undefined },
): Walk {
  const tell = (inner: Substep): Substep => ({
    id,
    label: inner.label,
    ...(said.text && { description: said.text }),
    state,
    ...(state === 'done' && said.at && { doneAt: said.at }),
  });
  const steps = walk.steps.map((outer) =>
    outer.id === step && outer.substeps
      ? { ...outer, substeps: outer.substeps.map((inner) => (inner.id === id ? tell(inner) : inner)) }
      : outer,
  );
  return { ...walk, steps };
}

/** The steps as they stand at the end of the walk, with the id of the current one. */
export function arrived(walk: Walk, axes: Axes, endedAt: When | undefined): { steps: Step[]; currentStep: string } {
  const isOver = axes.stage === 'done';
  const isGoodEnd = isOver && (axes.outcome === 'success' || axes.outcome === 'partial');
  const { steps, at, plan } = walk.at < 0 ? moveOn(walk, 0, undefined) : walk;
  const told = steps.map((step, index): Step => {
    if (index === at) return isGoodEnd ? finished(step, endedAt) : standing(step, isOver);
    if (index < at) return passed(step, plan[index]!);
    if (isOver)
      return step.state === 'upcoming' || step.state === 'current' ? { ...untick(step), state: 'skipped' } : step;
    return step.state === 'skipped' || step.state === 'current' ? { ...step, state: 'upcoming' } : step;
  });
  return { steps: told, currentStep: plan[at]!.id };
}

const finished = (step: Step, at: When | undefined): Step => {
  const doneAt = step.doneAt ?? at;
  return { ...step, state: 'done', ...(doneAt && { doneAt }) };
};

/** Whatever was declined or cancelled ended at a step, and did not finish it. */
function standing(step: Step, isOver: boolean): Step {
  if (step.state === 'revisited' || (step.state === 'done' && isOver)) return step;
  return step.state === 'done' ? { ...step, state: 'revisited' } : { ...untick(step), state: 'current' };
}

/** Whether a place that is stored lies further on than one that a payload's own history came to. */
export const isFurther = (stored: { stage: Stage; at: number }, told: { stage: Stage; at: number }): boolean =>
  stored.at >= 0 && told.at >= 0 && stored.at !== told.at && stored.stage !== 'done' && told.stage !== 'done'
    ? stored.at > told.at
    : progressOf(stored.stage) > progressOf(told.stage);
