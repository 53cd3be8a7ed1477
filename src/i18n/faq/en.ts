import type { FaqWords } from './words.js';

export default {
  search: 'Search the answers',
  clear: 'Clear the search',
  searching: 'Searching…',
  found: 'Answers found: {n}',
  perhaps: 'Perhaps one of these helps: {n}',
  nothing: 'There is no good answer to this here yet.',
  closest: 'These come closest.',
  first: 'First: {question}',
  searchFailed: 'Searching does not work right now. You can read the answers below.',
  ask: 'Ask a person',
  showAll: 'Show all answers ({n})',
  showMore: 'Show more answers',
  others: 'Other questions',
  loading: 'The answers are on their way.',
  failed: 'The answers could not be loaded.',
  stale: 'These answers may be out of date: the newest ones could not be loaded.',
  empty: 'There are no answers here yet.',
  retry: 'Try again',
  otherLanguage: 'Some answers are only available in: {languages}',
} satisfies FaqWords;
