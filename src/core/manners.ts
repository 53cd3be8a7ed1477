import type { Journey, Manners, Outcome, Prompt, Question } from '../contract/index.js';
import { asked, scaleOf } from './prompt.js';
import { openTasks, tasksOf } from './tasks.js';

/** What speaks against asking. `until`, where it passes by itself, is when; `by` is the prompt in the way. */
export interface Explanation {
  code: ExplanationCode;
  until?: number;
  by?: string;
}

/**
 * Why a prompt is shown or not. `explain()` of the element gives these.
 *
 * | code | says |
 * |---|---|
 * | `may_show` | nothing speaks against it; it stands alone |
 * | `no_prompt` | there is none yet, or the endpoint has none by this id |
 * | `moment_wrong` | `ask-when` has a mistake; the console says which |
 * | `moment_not_come` | what `ask-when` waits for is not so |
 * | `moment_spent` | it was asked before at this very state of this very journey, or on this page since the moment came |
 * | `delay_running` | what `ask-when` waits for was so, and its delay is not over (`until`) |
 * | `never_this`, `never_any` | the visitor said "do not ask again", of this prompt or of all |
 * | `not_sampled` | the visitor is not among the share that is asked, and never will be at this share |
 * | `answered_lately`, `dismissed_lately`, `shown_lately` | too soon after that (`until`) |
 * | `shown_enough` | shown as often as it may be without an answer |
 * | `asked_lately` | too soon after any prompt (`until`, `by`) |
 * | `nps_after_bad_end` | it ended badly, and this prompt has nothing to ask but a recommendation |
 * | `action_needed`, `problem_open` | the customer has something else to do, or to worry about |
 * | `status_loading` | the status that it may depend on is still on its way |
 * | `page_hidden`, `typing`, `modal_open` | nobody looks, somebody types (or did until just now), a dialog of the page is open |
 * | `yields` | another prompt of this page comes first (`by`), or is open |
 * | `open_elsewhere` | another tab of this browser shows a prompt |
 * | `reply_first` | a reply to what the visitor said before stands in its place, or may come there any moment |
 */
export type ExplanationCode =
  | 'may_show'
  | 'no_prompt'
  | 'moment_wrong'
  | 'moment_not_come'
  | 'moment_spent'
  | 'delay_running'
  | 'never_this'
  | 'never_any'
  | 'not_sampled'
  | 'answered_lately'
  | 'dismissed_lately'
  | 'shown_lately'
  | 'shown_enough'
  | 'asked_lately'
  | 'nps_after_bad_end'
  | 'action_needed'
  | 'problem_open'
  | 'status_loading'
  | 'page_hidden'
  | 'typing'
  | 'modal_open'
  | 'yields'
  | 'open_elsewhere'
  | 'reply_first';

/** What is remembered of one prompt and one visitor. Times are milliseconds since 1970. */
export interface PromptRecord {
  shownAt?: number;
  /** How often it was shown since it was last answered. */
  count?: number;
  dismissedAt?: number;
  answeredAt?: number;
  isNever?: boolean;
}

/** What is remembered of one visitor. */
export interface MannersRecord {
  /** Stands for the visitor when it is drawn who is asked. Says nothing about them. */
  seed: string;
  /** Whether they said that they want to be asked nothing any more. */
  isNever?: boolean;
  prompts: ReadonlyMap<string, PromptRecord>;
}

/** How things stand on the page, when it is judged whether to ask. */
export interface Situation {
  journey?: Journey | undefined;
  /** What has become of the moment that the prompt waits for; with a delay that is not over, when it will be. */
  moment: 'come' | 'not_come' | 'spent' | 'wrong' | { until: number };
  /** Whether a status of this page is still on its way. */
  isLoading?: boolean;
  isHidden?: boolean;
  /** Whether somebody types, or did until just now. */
  isTyping?: boolean;
  isModalOpen?: boolean;
  /** The id of another prompt on this page that comes first. */
  ahead?: string | undefined;
  isOpenElsewhere?: boolean;
}

/** Whether to ask, and why or why not. */
export interface Verdict {
  mayShow: boolean;
  /** All that speaks against it, or `may_show` alone. */
  explanations: Explanation[];
}

const DAY_MS = 86_400_000;

/** How often one visitor is asked where a prompt does not say otherwise. Times are in days. */
export const usualManners = {
  sample: 1,
  priority: 0,
  afterAnswered: 90,
  afterDismissed: 30,
  afterShown: 0,
  maxShown: 2,
  overall: 7,
} as const satisfies Required<Manners>;

const badEnds: ReadonlySet<Outcome | undefined> = new Set<Outcome>([
  'declined',
  'cancelled',
  'withdrawn',
  'returned',
  'expired',
  'failed',
]);

/**
 * Where between 0 and 1 a visitor stands for a prompt. Always the same for the two of them, so a share of visitors stays that share
 * however often they come by; and a larger share contains the smaller one.
 */
export function drawOf(seed: string, promptId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}\n${promptId}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  // Seeds that differ in their last letter only must not stand side by side.
  for (const [shift, factor] of [
    [16, 0x85ebca6b],
    [13, 0xc2b2ae35],
    [16, 1],
  ] as const) {
    hash = Math.imul(hash ^ (hash >>> shift), factor);
  }
  return (hash >>> 0) / 2 ** 32;
}

const isNps = ({ type }: Question): boolean => type === 'nps';

