import type { AskingWords } from './words.js';

export default {
  name: 'Eine Frage an Sie',
  tab: 'Ihre Meinung',
  said: 'Eine Frage an Sie: {question}',
  notNow: 'Nicht jetzt',
  never: 'Nicht mehr fragen',
  close: 'Schließen',
} satisfies AskingWords;
