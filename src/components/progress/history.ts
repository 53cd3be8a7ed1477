import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, JourneyEvent } from '../../contract/index.js';
import { isBefore } from '../../core/when.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import type { DetailedReading } from './details.js';
import { at, said } from './reading.js';

/** Shown before "more": the newest one says what happened last, and two before it say where it came from. */
const shownAtFirst = 3;

/** What has happened, newest first: three, and the rest when somebody asks for it. All of it is there in print. */
export function renderHistory(
  { events = [] }: Journey,
  isOpen: boolean,
  onToggle: () => void,
  reading: DetailedReading,
): TemplateResult | typeof nothing {
  if (!events.length) return nothing;
  const { details: words, lang } = reading;
  const newest = events.map((event, index) => ({ event, index }));
  newest.sort((a, b) =>
    isBefore(a.event.at, b.event.at) ? 1 : isBefore(b.event.at, a.event.at) ? -1 : b.index - a.index,
  );
  const hasMore = newest.length > shownAtFirst;
  return html`<section part="history">
    <h3 class="title" .textContent=${words.heading.events}></h3>
    <ol class="rows" role="list" id="events" reversed>
      ${newest.map(({ event }, index) => renderEvent(event, !isOpen && index >= shownAtFirst, reading))}
    </ol>
    ${
      hasMore
        ? html`<button class="toggle" type="button" aria-expanded=${isOpen} aria-controls="events" @click=${onToggle}>
            <span
              .textContent=${isOpen ? words.less : fill(words.more, { n: formatNumber(newest.length, lang) })}
            ></span>
          </button>`
        : nothing
    }
  </section>`;
}

const renderEvent = (event: JourneyEvent, isFolded: boolean, reading: DetailedReading): TemplateResult =>
  html`<li class="row event" part="event" ?hidden=${isFolded}>
    <p dir="auto" .textContent=${said(event.text, reading)}></p>
    <p
      class="fact"
      .textContent=${[at(event.at, reading), said(event.place, reading), event.source ?? ''].filter(Boolean).join(' · ')}
    ></p>
  </li>`;
