import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { formatList } from '../../i18n/days.js';
import type { HeldThing } from '../../i18n/details/words.js';
import { fill } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { renderHeading, type Shown } from './section.js';

const things: Partial<Record<string, HeldThing>> = {
  tasks: 'tasks',
  parts: 'parts',
  events: 'events',
  deadlines: 'deadlines',
  actions: 'actions',
  pickup: 'pickup',
  'pickup.code': 'code',
  parties: 'people',
  proof: 'proof',
};

/** The kinds of thing that are held back, by the names a customer has for them. A field that nobody here knows is an explanation. */
function thingsOf({ access: { redacted = [] }, kind }: Journey): HeldThing[] {
  const isGoods = kind === 'order' || kind === 'return';
  const names = redacted.map((field) => (field === 'parts' && isGoods ? 'parcels' : (things[field] ?? 'details')));
  // In the order in which they would stand on the page, with the explanations last.
  return [...new Set(names)].sort((a, b) => Number(a === 'details') - Number(b === 'details'));
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
