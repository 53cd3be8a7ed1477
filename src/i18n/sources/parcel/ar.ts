import type { ParcelWords } from './words.js';

export default {
  parcel: 'الطرد {n}',
  step: {
    received: 'تم استلام الطلب',
    preparing: 'قيد التجهيز',
    underway: 'في الطريق',
    final: 'خرج للتوصيل',
    done: 'تم التوصيل',
  },
  collect: { final: 'جاهز للاستلام', done: 'تم الاستلام' },
  back: { underway: 'في طريق العودة', done: 'عاد إلى المرسل' },
  return: {
    received: 'تم تسجيل المرتجع',
    preparing: 'تم تجهيز المرتجع',
    underway: 'في طريق العودة',
    final: 'قيد الفحص',
    done: 'اكتمل المرتجع',
  },
  ended: { cancelled: 'أُلغي', failed: 'لم يتم التوصيل' },
  event: {
    attempted: 'جرت محاولة توصيل',
    delayed: 'متأخر',
    held: 'متوقف مؤقتًا',
    problem: 'ظهرت مشكلة',
    asked: 'طُلب منك شيء',
  },
  task: {
    collect: 'استلم طردك',
    duties: 'ادفع رسوم الاستيراد',
    pay: 'ادفع المبلغ المتبقي',
    address: 'راجع عنوان التوصيل وأكمله',
    documents: 'أرسل الأوراق الناقصة',
    information: 'أعطِ المعلومات الناقصة',
    delivery: 'اختر متى أو أين يصل طردك',
    contact: 'تواصل بشأن طردك',
    answer: 'أجب عن السؤال المتعلق بطردك',
  },
  pickupPlace: 'نقطة الاستلام المذكورة في رسالة شركة الشحن',
  how: {
    collected: 'استُلم من نقطة استلام',
    signed: 'سُلّم مقابل توقيع',
    cash: 'دُفع ثمنه عند الباب',
    neighbour: 'تُرك عند أحد الجيران',
  },
} satisfies ParcelWords;
