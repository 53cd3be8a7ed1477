import type { Condition, Outcome, Reason, Stage, Task, Text, Turn, When } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { withUnknownCode } from '../core/unknown-code.js';
import type { ReasonCode } from '../i18n/reasons/words.js';
import { applicationTexts, type ApplicationWords } from '../i18n/sources/applications/index.js';

/** What the customer is asked to do, by the title that the task has. */
export type Ask = keyof ApplicationWords['task'];

/** A task as a source asks for it. Its id is one of the format's own, so that a later status can take it back. */
export type Asked = Pick<Task, 'title' | 'type' | 'url' | 'due'> & { key: string };

/** What one status of a source means. */
export interface Meaning {
  /** How far it is; left out by trouble, which keeps the last place known. */
  stage?: Stage;
  /** The step of the plan at which it is, unless it is the first one with this stage. */
  step?: string;
  /** `on_track` unless given. */
  condition?: Condition;
  /** Follows from the stage and the condition unless given. */
  waitingOn?: Turn;
  /** With stage `done` only; `success` unless given. */
  outcome?: Outcome;
  reason?: Reason;
  /** What the history says of it. */
  event?: Text;
  /** What the customer is asked to do. With condition `action_needed` there is always something: `asked` unless given. */
  asks?: Ask;
  /** Tasks of the owner's own, instead of ours. */
  tasks?: Asked[];
  /** It is a line in the history and no more: condition, turn and tasks stay as they were. */
  isNote?: true;
  /** It is told to staff only. */
  isStaffs?: true;
  /** Trouble in which what was asked of the customer is still asked. */
  keepsTasks?: true;
  /** What goes on beside the steps: the step it stands at, and how far it is. */
  beside?: { step: string; id: string; state: 'current' | 'done' };
}

/** Something that a source said of an application. */
export interface Moment {
  at?: When | undefined;
  /** The source's own name for it. Shown only where nobody knows what it means. */
  code: string;
  /** The source's own words for it, meant for the customer. */
  text?: Text | undefined;
  /** The source's own words for it, meant for staff. */
  note?: string | undefined;
  meaning: Meaning | undefined;
  /** Until when the customer has time for what is asked, or the offer is valid. */
  until?: When | undefined;
  consequence?: Text | undefined;
  /** What exactly is asked, where the source names it. */
  asked?: Asked[] | undefined;
}

const types: Record<Ask, Task['type']> = {
  documents: 'upload',
  rateOffer: 'sign',
  offer: 'sign',
  conditions: 'upload',
  signing: 'sign',
  asked: 'answer',
};

/** A task with our words for its title. */
export const askedFor = (ask: Ask): Asked => ({ key: ask, title: applicationTexts.task[ask], type: types[ask] });

/** What a moment asks of the customer. */
export function asksOf({ meaning, asked, until }: Moment): Asked[] {
  if (!meaning || meaning.isNote || (meaning.condition !== 'action_needed' && !meaning.asks && !meaning.tasks))
    return [];
  const tasks = asked?.length ? asked : (meaning.tasks ?? [askedFor(meaning.asks ?? 'asked')]);
  return tasks.map((task) => ({ ...task, ...(until && !task.due && { due: until }) }));
}

/** A reason that the common lines know. */
export const because = (code: ReasonCode): Reason => ({ code });

/** A reason with words of its own. */
export const becauseOf = (code: string, key: keyof ApplicationWords['reason']): Reason => ({
  code,
  text: applicationTexts.reason[key],
});

/** Where an application is of which nothing is known but that it is there. */
export const begun: Axes = { stage: 'received', condition: 'on_track', waitingOn: 'provider' };

const turnOf = (stage: Stage, { waitingOn, condition }: Meaning): Turn =>
  waitingOn ?? (stage === 'done' ? 'none' : condition === 'action_needed' ? 'customer' : 'provider');

/** Where an application is after a moment. Rule 1: trouble keeps the last stage known. Rule 3: so does a code that nobody knows. */
export function axesAfter(before: Axes, moment: Moment): Axes {
  const { meaning, code, text, at } = moment;
  if (!meaning) return withUnknownCode(before, code, text);
  const { stage = before.stage, reason } = meaning;
  const since = at && { since: at };
  // A line in the history may say why it takes a while, but it ends no trouble.
  if (meaning.isNote) {
    const isNews = reason && before.condition === 'on_track';
    return isNews ? { ...before, reason: { ...reason, ...since } } : before;
  }
  const outcome = meaning.stage ? meaning.outcome : before.outcome;
  return {
    stage,
    condition: meaning.condition ?? 'on_track',
    waitingOn: turnOf(stage, meaning),
    ...(stage === 'done' && { outcome: outcome ?? 'success' }),
    ...(reason && { reason: { ...(text && { text }), ...reason, ...since } }),
  };
}

/** A source's name for a status in a form in which `Cond. Approval`, `COND_APPROVAL` and `condApproval` are the same. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The row of a table for a key, also where the key has the name of something that every object has. */
export const rowFor = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
