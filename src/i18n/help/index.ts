import type { Table } from '../table.js';
import en from './en.js';
import type { HelpWords } from './words.js';

export type { HelpWords } from './words.js';

/** The words of the launcher: English at hand, the others when somebody reads them. */
export const helpTable: Table<HelpWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
