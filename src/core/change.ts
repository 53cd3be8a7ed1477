import type { Journey } from '../contract/index.js';
import type { Axes } from './axes.js';

const axesOf = ({ stage, condition, waitingOn, outcome, direction, reason }: Axes) =>
  [stage, condition, waitingOn, outcome, direction, reason?.code, reason?.text] as const;

/** What a customer would call news. Lists in a fixed order, so that two copies of one journey always read the same. */
const newsOf = ({ currentStep, promise, tasks, parts, ...axes }: Journey): string =>
  JSON.stringify([
    axesOf(axes),
    currentStep,
    [promise?.from, promise?.until, promise?.precision],
    tasks?.map(({ id, state }) => [id, state]),
    parts?.map((part) => [part.id, axesOf(part), part.promise?.from, part.promise?.until]),
  ]);

/** Whether something changed that is worth telling: not the time it was checked, and not a revision that changed nothing to read. */
export const meaningfulChange = (before: Journey, after: Journey): boolean => newsOf(before) !== newsOf(after);
