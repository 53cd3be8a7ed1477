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
  /** `{step}` stands for the step's label. */
  step: string;
  /** `{reason}` stands for the source's own text. */
  reason: string;
  kind: string;
}

/** Every word that the answers show. Numbers stand after a colon or in brackets, so that no language needs a plural form. */
export interface FaqWords {
  search: string;
  clear: string;
  searching: string;
  /** `{n}` answers were found, and the first is a good one. */
  found: string;
  perhaps: string;
  nothing: string;
  closest: string;
  /** Said aloud after the count; `{question}` stands for the first result. */
  first: string;
  searchFailed: string;
  ask: string;
  /** `{n}` stands for the number of all answers. */
  showAll: string;
  others: string;
  loading: string;
  failed: string;
  /** The answers on the page are those of an earlier read. */
  stale: string;
  empty: string;
  retry: string;
  /** Names the languages of answers that are not in the customer's own; `{languages}` stands for them. */
  otherLanguage: string;
  helped: string;
  yes: string;
  no: string;
  thanks: string;
  sorry: string;
  because: BecauseWords;
}
