import type { WaymarkFeedbackDismissedEvent, WaymarkFeedbackShownEvent } from './shown.events.js';
import type { WaymarkFeedbackSubmitEvent } from './submit.event.js';

// In files of their own: these are fired before the rest of the widget is needed.
export type { WaymarkFeedbackDismissedEvent, WaymarkFeedbackShownEvent } from './shown.events.js';
export { WaymarkFeedbackSubmitEvent } from './submit.event.js';

/** A response is not with the endpoint yet, and will be sent: it is kept on this device's disk, or only held in this page. */
export class WaymarkFeedbackQueuedEvent extends Event {
  static readonly type = 'waymark-feedback-queued';

  constructor(
    readonly id: string,
    readonly revision: number,
    readonly where: 'device' | 'page',
  ) {
    super(WaymarkFeedbackQueuedEvent.type, { bubbles: true, composed: true });
  }
}

/** The endpoint has confirmed that it stored this revision of a response. */
export class WaymarkFeedbackSentEvent extends Event {
  static readonly type = 'waymark-feedback-sent';

  constructor(
    readonly id: string,
    readonly revision: number,
    readonly receivedAt: string | undefined,
  ) {
    super(WaymarkFeedbackSentEvent.type, { bubbles: true, composed: true });
  }
}

/** A response will not arrive: the endpoint refused it, or it could not be kept. The customer is told, and keeps their text. */
export class WaymarkFeedbackFailedEvent extends Event {
  static readonly type = 'waymark-feedback-failed';

  constructor(
    readonly id: string,
    readonly revision: number,
    readonly reason: 'refused' | 'not_kept',
    readonly code?: string,
    readonly field?: string,
  ) {
    super(WaymarkFeedbackFailedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'waymark-feedback-shown': WaymarkFeedbackShownEvent;
    'waymark-feedback-dismissed': WaymarkFeedbackDismissedEvent;
    'waymark-feedback-submit': WaymarkFeedbackSubmitEvent;
    'waymark-feedback-queued': WaymarkFeedbackQueuedEvent;
    'waymark-feedback-sent': WaymarkFeedbackSentEvent;
    'waymark-feedback-failed': WaymarkFeedbackFailedEvent;
  }
}
