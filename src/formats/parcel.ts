import { type JourneyEvent, JourneyInput, parse } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { rollUp } from '../core/roll-up.js';
import { openTasks } from '../core/tasks.js';
import { parcelTexts } from '../i18n/sources/parcel/index.js';
import type { FormatResult, Reading } from './format.js';
import {
  eventKey,
  isOvertaken,
  type ParcelOrder,
  type Part,
  partsOf,
  type Read,
  readParcel,
  taskFor,
  tasksOf,
} from './parcel-parts.js';
import { type Status, statusOf } from './parcel-status.js';
import { beginnings, eventsOf, stepsOf } from './parcel-steps.js';

export type { Parcel, ParcelOrder } from './parcel-parts.js';
export { type Ask, type Effect, effectFor, type Moment, oldestFirst } from './parcel-status.js';

const MOST_EVENTS = 500;
const MOST_FACTORS = 10;

/** What several parcels come to; one parcel is its order. */
function axesOf(parts: readonly Part[], now: number, kind: string): Axes {
  const [only] = parts;
  if (only && parts.length === 1) {
    const { stage, condition, waitingOn, outcome, direction, reason } = only;
    return {
      stage,
      condition,
      waitingOn,
      ...(outcome && { outcome }),
      ...(direction && { direction }),
      ...(reason && { reason }),
    };
  }
  const { stage, condition, waitingOn, outcome, reason } = rollUp([...parts], now, kind);
  const isBack = parts.every(({ direction }) => direction === 'reverse');
  return {
    stage,
    condition,
    waitingOn,
    ...(outcome && { outcome }),
    ...(isBack && { direction: 'reverse' }),
    ...(reason && { reason }),
  };
}

/** What the source says of an order that has no parcels. */
function ownStatus(order: ParcelOrder, kind: string, { stored }: Reading): Status | undefined {
  const isAlone = order.parcels.length === 0 && (order.isWhole || !stored?.parts?.length);
  return order.status && isAlone ? statusOf([], order.status, stored, kind === 'return') : undefined;
}

/** A part that asked for something that was done since asks for nothing any more, though its source has not said so yet. */
const withoutAnswered = (parts: readonly Part[], tasks: NonNullable<JourneyInput['tasks']>): Part[] =>
  parts.map((part) =>
    part.condition === 'action_needed' && !openTasks({ tasks }).some(({ audience }) => audience !== 'staff')
      ? { ...part, condition: 'on_track', waitingOn: 'carrier' }
      : part,
  );

/** The history with what the payload tells added, oldest first and each thing once. */
function historyOf(told: readonly JourneyEvent[], { stored }: Reading): JourneyEvent[] {
  const all = new Map<string, JourneyEvent>();
  for (const event of [...(stored?.events ?? []), ...told]) {
    if (!all.has(eventKey(event))) all.set(eventKey(event), event);
  }
  return [...all.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-MOST_EVENTS);
}

function factorsOf({ factors = [] }: ParcelOrder, { stored }: Reading): Pick<JourneyInput, 'lookup'> {
  const known = stored?.lookup?.factors ?? [];
  const names = new Set(known.map((factor) => (typeof factor === 'string' ? factor : factor.factor)));
  const added = factors.flatMap((factor) => {
    const text = factor?.trim();
    return text && text.length <= 254 && !names.has(text) ? text : [];
  });
  const all = [...known, ...new Set(added)].slice(0, MOST_FACTORS);
  const lookup = { ...stored?.lookup, ...(all.length && { factors: all }) };
  return Object.keys(lookup).length ? { lookup } : {};
}

