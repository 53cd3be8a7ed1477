import type { Table } from '../table.js';
import en from './en.js';
import type { FaqWords } from './words.js';

export type { FaqWords } from './words.js';

/** The words of the answers: English at hand, the others when somebody reads them. */
export const faqTable: Table<FaqWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
