import type { FeedbackWords } from './words.js';

export default {
  ask: {
    nps: 'How likely are you to recommend this to a friend?',
    csat: 'How satisfied are you?',
    ces: 'It was easy to get this done.',
    stars: 'How many stars would you give?',
    smileys: 'How do you feel about this?',
    thumbs: 'Did this help you?',
    text: 'What would you like to say?',
  },
  why: { low: 'What should be better?', middle: 'What would have made it better?', high: 'What did you like most?' },
  likely: ['not at all likely', 'extremely likely'],
  satisfied: ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  agree: ['strongly disagree', 'disagree', 'somewhat disagree', 'neutral', 'somewhat agree', 'agree', 'strongly agree'],
  thumbs: ['No', 'Yes'],
  named: '{value}, {meaning}',
  of: '{value} of {max}',
  loading: 'The question is on its way.',
  failed: 'The question could not be loaded.',
  retry: 'Try again',
  where: {
    saving: 'Saving your answer…',
    received: 'Your answer has arrived.',
    kept: 'Your answer is kept on this device and will be sent by itself, also if you leave this page and come back later.',
    memory: 'Your answer is held in this page only. It will be sent by itself as long as the page stays open.',
    notKept: 'Your answer could not be sent and could not be kept.',
    refused: 'Your answer arrived and was not accepted.',
  },
} satisfies FeedbackWords;
