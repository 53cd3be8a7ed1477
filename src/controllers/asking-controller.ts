import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Prompt } from '../contract/index.js';
import type { Explanation } from '../core/manners.js';

export type { Explanation, ExplanationCode } from '../core/manners.js';

/** What an element wants to ask, and when. */
export interface Asking {
  /** The moment, as `ask-when` has it. Absent: the prompt's own `askWhen`, and where that is absent too, at once. */
  expression?: string | undefined;
  /** What is to be asked; undefined while the element does not have it. */
  prompt?: Prompt | undefined;
  /** Where several may be shown, the highest is. Absent: as the prompt's manners have it, else 0. */
  priority?: number | undefined;
  /** The reference that it is about; that of the status on this page where it is absent. */
  subject?: string | undefined;
  /** The site's choice, `data-storage` of the script tag: `session` or `local`. Anything else is none before the visitor acts. */
  storage?: string | undefined;
}

/**
 * Knows when its host may ask, and remembers what came of it. Import it late: a page without `ask-when` does not need it.
 *
 * The host is rendered again whenever `mayShow` or `wantsPrompt` changes. It shows its prompt while `mayShow`, and calls `shown` once
 * the visitor can see it, `answered` at each answer and `dismissed` when it is closed.
 */
export class AskingController implements ReactiveController {
  readonly #asking: () => Asking;

  /** `asking` is asked again before each judgement. */
  constructor(host: ReactiveControllerHost & HTMLElement, asking: () => Asking) {
    this.#asking = asking;
    host.addController(this);
  }

  /** Whether the prompt is to be seen now. Stays true from the moment it may be shown until `dismissed`, or until the host leaves. */
  get mayShow(): boolean {
    return this.prompt !== undefined;
  }

  /** Whether it is time to fetch the prompt: what `expression` waits for has come, or nothing is waited for. */
  get wantsPrompt(): boolean {
    return true;
  }

  /** What to ask: the prompt, without a recommendation after a bad end. The same object as long as the prompt is. */
  get prompt(): Prompt | undefined {
    return this.#asking().prompt;
  }

  /** What led to it, such as `outcome:success`, for the response's `moment`; undefined where nothing was waited for. */
  get moment(): string | undefined {
    return undefined;
  }

  /** Why it is shown, or everything that speaks against it: see the list at `ExplanationCode`. */
  explain(): Explanation[] {
    return [{ code: 'may_show' }];
  }

  /** The visitor can see it. Counted once a showing. */
  shown(): void {}

  /**
   * The visitor closed it. Without an answer that is "not now", or "do not ask again" for this prompt or for all of them. After an
   * answer it is no dismissal, and "do not ask again" still counts.
   */
  dismissed(_forEver?: 'this' | 'all'): void {}

  /** The visitor answered. Call it at each revision: the last one counts. */
  answered(): void {}

  hostConnected(): void {}
}
