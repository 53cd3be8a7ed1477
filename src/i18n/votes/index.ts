import type { LateTable } from '../table.js';
import type { VotesWords } from './words.js';

export type { VotesWords } from './words.js';

/** The words of the question whether an answer helped, which nobody needs before an answer is open. */
export const votesTable: LateTable<VotesWords> = {
  load: {
    en: () => import('./en.js'),
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
