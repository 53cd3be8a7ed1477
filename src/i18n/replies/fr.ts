import type { ReplyWords } from './words.js';

export default {
  reply: 'Une réponse pour vous',
  replySaid: 'Il y a une réponse à ce que vous avez dit le {date}.',
  replyTo: 'À ce que vous avez dit le {date}, numéro {number}',
  repliedOn: 'Réponse donnée le {date}',
  gotIt: 'J’ai lu',
  yours: 'Le {date}, vous avez donné votre avis ici, numéro {number}.',
  fate: { new: 'Il est arrivé.', read: 'L’équipe l’a lu.', answered: 'L’équipe y a répondu.' },
  readReply: 'Lire la réponse',
} satisfies ReplyWords;
