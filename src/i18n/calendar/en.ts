import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'Expected: {what}',
    from: 'Expected from now on: {what}',
    until: 'Expected at the latest: {what}',
  },
  deadline: {
    customer: 'Your deadline: {what}',
    legal: 'Legal limit: {what}',
    pickup: 'Last chance to collect: {what}',
  },
  task: 'To do: {what}',
  about: 'This is about {what}.',
  reference: 'Reference: {reference}',
  estimate: 'This is an estimate, and not a promise.',
  consequence: 'After that: {text}',
  mayChange: 'This date can still change. The page with your status has the latest one.',
} satisfies CalendarWords;
