import { kept } from '../core/kept.js';
import { localeOf } from './languages.js';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

// Counted in hours, "yesterday" may be the day before it: so a day is a number, and only this very moment is a word.
const relativeOf = /* @__PURE__ */ kept((locale) => new Intl.RelativeTimeFormat(locale));
const nowIn = /* @__PURE__ */ kept((locale) =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second'),
);

/** How long ago, or how soon, in words: `2 minutes ago`, `in 3 days`, and `now` for less than a minute. */
export function formatRelative(at: number, now: number, lang: string): string {
  const seconds = Math.round((at - now) / 1000);
  const locale = localeOf(lang);
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relativeOf(locale).format(Math.trunc(seconds / unit[1]), unit[0]) : nowIn(locale);
}
