import type { Task } from '../../contract/index.js';

/**
 * The customer is about to do a task. A site that does it in a dialog of its own calls `preventDefault()`, and the browser stays on
 * the page; otherwise the task's link is followed. It tells which task, and nothing about whose it is.
 */
export class WaymarkProgressTaskEvent extends Event {
  static readonly type = 'waymark-progress-task';

  constructor(
    readonly task: string,
    readonly kind: Task['type'],
  ) {
    super(WaymarkProgressTaskEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'waymark-progress-task': WaymarkProgressTaskEvent;
  }
}
