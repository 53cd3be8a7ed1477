import {
  type Deadline,
  type JourneyEvent,
  JourneyInput,
  parse,
  type Party,
  type Promised,
  type Text,
} from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import type { JourneyDocument } from '../core/document.js';
import { openTasks } from '../core/tasks.js';
import {
  arrived,
  isFurther,
  moveOn,
  placeIn,
  type PlannedStep,
  type Walk,
  walkFrom,
  withBeside,
} from './application-steps.js';
import { asksOf, type Asked, axesAfter, begun, type Moment } from './application-status.js';
import type { FormatResult, Reading } from './format.js';

type Tasks = NonNullable<JourneyInput['tasks']>;
type Events = NonNullable<JourneyInput['events']>;

/** As many tasks and events as the contract allows in one journey. */
const MOST_TASKS = 100;
const MOST_EVENTS = 500;

/** What a payload says of an application, in no system's words. */
export interface Told {
  /** The name of the format, by which its own tasks are known from those of the owner. */
  format: string;
  reference: string;
  kind: string;
  title?: Text | undefined;
  plan: readonly PlannedStep[];
  /** Oldest first. */
  moments: readonly Moment[];
  /** Whether the payload tells the whole of it. Otherwise it is one message, and goes on from what is stored. */
  isWhole: boolean;
  /** Whether what a single message leaves out stays as it is stored; otherwise it is gone. */
  keepsRest?: boolean;
  /** What else is so while it is open: that it is on hold, say. */
  over?: ((axes: Axes) => Axes) | undefined;
  promise?: Promised | undefined;
  deadlines?: Deadline[] | undefined;
  parties?: Party[] | undefined;
  parts?: JourneyInput['parts'];
  updatedAt?: string | undefined;
}

/** How far the moments have come. */
interface State {
  axes: Axes;
  walk: Walk;
  asked: Asked[];
  deadline: Deadline | undefined;
  endedAt: string | undefined;
}

/** The tasks of a journey that the format itself put there. */
const isOwn = (format: string, id: string): boolean => id.startsWith(`${format}:`);

/** A place that is stored takes the place of a nearer one that a history came to, for what keeps the last place known. */
function kept(state: State, stored: JourneyDocument): State {
  const { walk, axes } = state;
  const at = placeIn(walk.plan, stored.currentStep, stored.stage);
  if (!isFurther({ stage: stored.stage, at }, { stage: axes.stage, at: walk.at })) return state;
  const { stage, outcome } = stored;
  return {
    ...state,
    axes: { ...axes, stage, ...(outcome && { outcome }) },
    walk: at > walk.at ? moveOn(walk, at, undefined) : walk,
  };
}

function after(state: State, moment: Moment): State {
  const { meaning, at, until, consequence } = moment;
  const axes = axesAfter(state.axes, moment);
  const isEnd = axes.stage === 'done';
  const isGoodEnd = isEnd && meaning?.stage && (axes.outcome === 'success' || axes.outcome === 'partial');
  const { plan } = state.walk;
  const to =
    meaning?.step || (meaning?.stage && !isEnd)
      ? placeIn(plan, meaning.step, meaning.stage)
      : isGoodEnd
        ? plan.length - 1
        : -1;
  const moved = moveOn(state.walk, to, at);
  const walk = meaning?.beside ? withBeside(moved, meaning.beside, { at, text: meaning.event }) : moved;
  const keeps = !meaning || meaning.isNote || meaning.keepsTasks;
  const deadline: Deadline | undefined = until
    ? { kind: 'customer', at: until, ...(consequence && { consequence }) }
    : undefined;
  return {
    axes,
    walk,
    asked: keeps ? state.asked : asksOf(moment),
    deadline: deadline ?? (keeps ? state.deadline : undefined),
    endedAt: isEnd && meaning?.stage ? at : state.endedAt,
  };
}

function replay({ plan, moments, isWhole, format }: Told, stored: JourneyDocument | undefined): State {
  const known = isWhole ? undefined : stored;
  let state: State = {
    axes: known ? axesOf(known) : begun,
    walk: walkFrom(plan, known),
    asked: known ? stillAsked(known, format) : [],
    deadline: known?.deadlines?.find(({ kind }) => kind === 'customer'),
    endedAt: undefined,
  };
  const lastPlace = moments.findLastIndex(({ meaning }) => meaning?.stage);
  moments.forEach((moment, index) => {
    if (isWhole && stored && index === lastPlace + 1) state = kept(state, stored);
    state = after(state, moment);
  });
  return state;
}

const axesOf = ({ stage, condition, waitingOn, outcome, direction, reason }: Axes): Axes => ({
  stage,
  condition,
  waitingOn,
  ...(outcome && { outcome }),
  ...(direction && { direction }),
  ...(reason && { reason }),
});

const stillAsked = (stored: JourneyDocument, format: string): Asked[] =>
  openTasks(stored)
    .filter(({ id }) => isOwn(format, id))
    .map(({ id, title, type, url, due }) => ({
      key: id.slice(format.length + 1),
      title,
      type,
      ...(url && { url }),
      ...(due && { due }),
    }));

/** What was handed in after it was asked for is not asked for again. */
function isHandedIn(task: Tasks[number] | undefined, askedAt: string | undefined): boolean {
  if (!task || task.state === 'open' || task.state === 'rejected') return false;
  return !askedAt || !task.submittedAt || Date.parse(askedAt) <= Date.parse(task.submittedAt);
}

