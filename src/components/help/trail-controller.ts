import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContactRequest } from '../../contract/index.js';
import type { WaymarkFaqOpenEvent, WaymarkFaqSearchEvent } from '../faq/waymark-faq.events.js';

/** One thing that a customer did on this page before they asked for a person. */
export type Step = NonNullable<ContactRequest['trail']>[number];

/** More than this tells a person nothing more. */
const MOST_STEPS = 10;
/** What the contract takes. */
const LONGEST_TEXT = 500;

/** A text of the length that the contract takes. */
export const shorten = (text: string): string => text.slice(0, LONGEST_TEXT);

/**
 * Remembers what was searched and read on this page, in this page only: nothing of it is stored, and nothing leaves before the
 * customer has seen it and sends it along.
 */
export class TrailController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
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
    document.addEventListener('waymark-faq-open', this.#onOpen);
    document.addEventListener('waymark-faq-search', this.#onSearch);
  }

  hostDisconnected(): void {
    document.removeEventListener('waymark-faq-open', this.#onOpen);
    document.removeEventListener('waymark-faq-search', this.#onSearch);
  }

  readonly #onOpen = (event: Event): void => this.add('article', (event as WaymarkFaqOpenEvent).question);
  readonly #onSearch = (event: Event): void => this.add('search', (event as WaymarkFaqSearchEvent).query);

  /** Notes something, once. */
  add(type: 'article' | 'search', text: string): void {
    const step: Step = { at: new Date().toISOString(), type, text: shorten(text) };
    const others = this.#steps.filter((other) => other.type !== type || other.text !== step.text);
    this.#steps = [...others, step].slice(-MOST_STEPS);
    this.#host.requestUpdate();
  }
}
