import { formatWhen } from '../../../src/i18n/format.js';

/** A calendar date as it is read today: one of another year names its year. */
export const inWords = (date: string): string => formatWhen(date, 'en', { now: Date.now() });

/** The calendar date so many days from today, where the test runs. */
export function inDays(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
