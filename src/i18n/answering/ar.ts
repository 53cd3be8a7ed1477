import type { AnsweringWords } from './words.js';

export default {
  other: 'احكِ ذلك بكلماتك',
  savesItself: 'يُرسَل ما تكتبه عند مغادرة هذا الحقل.',
  several: 'اختر ما تشاء منها.',
  next: 'التالي',
  send: 'إرسال',
  skip: 'تخطّي',
  back: 'رجوع',
  change: 'تعديل إجابتك',
  copy: 'نسخ النص',
  copied: 'تم النسخ',
  yourText: 'نصّك',
  end: {
    saving: 'لحظة من فضلك',
    received: 'شكرًا لك',
    kept: 'محفوظة على هذا الجهاز',
    memory: 'أبقِ هذه الصفحة مفتوحة',
    notKept: 'لم تُرسَل',
    refused: 'لم تُقبَل',
  },
  copyIt: 'انسخ نصّك حتى لا يضيع.',
  leftOut: 'لحمايتك، لا يُرسَل ما يلي:',
  asTyped: 'إرسال كما كُتب',
  wasAsTyped: 'يُرسَل هذا كما كتبته:',
  leaveOut: 'عدم إرساله',
  personal: { email: 'بريد إلكتروني', phone: 'رقم هاتف', card: 'رقم بطاقة', iban: 'رقم حساب', citizen: 'رقم هوية' },
} satisfies AnsweringWords;
