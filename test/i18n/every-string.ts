import { answeringTable } from '../../src/i18n/answering/index.js';
import { askingTable } from '../../src/i18n/asking/index.js';
import { becauseTable } from '../../src/i18n/because/index.js';
import { calendarTable } from '../../src/i18n/calendar/index.js';
import { changesTable } from '../../src/i18n/changes/index.js';
import { contactTable } from '../../src/i18n/contact/index.js';
import { detailsTable } from '../../src/i18n/details/index.js';
import { endingTable } from '../../src/i18n/ending/index.js';
import { faqTable } from '../../src/i18n/faq/index.js';
import { feedbackTable } from '../../src/i18n/feedback/index.js';
import { formTable } from '../../src/i18n/form/index.js';
import { helpTable } from '../../src/i18n/help/index.js';
import { languages, type Language, type LateTable, type Table } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';
import { replyTable } from '../../src/i18n/replies/index.js';

/** The words that journeys of other systems are stored with: a table that is there at once, loaded here a language at a time. */
const ofSource = (folder: string): LateTable<object> => ({
  load: Object.fromEntries(
    languages.map((lang) => [lang, () => import(`../../src/i18n/sources/${folder}/${lang}.js`)]),
  ) as LateTable<object>['load'],
});

/** Every table of words there is. */
export const tables: Record<string, Table<object> | LateTable<object>> = {
  answering: answeringTable,
  'applications of other systems': ofSource('applications'),
  'parcels of other systems': ofSource('parcel'),
  asking: askingTable,
  because: becauseTable,
  calendar: calendarTable,
  changes: changesTable,
  contact: contactTable,
  details: detailsTable,
  ending: endingTable,
  faq: faqTable,
  feedback: feedbackTable,
  form: formTable,
  help: helpTable,
  progress: progressTable,
  reasons: reasonsTable,
  replies: replyTable,
};

/** Every string of a table, with the path of keys that leads to it: `time.noDate.paused`. */
export const everyString = (words: object, path = ''): [path: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : everyString(value as object, `${path}${key}.`),
  );

/** A table's words in each language. */
export async function everyLanguage<W>(table: Table<W> | LateTable<W>): Promise<Map<Language, W>> {
  const all = new Map<Language, W>();
  const load: Partial<Record<Language, () => Promise<{ default: W }>>> = table.load;
  for (const lang of languages) {
    const loaded = await load[lang]?.();
    all.set(lang, loaded ? loaded.default : (table as Table<W>).en);
  }
  return all;
}

/** Words by which a text speaks of the one who wrote it, and not to the one who reads it. */
export const aboutOurselves =
  /(?<!\p{L})(we|us|our|ours|wij|ons|onze|wir|uns|unser\p{L}*|nous|notre|nos|nosotr[oa]s|nuestr[oa]s?|نحن)(?!\p{L})/iu;
