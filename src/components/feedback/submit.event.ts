import type { Response } from '../../contract/index.js';

/**
 * A customer has answered, and this is what is about to be kept and sent. `preventDefault()` stops it: nothing leaves the page, and
 * the question stays. Fired for each revision, so that a page may see, or refuse, every one.
 */
export class WaymarkFeedbackSubmitEvent extends Event {
  static readonly type = 'waymark-feedback-submit';

  constructor(readonly response: Response) {
    super(WaymarkFeedbackSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
