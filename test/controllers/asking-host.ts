/** An element that asks when it may, for the tests of when that is. Frames load it as well: nothing is imported that only tests need. */
import { html, LitElement } from 'lit';
import type { Prompt } from '../../src/contract/index.js';
import { type Asking, AskingController } from '../../src/controllers/asking-controller.js';
import { MannersStore } from '../../src/outbox/manners-store.js';
import { Hands } from '../support/hands.js';

/** One page's view of one device: what the next page of the same visitor begins with has the same `name`. */
export class Visit {
  readonly hands: Hands;
  readonly store: MannersStore;

  constructor(
    readonly name = `waymark-test-${crypto.randomUUID()}`,
    hands = new Hands(),
  ) {
    this.hands = hands;
    this.store = new MannersStore(name, () => 'a-visitor');
  }

  /** The same visitor on the next page. */
  next(): Visit {
    return new Visit(this.name, this.hands);
  }

  forget(): void {
    localStorage.removeItem(this.name);
    sessionStorage.removeItem(this.name);
  }
}

export class AskingHost extends LitElement {
  asking!: AskingController;
  #given: Asking = {};

  give(given: Asking, visit: Visit): void {
    this.#given = { storage: 'local', ...given };
    this.asking = new AskingController(this, () => this.#given, { timing: visit.hands, store: visit.store });
  }

  change(given: Asking): void {
    this.#given = { ...this.#given, ...given };
    this.requestUpdate();
  }

  override render() {
    return html`${this.asking.mayShow ? html`<p>${this.asking.prompt!.questions[0]!.id}</p>` : ''}`;
  }

  /** The question that can be read, as its id. */
  get asked(): string | undefined {
    return this.shadowRoot!.querySelector('p')?.textContent;
  }

  get reasons(): string[] {
    return this.asking.explain().map(({ code }) => code);
  }
}
customElements.define('asking-host', AskingHost);

export const starsPrompt = (other: Partial<Prompt> = {}): Prompt => ({
  id: 'after',
  version: 1,
  questions: [{ id: 'stars', type: 'stars', title: 'How was it?' }],
  ...other,
});
