import type { AskingWords } from './words.js';

export default {
  name: 'A question for you',
  tab: 'Your opinion',
  said: 'A question for you: {question}',
  notNow: 'Not now',
  never: 'Do not ask again',
  close: 'Close',
} satisfies AskingWords;
