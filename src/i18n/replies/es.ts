import type { ReplyWords } from './words.js';

export default {
  reply: 'Una respuesta para usted',
  replySaid: 'Hay una respuesta a lo que dijo el {date}.',
  replyTo: 'A lo que dijo el {date}, número {number}',
  repliedOn: 'Respondido el {date}',
  gotIt: 'Leído',
  yours: 'El {date} dio su opinión aquí, número {number}.',
  fate: { new: 'Ha llegado.', read: 'El equipo la ha leído.', answered: 'El equipo la ha respondido.' },
  readReply: 'Leer la respuesta',
} satisfies ReplyWords;
