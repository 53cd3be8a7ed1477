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
    'waymark-progress-problem': WaymarkProgressProblemEvent;
  }
}
