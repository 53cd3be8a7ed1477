import type { Table } from '../table.js';
import en from './en.js';
import type { DetailsWords } from './words.js';

export type { DetailsWords } from './words.js';

/** The words below the steps: fetched together with what they belong to, after the first status is on screen. */
export const detailsTable: Table<DetailsWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