/** A source's own time, unless its clock runs ahead; of two, the later. */
function latest(now: number, ...times: (string | undefined)[]): string | undefined {
  const past = times.filter((time): time is string => time !== undefined && Date.parse(time) <= now);
  return past.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** When the last thing happened that is told of a parcel, where its time is known to the moment. */
const lastOf = ({ events }: Read): string | undefined => events.findLast(({ at }) => at.length > 10)?.at;

/** Where it lies ready: at the place that the source names, or else at the one in the carrier's own message. */
function pickupOf(read: readonly Read[], parts: readonly Part[], { stored }: Reading): Pick<JourneyInput, 'pickup'> {
  const ready = read.find(({ status }) => status.axes.stage === 'ready');
  if (ready) {
    const { place = stored?.pickup?.place ?? parcelTexts.pickupPlace, ...rest } = ready.parcel.pickup ?? {};
    return { pickup: { place, ...rest } };
  }
  const isReady = parts.some(({ stage }) => stage === 'ready');
  return isReady && stored?.pickup ? { pickup: stored.pickup } : {};
}

function proofOf(read: readonly Read[], { stored }: Reading): Pick<JourneyInput, 'proof'> {
  const over = read.find(({ status }) => status.axes.stage === 'done');
  const how = over?.status.how && parcelTexts.how[over.status.how];
  const proof = { ...stored?.proof, ...over?.parcel.proof, ...(how && { how }) };
  return Object.keys(proof).length ? { proof } : {};
}

/** What an order of one parcel was promised; of several, each has its own. Nothing is promised of what goes back to the sender. */
function promiseOf(
  order: ParcelOrder,
  parts: readonly Part[],
  axes: Axes,
  { stored }: Reading,
): Pick<JourneyInput, 'promise'> {
  if (axes.direction === 'reverse' && order.kind !== 'return' && stored?.kind !== 'return') return {};
  const owners = stored?.promise?.source === 'carrier' ? undefined : stored?.promise;
  const promise = order.promise ?? (parts.length === 1 ? (parts[0]!.promise ?? stored?.promise) : owners);
  return promise ? { promise } : {};
}

/** What only the owner's own systems know of an order, and a carrier's message says nothing of. */
function ownersOf({ stored }: Reading): Partial<JourneyInput> {
  if (!stored) return {};
  const { title, parties, actions, deadlines } = stored;
  return {
    ...(title && { title }),
    ...(parties && { parties }),
    ...(actions && { actions }),
    ...(deadlines && { deadlines }),
  };
}

/**
 * The journey of an order whose parcels a payload tells of. What is stored of its other parcels, and what the owner said of it, stays.
 * The result holds the contract's rules; what cannot be made to, is told by its field.
 */
export function journeyOfParcels(order: ParcelOrder, reading: Reading): FormatResult {
  const { stored, now } = reading;
  const kind = order.kind ?? stored?.kind ?? 'order';
  const isReturn = kind === 'return';
  const read = order.parcels.map((parcel, index) =>
    readParcel(parcel, order.isWhole ? index : (stored?.parts?.length ?? 0) + index, isReturn, reading),
  );
  if (read.length && read.every((one) => isOvertaken(one, reading))) {
    return { is: 'nothing', because: 'It is older than what is stored.' };
  }
  const told = partsOf(read, order, reading);
  const own = ownStatus(order, kind, reading);
  const tasks = [...tasksOf(read, told, reading), ...(own?.asks ? [taskFor(own, 'order')] : [])];
  const parts = withoutAnswered(told, tasks);
  const axes = own?.axes ?? axesOf(parts, reading.now, kind);
  const moments = [
    ...read.flatMap(({ parcel }) => [...parcel.history, parcel.status]),
    ...(own ? [order.status!] : []),
  ];
  const ownEvents = own ? eventsOf([order.status!], undefined, isReturn) : [];
  const events = historyOf([...read.flatMap(({ events }) => events), ...ownEvents], reading);
  const lastInstant = events.findLast(({ at }) => at.length > 10 && Date.parse(at) <= now)?.at;
  const updatedAt = latest(now, order.updatedAt, lastInstant, stored?.updatedAt);
  const checkedAt = latest(now, order.checkedAt, stored?.checkedAt);
  const result = parse(JourneyInput, {
    ...ownersOf(reading),
    schema: 1,
    reference: order.reference,
    kind,
    ...(order.title && { title: order.title }),
    ...axes,
    ...stepsOf({
      axes,
      isReturn,
      isCollected:
        stored?.pickup !== undefined ||
        moments.some(({ effect }) => effect?.stage === 'ready' || effect?.how === 'collected'),
      began: beginnings(moments),
      stored: stored?.steps ?? [],
    }),
    ...promiseOf(order, parts, axes, reading),
    ...pickupOf(read, parts, reading),
    ...proofOf(read, reading),
    ...(tasks.length && { tasks }),
    ...(parts.length && { parts }),
    ...(events.length && { events }),
    ...factorsOf(order, reading),
    ...(updatedAt && { updatedAt }),
    ...(checkedAt && { checkedAt }),
  });
  if (!result.ok) return { is: 'wrong', errors: result.errors };
  const about = order.isWhole ? '' : read.map(({ part }) => part.id).join(' ');
  const at = latest(now, order.updatedAt, ...read.map(lastOf));
  const journey = { ...result.value, reference: order.reference };
  return { is: 'journey', journey, told: { ...(about && { about }), ...(at && { at }) } };
}
