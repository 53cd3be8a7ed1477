import type { UsualDuration } from '../contract/index.js';
import { fill, formatNumber, plural } from './fill.js';
import { localeOf } from './languages.js';
import type { ProgressWords } from './progress/words.js';

/** How long a step usually takes: `Usually 3 to 5 working days`. Said of a step only, and never as a percentage of the whole. */
export function formatUsual({ from, to, unit }: UsualDuration, words: ProgressWords, lang: string): string {
  const { most, range, workingDays } = words.usual;
  const whole =
    unit === 'working_day'
      ? plural(workingDays, to, lang)
      : new Intl.NumberFormat(localeOf(lang), { style: 'unit', unit, unitDisplay: 'long' }).format(to);
  const hasRange = from !== undefined && from < to;
  return hasRange ? fill(range, { from: formatNumber(from, lang), to: whole }) : fill(most, { to: whole });
}
