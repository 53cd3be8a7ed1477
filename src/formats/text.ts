import type { Journey, Span, When } from '../contract/index.js';
import { type Headline, headline } from '../core/headline.js';
import { isDate } from '../core/when.js';
import { type MoreWords, sentence } from '../i18n/headline.js';
import type { ProgressWords } from '../i18n/progress/index.js';
import { isTimeZone, wallClock } from './dates.js';

/** What a journey is put in words with, where no page does it. */
export interface TextReading {
  words: ProgressWords;
  lang: string;
  now: number;
  reasons?: MoreWords['reasons'];
  /** The customer's time zone, where it is known: for moments that do not say in which zone they are meant. */
  timeZone?: string | undefined;
}

/** The headline of a journey as plain text, for an e-mail, a text message or a voice. */
export function textOf(journey: Journey, reading: TextReading): string {
  const { words, lang, now, reasons } = reading;
  return sentence(headlineAsWritten(journey, reading), words, lang, { now, reasons });
}

/**
 * The headline with its moments as the owner wrote them. A page writes a moment in the zone of the customer's device. A mail
 * server stands in a zone that is nobody's: five o'clock in Amsterdam must not become four because the server is in London.
 */
export function headlineAsWritten(journey: Journey, { now, timeZone }: TextReading): Headline {
  const { position, time, turn } = headline(journey, now);
  const told = (when: When): When => asWritten(when, timeZone);
  return {
    position,
    time: 'timeZone' in time && time.timeZone ? time : timeAsWritten(time, told),
    turn: turn.says === 'tasks' && turn.due ? { ...turn, due: told(turn.due) } : turn,
  };
}

function timeAsWritten(time: Headline['time'], told: (when: When) => When): Headline['time'] {
  const span = ({ from, until }: Span): Span => ({
    ...(from && { from: told(from) }),
    ...(until && { until: told(until) }),
  });
  switch (time.says) {
    case 'expected':
      return { ...time, span: span(time.span), first: time.first && span(time.first) };
    case 'late':
      return { ...time, promised: told(time.promised) };
    case 'ready':
      return { ...time, until: time.until && told(time.until) };
    case 'ended':
      return { ...time, at: time.at && told(time.at) };
    case 'no_date':
      return time;
  }
}

/** The moment at which the clocks where this runs show what those of the owner, or of the time zone, show at `when`. */
function asWritten(when: When, timeZone: string | undefined): When {
  if (isDate(when)) return when;
  const isKnown = timeZone !== undefined && isTimeZone(timeZone);
  const shown = new Date(isKnown ? wallClock(Date.parse(when), timeZone) : `${when.slice(0, 16)}Z`);
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()];
  return new Date(year, month, day, shown.getUTCHours(), shown.getUTCMinutes()).toISOString();
}
