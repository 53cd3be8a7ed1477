import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, JourneyEvent } from '../../contract/index.js';
import { dayFor } from '../../core/deadline.js';
import { isBefore, isDate } from '../../core/when.js';
import { formatTime } from '../../i18n/days.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { at, said } from './reading.js';
import { capital, renderNew, renderSection, type Shown } from './section.js';

/** Shown before "more": the newest one says what happened last, and two before it say where it came from. */
const shownAtFirst = 3;

interface Placed {
  event: JourneyEvent;
  isFolded: boolean;
}

/** What has happened, newest first and by the day: three, and the rest when somebody asks for it. All of it is there in print. */
export function renderHistory(
  { events = [] }: Journey,
  isOpen: boolean,
  onToggle: () => void,
  reading: DetailedReading,
): Shown {
  if (!events.length) return nothing;
  const days = byDay(events, isOpen);
  return renderSection(
    'history',
    reading.details.heading.events,
    html`<ol class="rows" role="list" id="events" reversed>
        ${[...days].map(([day, placed]) => renderDay(day, placed, reading))}
      </ol>
      ${events.length > shownAtFirst ? renderToggle(events.length, isOpen, onToggle, reading) : nothing}`,
    reading,
  );
}

/** The newest first; of two that cannot be told apart, the one that the source sent later. */
function byDay(events: JourneyEvent[], isOpen: boolean): Map<string, Placed[]> {
  const newest = events.map((event, index) => ({ event, index }));
  newest.sort((a, b) =>
    isBefore(a.event.at, b.event.at) ? 1 : isBefore(b.event.at, a.event.at) ? -1 : b.index - a.index,
  );
  const days = new Map<string, Placed[]>();
  newest.forEach(({ event }, place) => {
    const day = dayFor(event.at);
    const placed = { event, isFolded: !isOpen && place >= shownAtFirst };
    days.set(day, [...(days.get(day) ?? []), placed]);
  });
  return days;
}

const renderDay = (day: string, placed: Placed[], reading: DetailedReading): TemplateResult =>
  html`<li class="row day" part="day" ?hidden=${placed.every(({ isFolded }) => isFolded)}>
    <p class="fact" .textContent=${capital(at(day, reading), reading.lang)}></p>
    <ol class="pairs" role="list" reversed>
      ${placed.map(({ event, isFolded }) => renderEvent(event, isFolded, reading))}
    </ol>
  </li>`;

function renderEvent(event: JourneyEvent, isFolded: boolean, reading: DetailedReading): TemplateResult {
  const time = isDate(event.at) ? '' : formatTime(event.at, reading.lang);
  const facts = [time, said(event.place, reading), event.source ?? ''].filter(Boolean);
  return html`<li class="event" part="event" ?hidden=${isFolded}>
    <p><span dir="auto" .textContent=${said(event.text, reading)}></span> ${renderNew(event.at, reading)}</p>
    ${facts.length ? html`<p class="fact" .textContent=${facts.join(' · ')}></p>` : nothing}
  </li>`;
}

const renderToggle = (
  count: number,
  isOpen: boolean,
  onToggle: () => void,
  { details: words, lang }: DetailedReading,
): TemplateResult =>
  html`<button class="toggle" type="button" aria-expanded=${isOpen} aria-controls="events" @click=${onToggle}>
    <span .textContent=${isOpen ? words.less : fill(words.more, { n: formatNumber(count, lang) })}></span>
  </button>`;
