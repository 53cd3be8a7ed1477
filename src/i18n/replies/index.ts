import type { Table } from '../table.js';
import en from './en.js';
import type { ReplyWords } from './words.js';

export type { ReplyWords } from './words.js';

/** The words around a reply. They are fetched only where something was said before. */
export const replyTable: Table<ReplyWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
