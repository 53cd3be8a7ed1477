import type { JourneyInput, Substep } from '../contract/index.js';
import type { JourneyDocument } from './document.js';

interface ForSomebody {
  audience?: 'customer' | 'staff' | undefined;
}
type StoredStep = JourneyInput['steps'][number];

const forAll = <T extends ForSomebody>(list: readonly T[]): Omit<T, 'audience'>[] =>
  list.filter(({ audience }) => audience !== 'staff').map(({ audience: _, ...item }) => item);

const stepsForAll = (steps: readonly StoredStep[]) =>
  forAll(steps).map(({ substeps, ...step }) => ({ ...step, ...(substeps && { substeps: forAll(substeps) }) }));

/** Rule 7: the document without what is meant for staff, and without a trace that there was any. */
export function withoutStaff(document: JourneyDocument) {
  const { tasks, parts, events } = document;
  const visible = stepsForAll(document.steps);
  const names = new Set(visible.map(({ id }) => id));
  const isStaffs = (step: string) => !names.has(step) && document.steps.some(({ id }) => id === step);
  return {
    ...document,
    ...whereItStands(document, visible),
    tasks: tasks && forAll(tasks),
    parts: parts && forAll(parts),
    // The id of a step that is for staff would tell what the step itself does not.
    events:
      events && forAll(events).map(({ step, ...event }) => ({ ...event, ...(step && !isStaffs(step) && { step }) })),
  };
}

/** While staff are at a step of their own, the customer is still at the last one they can see, or not yet past the first. */
function whereItStands(document: JourneyDocument, visible: ReturnType<typeof stepsForAll>) {
  const { steps, currentStep, stage, title, reference } = document;
  if (visible.some(({ id }) => id === currentStep)) return { steps: visible, currentStep };
  if (!visible.length) {
    return { steps: [{ id: 'status', label: title ?? reference, state: 'current' as const }], currentStep: 'status' };
  }
  const at = steps.findIndex(({ id }) => id === currentStep);
  const behind = new Set(steps.slice(0, at).map(({ id }) => id));
  const { id: stand } = visible.findLast(({ id, state }) => behind.has(id) && state !== 'skipped') ?? visible[0]!;
  return {
    steps: visible.map((step) => (step.id === stand ? standAt(step, stage === 'done') : step)),
    currentStep: stand,
  };
}

function standAt<S extends Substep>(step: S, isOver: boolean): S {
  if (step.state === 'revisited' || (step.state === 'done' && isOver)) return step;
  const { doneAt: _, ...rest } = step;
  return { ...rest, state: 'current' } as S;
}
