import type { FormWords } from './words.js';

export default {
  received: 'Your answer has arrived.',
  number: 'Receipt number: {number}',
  noEmail: 'Your e-mail address was not kept, because you did not agree to get an answer there.',
  notReceived: 'Your answer was not received.',
  because: {
    nothing: 'Choose an answer or write something.',
    answer: 'This answer does not fit the question: {question}',
    email: 'This does not look like an e-mail address.',
    prompt: 'This question is no longer asked.',
    tooLarge: 'Your text is too long.',
    tooMany: 'Too many answers came from your connection. Wait a minute.',
    site: 'This site may not send answers here.',
    trouble: 'Something went wrong. Try it again in a minute.',
  },
  yourText: 'Your text',
  again: 'Go back to the page before this one, and send it again from there.',
  back: 'Back to the page',
} satisfies FormWords;
