import type { VotesWords } from './words.js';

export default {
  helped: 'Is het hiermee opgelost?',
  yes: 'Ja, opgelost',
  no: 'Niet echt',
  thanks: 'Dank je wel.',
  sorry: 'Jammer dat het niet hielp.',
  why: 'Wat klopt er niet aan dit antwoord?',
  reason: {
    wrong: 'Het is niet juist',
    unclear: 'Het is lastig te begrijpen',
    outdated: 'Het is verouderd',
    not_my_case: 'Het gaat niet over mijn situatie',
  },
  comment: 'Wat wilde je weten? (mag leeg blijven)',
  privacy:
    'Schrijf geen namen of nummers op. Wat lijkt op een e-mailadres, telefoon-, kaart- of rekeningnummer wordt weggehaald.',
  add: 'Voeg toe',
  added: 'Dank je wel hiervoor.',
} satisfies VotesWords;
