import { matchLanguage } from './languages.js';
import type { LateTable, Table } from './table.js';

/** A table's words in the language that fits a tag; English for a language without words, and for one whose words do not arrive. */
export async function wordsFor<W>(table: Table<W> | LateTable<W>, lang: string): Promise<W> {
  const english = 'en' in table ? () => Promise.resolve({ default: table.en }) : table.load.en;
  const language = matchLanguage(lang);
  if (language === 'en') return (await english()).default;
  return (await table.load[language]().catch(english)).default;
}
