import type { Deadline, Party, Promised, Task } from '../../contract/index.js';
import type { Plural } from '../fill.js';

type Section =
  | 'tasks'
  | 'tasksDone'
  | 'events'
  | 'when'
  | 'parcels'
  | 'parts'
  | 'next'
  | 'actions'
  | 'pickup'
  | 'proof'
  | 'papers'
  | 'people'
  | 'held';

/** What a level of access may hold back, by the name that a customer would give it. */
export type HeldThing =
  | 'tasks'
  | 'parcels'
  | 'parts'
  | 'events'
  | 'deadlines'
  | 'actions'
  | 'pickup'
  | 'code'
  | 'people'
  | 'proof'
  | 'details';

/** Every word of what lies below the steps of a journey, and of the form that looks one up. */
export interface DetailsWords {
  heading: Record<Section, string>;

  /** Headings over what is being done about something, by what is the matter. */
  about: Record<'delay' | 'hold' | 'problem' | 'needed' | 'news' | 'end', string>;
  /** What stands before the lines of a reason. */
  why: Record<'why' | 'doing' | 'advice' | 'since' | 'message', string>;

  /** What is new since the visit before this one. */
  fresh: { mark: string; some: Plural; none: string };

  /** What a task's button says. */
  task: Record<Task['type'], string>;
  taskState: Record<Task['state'], string>;
  taskDue: string;
  taskOverdue: string;
  taskReceived: string;
  taskReceipt: string;
  taskBlocking: string;
  /** Whose tasks they are, where there are several people. */
  taskFor: Record<'you' | 'person' | 'everybody', string>;

  /** Joins what happened, a rejected task or a changed promise, with the source's reason for it. */
  because: string;
  /** What a promise is called, by who made it. */
  promised: Record<Promised['source'] | 'late', string>;
  /** The history of a promise. */
  promise: Record<'first' | 'changed', string>;
  deadline: Record<Deadline['kind'], string>;
  /** What follows when a deadline has passed. */
  consequence: string;
  /** How long there still is, from two days on; and, for what has gone by, how long ago that was. */
  daysLeft: Plural;
  wasAgo: string;
  calendar: Record<'add' | 'failed', string>;

  /** A source that should have said something by now. */
  quiet: string;

  role: Record<Party['role'], string>;
  you: string;
  website: string;

  /** What is held back, by the level of access; `{things}` are some of `thing`. */
  held: Record<'public' | 'verified' | 'full', string> & { thing: Record<HeldThing, string> };
  confirm: string;
  /** Read aloud when the customer has confirmed who they are. */
  confirmed: string;
  login: string;
  needs: Record<'verify' | 'login', string>;

  lookup: Record<
    | 'title'
    | 'number'
    | 'factor'
    | 'show'
    | 'missing'
    | 'notFound'
    | 'noLink'
    | 'limited'
    | 'busy'
    | 'confirm'
    | 'wrong',
    string
  >;
  more: string;
  less: string;
  /** Read aloud when the status has changed. */
  changed: string;

  pickupCode: string;
  photo: string;
  signature: string;
  document: string;
  signedBy: string;
  tracking: string;
  trackAt: string;
}
