import type { LateTable } from '../table.js';
import type { BecauseWords } from './words.js';

export type { BecauseWords } from './words.js';
export { becauseText } from './because.js';

/** Why an answer comes first: words that only a page with a journey on it needs. */
export const becauseTable: LateTable<BecauseWords> = {
  load: {
    en: () => import('./en.js'),
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
