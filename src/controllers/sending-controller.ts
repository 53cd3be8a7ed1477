import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Identity, ReceiptRoute } from '../client/responses.js';
import type { Delivery } from '../outbox/deliveries.js';
import { OutboxController } from './outbox-controller.js';

export type { Delivery } from '../outbox/deliveries.js';

/** Where the newest revision of what was said is. */
export type Whereabouts = 'saving' | 'received' | 'kept' | 'memory' | 'notKept' | 'refused';

/** What was said is called kept only if it is not received within this time, so that the truth does not change under the eye. */
const PATIENCE_MS = 800;

/** Sends the revisions of one thing that a customer says, and knows where the newest of them is. */
export class SendingController<Body extends Identity> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #outbox: OutboxController;
  readonly #route: ReceiptRoute;
  readonly #onDelivery: (delivery: Delivery) => void;
  #newest: Body | undefined;
  #told: Delivery | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isSlow = false;

  /** `onDelivery` hears each word of the outbox once. */
  constructor(
    host: ReactiveControllerHost,
    connection: () => Connection | undefined,
    route: ReceiptRoute,
    onDelivery: (delivery: Delivery) => void,
  ) {
    this.#host = host;
    this.#route = route;
    this.#onDelivery = onDelivery;
    host.addController(this);
    this.#outbox = new OutboxController(host, connection);
  }

  /** Undefined until something was said. */
  get whereabouts(): Whereabouts | undefined {
    const newest = this.#newest;
    const { delivery } = this.#outbox;
    if (!newest) return undefined;
    // What was heard of an older revision says nothing about the newest.
    if (delivery?.id !== newest.id || delivery.revision < newest.revision) return 'saving';
    const { state } = delivery;
    if (state === 'not_kept') return 'notKept';
    return !this.#isSlow && (state === 'kept' || state === 'memory') ? 'saving' : state;
  }

  /** Keeps and sends a revision, or tries anew with one that could not be kept. */
  send(body: Body): void {
    this.#newest = body;
    this.#isSlow = false;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(this.#lose, PATIENCE_MS);
    void this.#outbox.send(this.#route, body);
    this.#host.requestUpdate();
  }

  /** Begins with another; the last one is delivered all the same. */
  reset(): void {
    this.#newest = undefined;
  }

  hostUpdated(): void {
    const { delivery } = this.#outbox;
    if (!delivery || delivery === this.#told) return;
    this.#told = delivery;
    this.#onDelivery(delivery);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#isSlow = true;
  }

  readonly #lose = (): void => {
    this.#isSlow = true;
    this.#host.requestUpdate();
  };
}
