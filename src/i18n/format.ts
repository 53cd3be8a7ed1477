import type { Span, Text, When } from '../contract/index.js';
import { type Reading, dayOf, isDate, weekOf } from '../core/when.js';
import { fill } from './fill.js';
import { kept } from './kept.js';
import { localeOf } from './languages.js';

/** How a moment is written: how exactly, seen from where, and from when, so that another year than this one is named. */
export interface Writing extends Reading {
  now?: number | undefined;
}

/** The words that join the ends of a span: `{from} to {until}`, and within a day `{day} between {from} and {until}`. */
export interface SpanWords {
  range: string;
  between: string;
}
const dashes: SpanWords = { range: '{from} – {until}', between: '{day}, {from} – {until}' };

const looks = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayOfMonth: { weekday: 'long', day: 'numeric' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type Look = keyof typeof looks;

const formatOf = kept((key) => {
  const [lang, names = '', timeZone] = key.split(' ');
  const options = Object.assign({}, ...names.split('+').map((name) => looks[name as Look]));
  try {
    return new Intl.DateTimeFormat(lang, { ...options, timeZone: timeZone || undefined });
  } catch {
    // A zone that this runtime does not know: the customer's own is the next best.
    return new Intl.DateTimeFormat(lang, options);
  }
});

const write = (at: string, look: Look | `${Look}+time`, lang: string, timeZone = ''): string =>
  formatOf(`${localeOf(lang)} ${look} ${timeZone}`).format(new Date(at));

const lookFor = (when: When, now: number | undefined): 'day' | 'year' =>
  now === undefined || new Date(now).toISOString().slice(0, 4) === when.slice(0, 4) ? 'day' : 'year';

/** A calendar date is written as midnight in Greenwich, seen from Greenwich: so no zone can shift it. */
const writeDay = (day: string, look: Look, lang: string): string => write(`${day}T00:00Z`, look, lang, 'UTC');

const hasHours = (when: When, precision: Reading['precision']): boolean =>
  !isDate(when) && precision !== 'day' && precision !== 'week';

/** The words for a person that fit a language: the exact tag, then its base language, then English, then whatever there is. */
export function textIn(text: Text, lang: string): string {
  if (typeof text === 'string') return text;
  const wanted = lang.toLowerCase();
  const base = wanted.split('-', 1)[0]!;
  const tags = Object.keys(text);
  const find = (fits: (tag: string) => boolean) => tags.find((tag) => fits(tag.toLowerCase()));
  const tag =
    find((tag) => tag === wanted) ??
    find((tag) => tag === base) ??
    find((tag) => tag.split('-', 1)[0] === base) ??
    find((tag) => tag.split('-', 1)[0] === 'en') ??
    tags[0];
  return (tag && text[tag]) || '';
}

/** A moment in words: `Tuesday 4 March`, with the time only where one was given and is meant. */
export function formatWhen(when: When, lang: string, writing: Writing = {}): string {
  const { precision, timeZone, now } = writing;
  if (precision === 'week') return formatSpan({ from: when }, lang, writing);
  const look = lookFor(when, now);
  return hasHours(when, precision)
    ? write(when, `${look}+time`, lang, timeZone)
    : writeDay(dayOf(when, timeZone), look, lang);
}

/** A span of time in words; one with one end is that moment. A span of weeks is written from its first Monday to its last Sunday. */
export function formatSpan(span: Span, lang: string, writing: Writing = {}, words: SpanWords = dashes): string {
  const { precision, timeZone, now } = writing;
  const from = span.from ?? span.until;
  const until = span.until ?? from;
  if (!from || !until) return '';
  if (hasHours(from, precision) && hasHours(until, precision)) return formatHours(from, until, lang, writing, words);

  const isWeeks = precision === 'week';
  const first = isWeeks ? weekOf(dayOf(from, timeZone)).from : dayOf(from, timeZone);
  const last = isWeeks ? weekOf(dayOf(until, timeZone)).until : dayOf(until, timeZone);
  const look = lookFor(last, now);
  const isInOneMonth = look === 'day' && first.slice(0, 7) === last.slice(0, 7);
  const firstLook = isInOneMonth && dayComesFirst(localeOf(lang)) ? 'dayOfMonth' : look;
  return first === last
    ? writeDay(last, look, lang)
    : fill(words.range, { from: writeDay(first, firstLook, lang), until: writeDay(last, look, lang) });
}

function formatHours(from: When, until: When, lang: string, writing: Writing, words: SpanWords): string {
  const ends = { from: formatWhen(from, lang, writing), until: formatWhen(until, lang, writing) };
  if (ends.from === ends.until) return ends.from;
  const [day, lastDay] = [from, until].map((when) => write(when, lookFor(when, writing.now), lang, writing.timeZone));
  if (day !== lastDay) return fill(words.range, ends);
  const [start, end] = [from, until].map((when) => write(when, 'time', lang, writing.timeZone));
  return fill(words.between, { day, from: start, until: end });
}

/** Whether a language names the day before the month: only there can the first date of a span leave its month out. */
const dayComesFirst = kept((locale) => /day.*month/.test(partNames(locale)));
const partNames = (locale: string) =>
  new Intl.DateTimeFormat(locale, looks.day)
    .formatToParts()
    .map(({ type }) => (type === 'weekday' ? '' : type))
    .join();

const units = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
] as const;
// Counted in hours, "yesterday" may be the day before it: so a day is a number, and only this very moment is a word.
const relativeOf = kept((lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'always' }));
const nowOf = kept((lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(0, 'second'));

/** How long ago, or how soon, in words: `2 minutes ago`, `in 3 days`, and `now` for less than a minute. */
export function formatRelative(at: number, now: number, lang: string): string {
  const seconds = Math.round((at - now) / 1000);
  const locale = localeOf(lang);
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relativeOf(locale).format(Math.trunc(seconds / unit[1]), unit[0]) : nowOf(locale);
}
