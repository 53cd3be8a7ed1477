import type { LateTable } from '../table.js';
import type { ReasonWords } from './words.js';

export { reasonCodes, reasonsOfAnEnd } from './words.js';
export type { ReasonCode, ReasonLines, ReasonsAtHand, ReasonWords } from './words.js';

/** The lines for reason codes: loaded when there is a reason to tell, so that they weigh nothing on the first status. */
export const reasonsTable: LateTable<ReasonWords> = {
  load: {
    en: () => import('./en.js'),
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
