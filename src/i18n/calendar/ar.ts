import type { CalendarWords } from './words.js';

export default {
  promise: {
    span: 'الموعد المتوقع: {what}',
    from: 'متوقع ابتداءً من الآن: {what}',
    until: 'آخر موعد متوقع: {what}',
  },
  deadline: {
    customer: 'آخر موعد لك: {what}',
    legal: 'المهلة القانونية: {what}',
    pickup: 'آخر موعد للاستلام: {what}',
  },
  task: 'مطلوب منك: {what}',
  about: 'هذا بخصوص: {what}',
  reference: 'الرقم: {reference}',
  estimate: 'هذا تقدير وليس وعدًا.',
  consequence: 'بعد ذلك: {text}',
  mayChange: 'قد يتغير هذا الموعد. تجد آخر موعد دائمًا في صفحة حالة طلبك.',
} satisfies CalendarWords;
