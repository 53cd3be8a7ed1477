import type { AskingWords } from './words.js';

export default {
  name: 'Een vraag voor jou',
  tab: 'Jouw mening',
  said: 'Een vraag voor jou: {question}',
  notNow: 'Niet nu',
  never: 'Niet meer vragen',
  close: 'Sluiten',
} satisfies AskingWords;
