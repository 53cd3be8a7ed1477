import type { When } from '../contract/index.js';
import { dayOf, isDate, isPast } from './when.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** When it is tomorrow, there is no more room for a gentle word. */
const LAST_DAYS = 1;

const dateHere = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 10);

/** The calendar date of a moment as it is written for whoever reads it: in the time zone given, or else in the runtime's. */
export const dayFor = (when: When, timeZone?: string): string =>
  isDate(when) || timeZone ? dayOf(when, timeZone) : dateHere(Date.parse(when));

/** How many calendar days from today a moment lies: 0 is today, and less than 0 is a day that has gone by. */
export function daysUntil(when: When, now: number, timeZone?: string): number {
  const today = dayFor(new Date(now).toISOString(), timeZone);
  return Math.round((Date.parse(dayFor(when, timeZone)) - Date.parse(today)) / DAY);
}

/** How pressing a moment is: `plain` while it is far off. */
export type Urgency = 'plain' | 'warning' | 'danger';

/** How pressing a moment is: from `warnDays` days before it a warning, on the last day, the day before it and afterwards a danger. */
export function urgencyOf(when: When, now: number, warnDays: number): Urgency {
  const days = daysUntil(when, now);
  if (days <= LAST_DAYS || isPast(when, now)) return 'danger';
  return days <= warnDays ? 'warning' : 'plain';
}
