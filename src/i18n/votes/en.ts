import type { VotesWords } from './words.js';

export default {
  helped: 'Did this solve it?',
  yes: 'That solved it',
  no: 'Not really',
  thanks: 'Thank you.',
  sorry: 'Sorry that it did not help.',
  why: 'What is wrong with this answer?',
  reason: {
    wrong: 'It is not right',
    unclear: 'It is hard to understand',
    outdated: 'It is out of date',
    not_my_case: 'It is not about my situation',
  },
  comment: 'What did you need to know? (optional)',
  privacy:
    'Leave out names and numbers. What looks like an e-mail address, a phone, card or account number is taken out.',
  add: 'Add this',
  added: 'Thank you for this.',
} satisfies VotesWords;
