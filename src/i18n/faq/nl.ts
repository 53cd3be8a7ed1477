import type { FaqWords } from './words.js';

export default {
  search: 'Zoek in de antwoorden',
  clear: 'Zoekopdracht wissen',
  searching: 'Bezig met zoeken…',
  found: 'Gevonden antwoorden: {n}',
  perhaps: 'Misschien helpt een van deze: {n}',
  nothing: 'Hier staat nog geen goed antwoord op.',
  closest: 'Deze komen het meest in de buurt.',
  first: 'Eerste: {question}',
  searchFailed: 'Zoeken lukt nu niet. Je kunt de antwoorden hieronder lezen.',
  ask: 'Vraag het aan iemand',
  showAll: 'Toon alle antwoorden ({n})',
  showMore: 'Toon meer antwoorden',
  others: 'Andere vragen',
  loading: 'De antwoorden komen eraan.',
  failed: 'De antwoorden konden niet worden geladen.',
  stale: 'Deze antwoorden kunnen verouderd zijn: de nieuwste konden niet worden geladen.',
  empty: 'Er staan hier nog geen antwoorden.',
  retry: 'Probeer het opnieuw',
  otherLanguage: 'Sommige antwoorden zijn er alleen in: {languages}',
} satisfies FaqWords;
