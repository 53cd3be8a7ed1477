import { type Rule, uniqueIds } from './rules.js';

/** In a file of its own, so that a page which shows no changes does not download it. */
export const changeListRules: Rule<{ changes: { id: string }[] }>[] = [
  ({ changes }) => uniqueIds(changes, ['changes']),
];
