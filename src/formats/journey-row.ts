import { type JourneyEvent, JourneyInput, parse, type Parsed, type Step, type Text } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { withUnknownCode } from '../core/unknown-code.js';
import { endOf, isBefore } from '../core/when.js';
import { Cells } from './cells.js';
import { type JourneyMapping, placeholder, type Row } from './mapping.js';

type MappedStep = JourneyMapping['steps'][number];
type MappedStatus = NonNullable<JourneyMapping['status']>['values'][string];

/** A step of the mapping with what the row says of it. */
interface Dated {
  step: MappedStep;
  doneAt: string | undefined;
}

/** What is stored of the same journey, which is kept where the row's status says nothing. */
type Stored = Axes & { currentStep: string };

/** How far the row is: its axes, and the place of its current step. */
interface Position {
  axes: Axes;
  at: number;
  status?: MappedStatus | undefined;
}

const axesOf = ({ stage, condition, waitingOn, outcome, direction }: Stored): Axes => ({
  stage,
  condition,
  waitingOn,
  ...(outcome && { outcome }),
  ...(direction && { direction }),
});

/** Ended the way it was meant to, so that every step was gone through. */
const isComplete = ({ outcome }: Axes): boolean => outcome === 'success' || outcome === 'partial';

const turnOf = (status: MappedStatus): Axes['waitingOn'] =>
  status.waitingOn ?? (status.stage === 'done' ? 'none' : status.tasks?.length ? 'customer' : 'provider');

/** What the dates alone say: the journey is in the first step after the last one that was done. */
function positionByDates(steps: Dated[]): Position {
  const at = Math.min(steps.findLastIndex(({ doneAt }) => doneAt) + 1, steps.length - 1);
  return { axes: { stage: steps[at]!.step.stage, condition: 'on_track', waitingOn: 'provider' }, at };
}

/** What a status that the mapping knows says, on top of the dates. */
function positionByStatus(status: MappedStatus, steps: Dated[]): Position {
  const byDates = positionByDates(steps);
  const named = steps.findIndex(({ step }) => step.id === status.step);
  const { outcome, direction, reason } = status;
  const at = named >= 0 ? named : byDates.at;
  const axes: Axes = {
    stage: status.stage ?? steps[at]!.step.stage,
    condition: status.condition ?? 'on_track',
    waitingOn: turnOf(status),
    ...(outcome && { outcome }),
    ...(direction && { direction }),
    ...(reason && { reason }),
  };
  if (isComplete(axes)) return { axes, at: steps.length - 1, status };
  // What ended otherwise stays where it was last seen: nothing comes after it.
  const seen = Math.max(
    steps.findLastIndex(({ doneAt }) => doneAt),
    0,
  );
  return { axes, at: outcome && named < 0 ? seen : at, status };
}

function positionOf(mapping: JourneyMapping, cells: Cells, steps: Dated[], stored: Stored | undefined): Position {
  const byDates = positionByDates(steps);
  if (!mapping.status) {
    const isDone = steps.at(-1)!.doneAt !== undefined;
    return isDone ? positionByStatus({ stage: 'done', outcome: 'success' }, steps) : byDates;
  }
  const { column, values } = mapping.status;
  const name = cells.text(column);
  if (name === undefined) {
    cells.refuse(column, 'not be empty');
    return byDates;
  }
  const status = Object.hasOwn(values, name) ? values[name] : undefined;
  if (status) return positionByStatus(status, steps);
  const at = steps.findIndex(({ step }) => step.id === stored?.currentStep);
  const known = stored && at >= 0 ? { axes: axesOf(stored), at } : byDates;
  return { at: known.at, axes: withUnknownCode(known.axes, name, name) };
}

function stepsOf(steps: Dated[], { axes, at }: Position): Step[] {
  const isOpen = axes.stage !== 'done';
  return steps.map(({ step, doneAt }, index) => {
    const { id, label, description, usual } = step;
    const words = { id, label, ...(description && { description }), ...(usual && { usual }) };
    const done = { ...words, state: 'done' as const, ...(doneAt && { doneAt }) };
    if (index > at) return { ...words, state: isOpen ? 'upcoming' : 'skipped' };
    if (index < at) return doneAt || !step.optional ? done : { ...words, state: 'skipped' };
    if (isComplete(axes)) return done;
    // A cancelled order ended after the last thing that was done, so the date of that is left to the history.
    return { ...words, state: isOpen || !doneAt ? 'current' : 'done' };
  });
}

