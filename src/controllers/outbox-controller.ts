import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Identity, ReceiptRoute } from '../client/responses.js';
import type { Delivery } from '../outbox/deliveries.js';
import { outboxFor } from '../outbox/outbox.js';
import { seen } from './seen.js';

/** Sends what a customer says, tells its host what has become of it, and sends what an earlier visit left. */
export class OutboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: () => Connection | undefined;
  #begun: string | undefined;
  #id: string | undefined;
  #unwatch: (() => void) | undefined;

  /** What has become of the last thing sent. */
  delivery: Delivery | undefined;

  constructor(host: ReactiveControllerHost, connection: () => Connection | undefined) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  /**
   * Resolves once it is kept, or known not to be; `delivery` then tells the rest. Send a higher revision of the same id to
   * change what was said.
   */
  async send(route: ReceiptRoute, body: Identity): Promise<Delivery> {
    const { id, revision } = body;
    const connection = this.#connection();
    if (!connection) return this.#take({ id, revision, state: 'not_kept' });
    if (this.#id !== id) {
      this.hostDisconnected();
      this.#id = id;
      this.#watch(connection);
    }
    return outboxFor(connection).put({ id, revision, route, body });
  }

  hostConnected(): void {
    const connection = this.#connection();
    if (connection) this.#watch(connection);
  }

  hostUpdate(): void {
    const connection = this.#connection();
    if (!connection || connection.endpoint === this.#begun) return;
    this.#begun = connection.endpoint;
    void Promise.resolve(seen()).then(() => outboxFor(connection).start());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #watch(connection: Connection): void {
    if (this.#id) this.#unwatch = outboxFor(connection).watch(this.#id, (delivery) => this.#take(delivery));
  }

  #take(delivery: Delivery): Delivery {
    this.delivery = delivery;
    this.#host.requestUpdate();
    return delivery;
  }
}
