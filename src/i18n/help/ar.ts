import type { HelpWords } from './words.js';

export default {
  help: 'مساعدة',
  close: 'إغلاق المساعدة',
  topics: 'بماذا تحتاج إلى مساعدة؟',
  status: 'الحالة',
  answers: 'الإجابات',
  feedback: 'رأيك',
  person: 'تواصل',
  retry: 'حاول مرة أخرى',
  partFailed: 'تعذّر تحميل هذا الجزء.',
} satisfies HelpWords;