/** What happened, oldest first; a last step that was done later than promised says so. */
function eventsOf(steps: Dated[], isLate: boolean, late: Text | undefined): JourneyEvent[] {
  return steps.flatMap(({ step, doneAt }, index) => {
    const text = isLate && late && index === steps.length - 1 ? late : step.event;
    return doneAt && text ? [{ at: doneAt, step: step.id, text }] : [];
  });
}

/** When the source last changed it, where its dates have a time; otherwise it counts as changed when it was read. */
function lastChange(steps: Dated[]): { updatedAt?: string } {
  const instants = steps.flatMap(({ doneAt }) => (doneAt && doneAt.length > 10 ? [doneAt] : []));
  const [last] = instants.sort((a, b) => Date.parse(b) - Date.parse(a));
  return last ? { updatedAt: last } : {};
}

function promiseOf(mapping: JourneyMapping, cells: Cells) {
  if (!mapping.promise) return undefined;
  const { precision, source, from, until } = mapping.promise;
  const isByDay = precision === 'day' || precision === 'week';
  const read = (column: string | undefined) => (isByDay ? cells.day(column) : cells.instant(column));
  const [first, last] = [read(from), read(until)];
  if (!first && !last) return undefined;
  const span = { ...(first && { from: first }), ...(last && { until: last }) };
  return { ...span, precision, source, timeZone: mapping.timeZone };
}

/** A text in which {column} is replaced by what the row holds there. */
function filled(text: Text | undefined, cells: Cells): Text | undefined {
  const fill = (words: string) => words.replace(placeholder, (_, column: string) => cells.text(column) ?? '');
  if (typeof text !== 'object') return text && fill(text);
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, fill(words)]));
}

function lookupOf({ lookup }: JourneyMapping, cells: Cells): JourneyInput['lookup'] {
  if (!lookup) return undefined;
  const factors = (lookup.factors ?? []).flatMap((column) => cells.text(column) ?? []);
  return { ...(factors.length && { factors }), ...(lookup.public !== undefined && { public: lookup.public }) };
}

/** The reference that a row is about, by which the stored journey is found before the row is read. */
export const referenceOf = (mapping: JourneyMapping, row: Row): string => row[mapping.reference]?.trim() ?? '';

/**
 * A row as a journey. What is stored of the same journey, where there is something, keeps its place when the row's status is
 * one that the mapping does not know.
 */
export function journeyFromRow(mapping: JourneyMapping, row: Row, stored?: Stored): Parsed<JourneyInput> {
  const cells = new Cells(row, mapping);
  if (!referenceOf(mapping, row)) cells.refuse(mapping.reference, 'not be empty');
  const steps = mapping.steps.map((step) => ({ step, doneAt: cells.when(step.doneAt) }));
  const position = positionOf(mapping, cells, steps, stored);
  const promise = promiseOf(mapping, cells);
  if (cells.problems.length) return { ok: false, errors: unique(cells.problems) };

  const lastDone = steps.at(-1)!.doneAt;
  const end = promise && endOf(promise);
  const isLate = end !== undefined && lastDone !== undefined && isBefore(end, lastDone);
  const title = filled(mapping.title, cells);
  const lookup = lookupOf(mapping, cells);
  const tasks = position.status?.tasks?.map((task) => ({ ...task, state: 'open', blocking: true }));
  const result = parse(JourneyInput, {
    schema: 1,
    reference: referenceOf(mapping, row),
    kind: mapping.kind,
    ...(title && { title }),
    ...position.axes,
    currentStep: steps[position.at]!.step.id,
    steps: stepsOf(steps, position),
    ...(promise && { promise }),
    ...(tasks && { tasks }),
    events: eventsOf(steps, isLate, mapping.promise?.late),
    ...lastChange(steps),
    ...(lookup && { lookup }),
  });
  if (result.ok) return result;
  const { reference } = mapping;
  return { ok: false, errors: result.errors.map((e) => (e.field === '/reference' ? { ...e, field: reference } : e)) };
}

/** Two steps may read the same column; what is wrong with it is told once. */
const unique = <T extends { field: string }>(problems: T[]): T[] =>
  problems.filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at);
