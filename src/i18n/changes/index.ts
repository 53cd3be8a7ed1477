import type { Table } from '../table.js';
import en from './en.js';
import type { ChangesWords } from './words.js';

export type { ChangesWords } from './words.js';

/** The words of “you said, this was done”, fetched where a page lists that. */
export const changesTable: Table<ChangesWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
