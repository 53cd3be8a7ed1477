import type { HelpWords } from './words.js';

export default {
  help: 'Hilfe',
  close: 'Hilfe schließen',
  topics: 'Was brauchen Sie?',
  status: 'Status',
  answers: 'Antworten',
  feedback: 'Feedback',
  person: 'Kontakt',
  retry: 'Noch einmal versuchen',
  partFailed: 'Dieser Teil konnte nicht geladen werden.',
} satisfies HelpWords;
