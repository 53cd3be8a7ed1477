import type { Table } from '../table.js';
import en from './en.js';
import type { ContactWords } from './words.js';

export type { ContactWords } from './words.js';

/** The words on the way to a person: English at hand, the others when somebody reads them. */
export const contactTable: Table<ContactWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
