import type { z } from 'zod';

/** Where a rule is broken and what must hold, without the value that broke it. */
export interface Breach {
  path: (string | number)[];
  must: string;
}

/** What must hold between the fields of a value whose shape is already right. */
export type Rule<T> = (value: T) => Breach | undefined;

interface Span {
  from?: string | undefined;
  until?: string | undefined;
}
interface Axes {
  stage: string;
  outcome?: string | undefined;
}
interface Identified {
  id: string;
}
interface StepLike extends Identified {
  state: string;
  usual?: { from?: number | undefined; to: number } | undefined;
  substeps?: Identified[] | undefined;
}
interface TaskLike extends Identified {
  state: string;
  for?: string | undefined;
  audience?: string | undefined;
}
interface PromiseLike extends Span {
  first?: Span | undefined;
  revisions?: Span[] | undefined;
}
interface JourneyLike extends Axes {
  condition: string;
  currentStep: string;
  steps: StepLike[];
  tasks?: TaskLike[] | undefined;
  parties?: Identified[] | undefined;
  parts?: (Identified & Axes & { promise?: PromiseLike | undefined })[] | undefined;
  promise?: PromiseLike | undefined;
  pickup?: Span | undefined;
}
interface ChangeLike {
  stage?: string | undefined;
  outcome?: string | undefined;
  promise?: Span | undefined;
  tasks?: Identified[] | undefined;
}

/** The first breach there is, in a list in which most entries are none. */
export const first = (breaches: (Breach | undefined)[]): Breach | undefined => breaches.find(Boolean);

/** The calendar date of either form: enough to compare a date with an instant without inventing a time for it. */
const dayOf = (when: string) => when.slice(0, 10);

const isBackwards = ({ from, until }: Span): boolean => {
  if (!from || !until) return false;
  const bothInstants = from.length > 10 && until.length > 10;
  return bothInstants ? Date.parse(from) > Date.parse(until) : dayOf(from) > dayOf(until);
};

/** A span with both ends missing says nothing; one whose end lies before its beginning is a mistake. */
const spanRule = (span: Span | undefined, path: (string | number)[], needsEnd: boolean): Breach | undefined => {
  if (!span) return undefined;
  if (needsEnd && !span.from && !span.until) return { path, must: 'have from, until or both' };
  return isBackwards(span) ? { path: [...path, 'until'], must: 'not lie before from' } : undefined;
};

const promiseRule = (promise: PromiseLike | undefined, path: (string | number)[]): Breach | undefined =>
  promise &&
  (spanRule(promise, path, true) ??
    spanRule(promise.first, [...path, 'first'], true) ??
    first((promise.revisions ?? []).map((span, at) => spanRule(span, [...path, 'revisions', at], true))));

const outcomeRule = (axes: Axes, path: (string | number)[]): Breach | undefined => {
  if (axes.outcome && axes.stage !== 'done')
    return { path: [...path, 'outcome'], must: 'be absent unless stage is done' };
  if (!axes.outcome && axes.stage === 'done')
    return { path: [...path, 'outcome'], must: 'be given when stage is done' };
  return undefined;
};

/** Ids are names within one list: the second of two equal ones is told. */
export const uniqueIds = (list: Identified[] | undefined, path: (string | number)[]): Breach | undefined => {
  const ids = list?.map(({ id }) => id) ?? [];
  const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return at < 0 ? undefined : { path: [...path, at, 'id'], must: 'be unique in its list' };
};

/** The rules of a journey, in the order in which they are told. */
export const journeyRules: Rule<JourneyLike>[] = [
  (j) => outcomeRule(j, []),
  (j) => first((j.parts ?? []).map((part, at) => outcomeRule(part, ['parts', at]))),
  (j) => uniqueIds(j.steps, ['steps']),
  (j) => first(j.steps.map((step, at) => uniqueIds(step.substeps, ['steps', at, 'substeps']))),
  (j) => uniqueIds(j.tasks, ['tasks']),
  (j) => uniqueIds(j.parts, ['parts']),
  (j) => uniqueIds(j.parties, ['parties']),
  (j) => {
    const step = j.steps.find(({ id }) => id === j.currentStep);
    if (!step) return { path: ['currentStep'], must: 'be the id of a step' };
    const isUnderWay = step.state === 'current' || step.state === 'revisited';
    return isUnderWay || (j.stage === 'done' && step.state === 'done')
      ? undefined
      : {
          path: ['currentStep'],
          must: 'be a step whose state is current or revisited, or done when the journey is done',
        };
  },
  (j) => {
    const at = j.steps.findIndex(({ id, state }) => state === 'current' && id !== j.currentStep);
    return at < 0
      ? undefined
      : { path: ['steps', at, 'state'], must: 'be current for the step named by currentStep only' };
  },
  (j) => {
    const at = j.steps.findIndex(({ usual }) => usual?.from !== undefined && usual.from > usual.to);
    return at < 0 ? undefined : { path: ['steps', at, 'usual', 'to'], must: 'not be lower than from' };
  },
  (j) => promiseRule(j.promise, ['promise']),
  (j) => first((j.parts ?? []).map((part, at) => promiseRule(part.promise, ['parts', at, 'promise']))),
  (j) => spanRule(j.pickup, ['pickup'], false),
  (j) => {
    const ids = new Set(j.parties?.map(({ id }) => id));
    const at = (j.tasks ?? []).findIndex((task) => task.for !== undefined && !ids.has(task.for));
    return at < 0 ? undefined : { path: ['tasks', at, 'for'], must: 'be the id of a party' };
  },
];

/**
 * Rule 8 of the model: a customer who must act needs to be told what to do.
 * Apart from the others, because a page that meets it still has a true status to show: there it is reported, not refused.
 */
export const taskForAction: Rule<JourneyLike> = (j) =>
  j.condition === 'action_needed' &&
  !j.tasks?.some(({ state, audience }) => (state === 'open' || state === 'rejected') && audience !== 'staff')
    ? { path: ['tasks'], must: 'hold an open or rejected task for the customer when condition is action_needed' }
    : undefined;

/** A factor that opens one party's part belongs to a party there is. */
export const factorOfParty: Rule<
  JourneyLike & { lookup?: { factors?: (string | { party: string })[] | undefined } | undefined }
> = ({ lookup, parties = [] }) => {
  const at = (lookup?.factors ?? []).findIndex(
    (factor) => typeof factor === 'object' && !parties.some(({ id }) => id === factor.party),
  );
  return at < 0 ? undefined : { path: ['lookup', 'factors', at, 'party'], must: 'be the id of a party' };
};

/** The rules of a change, as far as they can be told without the journey that it changes. */
export const changeRules: Rule<ChangeLike>[] = [
  ({ stage, outcome }) => (stage ? outcomeRule({ stage, outcome }, []) : undefined),
  ({ promise }) => promiseRule(promise, ['promise']),
  ({ tasks }) => uniqueIds(tasks, ['tasks']),
];

/** The first rule that a value breaks. */
export const firstBreach = <T>(rules: Rule<T>[], value: T): Breach | undefined =>
  first(rules.map((rule) => rule(value)));

/** Rules as a zod refinement, so that the schema and the page refuse the same values for the same reason. */
export const refuse =
  <T>(rules: Rule<T>[]) =>
  (value: T, context: z.core.$RefinementCtx<T>): void => {
    // Where a field is too long or has the wrong letters, what it says about other fields is not worth telling.
    const breach = context.issues.length ? undefined : firstBreach(rules, value);
    if (breach) context.addIssue({ code: 'custom', path: breach.path, message: breach.must });
  };
