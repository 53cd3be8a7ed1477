import type { Article, ArticleWhen, Journey } from '../contract/index.js';
import { isBroken } from './when.js';

/** What a journey has of each thing that an article can ask for. */
function factsOf(journey: Journey, now: number): Record<keyof ArticleWhen, readonly (string | undefined)[]> {
  const { kind, stage, condition, outcome, currentStep, reason, parts = [] } = journey;
  const open = parts.filter((part) => part.stage !== 'done');
  const isLate = stage !== 'done' && journey.promise !== undefined && isBroken(journey.promise, now);
  return {
    kind: [kind],
    stage: [stage],
    // A customer whose promise has gone by reads "later than promised", and looks for the answers about delay.
    condition: [condition, ...open.map((part) => part.condition), ...(isLate ? ['delayed'] : [])],
    outcome: [outcome],
    step: [currentStep],
    reason: [reason?.code, ...open.map((part) => part.reason?.code)],
  };
}

/** From what says least about a situation to what says most, to order articles that ask for equally many things. */
const telling: readonly (keyof ArticleWhen)[] = ['kind', 'stage', 'condition', 'outcome', 'step', 'reason'];
const asksFor = (when: ArticleWhen | undefined) => telling.filter((field) => when?.[field]);

const weightOf = (when: ArticleWhen | undefined): number => {
  const asked = asksFor(when);
  return asked.length * 100 + Math.max(-1, ...asked.map((field) => telling.indexOf(field)));
};

/** Whether an article applies: each thing it asks for must be so. One that asks for nothing always does, also without a journey. */
export function applies(when: ArticleWhen | undefined, journey: Journey | undefined, now = -Infinity): boolean {
  const asked = asksFor(when);
  if (!asked.length) return true;
  if (!journey) return false;
  const facts = factsOf(journey, now);
  return asked.every((field) =>
    facts[field].some((fact) => fact && (when![field] as readonly string[]).includes(fact)),
  );
}

/** The articles that this very journey calls for, the one that fits it most closely first. */
export const fitting = <A extends Pick<Article, 'when'>>(
  articles: readonly A[],
  journey: Journey | undefined,
  now = -Infinity,
): A[] =>
  articles
    .filter(({ when }) => asksFor(when).length && applies(when, journey, now))
    .sort((a, b) => weightOf(b.when) - weightOf(a.when));
