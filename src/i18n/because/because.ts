import type { ArticleWhen, Journey, Task } from '../../contract/index.js';
import { applies } from '../../core/articles.js';
import { openTasks, tasksOf } from '../../core/tasks.js';
import { formatList } from '../days.js';
import { fill } from '../fill.js';
import { textIn } from '../format.js';
import type { BecauseWords } from './words.js';

const isGoods = (kind: string): boolean => kind === 'order' || kind === 'return';

/** With more tasks than these, a reason would be a list. */
const MOST_TASKS = 2;

/** The sentence for the most telling thing that an article asks of the journey: how it ended, why, what is wrong, and only then how far. */
function sentenceFor(words: BecauseWords, when: ArticleWhen, journey: Journey, now: number): string | undefined {
  const { stage, outcome, reason, currentStep, kind } = journey;
  const condition = when.condition?.find((one) => applies({ condition: [one] }, journey, now));
  if (when.outcome && outcome) return words.outcome[outcome];
  if (reason?.text && when.reason?.includes(reason.code)) return words.reason;
  if (condition === 'action_needed' && tasksFor(journey).length) return words.waits;
  if (condition && condition !== 'on_track') return words.condition[condition];
  if (when.reason && journey.condition !== 'on_track') return words.condition[journey.condition];
  if (when.step?.includes(currentStep)) return words.step;
  if (when.stage && outcome) return words.outcome[outcome];
  if (when.stage && stage !== 'done') {
    return isGoods(kind) && (stage === 'underway' || stage === 'final') ? words.goods[stage] : words.stage[stage];
  }
  return condition ? words.condition[condition] : when.kind && words.kind;
}

/** What the reader has to do, when that is little enough to be said in a line. */
function tasksFor(journey: Journey): Task[] {
  const open = openTasks({ tasks: tasksOf(journey, journey.access.party) });
  return open.length > MOST_TASKS ? [] : open;
}

/**
 * Why an article that fits a journey, or a page, is shown first, for the customer to read: `Because your order is delayed`.
 * `now` is the time by which the article was found to fit: a promise that has gone by is a delay.
 */
export function becauseText(
  words: BecauseWords,
  when: ArticleWhen,
  journey: Journey | undefined,
  lang: string,
  now: number,
): string {
  const here = when.product ? words.product : words.page;
  if (!journey) return here;
  const { kind, reason, currentStep, steps } = journey;
  const step = steps.find(({ id }) => id === currentStep);
  const tasks = tasksFor(journey).map(({ title }) => textIn(title, lang));
  return fill(sentenceFor(words, when, journey, now) ?? here, {
    it: Object.hasOwn(words.it, kind) ? words.it[kind as keyof BecauseWords['it']] : words.it.other,
    reason: reason?.text && textIn(reason.text, lang),
    step: step && textIn(step.label, lang),
    tasks: formatList(tasks, lang),
  });
}
