import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'Erwartet: {what}',
    from: 'Ab jetzt zu erwarten: {what}',
    until: 'Spätestens jetzt erwartet: {what}',
  },
  deadline: {
    customer: 'Ihre Frist: {what}',
    legal: 'Gesetzliche Frist: {what}',
    pickup: 'Letzte Möglichkeit zum Abholen: {what}',
  },
  task: 'Zu erledigen: {what}',
  about: 'Betrifft: {what}',
  reference: 'Nummer: {reference}',
  estimate: 'Das ist eine Schätzung und keine Zusage.',
  consequence: 'Danach: {text}',
  mayChange: 'Dieser Termin kann sich noch ändern. Auf der Seite mit Ihrem Status steht immer der neueste.',
} satisfies CalendarWords;
