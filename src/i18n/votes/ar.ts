import type { VotesWords } from './words.js';

export default {
  helped: 'هل حلّ هذا الأمر؟',
  yes: 'نعم، حُلّ الأمر',
  no: 'ليس تمامًا',
  thanks: 'شكرًا لك.',
  sorry: 'للأسف لم تكن هذه الإجابة مفيدة.',
  why: 'ما المشكلة في هذه الإجابة؟',
  reason: {
    wrong: 'غير صحيحة',
    unclear: 'صعبة الفهم',
    outdated: 'قديمة',
    not_my_case: 'لا تخصّ حالتي',
  },
  comment: 'ماذا كنت تريد أن تعرف؟ (اختياري)',
  privacy: 'لا تكتب أسماء أو أرقامًا. يُحذف ما يشبه البريد الإلكتروني أو رقم الهاتف أو البطاقة أو الحساب.',
  add: 'إضافة',
  added: 'شكرًا لك على ذلك.',
} satisfies VotesWords;
