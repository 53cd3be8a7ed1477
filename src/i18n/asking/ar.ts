import type { AskingWords } from './words.js';

export default {
  name: 'سؤال لك',
  tab: 'رأيك',
  said: 'سؤال لك: {question}',
  notNow: 'ليس الآن',
  never: 'عدم السؤال مجددًا',
  close: 'إغلاق',
} satisfies AskingWords;
