import type { Condition, Outcome, Stage } from '../../contract/index.js';

/**
 * The status on the page is another one than before, or the first one. Tells how far it is, and nothing about whose it is:
 * a page's other scripts need no reference and no name for what they do with it.
 */
export class WaymarkProgressChangeEvent extends Event {
  static readonly type = 'waymark-progress-change';

  constructor(
    readonly stage: Stage,
    readonly condition: Condition,
    readonly outcome: Outcome | undefined,
    readonly revision: number,
  ) {
    super(WaymarkProgressChangeEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Something is wrong that the site's developers should know: an answer that breaks the contract, an endpoint that is not
 * configured or cannot be reached. The customer sees a plain sentence; this carries the reason.
 */
export class WaymarkProgressProblemEvent extends Event {
  static readonly type = 'waymark-progress-problem';

  constructor(
    readonly code: string,
    readonly field?: string,
  ) {
    super(WaymarkProgressProblemEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'waymark-progress-change': WaymarkProgressChangeEvent;
    'waymark-progress-problem': WaymarkProgressProblemEvent;
  }
}
