import type { ChangesWords } from './words.js';

export default {
  changes: 'ما قاله العملاء وما تم فعله',
  theySaid: 'قال العملاء',
  wasDone: 'تم',
  more: { other: 'عرض {n} أخرى' },
  listFailed: 'تعذّر تحميل القائمة.',
  listStale: 'تعذّر تحديث القائمة الآن. ربما أُضيف إليها شيء.',
  listLoading: 'القائمة في الطريق إليك.',
} satisfies ChangesWords;
