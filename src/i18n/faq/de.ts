import type { FaqWords } from './words.js';

export default {
  search: 'Antworten durchsuchen',
  clear: 'Suche löschen',
  searching: 'Suche läuft…',
  found: 'Gefundene Antworten: {n}',
  perhaps: 'Vielleicht hilft eine davon: {n}',
  nothing: 'Hier gibt es darauf noch keine gute Antwort.',
  closest: 'Diese kommen am nächsten.',
  first: 'Erste: {question}',
  searchFailed: 'Die Suche geht gerade nicht. Sie können die Antworten unten lesen.',
  ask: 'Einen Menschen fragen',
  showAll: 'Alle Antworten zeigen ({n})',
  showMore: 'Mehr Antworten zeigen',
  others: 'Andere Fragen',
  loading: 'Die Antworten werden geladen.',
  failed: 'Die Antworten konnten nicht geladen werden.',
  stale: 'Diese Antworten sind vielleicht veraltet: Die neuesten konnten nicht geladen werden.',
  empty: 'Hier gibt es noch keine Antworten.',
  retry: 'Noch einmal versuchen',
  otherLanguage: 'Einige Antworten gibt es nur auf: {languages}',
} satisfies FaqWords;
