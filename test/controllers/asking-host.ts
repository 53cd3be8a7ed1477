/** An element that asks when it may, and a page to ask on, for the tests of when that is. */
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Journey, Prompt } from '../../src/contract/index.js';
import { type Asking, AskingController } from '../../src/controllers/asking-controller.js';
import { JourneyController } from '../../src/controllers/journey-controller.js';
import type { JourneyQuery } from '../../src/controllers/journey-state.js';
import { MannersStore } from '../../src/outbox/manners-store.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';

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

class StatusHost extends LitElement {
  query?: JourneyQuery;
  readonly journey = new JourneyController(this, () => this.query);
}
customElements.define('asking-status', StatusHost);

export const starsPrompt = (other: Partial<Prompt> = {}): Prompt => ({
  id: 'after',
  version: 1,
  questions: [{ id: 'stars', type: 'stars', title: 'How was it?' }],
  ...other,
});

/** Puts a prompt into the page. */
export async function ask(visit: Visit, given: Asking = {}, around?: Element): Promise<AskingHost> {
  const host = document.createElement('asking-host') as AskingHost;
  host.give({ prompt: starsPrompt(), ...given }, visit);
  (around ?? (await fixture(html`<div></div>`))).append(host);
  await settled(host);
  return host;
}

/** What was set off just now has come to its end: nothing here waits for a time, only for locks and renders. */
export async function settled(...hosts: AskingHost[]): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    await navigator.locks?.query();
    await new Promise((resolve) => setTimeout(resolve));
    for (const host of hosts) await host.updateComplete;
  }
}

/** A status on the page, which the endpoint can change. */
export class Status {
  #revision = 1;
  private constructor(
    readonly endpoint: TestEndpoint,
    readonly element: StatusHost,
  ) {}

  static async open(first: Partial<Journey> = {}): Promise<Status> {
    const endpoint = await TestEndpoint.open();
    const reference = first.reference ?? 'A-1042';
    await endpoint.setJourney(journey({ ...first, reference }));
    const element = document.createElement('asking-status') as StatusHost;
    element.query = { connection: endpoint.connection, reference, lang: 'en' };
    (await fixture(html`<div></div>`)).append(element);
    const status = new Status(endpoint, element);
    await status.#has(1);
    return status;
  }

  /** The journey moves on, and the page has read it. */
  async become(next: Partial<Journey>): Promise<void> {
    const { reference } = this.element.query!;
    await this.endpoint.setJourney(journey({ reference, ...next, revision: ++this.#revision }));
    this.element.journey.retry();
    await this.#has(this.#revision);
  }

  async close(): Promise<void> {
    this.element.remove();
    await this.endpoint.stop();
  }

  #has(revision: number): Promise<void> {
    const { journey } = this.element;
    return until(
      () => 'journey' in journey.state && journey.state.journey.revision === revision,
      `revision ${revision}`,
    );
  }
}

/** The end that a customer hopes for. */
export const delivered: Partial<Journey> = {
  stage: 'done',
  outcome: 'success',
  currentStep: 'delivered',
  steps: journey().steps.map((step) => ({ ...step, state: 'done' })),
  waitingOn: 'none',
};
