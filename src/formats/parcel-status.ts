import type { Condition, Outcome, Stage, Text, Turn, When } from '../contract/index.js';
import { type Axes, progressOf } from '../core/axes.js';
import { withUnknownCode } from '../core/unknown-code.js';
import type { ReasonCode } from '../i18n/reasons/words.js';
import type { ParcelWords } from '../i18n/sources/parcel/words.js';

/** What the customer is asked to do, by the title that the task has. */
export type Ask = keyof ParcelWords['task'];

/** What one status of a source means. A row of a format's table. */
export interface Effect {
  /** How far it is; left out by trouble, which keeps the last stage known. */
  stage?: Stage;
  /** `on_track` unless given. */
  condition?: Condition;
  /** Follows from the stage and the condition unless given. */
  waitingOn?: Turn;
  /** With stage `done` only; `success` unless given. */
  outcome?: Outcome;
  /** Which way it goes from now on; a parcel that turned round goes back until a status says `forward`. */
  direction?: 'forward' | 'reverse';
  reason?: ReasonCode;
  /** What the customer is asked to do. With condition `action_needed` there is always something: `answer` unless given. */
  asks?: Ask;
  how?: keyof ParcelWords['how'];
}

/** Something that a source said of a parcel. */
export interface Moment {
  at?: When | undefined;
  /** The source's own name for it. Never shown. */
  code: string;
  /** The source's own words for it. */
  text?: Text | undefined;
  place?: string | undefined;
  /** What it means; undefined for a code that nobody knows. */
  effect: Effect | undefined;
}

/** A part's axes with what else its current status says. */
export interface Status {
  axes: Axes;
  asks: Ask | undefined;
  how: Effect['how'];
}

/** The row of a table for a code, also where the code has the name of something that every object has. */
export const effectFor = (table: Readonly<Record<string, Effect>>, code: string | undefined): Effect | undefined =>
  code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;

const dayOf = (at: When | undefined): string | undefined => at?.slice(0, 10);

/**
 * Moments with the oldest first, whatever their order. One without a time stays beside the one before it, and so does one that only has
 * a date, on that date.
 */
export function oldestFirst(moments: readonly Moment[]): Moment[] {
  const keyed: { moment: Moment; key: number }[] = [];
  for (const moment of moments) {
    const before = keyed.at(-1);
    const isBeside = !moment.at || (moment.at.length === 10 && dayOf(before?.moment.at) === moment.at);
    keyed.push({ moment, key: isBeside ? (before?.key ?? -Infinity) : Date.parse(moment.at!) });
  }
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key)).map(({ moment }) => moment);
}

const nowhere: Axes = { stage: 'received', condition: 'on_track', waitingOn: 'provider' };

/**
 * Of two places that were known, the one to keep: the further of them. Which way it goes is what the history says, where it says it,
 * and otherwise what is stored.
 */
function furtherOf(stored: Axes | undefined, history: Axes | undefined, turned: boolean): Axes {
  if (!stored || !history) return history ?? stored ?? nowhere;
  if (stored.direction !== history.direction) return turned ? history : stored;
  return progressOf(history.stage) > progressOf(stored.stage) ? history : stored;
}

function turnOf(stage: Stage, { condition, waitingOn, direction }: Effect): Turn {
  if (waitingOn) return waitingOn;
  if (stage === 'done') return 'none';
  if (condition === 'action_needed' || (stage === 'ready' && direction !== 'reverse')) return 'customer';
  return stage === 'underway' || stage === 'final' ? 'carrier' : 'provider';
}

/** A reason that the words know is told by them; anything else in the source's own text. */
function reasonOf({ effect, code, text, at }: Moment): Axes['reason'] {
  const since = at && { since: at };
  if (effect?.reason) return { code: effect.reason, ...since };
  // That it lies ready needs no reason.
  const isTrouble = effect?.condition !== undefined && effect.condition !== 'on_track' && effect.stage !== 'ready';
  const isBadEnd = effect?.outcome !== undefined && effect.outcome !== 'success';
  if (!text || !(isTrouble || isBadEnd)) return undefined;
  const { reason } = withUnknownCode(nowhere, code, text);
  return reason && { ...reason, ...since };
}

/** Trouble after the end opens it again, at its last step: what was delivered and is missing is not delivered. */
const reopened = (before: Axes, { condition }: Effect): Axes =>
  before.stage === 'done' && condition !== undefined && condition !== 'on_track' && condition !== 'unknown'
    ? { ...before, stage: 'final' }
    : before;

/** Where a parcel is after a moment. Rule 1: trouble keeps the last stage known. Rule 3: so does a code that nobody knows. */
export function axesAfter(before: Axes, moment: Moment, isReturn = false): Axes {
  const { effect, code, text } = moment;
  if (!effect) return withUnknownCode(before, code, text);
  const known = reopened(before, effect);
  const stage = effect.stage ?? known.stage;
  const heading = effect.direction ?? known.direction;
  const direction = heading === 'reverse' ? heading : undefined;
  const ended = effect.stage ? (effect.outcome ?? 'success') : (known.outcome ?? 'success');
  // Delivered, after it turned round, means delivered to where it came from.
  const outcome = ended === 'success' && direction && !isReturn ? 'returned' : ended;
  const reason = reasonOf(moment);
  return {
    stage,
    condition: effect.condition ?? 'on_track',
    waitingOn: turnOf(stage, effect),
    ...(stage === 'done' && { outcome }),
    ...(direction && { direction }),
    ...(reason && { reason }),
  };
}

/**
 * The status of a parcel: what its source says now, on top of the last place known from what is stored and from the source's own
 * history. A history that cannot be told from the status, because the source repeats it there, does no harm.
 */
export function statusOf(history: readonly Moment[], now: Moment, stored: Axes | undefined, isReturn = false): Status {
  let told: Axes | undefined;
  for (const moment of history) {
    if (moment.effect) told = axesAfter(told ?? nowhere, moment, isReturn);
  }
  const turned = history.some(({ effect }) => effect?.direction !== undefined);
  const axes = axesAfter(furtherOf(stored, told, turned), now, isReturn);
  const { asks = 'answer', how } = now.effect ?? {};
  const isAsked = axes.condition === 'action_needed' && axes.stage !== 'done';
  return { axes, asks: isAsked || now.effect?.asks ? asks : undefined, how };
}
