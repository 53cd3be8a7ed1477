import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'Fecha prevista: {what}',
    from: 'Previsto a partir de ahora: {what}',
    until: 'Previsto como muy tarde: {what}',
  },
  deadline: {
    customer: 'Su plazo: {what}',
    legal: 'Plazo legal: {what}',
    pickup: 'Último momento para recogerlo: {what}',
  },
  task: 'Por hacer: {what}',
  about: 'Se trata de {what}.',
  reference: 'Número: {reference}',
  estimate: 'Es una estimación, no una promesa.',
  consequence: 'Después: {text}',
  mayChange: 'Esta fecha todavía puede cambiar. La página con su estado tiene siempre la última.',
} satisfies CalendarWords;
