import type { Deadline, Task } from '../../contract/index.js';

/** Every word of what lies below the steps of a journey, and of the form that looks one up. */
export interface DetailsWords {
  heading: Record<'tasks' | 'events' | 'when' | 'parcels' | 'parts' | 'next' | 'actions' | 'pickup' | 'proof', string>;

  /** What a task's button says. */
  task: Record<Task['type'], string>;
  taskState: Record<Task['state'], string>;
  taskDue: string;
  taskOverdue: string;
  taskReceived: string;
  taskBlocking: string;

  /** Joins what happened, a rejected task or a changed promise, with the source's reason for it. */
  because: string;
  /** The history of a promise. */
  promise: Record<'first' | 'changed', string>;
  deadline: Record<Deadline['kind'], string>;
  /** What follows when a deadline has passed. */
  consequence: string;

  /** A source that should have said something by now. */
  quiet: string;
  /** Some of it is held back at this level of access. */
  redacted: string;
  lookup: Record<'title' | 'number' | 'factor' | 'show' | 'missing' | 'notFound' | 'limited', string>;
  more: string;
  less: string;
  /** Read aloud when the status has changed. */
  changed: string;

  pickupCode: string;
  photo: string;
  signature: string;
  signedBy: string;
  tracking: string;
  trackAt: string;
}
