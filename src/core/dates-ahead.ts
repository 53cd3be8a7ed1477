import type { Journey, Promised, Span, Text, When } from '../contract/index.js';
import { headline } from './headline.js';
import { openTasks } from './tasks.js';
import { isPast } from './when.js';

/** Something that is still to come, as a customer would write it in a calendar. */
export interface DateAhead {
  /** The same for the same thing after every change of its date, and for nothing else in the journey. */
  id: string;
  kind: 'promise' | 'customer' | 'legal' | 'pickup' | 'task';
  /** One end of it may be open; never both. */
  span: Span;
  precision?: Promised['precision'] | undefined;
  timeZone?: string | undefined;
  /** A prediction or a usual duration, and nobody's promise. */
  isEstimate?: boolean | undefined;
  /** The title of a task. */
  title?: Text | undefined;
  /** What follows when a deadline has passed. */
  consequence?: Text | undefined;
  /** Where to collect it. */
  place?: Text | undefined;
}

/** The promise of a journey, unless it was broken, and every deadline and task of it that has a date which has not gone by. */
export function datesAhead(journey: Journey, now: number): DateAhead[] {
  const isAhead = (when: When | undefined): when is When => when !== undefined && !isPast(when, now);
  const { stage, deadlines = [], pickup } = journey;
  const { time } = headline(journey, now);
  const dates: DateAhead[] = [];
  if (time.says === 'expected') {
    const { span, precision, timeZone, isEstimate } = time;
    dates.push({ id: 'promise', kind: 'promise', span, precision, timeZone, isEstimate });
  }
  const place = stage === 'ready' ? pickup?.place : undefined;
  const isTold = deadlines.some(({ kind }) => kind === 'pickup');
  if (time.says === 'ready' && !isTold && isAhead(time.until)) {
    dates.push({ id: 'pickup', kind: 'pickup', span: { until: time.until }, place });
  }
  if (stage === 'done') return dates;

  const seen = { customer: 0, legal: 0, pickup: 0 };
  for (const { kind, at, consequence } of deadlines) {
    // Counted before it is left out, so that one that has gone by does not give its name to the next.
    const id = seen[kind]++ ? `${kind}-${seen[kind]}` : kind;
    if (isAhead(at)) dates.push({ id, kind, span: { until: at }, consequence, ...(kind === 'pickup' && { place }) });
  }
  for (const { id, due, title } of openTasks(journey)) {
    if (isAhead(due)) dates.push({ id: `task-${id}`, kind: 'task', span: { until: due }, title });
  }
  return dates;
}
