import type { ArticleWhen, Journey } from '../../contract/index.js';
import { applies } from '../../core/articles.js';
import { fill } from '../fill.js';
import { textIn } from '../format.js';
import type { BecauseWords } from './words.js';

const isGoods = (kind: string): boolean => kind === 'order' || kind === 'return';

/** The sentence for the most telling thing that an article asks of the journey: how it ended, why, what is wrong, and only then how far. */
function sentenceFor(words: BecauseWords, when: ArticleWhen, journey: Journey, now: number): string {
  const { stage, outcome, reason, currentStep, kind } = journey;
  const condition = when.condition?.find((one) => applies({ condition: [one] }, journey, now));
  if (when.outcome && outcome) return words.outcome[outcome];
  if (reason?.text && when.reason?.includes(reason.code)) return words.reason;
  if (condition && condition !== 'on_track') return words.condition[condition];
  if (when.reason && journey.condition !== 'on_track') return words.condition[journey.condition];
  if (when.step?.includes(currentStep)) return words.step;
  if (when.stage && outcome) return words.outcome[outcome];
  if (when.stage && stage !== 'done') {
    return isGoods(kind) && (stage === 'underway' || stage === 'final') ? words.goods[stage] : words.stage[stage];
  }
  return condition ? words.condition[condition] : words.kind;
}

/**
 * Why an article that fits a journey is shown first, for the customer to read: `Because your order is delayed`.
 * `now` is the time by which the article was found to fit: a promise that has gone by is a delay.
 */
export function becauseText(
  words: BecauseWords,
  when: ArticleWhen,
  journey: Journey,
  lang: string,
  now: number,
): string {
  const { kind, reason, currentStep, steps } = journey;
  const step = steps.find(({ id }) => id === currentStep);
  return fill(sentenceFor(words, when, journey, now), {
    it: Object.hasOwn(words.it, kind) ? words.it[kind as keyof BecauseWords['it']] : words.it.other,
    reason: reason?.text && textIn(reason.text, lang),
    step: step && textIn(step.label, lang),
  });
}
