import type { VotesWords } from './words.js';

export default {
  helped: 'Est-ce que cela règle la question ?',
  yes: 'Oui, c’est réglé',
  no: 'Pas vraiment',
  thanks: 'Merci.',
  sorry: 'Dommage que cela ne vous ait pas aidé.',
  why: 'Quel est le problème avec cette réponse ?',
  reason: {
    wrong: 'Elle n’est pas juste',
    unclear: 'Elle est difficile à comprendre',
    outdated: 'Elle n’est plus à jour',
    not_my_case: 'Elle ne parle pas de mon cas',
  },
  comment: 'Que vouliez-vous savoir ? (facultatif)',
  privacy:
    'N’écrivez ni noms ni numéros. Ce qui ressemble à une adresse e-mail, un numéro de téléphone, de carte ou de compte est retiré.',
  add: 'Ajouter',
  added: 'Merci pour cela.',
} satisfies VotesWords;
