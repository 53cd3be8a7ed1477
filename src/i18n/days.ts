import { kept } from '../core/kept.js';
import { localeOf } from './languages.js';

const daysIn = /* @__PURE__ */ kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const timeIn = /* @__PURE__ */ kept(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
);
const listIn = /* @__PURE__ */ kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** How many calendar days from today, in words: `in 3 days`, `tomorrow`, `today`, `2 days ago`. */
export const formatDays = (days: number, lang: string): string => daysIn(localeOf(lang)).format(days, 'day');

/** The time of day of an instant, for where its day is told already. */
export const formatTime = (instant: string, lang: string): string => timeIn(localeOf(lang)).format(Date.parse(instant));

/** Several things as a language lists them: `tasks, parcels and proof`. */
export const formatList = (things: string[], lang: string): string => listIn(localeOf(lang)).format(things);
