import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'Date prévue : {what}',
    from: 'À prévoir à partir de maintenant : {what}',
    until: 'Dernier moment prévu : {what}',
  },
  deadline: {
    customer: 'Votre date limite : {what}',
    legal: 'Délai légal : {what}',
    pickup: 'Dernier moment pour le retrait : {what}',
  },
  task: 'À faire : {what}',
  about: 'Cela concerne : {what}',
  reference: 'Numéro : {reference}',
  estimate: 'C’est une estimation, et non une promesse.',
  consequence: 'Ensuite : {text}',
  mayChange: 'Cette date peut encore changer. La page de suivi indique toujours la plus récente.',
} satisfies CalendarWords;
