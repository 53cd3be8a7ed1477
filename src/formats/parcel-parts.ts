import type { JourneyEvent, JourneyInput, Promised, Text, When } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { isBefore } from '../core/when.js';
import { parcelTexts } from '../i18n/sources/parcel/index.js';
import { filledIn } from '../i18n/sources/texts.js';
import type { Reading } from './format.js';
import { type Ask, type Moment, type Status, statusOf } from './parcel-status.js';
import { eventsOf } from './parcel-steps.js';

export type Part = NonNullable<JourneyInput['parts']>[number];
type Task = NonNullable<JourneyInput['tasks']>[number];

/** One parcel, as any system's payload tells it. Only `id`, `history` and `status` are needed. */
export interface Parcel {
  /** By which the same parcel is known again: its tracking number, or else the source's id for it. */
  id: string;
  /** In the place of `Parcel 1`. */
  title?: Text | undefined;
  tracking?: { carrier?: string | undefined; number?: string | undefined; url?: string | undefined } | undefined;
  /** What happened, oldest first (`oldestFirst`). */
  history: readonly Moment[];
  /** What the source says it is now. Its time is left out where it stands in the history as well. */
  status: Moment;
  promise?: Promised | undefined;
  /** Where it can be collected; a parcel that lies ready has a place in any case. */
  pickup?: Partial<NonNullable<JourneyInput['pickup']>> | undefined;
  proof?: JourneyInput['proof'] | undefined;
  items?: readonly Text[] | undefined;
  /** Where the customer can do what they are asked to do; otherwise they are led to the tracking page. */
  taskUrl?: string | undefined;
}

/** What a payload says of an order. */
export interface ParcelOrder {
  /** A reference that fits the contract: see `referenceFrom`. */
  reference: string;
  /** `return` for what the customer sends back; `order` unless given. */
  kind?: 'order' | 'return' | undefined;
  title?: Text | undefined;
  /** The parcels that the payload tells of. Others that are stored stay as they are. */
  parcels: readonly Parcel[];
  /** Whether these are all the parcels there are, so that others that are stored are dropped. */
  isWhole?: boolean | undefined;
  /** What the source says of the order itself; counts while it has no parcels. */
  status?: Moment | undefined;
  /** What was promised for the order itself. */
  promise?: Promised | undefined;
  /** What only the customer knows: e-mail address, phone number, postcode. */
  factors?: readonly (string | undefined)[] | undefined;
  /** When the source last changed it, and when it last looked. */
  updatedAt?: string | undefined;
  checkedAt?: string | undefined;
}

/** One parcel with what it comes to. */
export interface Read {
  parcel: Parcel;
  part: Part;
  status: Status;
  events: JourneyEvent[];
}

const MOST_PARTS = 100;
const MOST_ITEMS = 100;

const idFrom = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9._:~-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(-64)
    .replace(/^[^A-Za-z0-9]+/, '') || 'parcel';

/** The name of a parcel in a history of several. */
const sourceOf = ({ tracking }: Parcel): string | undefined =>
  [tracking?.carrier?.slice(0, 90), tracking?.number?.replace(/\s+/g, '').slice(0, 100)].filter(Boolean).join(' ') ||
  undefined;

/** The number of the parcel that an event is about: the last word of its source, whose carrier may become known later. */
const numberOf = ({ source }: JourneyEvent): string | undefined => source?.split(' ').at(-1);

/** What tells one event from another. */
export const eventKey = (event: JourneyEvent): string =>
  JSON.stringify([event.at, event.text, event.place, numberOf(event)]);

/** The part that is stored of a parcel: under its id, or made by somebody else under its tracking number. */
const storedPart = (parcel: Parcel, { stored }: Reading): Part | undefined => {
  const { number } = parcel.tracking ?? {};
  const parts = stored?.parts ?? [];
  return (
    parts.find(({ id }) => id === idFrom(parcel.id)) ?? parts.find((part) => number && part.tracking?.number === number)
  );
};

/** What a parcel was before: its part, or the order as a whole while that has no parts. */
const placeBefore = (before: Part | undefined, { stored }: Reading): Axes | undefined =>
  before ?? (stored?.parts?.length ? undefined : stored);

