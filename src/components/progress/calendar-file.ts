import type { Journey } from '../../contract/index.js';
import { matchLanguage } from '../../i18n/languages.js';
import type { Reading } from './reading.js';

/**
 * Gives the customer a calendar file with what is still to come. It is made in the page, so nobody learns of it; what makes it is
 * fetched when it is asked for. Rejects where that could not be had.
 */
export async function downloadCalendar(journey: Journey, { words, lang, now }: Reading): Promise<void> {
  const [{ calendarOf }, { calendarTable }] = await Promise.all([
    import('../../formats/calendar.js'),
    import('../../i18n/calendar/index.js'),
  ]);
  const { default: calendarWords } = await calendarTable.load[matchLanguage(lang)]();
  const site = location.hostname || undefined;
  const file = calendarOf(journey, { words: calendarWords, thing: words.thing, lang, now, site });
  if (file) download(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${journey.reference}.ics`);
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Browsers read the address in a later task; after a minute none of them still wants it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
