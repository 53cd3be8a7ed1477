import type { Condition, Outcome, Stage, Substep, Turn } from '../../contract/index.js';
import type { Plural } from '../fill.js';

/** The kinds that have words of their own, and `other` for a kind of the host's. */
export type WordedKind = 'order' | 'application' | 'claim' | 'case' | 'return' | 'other';

/**
 * Every word of the first thing that a customer sees of a journey: its headline, its steps, how old it is. The sentences of the headline end without a full stop, because a clause may follow;
 * `{thing}` in them stands for what the customer waits for. They speak to the customer, and never begin with "we".
 */
export interface ProgressWords {
  thing: Record<WordedKind, string>;

  /** Where it stands, for anything that is decided on; goods and a few others have words of their own in `stageOf`. */
  stage: Record<Exclude<Stage, 'done'>, string>;
  stageOf: {
    order: Record<'preparing' | 'underway' | 'final' | 'ready', string>;
    return: Record<'received' | 'preparing' | 'underway' | 'final' | 'ready', string>;
    application: Record<'underway', string>;
    claim: Record<'underway', string>;
  };
  /** Goods that are going back to where they came from, at any stage. */
  reverse: string;

  /** How it ended. */
  outcome: Record<Outcome, string>;
  outcomeOf: {
    order: Record<'success' | 'partial' | 'returned' | 'failed', string>;
    return: Record<'returned', string>;
    application: Record<'success' | 'partial', string>;
    claim: Record<'success' | 'partial', string>;
    case: Record<'success', string>;
  };

  /** How many of several parts are there: `{n}` of `{total}`. Counted by `{n}`. */
  parts: Record<'order' | 'return' | 'other', Plural>;
  /** Follows the position while none of the parts is there. Counted by `{n}`, the number of parts. */
  inParts: Record<'order' | 'return' | 'other', Plural>;
  /** Follows the count of parts: how many of them are late. */
  lateParts: Plural;

  /** Follows the position, where something is wrong. `action_needed` is said by whose turn it is. */
  trouble: Record<Exclude<Condition, 'on_track' | 'action_needed'>, string>;
  /** The source's own text, where nobody knows what its code means. */
  message: string;

  /** When it ends. `{when}` is a moment or a span, written with `by`, `from`, `range` or `between`. */
  time: {
    expected: string;
    estimate: string;
    by: string;
    from: string;
    range: string;
    between: string;
    /** Follows an expected moment that is later than the first one. */
    first: string;
    late: string;
    noDate: Record<Condition, string>;
    /** It lies ready to be collected. */
    ready: string;
    readyUntil: string;
    readyOverdue: string;
    endedAt: string;
    /** Follows the day on which it ended, where that was later than was promised. */
    endedLate: string;
    ended: string;
  };

  /** Whose turn it is. */
  turn: {
    tasks: Plural;
    /** Follow the number of tasks. */
    due: string;
    overdue: string;
    /** Something lies ready to be collected. */
    collect: string;
    hidden: string;
    nothing: Record<Exclude<Turn, 'customer'>, string>;
  };

  /** What the list of steps is called. */
  steps: string;
  /** The state of a step, seen and read aloud. */
  step: Record<Substep['state'], string>;
  /** Where a step stands in the row, for those who cannot see the row. */
  stepOf: string;
  /** On a step that the journey has come back to. */
  back: string;
  /** Before the parts of a step: all of them are taken, side by side, or a single one of them. */
  branch: Record<'all' | 'one', string>;
  usual: { most: string; range: string; workingDays: Plural };

  /** How old the status is. */
  checked: string;
  stale: string;

  loading: string;
  failed: string;
  retry: string;
}
