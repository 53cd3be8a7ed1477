import type { Table } from '../table.js';
import en from './en.js';
import type { AnsweringWords } from './words.js';

export type { AnsweringWords } from './words.js';

/** The words of all that follows a first score: fetched together with what they belong to, while the first question is read. */
export const answeringTable: Table<AnsweringWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
