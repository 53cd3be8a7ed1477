import type { Condition, Outcome, Stage } from '../../contract/index.js';

/** The words of a reason, in which `{it}` stands for what the customer waits for. */
export interface BecauseWords {
  /** What the customer waits for, by kind; `other` for kinds of the host's own. */
  it: Record<'order' | 'application' | 'claim' | 'case' | 'return' | 'other', string>;
  stage: Record<Exclude<Stage, 'done'>, string>;
  /** Stages that sound otherwise for goods (an order, a return) than for a decision. */
  goods: Record<'underway' | 'final', string>;
  condition: Record<Condition, string>;
  outcome: Record<Outcome, string>;
  /** `{tasks}` stands for what the customer has to do. */
  waits: string;
  /** `{step}` stands for the step's label. */
  step: string;
  /** `{reason}` stands for the source's own text. */
  reason: string;
  kind: string;
  /** For what asks only where it is read. */
  product: string;
  page: string;
}
