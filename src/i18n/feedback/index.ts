import type { Table } from '../table.js';
import en from './en.js';
import type { FeedbackWords } from './words.js';

export type { FeedbackWords } from './words.js';

/** The words of the first question: English at hand, the others when somebody reads them. */
export const feedbackTable: Table<FeedbackWords> = {
  en,
  load: {
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