/** Whether a question follows the lowest score of another. */
function followsLowest(question: Question, prompt: Prompt, score: Question): boolean {
  const { min: value = 0 } = scaleOf(score) ?? {};
  const answer = { question: score.id, type: score.type, presentation: 'numbers', value } as const;
  return asked({ ...prompt, questions: [score, question] }, [answer]).includes(question);
}

/**
 * What may be asked of a prompt when a journey has this outcome: all of it, or after a bad end what remains without a recommendation.
 * What would have followed the lowest score then stands by itself. Undefined where nothing remains.
 */
export function promptFor(prompt: Prompt, outcome: Outcome | undefined): Prompt | undefined {
  if (!badEnds.has(outcome) || !prompt.questions.some(isNps)) return prompt;
  const remaining: Question[] = [];
  for (const question of prompt.questions) {
    const { when, ...alone } = question;
    const cause = when && prompt.questions.find(({ id }) => id === when.question);
    if (isNps(question)) continue;
    if (!cause || remaining.some(({ id }) => id === cause.id)) remaining.push(question);
    else if (isNps(cause) && followsLowest(question, prompt, cause)) remaining.push(alone);
  }
  return remaining.length ? { ...prompt, questions: remaining } : undefined;
}

/** The one that is shown of several that may be: the highest priority, then the first. */
export const firstOf = <C>(candidates: readonly C[], priorityOf: (one: C) => number): C | undefined =>
  candidates.reduce<C | undefined>(
    (first, one) => (first !== undefined && priorityOf(first) >= priorityOf(one) ? first : one),
    undefined,
  );

const where = (is: boolean | undefined, code: ExplanationCode): Explanation[] => (is ? [{ code }] : []);

/** A clock that has not run for so many days. A time that is still to come was noted by a clock that stood wrong: it counts as now. */
function running(code: ExplanationCode, at: number | undefined, days: number, now: number): Explanation[] {
  if (at === undefined) return [];
  const until = Math.min(at, now) + days * DAY_MS;
  return now < until ? [{ code, until }] : [];
}

const ofMoment = (moment: Situation['moment']): Explanation[] =>
  typeof moment === 'object'
    ? [{ code: 'delay_running', until: moment.until }]
    : moment === 'come'
      ? []
      : [{ code: `moment_${moment}` }];

/** When a visitor was last asked anything, and by which prompt. */
const lastAsked = ({ prompts }: MannersRecord): { by: string; at: number } | undefined =>
  [...prompts]
    .flatMap(([by, { shownAt, dismissedAt, answeredAt }]) =>
      [shownAt, dismissedAt, answeredAt].flatMap((at) => (at === undefined ? [] : { by, at })),
    )
    .sort((a, b) => b.at - a.at)[0];

function ofVisitor({ id, manners }: Prompt, record: MannersRecord, now: number): Explanation[] {
  const {
    sample = usualManners.sample,
    afterAnswered = usualManners.afterAnswered,
    afterDismissed = usualManners.afterDismissed,
    afterShown = usualManners.afterShown,
    maxShown = usualManners.maxShown,
    overall = usualManners.overall,
  } = manners ?? {};
  const { shownAt, count = 0, dismissedAt, answeredAt, isNever } = record.prompts.get(id) ?? {};
  const last = lastAsked(record);
  return [
    ...where(record.isNever, 'never_any'),
    ...where(isNever, 'never_this'),
    ...where(drawOf(record.seed, id) >= sample, 'not_sampled'),
    ...where(count >= maxShown, 'shown_enough'),
    ...running('answered_lately', answeredAt, afterAnswered, now),
    ...running('dismissed_lately', dismissedAt, afterDismissed, now),
    ...running('shown_lately', shownAt, afterShown, now),
    ...running('asked_lately', last?.at, overall, now).map((one) => ({ ...one, by: last!.by })),
  ];
}

/** What of a journey forbids to ask: it waits for this very reader, or it is open and in trouble. Parts count as well. */
function ofJourney(prompt: Prompt, journey: Journey | undefined): Explanation[] {
  if (!journey) return [];
  const open = [journey, ...(journey.parts ?? [])].filter(({ stage }) => stage !== 'done');
  const is = (condition: Journey['condition']) => open.some((one) => one.condition === condition);
  const mustAct = openTasks({ tasks: tasksOf(journey, journey.access.party) }).some(({ blocking }) => blocking);
  return [
    ...where(mustAct || is('action_needed'), 'action_needed'),
    ...where(is('problem'), 'problem_open'),
    ...where(!promptFor(prompt, journey.outcome), 'nps_after_bad_end'),
  ];
}

/** Whether a prompt may be shown, with everything that speaks against it. */
export function judge(prompt: Prompt | undefined, record: MannersRecord, situation: Situation, now: number): Verdict {
  const { journey, moment, isLoading, isHidden, isTyping, isModalOpen, ahead, isOpenElsewhere } = situation;
  const against: Explanation[] = [
    ...ofMoment(moment),
    ...(prompt ? [...ofVisitor(prompt, record, now), ...ofJourney(prompt, journey)] : where(true, 'no_prompt')),
    ...where(isLoading, 'status_loading'),
    ...where(isHidden, 'page_hidden'),
    ...where(isTyping, 'typing'),
    ...where(isModalOpen, 'modal_open'),
    ...where(ahead !== undefined, 'yields').map((one) => ({ ...one, by: ahead! })),
    ...where(isOpenElsewhere, 'open_elsewhere'),
  ];
  return against.length
    ? { mayShow: false, explanations: against }
    : { mayShow: true, explanations: [{ code: 'may_show' }] };
}
