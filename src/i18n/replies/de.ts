import type { ReplyWords } from './words.js';

export default {
  reply: 'Eine Antwort für Sie',
  replySaid: 'Es gibt eine Antwort auf das, was Sie gesagt haben: {date}.',
  replyTo: 'Zu dem, was Sie gesagt haben: {date}, Nummer {number}',
  repliedOn: 'Beantwortet: {date}',
  gotIt: 'Gelesen',
  yours: 'Sie haben hier etwas gesagt: {date}, Nummer {number}.',
  fate: { new: 'Es ist angekommen.', read: 'Das Team hat es gelesen.', answered: 'Das Team hat darauf geantwortet.' },
  readReply: 'Antwort lesen',
} satisfies ReplyWords;
