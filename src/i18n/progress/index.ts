import type { Table } from '../table.js';
import en from './en.js';
import type { ProgressWords } from './words.js';

export type { ProgressWords, WordedKind } from './words.js';

/** The words of the progress: English at hand, the others when somebody reads them. */
export const progressTable: Table<ProgressWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
