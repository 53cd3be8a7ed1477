import type { ClientError } from '../../client/client-error.js';

/** The endpoint does not accept the key, at first or any more. */
export class InsightsShutOutEvent extends Event {
  constructor(readonly problem: ClientError) {
    super('insights-shut-out', { bubbles: true, composed: true });
  }
}
