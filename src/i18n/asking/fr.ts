import type { AskingWords } from './words.js';

export default {
  name: 'Une question pour vous',
  tab: 'Votre avis',
  said: 'Une question pour vous : {question}',
  notNow: 'Pas maintenant',
  never: 'Ne plus demander',
  close: 'Fermer',
} satisfies AskingWords;
