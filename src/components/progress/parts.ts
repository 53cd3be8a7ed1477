import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Journey, Part } from '../../contract/index.js';
import { fill } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { partState } from './part-state.js';
import { said } from './reading.js';
import { renderSection, type Shown } from './section.js';
import { isSameReason, renderPartWhy, toldReason } from './why.js';

/** Several shipments, sub-cases or people's legs, each with a position, a time and a reason of its own. */
export function renderParts(journey: Journey, reading: DetailedReading): Shown {
  const { parts = [], kind } = journey;
  if (!parts.length) return nothing;
  const { heading } = reading.details;
  const told = toldReason(journey, reading.now);
  const rows = repeat(
    parts,
    ({ id }) => id,
    (part) => renderPart(part, journey, told, reading),
  );
  return renderSection(
    'parts',
    kind === 'order' || kind === 'return' ? heading.parcels : heading.parts,
    html`<ul class="rows" role="list">
      ${renderAsIs(rows)}
    </ul>`,
    reading,
  );
}
const renderAsIs = (rows: unknown) => rows;

function renderPart(
  part: Part,
  { kind }: Journey,
  told: ReturnType<typeof toldReason>,
  reading: DetailedReading,
): TemplateResult {
  const { reason, ...rest } = part;
  const stated = isSameReason(reason, told?.reason) ? rest : part;
  return html`<li class="row" part="part" data-tone=${toneOf(part)}>
    <p class="part-state" .textContent=${partState(stated, kind, reading)}></p>
    ${part.items?.length ? renderItems(part.items, reading) : nothing} ${renderPartWhy(part, told, reading)}
    ${part.tracking ? renderTracking(part.tracking, reading) : nothing}
  </li>`;
}

const toneOf = ({ condition, outcome }: Part): string => {
  if (outcome) return outcome === 'success' || outcome === 'partial' ? 'success' : 'danger';
  if (condition === 'problem') return 'danger';
  return condition === 'on_track' ? 'plain' : 'warning';
};

const renderItems = (items: NonNullable<Part['items']>, reading: DetailedReading): TemplateResult =>
  html`<ul class="items fact" role="list">
    ${items.map((item) => html`<li part="item" dir="auto" .textContent=${said(item, reading)}></li>`)}
  </ul>`;

const renderTracking = (
  { number, carrier, url }: NonNullable<Part['tracking']>,
  { details }: DetailedReading,
): TemplateResult =>
  html`<p class="fact facts">
    <span .textContent=${fill(details.tracking, { number })}></span>
    ${url ? html`<a href=${url} .textContent=${fill(details.trackAt, { carrier: carrier ?? '' }).trim()}></a>` : nothing}
  </p>`;
