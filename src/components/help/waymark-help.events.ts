import type { ContactRequest } from '../../contract/index.js';
import type { Delivery } from '../../controllers/sending-controller.js';

const shape = { bubbles: true, composed: true };

/** The panel has opened or closed, by the customer's own act. */
export class WaymarkHelpToggleEvent extends Event {
  static readonly type = 'waymark-help-toggle';

  constructor(readonly isOpen: boolean) {
    super(WaymarkHelpToggleEvent.type, shape);
  }
}

/** A customer asks for a person, and this is what is about to be kept and sent. `preventDefault()` stops it: the form stays as it is. */
export class WaymarkHelpSubmitEvent extends Event {
  static readonly type = 'waymark-help-submit';

  constructor(readonly request: ContactRequest) {
    super(WaymarkHelpSubmitEvent.type, { ...shape, cancelable: true });
  }
}

/** The endpoint has confirmed that it has the request. */
export class WaymarkHelpSentEvent extends Event {
  static readonly type = 'waymark-help-sent';

  constructor(
    readonly id: string,
    readonly revision: number,
  ) {
    super(WaymarkHelpSentEvent.type, shape);
  }
}

/** A request is not with the endpoint yet, and will be sent: it is kept on this device's disk, or only held in this page. */
export class WaymarkHelpQueuedEvent extends Event {
  static readonly type = 'waymark-help-queued';

  constructor(
    readonly id: string,
    readonly revision: number,
    readonly where: 'device' | 'page',
  ) {
    super(WaymarkHelpQueuedEvent.type, shape);
  }
}

/** A request will not arrive: the endpoint refused it, or it could not be kept. The customer is told, and keeps their text. */
export class WaymarkHelpFailedEvent extends Event {
  static readonly type = 'waymark-help-failed';

  constructor(
    readonly id: string,
    readonly revision: number,
    readonly reason: 'refused' | 'not_kept',
  ) {
    super(WaymarkHelpFailedEvent.type, shape);
  }
}

/** The event that tells a page what became of a request. */
export function outcomeEvent({ id, revision, state }: Delivery): Event {
  switch (state) {
    case 'received':
      return new WaymarkHelpSentEvent(id, revision);
    case 'kept':
      return new WaymarkHelpQueuedEvent(id, revision, 'device');
    case 'memory':
      return new WaymarkHelpQueuedEvent(id, revision, 'page');
    case 'refused':
    case 'not_kept':
      return new WaymarkHelpFailedEvent(id, revision, state);
  }
}

declare global {
  interface HTMLElementEventMap {
    'waymark-help-toggle': WaymarkHelpToggleEvent;
    'waymark-help-submit': WaymarkHelpSubmitEvent;
    'waymark-help-sent': WaymarkHelpSentEvent;
    'waymark-help-queued': WaymarkHelpQueuedEvent;
    'waymark-help-failed': WaymarkHelpFailedEvent;
  }
}
