import type { EndingWords } from './words.js';

export default {
  then: {
    success: 'Gardez cette page si vous voulez en conserver une trace.',
    partial: 'La suite pour le reste n’est pas claire ? Posez la question.',
    declined: 'Lisez d’abord la raison. Si vous n’êtes pas d’accord, demandez comment contester.',
    cancelled: 'Il ne se passera plus rien. Si vous ne l’avez pas demandé, prenez contact.',
    withdrawn: 'Plus personne ne s’en occupe. Si vous ne l’avez pas demandé, prenez contact.',
    returned: 'C’est revenu au point de départ. Si vous le voulez encore, demandez si un nouvel envoi est possible.',
    expired: 'Le délai est passé. Si vous le voulez encore, demandez si vous pouvez recommencer.',
    failed: 'Il n’y aura pas de nouvel essai automatique. Demandez ce qui est possible maintenant.',
  },
  thenOf: {
    order: { success: 'Il manque quelque chose, ou quelque chose est cassé ? Dites-le vite, c’est plus simple.' },
    return: {
      success: 'Gardez votre preuve d’envoi jusqu’à ce que tout soit réglé.',
      returned: 'Gardez votre preuve d’envoi jusqu’à ce que tout soit réglé.',
    },
    application: { success: 'Gardez la décision : elle peut vous servir plus tard.' },
    claim: { success: 'Gardez la décision : elle peut vous servir plus tard.' },
    case: { success: 'Gardez la réponse : elle peut vous servir plus tard.' },
  },
  print: 'Imprimer ou enregistrer cette page',
} satisfies EndingWords;
