import { savesData } from '../../controllers/ahead.js';
import { OutboxController } from '../../controllers/outbox-controller.js';
import type { Contents } from './contents.js';
import type { PanelController } from './panel-controller.js';
import { type Corner, Surroundings } from './surroundings.js';

/**
 * What help does once the page has come to rest, whether or not anybody opens it: finds its place among what else stands there, sends
 * what an earlier visit could not send, and has the way to a person ready. Who saves data has that when they ask for it.
 */
export class FetchAhead {
  readonly surroundings: Surroundings;
  readonly outbox: OutboxController;

  constructor(host: Corner, panel: PanelController, contents: Contents) {
    this.surroundings = new Surroundings(host, panel);
    this.outbox = new OutboxController(host, () => host.connection);
    if (!savesData()) contents.fetchPerson();
  }
}
