const shape = { bubbles: true, composed: true };

/** An answer was opened: by a click, by its address, or by the browser's own find. */
export class WaymarkFaqOpenEvent extends Event {
  static readonly type = 'waymark-faq-open';

  constructor(
    /** The article's id, or that of the owner's heading. */
    readonly article: string,
    readonly question: string,
  ) {
    super(WaymarkFaqOpenEvent.type, shape);
  }
}

/** Somebody searched, and paused. `query` may hold anything a person types: scrub it before it is kept anywhere. */
export class WaymarkFaqSearchEvent extends Event {
  static readonly type = 'waymark-faq-search';

  constructor(
    readonly query: string,
    readonly found: number,
    readonly confidence: 'best' | 'perhaps' | 'none',
  ) {
    super(WaymarkFaqSearchEvent.type, shape);
  }
}

/** Somebody wants a person. Call `preventDefault()` to take it up yourself; otherwise `<waymark-help>` opens, where there is one. */
export class WaymarkFaqAskEvent extends Event {
  static readonly type = 'waymark-faq-ask';

  constructor(readonly query: string) {
    super(WaymarkFaqAskEvent.type, { ...shape, cancelable: true });
  }
}

/** Somebody said whether an answer helped. Only asked with the `helpful` attribute: the page that sets it keeps the answer. */
export class WaymarkFaqHelpfulEvent extends Event {
  static readonly type = 'waymark-faq-helpful';

  constructor(
    readonly article: string,
    readonly helped: boolean,
    readonly lang: string,
  ) {
    super(WaymarkFaqHelpfulEvent.type, shape);
  }
}

declare global {
  interface HTMLElementEventMap {
    'waymark-faq-open': WaymarkFaqOpenEvent;
    'waymark-faq-search': WaymarkFaqSearchEvent;
    'waymark-faq-ask': WaymarkFaqAskEvent;
    'waymark-faq-helpful': WaymarkFaqHelpfulEvent;
  }
}
