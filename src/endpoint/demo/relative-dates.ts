import { dayOf } from '../../core/index.js';

/** Where the demo's shops and lenders are, so that a time of day means the same on every machine. */
const DEMO_ZONE = 'Europe/Amsterdam';
const DAY_MS = 24 * 3600 * 1000;

const relative = /^@([+-]?\d{1,4})d(?:(\d{2}):(\d{2}))?$/;

/**
 * A copy in which every text such as `@-2d` (a calendar date, so many days from today) or `@+3d10:30` (that day at a time) is
 * the date it stands for, so that a demo is as fresh on the day it is started as on the day it was written.
 */
export function resolveRelativeDates<T>(value: T, now: number): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => resolveRelativeDates(entry, now)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, field]: [string, unknown]) => [name, resolveRelativeDates(field, now)]),
    ) as T;
  }
  const match = typeof value === 'string' ? relative.exec(value) : null;
  if (!match) return value;
  const [, days, hours, minutes] = match;
  const date = dayAfter(now, Number(days));
  return (hours === undefined ? date : instant(`${date}T${hours}:${minutes}:00`)) as T;
}

/** The calendar date so many days from today, as the demo's clocks have it. Reckoned at noon UTC, which no change of clocks moves to another day. */
function dayAfter(now: number, days: number): string {
  const today = dayOf(new Date(now).toISOString(), DEMO_ZONE);
  return new Date(Date.parse(`${today}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A local time with the offset it has in the demo's zone. */
function instant(local: string): string {
  // The offset at the same reading of a UTC clock is an hour off only in the night in which the clocks change.
  const guess = offsetAt(Date.parse(`${local}Z`));
  return `${local}${offsetAt(Date.parse(`${local}${guess}`))}`;
}

function offsetAt(at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: DEMO_ZONE, timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', '') || '+00:00';
}