/** The tasks of the owner's own, what was handed in, and what is asked now. */
function tasksOf({ format, moments, parties }: Told, asked: Asked[], stored: JourneyDocument | undefined): Tasks {
  const before = stored?.tasks ?? [];
  const askedAt = moments.findLast((moment) => asksOf(moment).length)?.at;
  const now = asked.map(({ key, ...task }): Tasks[number] => {
    const id = `${format}:${key}`;
    const known = before.find((task) => task.id === id);
    if (known && isHandedIn(known, askedAt)) return known;
    return { id, ...task, state: known?.state === 'rejected' ? 'rejected' : 'open', blocking: true };
  });
  const ids = new Set(now.map(({ id }) => id));
  const people = new Set((parties ?? stored?.parties)?.map(({ id }) => id));
  const others = before
    .filter(({ id, state }) => !ids.has(id) && (!isOwn(format, id) || (state !== 'open' && state !== 'rejected')))
    .map(({ for: party, ...task }) => ({ ...task, ...(party && people.has(party) && { for: party }) }));
  return [...others, ...now].slice(-MOST_TASKS);
}

/** Rule 8: with nothing left to do, it is the customer's turn no longer. */
function settled(axes: Axes, tasks: Tasks): Axes {
  const isAsked = openTasks({ tasks }).some(({ audience }) => audience !== 'staff');
  if (axes.condition !== 'action_needed' || isAsked) return axes;
  const { reason: _, ...rest } = axes;
  return { ...rest, condition: 'on_track', waitingOn: axes.waitingOn === 'customer' ? 'provider' : axes.waitingOn };
}

/** What the history says of the moments of a payload. */
const newsOf = ({ moments, isWhole }: Told, currentStep: string, now: string): Events =>
  moments.flatMap(({ at = isWhole ? undefined : now, meaning, text, note, code }): Events => {
    if (!at) return [];
    const step = meaning?.step ?? (isWhole ? undefined : currentStep);
    const said = { at, ...(step && { step }) };
    const audience = meaning?.isStaffs && { audience: 'staff' as const };
    const reason = meaning?.reason && { reason: meaning.reason.code };
    const event = { ...said, text: text ?? meaning?.event ?? code, ...reason, ...audience };
    return [event, ...(note ? [{ ...said, text: note, audience: 'staff' as const }] : [])];
  });

const wordsOf = ({ text }: JourneyEvent): string => JSON.stringify(text);

/** What happened, oldest first: what is stored, and what is not in it yet. The whole of a history says it anew. */
function eventsOf(told: Told, currentStep: string, stored: JourneyDocument | undefined, now: string): Events {
  const news = newsOf(told, currentStep, now);
  const isSaidAnew = (event: JourneyEvent) =>
    news.some(({ at, step, ...other }) => {
      const isSame = at === event.at && wordsOf({ at, ...other }) === wordsOf(event);
      return isSame || (told.isWhole && at === event.at && step === event.step);
    });
  const all = [...(stored?.events ?? []).filter((event) => !isSaidAnew(event)), ...news];
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-MOST_EVENTS);
}

/** What an owner or a customer added, which the source knows nothing of. */
const carried = ({ lookup, actions, proof, title }: JourneyDocument) => ({
  ...(title && { title }),
  ...(lookup && { lookup }),
  ...(actions && { actions }),
  ...(proof && { proof }),
});

/** What one message says nothing of. */
const carriedOn = ({ promise, parties, parts }: JourneyDocument) => ({
  ...(promise && { promise }),
  ...(parties && { parties }),
  ...(parts && { parts }),
});

const overlaid = ({ over }: Told, axes: Axes): Axes => (over && axes.stage !== 'done' ? over(axes) : axes);

/** The axes that a payload comes to by itself, for what is a part of something else. */
export const statusOf = (told: Told): Axes => overlaid(told, replay(told, undefined).axes);

/** The journey that a payload comes to, on top of what is stored of it. */
export function journeyOf(told: Told, { stored, now }: Reading): FormatResult {
  const state = replay(told, stored);
  const tasks = tasksOf(told, state.axes.stage === 'done' ? [] : state.asked, stored);
  const axes = overlaid(told, settled(state.axes, tasks));
  const place = arrived(state.walk, axes, state.endedAt);
  const events = eventsOf(told, place.currentStep, stored, new Date(now).toISOString());
  const rest = stored && !told.isWhole && told.keepsRest !== false ? stored : undefined;
  const deadlines = told.deadlines ?? rest?.deadlines ?? [];
  const all = [...deadlines.filter(({ kind }) => kind !== 'customer'), ...(state.deadline ? [state.deadline] : [])];
  const { title, promise, parties, parts, updatedAt } = told;
  const result = parse(JourneyInput, {
    ...(stored && carried(stored)),
    ...(rest && carriedOn(rest)),
    schema: 1,
    reference: told.reference,
    kind: told.kind,
    ...(title && { title }),
    ...axes,
    ...place,
    ...(promise && { promise }),
    ...(all.length && { deadlines: all.slice(-20) }),
    ...(parties?.length && { parties }),
    ...(parts?.length && { parts }),
    ...(tasks.length && { tasks }),
    ...(events.length && { events }),
    ...(updatedAt && { updatedAt }),
  });
  if (!result.ok) return { is: 'wrong', errors: result.errors };
  return { is: 'journey', journey: { ...result.value, reference: told.reference } };
}
