import type { ReplyWords } from './words.js';

export default {
  reply: 'Een antwoord voor jou',
  replySaid: 'Er is een antwoord op wat je zei op {date}.',
  replyTo: 'Op wat je zei op {date}, nummer {number}',
  repliedOn: 'Beantwoord op {date}',
  gotIt: 'Gelezen',
  yours: 'Op {date} zei je hier iets, nummer {number}.',
  fate: { new: 'Het is aangekomen.', read: 'Het team heeft het gelezen.', answered: 'Het team heeft erop geantwoord.' },
  readReply: 'Lees het antwoord',
} satisfies ReplyWords;
