import type { ChangesWords } from './words.js';

export default {
  changes: 'What customers said, and what was done',
  theySaid: 'Customers said',
  wasDone: 'Done',
  more: { other: 'Show {n} more' },
  listFailed: 'The list could not be loaded.',
  listStale: 'The list could not be checked just now. It may have grown.',
  listLoading: 'The list is on its way.',
} satisfies ChangesWords;
