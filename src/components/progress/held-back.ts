import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { formatList } from '../../i18n/days.js';
import type { HeldThing } from '../../i18n/details/words.js';
import { fill } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { renderHeading, type Shown } from './section.js';

/** In the order in which they would stand on the page. */
const things: Partial<Record<string, HeldThing>> = {
  tasks: 'tasks',
  pickup: 'pickup',
  'pickup.code': 'code',
  deadlines: 'deadlines',
  actions: 'actions',
  proof: 'proof',
  parts: 'parts',
  parties: 'people',
  events: 'events',
};
const order = Object.keys(things);

/** The kinds of thing that are held back, by the names a customer has for them. A field that nobody here knows is an explanation. */
function thingsOf({ access: { redacted = [] }, kind }: Journey): HeldThing[] {
  const isGoods = kind === 'order' || kind === 'return';
  const held = order.filter((field) => redacted.includes(field)).map((field) => things[field]!);
  if (redacted.some((field) => !things[field])) held.push('details');
  return held.map((thing) => (thing === 'parts' && isGoods ? 'parcels' : thing));
}

/**
 * What is held back at this level of access, said as such, so that nobody takes it for missing; and what would show it.
 * `renderStepUp` is there where the customer can confirm who they are on this page.
 */
export function renderHeld(
  journey: Journey,
  renderStepUp: (() => TemplateResult) | undefined,
  reading: DetailedReading,
): Shown {
  const held = thingsOf(journey);
  if (!held.length) return nothing;
  const { details: words, lang, loginHref } = reading;
  const { level } = journey.access;
  const list = formatList(
    held.map((thing) => words.held.thing[thing]),
    lang,
  );
  return html`<section class="held" part="redacted">
    ${renderHeading(words.heading.held, reading)}
    <p .textContent=${fill(words.held[level], { things: list })}></p>
    <div class="actions">
      ${level === 'public' && renderStepUp ? renderStepUp() : nothing}
      ${
        loginHref && level !== 'full'
          ? html`<a class="button quiet" part="login" href=${loginHref}><span .textContent=${words.login}></span></a>`
          : nothing
      }
    </div>
  </section>`;
}
