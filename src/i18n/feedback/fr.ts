import type { FeedbackWords } from './words.js';

export default {
  ask: {
    nps: 'Quelle est la probabilité que vous recommandiez ceci à un ami ?',
    csat: 'Quel est votre niveau de satisfaction ?',
    ces: 'Il a été facile de faire cette démarche.',
    stars: 'Combien d’étoiles donnez-vous ?',
    smileys: 'Qu’en pensez-vous ?',
    thumbs: 'Cela vous a-t-il aidé ?',
    text: 'Que souhaitez-vous dire ?',
  },
  why: {
    low: 'Que faudrait-il améliorer ?',
    middle: 'Qu’est-ce qui aurait été mieux ?',
    high: 'Qu’avez-vous le plus apprécié ?',
  },
  likely: ['pas du tout probable', 'très probable'],
  satisfied: ['très insatisfait', 'insatisfait', 'neutre', 'satisfait', 'très satisfait'],
  agree: [
    'pas du tout d’accord',
    'pas d’accord',
    'plutôt pas d’accord',
    'neutre',
    'plutôt d’accord',
    'd’accord',
    'tout à fait d’accord',
  ],
  thumbs: ['Non', 'Oui'],
  named: '{value}, {meaning}',
  of: '{value} sur {max}',
  loading: 'La question arrive.',
  failed: 'La question n’a pas pu être chargée.',
  retry: 'Réessayer',
  where: {
    saving: 'Enregistrement de votre réponse…',
    received: 'Votre réponse est arrivée.',
    kept: 'Votre réponse est gardée sur cet appareil et partira d’elle-même, même si vous fermez cette page et revenez plus tard.',
    memory: 'Votre réponse n’est que dans cette page. Elle partira d’elle-même tant que la page reste ouverte.',
    notKept: 'Votre réponse n’a pu être ni envoyée ni gardée.',
    refused: 'Votre réponse est arrivée, mais elle n’a pas été acceptée.',
  },
} satisfies FeedbackWords;
