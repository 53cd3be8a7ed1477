import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContactRequest } from '../../contract/index.js';
import type { WaymarkFaqHelpfulEvent, WaymarkFaqOpenEvent, WaymarkFaqSearchEvent } from '../faq/waymark-faq.events.js';

/** One thing that a customer did on this page before they asked for a person. */
export type Step = NonNullable<ContactRequest['trail']>[number];

/** More than this tells a person nothing more. */
const MOST_STEPS = 10;
/** What the contract takes. */
const LONGEST_TEXT = 500;

/** A text of the length that the contract takes. */
export const shorten = (text: string): string => text.slice(0, LONGEST_TEXT);

/** Whether a step says no more than a later one: the same once more, or a search on the way to a longer one. */
const isSaidBy = (earlier: Step, later: Step): boolean =>
  earlier.type === later.type &&
  (later.type === 'search' ? later.text.startsWith(earlier.text) : later.text === earlier.text);

/**
 * Remembers what was searched and read on this page, in this page only: nothing of it is stored, and nothing leaves before the
 * customer has seen it and sends it along.
 */
export class TrailController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** What an answer asks, by its article. */
  readonly #questions = new Map<string, string>();
  #steps: Step[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** In the order in which they were done, each once. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    document[how]('waymark-faq-open', this.#onOpen);
    document[how]('waymark-faq-helpful', this.#onHelpful);
    document[how]('waymark-faq-search', this.#onSearch);
  }

  readonly #onOpen = (event: Event): void => {
    const { article, question } = event as WaymarkFaqOpenEvent;
    this.#questions.set(article, shorten(question));
    this.add('article', question);
  };

  readonly #onHelpful = (event: Event): void => {
    const { article, helped } = event as WaymarkFaqHelpfulEvent;
    const question = this.#questions.get(article);
    this.#steps = this.#steps.map((step) =>
      step.type === 'article' && step.text === question ? { ...step, helped } : step,
    );
    this.#host.requestUpdate();
  };

  readonly #onSearch = (event: Event): void => this.add('search', (event as WaymarkFaqSearchEvent).query);

  /** Notes something, once. What was said of an answer stays said when it is opened again. */
  add(type: 'article' | 'search', text: string): void {
    const step: Step = { at: new Date().toISOString(), type, text: shorten(text) };
    const former = this.#steps.find((other) => isSaidBy(other, step));
    const others = this.#steps.filter((other) => !isSaidBy(other, step));
    this.#steps = [...others, { ...former, ...step }].slice(-MOST_STEPS);
    this.#host.requestUpdate();
  }
}
