import type { FaqWords } from './words.js';

export default {
  search: 'البحث في الإجابات',
  clear: 'مسح البحث',
  searching: 'جارٍ البحث…',
  found: 'الإجابات: {n}',
  perhaps: 'ربما تفيدك إحدى هذه الإجابات: {n}',
  nothing: 'لا توجد هنا إجابة مناسبة عن هذا بعد.',
  closest: 'هذه هي الأقرب.',
  first: 'الأولى: {question}',
  searchFailed: 'البحث غير متاح الآن. يمكنك قراءة الإجابات في الأسفل.',
  ask: 'اسأل شخصًا',
  showAll: 'عرض جميع الإجابات ({n})',
  showMore: 'عرض المزيد من الإجابات',
  others: 'أسئلة أخرى',
  loading: 'الإجابات في الطريق إليك.',
  failed: 'تعذّر تحميل الإجابات.',
  stale: 'قد تكون هذه الإجابات قديمة: تعذّر تحميل أحدث الإجابات.',
  empty: 'لا توجد إجابات هنا بعد.',
  retry: 'حاول مرة أخرى',
  otherLanguage: 'بعض الإجابات متاحة فقط باللغة: {languages}',
} satisfies FaqWords;
