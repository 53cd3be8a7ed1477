/** A page to ask on, and a status that changes on it. */
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Journey } from '../../src/contract/index.js';
import type { Asking } from '../../src/controllers/asking-controller.js';
import { JourneyController } from '../../src/controllers/journey-controller.js';
import type { JourneyQuery } from '../../src/controllers/journey-state.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { journey } from '../support/journeys.js';
import { type AskingHost, starsPrompt, type Visit } from './asking-host.js';

class StatusHost extends LitElement {
  query?: JourneyQuery;
  readonly journey = new JourneyController(this, () => this.query);
}
customElements.define('asking-status', StatusHost);

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
