import type { VotesWords } from './words.js';

export default {
  helped: 'Ist es damit gelöst?',
  yes: 'Ja, gelöst',
  no: 'Nicht ganz',
  thanks: 'Danke.',
  sorry: 'Schade, dass es nicht geholfen hat.',
  why: 'Was stimmt an dieser Antwort nicht?',
  reason: {
    wrong: 'Sie ist falsch',
    unclear: 'Sie ist schwer zu verstehen',
    outdated: 'Sie ist veraltet',
    not_my_case: 'Es geht nicht um meinen Fall',
  },
  comment: 'Was wollten Sie wissen? (freiwillig)',
  privacy:
    'Bitte keine Namen und Nummern. Was nach E-Mail-Adresse, Telefon-, Karten- oder Kontonummer aussieht, wird entfernt.',
  add: 'Hinzufügen',
  added: 'Danke dafür.',
} satisfies VotesWords;
