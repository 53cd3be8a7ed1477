import type { JourneyEvent, JourneyInput, Outcome, Stage, Text, When } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { parcelTexts } from '../i18n/sources/parcel/index.js';
import type { Effect, Moment } from './parcel-status.js';

type Step = JourneyInput['steps'][number];

/** The steps of every parcel, in their order, by their ids. Waiting to be collected is a way to be at the last but one. */
const order = ['received', 'preparing', 'underway', 'final', 'done'] as const;
type StepId = (typeof order)[number];

/** The id of the step at which a stage is. */
export const stepOf = (stage: Stage): StepId => (stage === 'ready' ? 'final' : stage === 'draft' ? 'received' : stage);

/** What the steps are made of. */
export interface Way {
  axes: Axes;
  isReturn: boolean;
  /** Whether the customer collects it, or collected it. */
  isCollected: boolean;
  /** When each step began, as far as the source says. */
  began: ReadonlyMap<string, When>;
  /** The steps that are stored, from which the dates are kept. */
  stored: readonly Step[];
}

const isGoodEnd = (outcome: Outcome | undefined, isReturn: boolean): boolean =>
  outcome === 'success' || outcome === 'partial' || outcome === 'returned' || (isReturn && outcome === 'cancelled');

function labelOf(id: StepId, { axes: { direction, outcome }, isReturn, isCollected }: Way): Text {
  if (isReturn) return parcelTexts.return[id];
  if (id === 'done' && (outcome === 'cancelled' || outcome === 'withdrawn')) return parcelTexts.ended.cancelled;
  if (id === 'done' && (outcome === 'failed' || outcome === 'expired')) return parcelTexts.ended.failed;
  if (direction === 'reverse' && (id === 'underway' || id === 'done')) return parcelTexts.back[id];
  return isCollected && (id === 'final' || id === 'done') ? parcelTexts.collect[id] : parcelTexts.step[id];
}

/** Where it ended, when it did not end well: at the last step that it is known to have reached. */
function lastReached({ began, stored }: Way, ids: readonly StepId[]): StepId {
  const isBehind = (id: string) =>
    began.has(id) || stored.some((step) => step.id === id && (step.state === 'done' || step.state === 'current'));
  return ids.findLast((id) => id !== 'done' && isBehind(id)) ?? 'received';
}

/**
 * The steps of a parcel, or of an order that is its parcels, and which of them is the current one. A step is dated by when the one
 * after it began; nothing is made up for one that the source says nothing of.
 */
export function stepsOf(way: Way): Pick<JourneyInput, 'steps' | 'currentStep'> {
  const { axes, isReturn, began, stored } = way;
  const isBack = axes.direction === 'reverse' && !isReturn;
  // What turned round will not be out for delivery to the customer.
  const ids = order.filter((id) => !(isBack && id === 'final'));
  const isOver = axes.stage === 'done';
  const isGood = isOver && isGoodEnd(axes.outcome, isReturn);
  const wanted = isOver && !isGood ? lastReached(way, ids) : stepOf(axes.stage);
  const currentStep = ids.includes(wanted) ? wanted : 'underway';
  const current = ids.indexOf(currentStep);
  const endOf = (index: number) => {
    const known = stored.find(({ id, state }) => id === ids[index] && state === 'done');
    const next = ids.slice(index + 1, current + 1).find((id) => began.has(id));
    return known?.doneAt ?? (index === current ? began.get(ids[index]!) : next && began.get(next));
  };
  const steps = ids.map((id, index): Step => {
    const words = { id, label: labelOf(id, way) };
    const isDone = index < current || (isGood && index === current);
    if (!isDone) return { ...words, state: index === current ? 'current' : isOver ? 'skipped' : 'upcoming' };
    const doneAt = endOf(index);
    return { ...words, state: 'done', ...(doneAt && { doneAt }) };
  });
  return { steps, currentStep };
}

/** When each step began: at the first moment that a source put a parcel there. */
export function beginnings(moments: readonly Moment[]): Map<string, When> {
  const began = new Map<string, When>();
  for (const { at, effect } of moments) {
    const id = effect?.stage && stepOf(effect.stage);
    if (at && id && !began.has(id)) began.set(id, at);
  }
  return began;
}

/** What happened, for a moment that the source has no words for. A code is never shown, so one that nobody knows says nothing. */
function textFor(effect: Effect | undefined, isReturn: boolean): Text | undefined {
  if (!effect) return undefined;
  const { stage, condition, outcome, direction } = effect;
  const { event, ended, back, collect } = parcelTexts;
  if (outcome === 'cancelled') return ended.cancelled;
  if (outcome === 'failed' || outcome === 'expired') return ended.failed;
  if (outcome === 'returned') return back.done;
  if (direction === 'reverse' && !isReturn) return back.underway;
  if (stage === 'ready') return collect.final;
  if (condition === 'action_needed') return event.asked;
  if (condition === 'problem') return event.problem;
  if (condition === 'paused') return event.held;
  if (condition === 'delayed') return stage === 'final' ? event.attempted : event.delayed;
  return stage && parcelTexts[isReturn ? 'return' : 'step'][stepOf(stage)];
}

/** The history of a parcel, for the customer to read: what is dated and can be said. */
export function eventsOf(moments: readonly Moment[], source: string | undefined, isReturn: boolean): JourneyEvent[] {
  return moments.flatMap(({ at, text, place, effect }) => {
    const said = text ?? textFor(effect, isReturn);
    if (!at || !said) return [];
    const reason = effect?.condition !== 'on_track' ? effect?.reason : undefined;
    return [
      {
        at,
        text: said,
        ...(effect?.stage && { step: stepOf(effect.stage) }),
        ...(place && { place }),
        ...(reason && { reason }),
        ...(source && { source }),
      },
    ];
  });
}
