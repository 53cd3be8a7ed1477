import type { Span, Text, When } from '../contract/index.js';
import { type Reading, dayOf, isDate, weekOf } from '../core/when.js';
import { fill } from './fill.js';
import { kept } from '../core/kept.js';
import { localeOf } from './languages.js';

export { formatRelative } from './relative.js';

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

const day = 'numeric';
const month = 'long';
const looks: Record<string, Intl.DateTimeFormatOptions> = {
  day: { weekday: month, day, month },
  dayOfMonth: { weekday: month, day },
  year: { day, month, year: day },
  time: { hour: day, minute: '2-digit' },
};

const formatOf = /* @__PURE__ */ kept((key) => {
  const [locale, look, time, timeZone] = key.split(' ');
  const options = { ...looks[look!], ...looks[time!] };
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: timeZone || undefined });
  } catch {
    // A zone that this runtime does not know: the customer's own is the next best.
    return new Intl.DateTimeFormat(locale, options);
  }
});

/** Whether a language names the day before the month: only there can the first date of a span leave its month out. */
const dayComesFirst = /* @__PURE__ */ kept((locale) =>
  /day.*month/.test(
    new Intl.DateTimeFormat(locale, { day, month })
      .formatToParts()
      .map(({ type }) => type)
      .join(),
  ),
);

/** The words for a person that fit a language: the exact tag, then its base language, then English, then whatever there is. */
export function textIn(text: Text, lang: string): string {
  if (typeof text === 'string') return text;
  const base = lang.split('-')[0]!;
  const related = Object.keys(text).find((tag) => tag.split('-')[0] === base);
  return text[lang] ?? text[base] ?? text[related ?? 'en'] ?? Object.values(text)[0] ?? '';
}

/** A moment in words: `Tuesday 4 March`, with the time only where one was given and is meant. */
export const formatWhen = (when: When, lang: string, writing?: Writing): string =>
  formatSpan({ until: when }, lang, writing);

/** A span of time in words; one with one end is that moment. A span of weeks is written from its first Monday to its last Sunday. */
export function formatSpan(span: Span, lang: string, writing: Writing = {}, words: SpanWords = dashes): string {
  const { precision, timeZone, now } = writing;
  let from = span.from ?? span.until;
  let until = span.until ?? from;
  if (!from || !until) return '';
  const hasHours = precision !== 'day' && precision !== 'week' && !isDate(from) && !isDate(until);
  if (!hasHours) {
    from = dayOf(from, timeZone);
    until = dayOf(until, timeZone);
  }
  if (precision === 'week') {
    from = weekOf(from).from;
    until = weekOf(until).until;
  }
  const ends = [from, until].map((when) => new Date(when));
  const locale = localeOf(lang);
  // A calendar date is midnight in Greenwich: it is written as seen from there, so that no zone can shift it.
  const zone = hasHours ? (timeZone ?? '') : 'UTC';
  const write = (look: string, time = '') => {
    const [a, b] = ends.map((at) => formatOf(`${locale} ${look} ${time} ${zone}`).format(at));
    return { from: a, until: b!, isOne: a === b };
  };

  const look = !now || new Date(now).getFullYear() === Number(until.slice(0, 4)) ? 'day' : 'year';
  const days = write(look);
  if (hasHours) {
    const moments = write(look, 'time');
    if (moments.isOne) return moments.until;
    return days.isOne ? fill(words.between, { ...write('', 'time'), day: days.until }) : fill(words.range, moments);
  }
  if (days.isOne) return days.until;
  const isInOneMonth = look === 'day' && from.slice(0, 7) === until.slice(0, 7) && dayComesFirst(locale);
  return fill(words.range, isInOneMonth ? { ...days, from: write('dayOfMonth').from } : days);
}
