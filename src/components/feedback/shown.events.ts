/** How a prompt is shown: in its place, or as something that comes by itself. */
export type Form = 'inline' | 'anchored' | 'corner' | 'sheet' | 'side';

/** The visitor can see a prompt. Fired once a showing; response rates are answers by these. */
export class WaymarkFeedbackShownEvent extends Event {
  static readonly type = 'waymark-feedback-shown';

  constructor(
    readonly prompt: string,
    readonly promptVersion: number,
    readonly display: Form,
    /** What led to it, such as `outcome:success`. */
    readonly moment: string,
  ) {
    super(WaymarkFeedbackShownEvent.type, { bubbles: true, composed: true });
  }
}

/** The visitor sent a prompt away without an answer: for now, or for good. */
export class WaymarkFeedbackDismissedEvent extends Event {
  static readonly type = 'waymark-feedback-dismissed';

  constructor(
    readonly prompt: string,
    readonly promptVersion: number,
    readonly isForEver: boolean,
  ) {
    super(WaymarkFeedbackDismissedEvent.type, { bubbles: true, composed: true });
  }
}
