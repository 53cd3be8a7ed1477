import type { HelpWords } from './words.js';

export default {
  help: 'Aide',
  close: 'Fermer l’aide',
  topics: 'De quoi avez-vous besoin ?',
  status: 'Suivi',
  answers: 'Réponses',
  feedback: 'Avis',
  person: 'Contact',
  retry: 'Réessayer',
  partFailed: 'Cette partie n’a pas pu être chargée.',
} satisfies HelpWords;
