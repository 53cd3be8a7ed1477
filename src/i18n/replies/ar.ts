import type { ReplyWords } from './words.js';

export default {
  reply: 'رد لك',
  replySaid: 'هناك رد على ما قلته يوم {date}.',
  replyTo: 'على ما قلته يوم {date}، رقم {number}',
  repliedOn: 'تم الرد يوم {date}',
  gotIt: 'قرأته',
  yours: 'يوم {date} قلت رأيك هنا، رقم {number}.',
  fate: { new: 'وصل رأيك.', read: 'قرأه الفريق.', answered: 'رد عليه الفريق.' },
  readReply: 'قراءة الرد',
} satisfies ReplyWords;
