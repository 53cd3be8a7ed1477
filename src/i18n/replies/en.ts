import type { ReplyWords } from './words.js';

export default {
  reply: 'An answer for you',
  replySaid: 'There is an answer to what you said on {date}.',
  replyTo: 'To what you said on {date}, number {number}',
  repliedOn: 'Answered on {date}',
  gotIt: 'Got it',
  yours: 'On {date} you said something here, number {number}.',
  fate: { new: 'It has arrived.', read: 'The team has read it.', answered: 'The team has answered it.' },
  readReply: 'Read the answer',
} satisfies ReplyWords;
