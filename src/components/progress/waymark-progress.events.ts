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

declare global {
  interface HTMLElementEventMap {
    'waymark-progress-change': WaymarkProgressChangeEvent;
  }
}
