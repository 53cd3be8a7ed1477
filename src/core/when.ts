import type { Promised, Span, When } from '../contract/index.js';
import { kept } from './kept.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The zones that are furthest behind and ahead of Greenwich: a day is over somewhere before it is over everywhere. */
const FURTHEST_BEHIND = 12 * HOUR;
const FURTHEST_AHEAD = 14 * HOUR;

/** How exactly a moment is meant, and where. */
export interface Reading {
  precision?: Promised['precision'] | undefined;
  timeZone?: string | undefined;
}

/** Whether a moment is a calendar date, which no time zone shifts. */
export const isDate = (when: When): boolean => when.length === 10;

const calendarOf = /* @__PURE__ */ kept((timeZone) => {
  try {
    // Swedish writes a date as 2026-03-04.
    return new Intl.DateTimeFormat('sv', { timeZone });
  } catch {
    // A zone that this runtime does not know must not keep a customer from their status.
    return undefined;
  }
});

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The date on the wall calendar of a time zone, or else of the runtime's. */
const dateIn = (at: number, timeZone: string | undefined): string =>
  (timeZone && calendarOf(timeZone)?.format(at)) || isoDay(at - new Date(at).getTimezoneOffset() * MINUTE);

/** The calendar date on which a moment falls: the one that is written in it, unless a time zone says where to look at it from. */
export const dayOf = (when: When, timeZone?: string): string =>
  isDate(when) || !timeZone ? when.slice(0, 10) : dateIn(Date.parse(when), timeZone);

/** The week, Monday to Sunday, in which a calendar date falls. */
export function weekOf(day: string): { from: string; until: string } {
  const noon = new Date(`${day}T12:00Z`);
  const monday = noon.getTime() - ((noon.getUTCDay() + 6) % 7) * DAY;
  return { from: isoDay(monday), until: isoDay(monday + 6 * DAY) };
}

/** Whether a calendar date is over, in a time zone or else in that of the runtime. */
function isDayOver(day: string, now: number, timeZone: string | undefined): boolean {
  const end = Date.parse(day) + DAY;
  // Asking for a zone's own date is slow, and only needed in the hours in which it differs over the world.
  if (now < end - FURTHEST_AHEAD) return false;
  return now >= end + FURTHEST_BEHIND || dateIn(now, timeZone) > day;
}

/**
 * Whether a moment has gone by. A calendar date passes when its day is over in the time zone (else in the runtime's); so does an
 * instant that is only meant to the day, and one that is meant to the week passes with its week.
 */
export function isPast(when: When, now: number, timeZone?: string, precision?: Promised['precision']): boolean {
  const isMeantToTheDay = precision === 'day' || precision === 'week';
  if (!isDate(when) && !isMeantToTheDay) return Date.parse(when) < now;
  const day = dayOf(when, timeZone);
  return isDayOver(precision === 'week' ? weekOf(day).until : day, now, timeZone);
}

/** Whether something that happened was later than a moment that was promised, as exactly as the promise was meant. */
export function isAfter(at: When, end: When, timeZone?: string, precision?: Promised['precision']): boolean {
  if (precision !== 'day' && precision !== 'week') return isBefore(end, at);
  const day = dayOf(end, timeZone);
  return dayOf(at, timeZone) > (precision === 'week' ? weekOf(day).until : day);
}

/** Whether one moment lies before another. A date and an instant are compared by their days, without inventing a time. */
export const isBefore = (a: When, b: When): boolean =>
  isDate(a) || isDate(b) ? a.slice(0, 10) < b.slice(0, 10) : Date.parse(a) < Date.parse(b);

/** The earliest of some moments, of which any may be missing. */
export const earliest = (moments: (When | undefined)[]): When | undefined =>
  moments.reduce((a, b) => (a && !(b && isBefore(b, a)) ? a : b), undefined);

/** The last moment at which something promised can still be on time. The contract has it that a promise has one end at least. */
export const endOf = ({ from, until }: Span): When => (until ?? from)!;

/** Whether the moment that was promised has gone by. */
export const isBroken = (promise: Promised, now: number): boolean =>
  isPast(endOf(promise), now, promise.timeZone, promise.precision);
