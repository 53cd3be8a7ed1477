import type { LateTable } from '../table.js';
import type { FormWords } from './words.js';

export type { FormWords } from './words.js';

/** The words of the page that answers a plain form: fetched by the endpoint when one is sent. */
export const formTable: LateTable<FormWords> = {
  load: {
    en: () => import('./en.js'),
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
