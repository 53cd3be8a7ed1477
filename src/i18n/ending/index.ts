import type { Table } from '../table.js';
import en from './en.js';
import type { EndingWords } from './words.js';

export type { EndingWords } from './words.js';

/** The words of a journey's end: English at hand, the others when somebody reads them. */
export const endingTable: Table<EndingWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
