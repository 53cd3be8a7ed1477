import type { Deadline } from '../../contract/index.js';

/** Every word of an entry in a customer's own calendar. `{what}` is the title of what is waited for, or what the customer calls it. */
export interface CalendarWords {
  /** The title of a promise: of a span, of one that is open at its end, and of one that is open at its beginning. */
  promise: Record<'span' | 'from' | 'until', string>;
  deadline: Record<Deadline['kind'], string>;
  task: string;
  /** The lines below a title. */
  about: string;
  reference: string;
  estimate: string;
  consequence: string;
  mayChange: string;
}
