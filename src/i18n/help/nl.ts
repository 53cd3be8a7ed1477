import type { HelpWords } from './words.js';

export default {
  help: 'Hulp',
  close: 'Hulp sluiten',
  topics: 'Wat heb je nodig?',
  status: 'Status',
  answers: 'Antwoorden',
  feedback: 'Feedback',
  person: 'Contact',
  retry: 'Probeer het opnieuw',
  partFailed: 'Dit deel kon niet worden geladen.',
} satisfies HelpWords;