/** Reads one parcel, the `index`th of its order. */
export function readParcel(parcel: Parcel, index: number, isReturn: boolean, reading: Reading): Read {
  const before = storedPart(parcel, reading);
  const status = statusOf(parcel.history, parcel.status, placeBefore(before, reading), isReturn);
  const { carrier, number, url } = parcel.tracking ?? {};
  // When it would have been delivered says nothing of a parcel that goes back.
  const isBack = status.axes.direction === 'reverse' && !isReturn;
  const promise = isBack ? undefined : (parcel.promise ?? before?.promise);
  const items = parcel.items?.slice(0, MOST_ITEMS) ?? before?.items;
  const dated = [...parcel.history, parcel.status];
  return {
    parcel,
    status,
    events: eventsOf(dated, sourceOf(parcel), isReturn),
    part: {
      id: before?.id ?? idFrom(parcel.id),
      title: parcel.title ?? before?.title ?? filledIn(parcelTexts.parcel, { n: String(index + 1) }),
      ...status.axes,
      ...(items?.length && { items: [...items] }),
      ...(number && {
        tracking: {
          ...(carrier && { carrier: carrier.slice(0, 100) }),
          number: number.slice(0, 100),
          ...(url && { url }),
        },
      }),
      ...(promise && { promise }),
    },
  };
}

/** Whether all that a payload tells was stored before, together with something later: a copy that was overtaken on its way. */
export function isOvertaken({ events }: Read, { stored }: Reading): boolean {
  const number = events[0] && numberOf(events[0]);
  const known = (stored?.events ?? []).filter((event) => number !== undefined && numberOf(event) === number);
  const keys = new Set(known.map(eventKey));
  const last = events.at(-1);
  const isLater = ({ at }: JourneyEvent) => last !== undefined && isBefore(last.at, at);
  return last !== undefined && events.every((event) => keys.has(eventKey(event))) && known.some(isLater);
}

/** The parts with those of the payload put in their place, or added. */
export function partsOf(read: readonly Read[], { isWhole }: ParcelOrder, { stored }: Reading): Part[] {
  const told = new Map(read.map(({ part }) => [part.id, part]));
  const others = (stored?.parts ?? []).flatMap((part) => told.get(part.id) ?? (isWhole ? [] : part));
  const known = new Set(others.map(({ id }) => id));
  return [...others, ...[...told.values()].filter(({ id }) => !known.has(id))].slice(-MOST_PARTS);
}

const taskTypes: Record<Ask, Task['type']> = {
  collect: 'link',
  duties: 'pay',
  pay: 'pay',
  address: 'answer',
  documents: 'upload',
  information: 'answer',
  delivery: 'appointment',
  contact: 'link',
  answer: 'answer',
};

/** Ids of tasks end in their part's, so that the ones that a later payload does not ask for any more can be taken away. */
const taskSuffix = (partId: string): string => `:${partId.slice(-48)}`;

/** The task that a status asks for; of the part with that id, or of the order. */
export function taskFor({ asks = 'answer', axes }: Status, partId: string, url?: string, due?: When): Task {
  return {
    id: asks + taskSuffix(partId),
    title: parcelTexts.task[asks],
    type: taskTypes[asks],
    state: 'open',
    blocking: axes.condition === 'action_needed',
    ...(due && { due }),
    ...(url && { url }),
  };
}

function tasksFrom({ parcel, part, status }: Read): Task[] {
  if (!status.asks) return [];
  const due = status.asks === 'collect' ? parcel.pickup?.until : undefined;
  return [taskFor(status, part.id, parcel.taskUrl ?? parcel.tracking?.url, due)];
}

/** The tasks that are stored, without those that no parcel asks for any more, and with those that are asked for now. */
export function tasksOf(read: readonly Read[], parts: readonly Part[], { stored }: Reading): Task[] {
  const told = read.map(({ part }) => taskSuffix(part.id));
  const isOurs = (id: string) => Object.keys(taskTypes).some((ask) => id.startsWith(`${ask}:`));
  const there = parts.map(({ id }) => taskSuffix(id));
  const kept = (stored?.tasks ?? []).filter(
    ({ id }) => !isOurs(id) || (!told.some((end) => id.endsWith(end)) && there.some((end) => id.endsWith(end))),
  );
  return [...kept, ...read.flatMap(tasksFrom)];
}
