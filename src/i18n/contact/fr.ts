import type { ContactWords } from './words.js';

export default {
  message: 'Votre question',
  messageHint: 'Dites avec vos mots ce dont vous avez besoin. N’écrivez pas de mot de passe ni de numéro de carte.',
  reply: 'Où envoyer la réponse ?',
  email: 'Adresse e-mail',
  phone: 'Numéro de téléphone',
  oneIsEnough: 'Une des deux suffit.',
  along: 'Ceci est joint',
  alongHint:
    'Vous n’aurez pas à tout réexpliquer. Modifiez ou retirez ce que vous ne voulez pas envoyer. L’adresse de cette page est jointe aussi.',
  trail: {
    status: 'Suivi :',
    search: 'Vous avez cherché :',
    article: 'Vous avez lu :',
    helped: 'Vous avez lu, et cela a aidé :',
    notHelped: 'Vous avez lu, et cela n’a pas aidé :',
  },
  subject: 'Votre numéro :',
  change: 'Modifier',
  send: 'Envoyer',
  sending: 'Envoi en cours…',
  messageMissing: 'Écrivez d’abord votre question.',
  messageTooLong: 'Ce texte est trop long. Il doit compter moins de {n} caractères.',
  replyMissing: 'Indiquez une adresse e-mail ou un numéro de téléphone pour que la réponse vous parvienne.',
  emailWrong: 'Cela ne ressemble pas à une adresse e-mail, par exemple nom@exemple.fr.',
  phoneWrong: 'Cela ne ressemble pas à un numéro de téléphone. Utilisez des chiffres, et un + pour le pays si besoin.',
  subjectWrong: 'Ce numéro n’est pas valable. Utilisez des lettres, des chiffres, des points et des tirets.',
  received: 'Votre question est bien arrivée.',
  receivedHint: 'La réponse sera envoyée ici : {reply}',
  kept: 'Pas encore envoyée. Votre question est gardée sur cet appareil.',
  keptHint:
    'Elle partira toute seule dès qu’il y aura une connexion, même si vous fermez cette page et revenez plus tard.',
  memory: 'Pas encore envoyée. Gardez cette page ouverte.',
  memoryHint:
    'Votre question est gardée dans cette page seulement. Elle partira toute seule dès qu’il y aura une connexion.',
  refused: 'Votre question n’a pas pu être acceptée.',
  notKept: 'Votre question n’a pu être ni envoyée ni gardée.',
  copyHint: 'Copiez votre texte avant de quitter cette page, ou réessayez.',
  yourMessage: 'Ce que vous avez écrit',
  another: 'Poser une autre question',
} satisfies ContactWords;
