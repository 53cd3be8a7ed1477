import type { Article, ArticleWhen, Journey } from '../contract/index.js';
import { fitsPath } from './page-path.js';
import { isBroken } from './when.js';

/** Where somebody reads: what an article can ask of the page itself. */
export interface Place {
  /** The path of the page's address. */
  path?: string;
  /** The codes of the products that the page is about. */
  products?: readonly string[];
}

type Facts = Partial<Record<keyof ArticleWhen, readonly (string | undefined)[]>>;

/** What a journey has of each thing that an article can ask for. */
function factsOf(journey: Journey, now: number): Facts {
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
const telling: readonly (keyof ArticleWhen)[] = [
  'kind',
  'page',
  'product',
  'stage',
  'condition',
  'outcome',
  'step',
  'reason',
];
const asksFor = (when: ArticleWhen | undefined) => telling.filter((field) => when?.[field]);

const weightOf = (when: ArticleWhen | undefined): number => {
  const asked = asksFor(when);
  return asked.length * 100 + Math.max(-1, ...asked.map((field) => telling.indexOf(field)));
};

/** Whether an article asks how a journey stands, and not just what kind it is or where it is read. */
export const isAboutStatus = (when: ArticleWhen | undefined): boolean =>
  asksFor(when).some((field) => telling.indexOf(field) > telling.indexOf('product'));

/**
 * Whether an article applies: each thing it asks for must be so. One that asks for nothing always does, and what it asks of a journey is
 * not so without one.
 */
export function applies(
  when: ArticleWhen | undefined,
  journey: Journey | undefined,
  now = -Infinity,
  { path = '', products = [] }: Place = {},
): boolean {
  const asked = asksFor(when);
  if (!asked.length) return true;
  const facts: Facts = { ...(journey && factsOf(journey, now)), product: products };
  return asked.every((field) => {
    const wanted = when![field] as readonly string[];
    if (field === 'page') return wanted.some((pattern) => fitsPath(pattern, path));
    return facts[field]?.some((fact) => fact && wanted.includes(fact));
  });
}

/** The articles that this very journey and page call for, the one that fits most closely first. */
export const fitting = <A extends Pick<Article, 'when'>>(
  articles: readonly A[],
  journey: Journey | undefined,
  now = -Infinity,
  place?: Place,
): A[] =>
  articles
    .filter(({ when }) => asksFor(when).length && applies(when, journey, now, place))
    .sort((a, b) => weightOf(b.when) - weightOf(a.when));
