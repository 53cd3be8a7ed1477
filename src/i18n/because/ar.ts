import type { BecauseWords } from './words.js';

// Reasons are built on verbal nouns and prepositions, so that nothing has to agree with the gender of `it`.
export default {
  it: {
    order: 'طلبك',
    application: 'طلبك',
    claim: 'مطالبتك',
    case: 'ملفك',
    return: 'مرتجعك',
    other: 'طلبك',
  },
  stage: {
    draft: 'لأن {it} في مرحلة المسودة',
    received: 'بعد وصول {it}',
    preparing: 'لأن {it} قيد التحضير',
    underway: 'لأن {it} قيد المعالجة',
    final: 'لأن {it} في الخطوة الأخيرة',
    ready: 'لأن {it} في انتظارك',
  },
  goods: { underway: 'لأن {it} في الطريق', final: 'لأن {it} على وشك الوصول' },
  condition: {
    on_track: 'لأن {it} في الموعد',
    at_risk: 'بسبب احتمال تأخّر {it}',
    delayed: 'بسبب تأخّر {it}',
    paused: 'بسبب توقّف {it} مؤقتًا',
    action_needed: 'لأن {it} في انتظار خطوة منك',
    problem: 'بسبب مشكلة في {it}',
    unknown: 'لأن وضع {it} غير واضح',
  },
  outcome: {
    success: 'بعد اكتمال {it}',
    partial: 'بعد اكتمال جزء من {it}',
    declined: 'بسبب رفض {it}',
    cancelled: 'بسبب إلغاء {it}',
    withdrawn: 'بسبب سحب {it}',
    returned: 'بسبب إرجاع {it}',
    expired: 'بسبب انتهاء صلاحية {it}',
    failed: 'بسبب تعذّر إتمام {it}',
  },
  waits: 'لأن {it} في انتظار هذا منك: {tasks}',
  step: 'لأن {it} في هذه الخطوة: {step}',
  reason: 'لهذا السبب: {reason}',
  kind: 'حول {it}',
  product: 'حول هذا المنتج',
  page: 'حول هذه الصفحة',
} satisfies BecauseWords;
