import type { LateTable } from '../table.js';
import type { CalendarWords } from './words.js';

export type { CalendarWords } from './words.js';

/** The words of a calendar file: fetched when a customer asks for one. */
export const calendarTable: LateTable<CalendarWords> = {
  load: {
    en: () => import('./en.js'),
    nl: () => import('./nl.js'),
    de: () => import('./de.js'),
    fr: () => import('./fr.js'),
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};
