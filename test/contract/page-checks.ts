import { check as articleSearchAnswer } from '../../src/contract/checks/article-search-answer.generated.js';
import { check as articles } from '../../src/contract/checks/articles.generated.js';
import { check as changes } from '../../src/contract/checks/changes.generated.js';
import { check as contactPage } from '../../src/contract/checks/contact-page.generated.js';
import { check as insights } from '../../src/contract/checks/insights.generated.js';
import { check as mine } from '../../src/contract/checks/mine.generated.js';
import { check as momentReceipt } from '../../src/contract/checks/moment-receipt.generated.js';
import { check as prompt } from '../../src/contract/checks/prompt.generated.js';
import { check as receipt } from '../../src/contract/checks/receipt.generated.js';
import { check as responsePage } from '../../src/contract/checks/response-page.generated.js';
import { check as status } from '../../src/contract/checks/status.generated.js';
import { check as storedResponse } from '../../src/contract/checks/stored-response.generated.js';
import type { generated } from '../../src/contract/checks/generated.js';
import { changeListRules } from '../../src/contract/change-rules.js';
import { type ChangeList, type Journey, pointer, type Prompt } from '../../src/contract/index.js';
import { promptRules } from '../../src/contract/prompt-rules.js';
import { type Breach, firstBreach, journeyRules } from '../../src/contract/rules.js';

export type CheckName = keyof typeof generated;

const checks = {
  articles,
  'article-search-answer': articleSearchAnswer,
  changes,
  'contact-page': contactPage,
  insights,
  mine,
  'moment-receipt': momentReceipt,
  prompt,
  receipt,
  'response-page': responsePage,
  status,
  'stored-response': storedResponse,
};

/** The rules between fields, which a page runs once the shape is right. */
const rules: Partial<Record<CheckName, (value: never) => Breach | undefined>> = {
  status: (value: { journey?: Journey }) => {
    const breach = value.journey && firstBreach(journeyRules, value.journey);
    return breach && { ...breach, path: ['journey', ...breach.path] };
  },
  changes: (value: ChangeList) => firstBreach(changeListRules, value),
  prompt: (value: Prompt) => firstBreach(promptRules, value),
};

/** The pointer to what a page refuses, by the generated check first and by the rules next; undefined when it takes the value. */
export function refusedByPage(name: CheckName, value: unknown): string | undefined {
  const wrong = checks[name](value, '');
  if (wrong !== undefined) return wrong;
  const breach = rules[name]?.(value as never);
  return breach && pointer(breach.path);
}
