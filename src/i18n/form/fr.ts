import type { FormWords } from './words.js';

export default {
  received: 'Votre réponse est arrivée.',
  number: 'Numéro de reçu : {number}',
  noEmail: 'Votre adresse e-mail n’a pas été gardée, car vous n’avez pas accepté d’y recevoir une réponse.',
  notReceived: 'Votre réponse n’a pas été reçue.',
  because: {
    nothing: 'Choisissez une réponse ou écrivez quelque chose.',
    answer: 'Cette réponse ne va pas avec la question : {question}',
    email: 'Cela ne ressemble pas à une adresse e-mail.',
    prompt: 'Cette question n’est plus posée.',
    tooLarge: 'Votre texte est trop long.',
    tooMany: 'Trop de réponses sont venues de votre connexion. Attendez une minute.',
    site: 'Ce site ne peut pas envoyer de réponses ici.',
    trouble: 'Un problème est survenu. Réessayez dans une minute.',
  },
  yourText: 'Votre texte',
  again: 'Revenez à la page précédente et envoyez-la de nouveau.',
  back: 'Retour à la page',
} satisfies FormWords;
