import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline, Journey, Promised, Span } from '../../contract/index.js';
import { datesAhead } from '../../core/dates-ahead.js';
import { daysUntil, urgencyOf } from '../../core/deadline.js';
import { endOf, isBroken, isPast } from '../../core/when.js';
import { formatDays } from '../../i18n/days.js';
import { fill, plural } from '../../i18n/fill.js';
import { formatSpan } from '../../i18n/format.js';
import type { DetailedReading } from './detailed-reading.js';
import { at, said } from './reading.js';
import { capital, renderFact, renderNew, renderSection, type Shown } from './section.js';

/** The button that puts what is still to come into the customer's own calendar. */
export interface CalendarButton {
  readonly hasFailed: boolean;
  readonly onClick: () => void;
}

/** One clock: what it counts to, how long that is, and what is known beside it. */
interface Clock {
  name: string;
  when: string;
  left?: string | undefined;
  tone: string;
  more?: Shown;
}

/** The promise with its history and the customer's own deadlines, beside each other: two clocks that run for the same thing. */
export function renderClocks(journey: Journey, calendar: CalendarButton, reading: DetailedReading): Shown {
  const clocks = [...promiseClock(journey, reading), ...deadlinesOf(journey).map((one) => deadlineClock(one, reading))];
  if (!clocks.length) return nothing;
  const hasDates = datesAhead(journey, reading.now).length > 0;
  return renderSection(
    'clocks',
    reading.details.heading.when,
    html`<ul class="cards" role="list">
        ${clocks.map(renderClock)}
      </ul>
      ${hasDates ? renderCalendar(calendar, reading) : nothing}`,
    reading,
  );
}

const renderClock = ({ name, when, left, tone, more = nothing }: Clock): TemplateResult =>
  html`<li class="card" part="clock" data-tone=${tone}>
    <p class="fact" .textContent=${name}></p>
    <p class="strong" .textContent=${when}></p>
    ${left ? html`<p class="tone" part="left" .textContent=${left}></p>` : nothing} ${renderAsIs(more)}
  </li>`;
const renderAsIs = (more: Shown) => more;

const renderCalendar = ({ hasFailed, onClick }: CalendarButton, { details }: DetailedReading): TemplateResult =>
  html`<div class="actions">
    <button class="button quiet" type="button" part="calendar" @click=${onClick}>
      <span .textContent=${details.calendar.add}></span>
    </button>
    <p class="fact" role="status" .textContent=${hasFailed ? details.calendar.failed : ''}></p>
  </div>`;

function promiseClock(journey: Journey, reading: DetailedReading): Clock[] {
  const { promise, stage, parts } = journey;
  const history = promise ? historyOf(promise, reading) : nothing;
  // What is over, or lies ready, is told by the headline; how it came to that is still worth knowing.
  if (!promise || ((stage === 'done' || stage === 'ready') && history === nothing)) return [];
  const { details: words, lang, now } = reading;
  const isLate = stage !== 'done' && stage !== 'ready' && isBroken(promise, now);
  const { from, until, timeZone, precision } = promise;
  const span = capital(spanOf(promise, promise, reading), lang);
  const isOneDay = precision !== 'week' && (!from || !until || from.slice(0, 10) === until.slice(0, 10));
  const days = daysUntil(endOf(promise), now, timeZone);
  const left = isLate ? fill(words.wasAgo, { ago: formatDays(days, lang) }) : capital(formatDays(days, lang), lang);
  const isCounting = stage !== 'done' && stage !== 'ready' && (isLate || isOneDay) && !parts?.length;
  return [
    {
      name: isLate ? words.promised.late : words.promised[promise.source],
      when: span,
      left: isCounting ? left : undefined,
      tone: isLate ? 'danger' : 'plain',
      more: history,
    },
  ];
}

function spanOf(span: Span, promise: Promised, reading: DetailedReading): string {
  const { words, lang, now } = reading;
  const { precision, timeZone } = promise;
  const when = formatSpan(span, lang, { now, precision, timeZone }, words.time);
  if ((span.from && span.until) || precision === 'week') return when;
  return fill(span.until ? words.time.by : words.time.from, { when });
}

/** What was promised first, and each change of it with its reason. Nothing where the first promise still stands. */
function historyOf(promise: Promised, reading: DetailedReading): Shown {
  const { details: words } = reading;
  const { first, revisions = [] } = promise;
  const isKept = !first || (first.from === promise.from && first.until === promise.until);
  if (isKept && !revisions.length) return nothing;
  return html`<ol class="changes fact" role="list" part="revisions">
    ${
      first
        ? html`<li .textContent=${fill(words.promise.first, { when: spanOf(first, promise, reading) })}></li>`
        : nothing
    }
    ${revisions.map(({ at: changedAt, reason, ...span }) => {
      const day = at(changedAt.slice(0, 10), reading);
      const text = fill(words.promise.changed, { at: day, when: spanOf(span, promise, reading) });
      const line = reason ? fill(words.because, { text, reason: said(reason, reading) }) : text;
      return html`<li><span dir="auto" .textContent=${line}></span> ${renderNew(changedAt, reading)}</li>`;
    })}
  </ol>`;
}

/** The deadlines, with that of a place which keeps something for so long. */
function deadlinesOf({ deadlines = [], pickup, stage }: Journey): Deadline[] {
  const until = stage === 'ready' ? pickup?.until : undefined;
  const isTold = deadlines.some(({ kind }) => kind === 'pickup');
  return until && !isTold ? [...deadlines, { kind: 'pickup', at: until }] : deadlines;
}

/** How long there still is, in words: `3 days left`, `tomorrow`, `today`, `this was 2 days ago`. */
export function leftUntil(when: Deadline['at'], { details: words, lang, now }: DetailedReading): string {
  const days = daysUntil(when, now);
  if (isPast(when, now)) return fill(words.wasAgo, { ago: formatDays(Math.min(days, 0), lang) });
  return days > 1 ? plural(words.daysLeft, days, lang) : capital(formatDays(days, lang), lang);
}

function deadlineClock({ kind, at: when, consequence }: Deadline, reading: DetailedReading): Clock {
  const { details: words, now, warnDays } = reading;
  return {
    name: words.deadline[kind],
    when: capital(at(when, reading), reading.lang),
    left: leftUntil(when, reading),
    tone: urgencyOf(when, now, warnDays),
    more: consequence ? renderFact(fill(words.consequence, { text: said(consequence, reading) })) : nothing,
  };
}
