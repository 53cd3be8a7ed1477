import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'Verwacht: {what}',
    from: 'Vanaf nu te verwachten: {what}',
    until: 'Uiterlijk nu verwacht: {what}',
  },
  deadline: {
    customer: 'Jouw uiterste datum: {what}',
    legal: 'Wettelijke termijn: {what}',
    pickup: 'Laatste kans om op te halen: {what}',
  },
  task: 'Te doen: {what}',
  about: 'Dit gaat over {what}.',
  reference: 'Nummer: {reference}',
  estimate: 'Dit is een schatting en geen belofte.',
  consequence: 'Daarna: {text}',
  mayChange: 'Deze datum kan nog veranderen. Op de pagina met je status staat de laatste.',
} satisfies CalendarWords;
