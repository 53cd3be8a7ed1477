import type { Journey } from '../contract/index.js';
import { applies } from './articles.js';
import type { AskWhen, Condition, Expression } from './ask-when.js';
import { fitsPath } from './page-path.js';

/** What is known when a moment is judged: what this page shows, and what has happened on it since it was entered. */
export interface MomentFacts {
  journey?: Journey | undefined;
  /** Milliseconds since 1970: a promise that has gone by is a delay. */
  now: number;
  /** The names of the DOM events that there were. */
  events: ReadonlySet<string>;
  /** How long the page has been looked at. */
  seconds: number;
  /** The largest share of the page that was scrolled, from 0 to 100. A page that does not scroll counts as 100. */
  scrolled: number;
  /** Whether the visitor was about to leave. */
  isLeaving: boolean;
  /** The path of the address, without query and fragment. */
  path: string;
}

/** Every condition that is named, so that a page listens for these and for nothing else. */
export function conditionsOf({ when }: AskWhen): Condition[] {
  const collect = (one: Expression): Condition[] => ('of' in one ? [one.of].flat().flatMap(collect) : [one]);
  return collect(when);
}

function isStep(step: string, journey: Journey): boolean {
  const { currentStep, steps, stage } = journey;
  return steps.some(({ id }) => id === step) ? currentStep === step : stage === step;
}

const ofJourney = ({ field, value }: Condition & { is: 'journey' }, { journey, now }: MomentFacts): boolean =>
  !!journey && (field === 'step' ? isStep(value, journey) : applies({ [field]: [value] }, journey, now));

function isSo(condition: Condition, facts: MomentFacts): boolean {
  switch (condition.is) {
    case 'journey':
      return ofJourney(condition, facts);
    case 'event':
      return facts.events.has(condition.name);
    case 'time':
      return facts.seconds >= condition.seconds;
    case 'scroll':
      return facts.scrolled >= condition.percent;
    case 'leave':
      return facts.isLeaving;
    case 'page':
      return fitsPath(condition.pattern, facts.path);
  }
}

/** Whether an expression holds, where a condition may be so, not so, or not known (undefined). */
function holds(one: Expression, known: (condition: Condition) => boolean | undefined): boolean | undefined {
  switch (one.is) {
    case 'not': {
      const inside = holds(one.of, known);
      return inside === undefined ? undefined : !inside;
    }
    case 'and':
    case 'or': {
      const all = one.of.map((part) => holds(part, known));
      const decisive = one.is === 'or';
      return all.includes(decisive) ? decisive : all.includes(undefined) ? undefined : !decisive;
    }
    default:
      return known(one);
  }
}

/** Whether what a moment waits for is so. Its delay is not looked at. */
export const isMet = ({ when }: AskWhen, facts: MomentFacts): boolean =>
  holds(when, (condition) => isSo(condition, facts)) === true;

/**
 * Whether a moment that was met still stands when its delay is over. What happened on an earlier page has happened; what the journey
 * says is looked at anew, where the page shows the journey that it was about.
 */
export const stillStands = ({ when }: AskWhen, facts: MomentFacts): boolean =>
  holds(when, (condition) =>
    condition.is === 'journey' && facts.journey ? ofJourney(condition, facts) : undefined,
  ) !== false;

/**
 * The state of a journey at which a moment is met: its reference with the conditions of the journey that are so. A prompt is asked
 * once at each. Undefined for a moment that says nothing of a journey, and where there is none.
 */
export function stateOf(moment: AskWhen, facts: MomentFacts): string | undefined {
  const ofIt = conditionsOf(moment).filter((one) => one.is === 'journey');
  if (!ofIt.length || !facts.journey) return undefined;
  const so = ofIt.filter((one) => ofJourney(one, facts)).map(({ field, value }) => `${field}:${value}`);
  return [facts.journey.reference, ...[...new Set(so)].sort()].join(' ');
}

/** What led to the question, in a word or two such as `outcome:success`; what the journey says comes first. */
export function occasionOf(moment: AskWhen, facts: MomentFacts): string | undefined {
  const so = conditionsOf(moment).filter((one) => isSo(one, facts));
  const first = so.find(({ is }) => is === 'journey') ?? so[0];
  switch (first?.is) {
    case 'journey':
      return `${first.field}:${first.value}`;
    case 'event':
      return `event:${first.name}`;
    case 'time':
      return `time:${first.seconds}`;
    case 'scroll':
      return `scroll:${first.percent}`;
    default:
      return first?.is;
  }
}
