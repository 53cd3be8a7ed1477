const shape = { bubbles: true, composed: true };

/** An answer was opened: by a click, by its address, or by the browser's own find. */
export class WaymarkFaqOpenEvent extends Event {
  static readonly type = 'waymark-faq-open';

  constructor(
    /** The article's id, or that of the owner's heading. */
    readonly article: string,
    readonly question: string,
    /** Names the wording that was read; another one as soon as a word changes. */
    readonly version: string,
    /** The language of the answer. */
    readonly lang: string,
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

/** Why an answer did not help. */
export type UnhelpfulReason = 'wrong' | 'unclear' | 'outdated' | 'not_my_case';

/**
 * Somebody said whether an answer helped. Said again for the same article, version and language it takes the place of what was said
 * before: a reason that is added, or another mind. Asked with the `helpful` attribute, and where the site collects moments.
 */
export class WaymarkFaqHelpfulEvent extends Event {
  static readonly type = 'waymark-faq-helpful';

  constructor(
    readonly article: string,
    readonly helped: boolean,
    /** The language of the answer. */
    readonly lang: string,
    /** Names the wording that was read: what is said holds for this one only. */
    readonly version: string,
    readonly reason?: UnhelpfulReason,
    /** In the customer's own words, without what looked personal. */
    readonly comment?: string,
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
