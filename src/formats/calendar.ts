import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator';
import type { Journey } from '../contract/index.js';
import { type DateAhead, datesAhead } from '../core/dates-ahead.js';
import { dayOf, isDate, weekOf } from '../core/when.js';
import type { CalendarWords } from '../i18n/calendar/index.js';
import { fill } from '../i18n/fill.js';
import { textIn } from '../i18n/format.js';
import { matchLanguage } from '../i18n/languages.js';
import type { ProgressWords } from '../i18n/progress/index.js';

/** What a calendar file is written with. */
export interface CalendarReading {
  words: CalendarWords;
  /** What the customer calls it, `words.thing` of the progress: for a journey without a title. */
  thing: ProgressWords['thing'];
  lang: string;
  now: number;
  /**
   * The name of the site, such as `shop.example`, which makes an entry's id its own: two shops may both have an order 1042. Keep
   * it the same wherever files about the same journey are made.
   */
  site?: string | undefined;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const DAY_MS = 86_400_000;
/** A whole day begins at midnight, when nobody wants to be woken: nine o'clock on the day before it. */
const MORNING_BEFORE = 15 * HOUR;
/** The largest whole number that calendars read (RFC 5545, 3.3.8). Beyond it, the time stamp still tells the newer of two. */
const MOST = 2 ** 31 - 1;

/**
 * A calendar file (RFC 5545) with what is promised and every deadline that is still to come. A file that is made later, from a
 * later revision, replaces the entries of an earlier one. Undefined where there is nothing to put in a calendar.
 */
export function calendarOf(journey: Journey, reading: CalendarReading): string | undefined {
  const dates = datesAhead(journey, reading.now);
  if (!dates.length) return undefined;
  const language = matchLanguage(reading.lang).toUpperCase();
  return withRandomId(() => {
    const calendar = new ICalCalendar({ prodId: { company: 'waymark', product: 'progress', language } });
    for (const date of dates) calendar.createEvent(entryOf(date, journey, reading));
    return `${calendar.toString()}\r\n`.replace(alarmAmidst, '$2$1');
  });
}

function entryOf(date: DateAhead, journey: Journey, reading: CalendarReading) {
  const { lang, site = 'waymark' } = reading;
  const changed = new Date(journey.updatedAt);
  const summary = titleOf(date, journey, reading);
  const hasAlarm = date.kind === 'customer' || date.kind === 'pickup' || date.kind === 'task';
  const place = date.place && plain(textIn(date.place, lang));
  const when = whenOf(date);
  return {
    ...when,
    id: `${journey.reference}-${date.id}@${site.replace(/[^A-Za-z0-9.-]/g, '-')}`,
    sequence: Math.min(journey.revision, MOST),
    stamp: changed,
    lastModified: changed,
    summary,
    description: linesOf(date, journey, reading).join('\n'),
    ...(place && { location: place }),
    // Calendars are shared with colleagues and family, and a parcel that is expected keeps nobody from an appointment.
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    ...(hasAlarm && {
      alarms: [
        { type: ICalAlarmType.display, description: summary, triggerBefore: when.allDay ? MORNING_BEFORE : DAY },
      ],
    }),
  };
}

/** An alarm with what follows it in its entry: the format wants an entry's own properties first, and the library writes some of them last. */
const alarmAmidst = /^(BEGIN:VALARM\r\n[^]*?^END:VALARM\r\n)([^]*?)(?=^END:VEVENT)/gm;

/** A calendar date as a moment that the library writes down without shifting it: midnight in Greenwich. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Whole days where hours are not known or not meant, as the page writes them; else moments, told in Greenwich's time. */
function whenOf({ span, precision, timeZone }: DateAhead): { start: Date; end?: Date; allDay: boolean } {
  const [from, until] = [span.from ?? span.until!, span.until ?? span.from!];
  const isMeantToTheDay = precision === 'day' || precision === 'week';
  if (isMeantToTheDay || isDate(from) || isDate(until)) {
    const days = [dayOf(from, timeZone), dayOf(until, timeZone)] as const;
    const [first, last] = precision === 'week' ? [weekOf(days[0]).from, weekOf(days[1]).until] : days;
    // In this format the end of a whole day is the first day that is no longer in it.
    return { start: midnight(first), end: new Date(midnight(last).getTime() + DAY_MS), allDay: true };
  }
  const [start, end] = [new Date(from), new Date(until)];
  return { start, ...(end > start && { end }), allDay: false };
}

function titleOf(date: DateAhead, journey: Journey, { words, thing, lang }: CalendarReading): string {
  const { kind, span, title } = date;
  if (kind === 'task') return plain(fill(words.task, { what: textIn(title!, lang) }));
  const open = span.from && span.until ? 'span' : span.from ? 'from' : 'until';
  return plain(
    fill(kind === 'promise' ? words.promise[open] : words.deadline[kind], { what: whatOf(journey, thing, lang) }),
  );
}

function linesOf(date: DateAhead, journey: Journey, { words, thing, lang }: CalendarReading): string[] {
  const { kind, isEstimate, consequence } = date;
  const lines = [
    kind === 'task' && fill(words.about, { what: whatOf(journey, thing, lang) }),
    consequence && fill(words.consequence, { text: textIn(consequence, lang) }),
    isEstimate && words.estimate,
    fill(words.reference, { reference: journey.reference }),
    words.mayChange,
  ];
  return lines.flatMap((line) => (line ? plain(line) : []));
}

function whatOf({ title, kind }: Journey, thing: ProgressWords['thing'], lang: string): string {
  const known = Object.hasOwn(thing, kind) ? (kind as keyof typeof thing) : 'other';
  return title ? textIn(title, lang) : thing[known];
}

/** A text on one line, without the characters that this format forbids and without those that turn the order of letters around. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '')
    .trim();

/**
 * The library makes an id for every entry before it takes the one that is given to it, with a function that pages on plain http
 * do not have. There it is lent one for as long as this takes.
 */
function withRandomId<T>(make: () => T): T {
  const { crypto } = globalThis as unknown as { crypto: { randomUUID?: unknown } };
  if (typeof crypto.randomUUID === 'function') return make();
  const before = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
  Object.defineProperty(crypto, 'randomUUID', { value: () => '', configurable: true });
  try {
    return make();
  } finally {
    if (before) Object.defineProperty(crypto, 'randomUUID', before);
    else Reflect.deleteProperty(crypto, 'randomUUID');
  }
}
