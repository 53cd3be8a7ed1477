import type { HelpWords } from './words.js';

export default {
  help: 'Help',
  close: 'Close help',
  topics: 'What do you need?',
  status: 'Status',
  answers: 'Answers',
  feedback: 'Feedback',
  person: 'A person',
  retry: 'Try again',
  partFailed: 'This part could not be loaded.',
} satisfies HelpWords;
