import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Identity, ReceiptRoute } from '../client/responses.js';
import type { Delivery } from '../outbox/deliveries.js';
import type { OutboxController } from './outbox-controller.js';

export type { Delivery } from '../outbox/deliveries.js';

/** Where the newest revision of what was said is. */
export type Whereabouts = 'saving' | 'received' | 'kept' | 'memory' | 'notKept' | 'refused';

/** What was said is called kept only if it is not received within this time, so that the truth does not change under the eye. */
export const PATIENCE_MS = 800;

/**
 * Sends the revisions of one thing that a customer says, and knows where the newest of them is. The outbox is fetched as soon as
 * the host is in the page, beside what is drawn first; what is said before it is there is held here, and says so.
 */
export class SendingController<Body extends Identity> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: () => Connection | undefined;
  readonly #route: ReceiptRoute;
  readonly #onDelivery: (delivery: Delivery) => void;
  #outbox: OutboxController | undefined;
  /** How often the outbox was wanted since it is being fetched. */
  #wants = 0;
  /** What was said before the outbox was there, the newest of each. */
  readonly #waiting = new Map<string, Body>();
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
    this.#connection = connection;
    this.#route = route;
    this.#onDelivery = onDelivery;
    host.addController(this);
  }

  /** Undefined until something was said. */
  get whereabouts(): Whereabouts | undefined {
    const newest = this.#newest;
    if (!newest) return undefined;
    const delivery = this.#outbox?.delivery;
    // What was heard of an older revision says nothing about the newest.
    const isOlder = delivery?.id !== newest.id || delivery.revision < newest.revision;
    const state = isOlder ? (this.#outbox ? undefined : 'memory') : delivery.state;
    if (state === 'not_kept') return 'notKept';
    return !state || (!this.#isSlow && (state === 'kept' || state === 'memory')) ? 'saving' : state;
  }

  /** Keeps and sends a revision, or tries anew with one that could not be kept. */
  send(body: Body): void {
    this.#newest = body;
    this.#isSlow = false;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(this.#lose, PATIENCE_MS);
    if (this.#outbox) void this.#outbox.send(this.#route, body);
    else this.#waiting.set(body.id, body);
    this.#fetch();
    this.#host.requestUpdate();
  }

  /** Begins with another; the last one is delivered all the same. */
  reset(): void {
    this.#newest = undefined;
  }

  hostConnected(): void {
    addEventListener('online', this.#fetch);
    this.#fetch();
  }

  hostUpdated(): void {
    const delivery = this.#outbox?.delivery;
    if (!delivery || delivery === this.#told) return;
    this.#told = delivery;
    this.#onDelivery(delivery);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#fetch);
    clearTimeout(this.#patience);
    this.#isSlow = true;
  }

  readonly #lose = (): void => {
    this.#isSlow = true;
    this.#host.requestUpdate();
  };

  readonly #fetch = (): void => {
    if (this.#outbox || this.#wants++) return;
    import('./outbox-controller.js').then(
      ({ OutboxController }) => {
        this.#outbox = new OutboxController(this.#host, this.#connection);
        for (const body of this.#waiting.values()) void this.#outbox.send(this.#route, body);
        this.#waiting.clear();
        // It begins with what an earlier visit left when its host is drawn: a host that came before it is drawn once more.
        this.#host.requestUpdate();
      },
      // The next thing said tries again, and so does the network when it is back: at once, where either came in the meantime.
      () => {
        const isWantedAgain = this.#wants > 1;
        this.#wants = 0;
        if (isWantedAgain) this.#fetch();
      },
    );
  };
}
