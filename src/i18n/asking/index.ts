import type { Table } from '../table.js';
import en from './en.js';
import type { AskingWords } from './words.js';

export type { AskingWords } from './words.js';

/** The words around a prompt that comes by itself. They are fetched with the card that they stand on. */
export const askingTable: Table<AskingWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
