import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../client/connection.js';
import type { Response } from '../contract/index.js';
import { type Delivery, SendingController } from './sending-controller.js';

export type { Delivery, Whereabouts } from './sending-controller.js';

/** Sends the revisions of one response, and knows where the newest of them is. */
export class ResponseController extends SendingController<Response> {
  /** `onDelivery` hears each word of the outbox once. */
  constructor(
    host: ReactiveControllerHost,
    connection: () => Connection | undefined,
    onDelivery: (delivery: Delivery) => void,
  ) {
    super(host, connection, 'responses', onDelivery);
  }
}
