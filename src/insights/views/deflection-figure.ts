import { html, nothing, svg } from 'lit';
import type { Deflection, Proportion } from '../../contract/index.js';
import { count } from '../wording.js';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const within = ({ share, low, high }: Proportion): string =>
  `${percent(share)} (95 % interval ${Math.round(100 * low)} to ${percent(high)})`;

/** How many contacts answers may have saved, as a range and in words that say what is not known. */
export function renderDeflection({ visits, pending, confirmed, upper }: Deflection) {
  return html`
    <section class="card figure" aria-labelledby="saved">
      <h2 id="saved">Contacts that answers may have saved</h2>
      ${confirmed && upper ? renderRange(confirmed, upper) : html`<p>No visit can be counted in this span yet.</p>`}
      <p class="soft">
        <span .textContent=${`Counted: ${count(visits, 'visit')} in which an answer was opened.`}></span>
        ${
          pending
            ? html`<span
                .textContent=${` ${count(pending, 'visit')} whose 48 hours are not over ${pending === 1 ? 'is' : 'are'} not counted yet.`}
              ></span>`
            : nothing
        }
        Visits without consent are unknown. A message is joined to a visit on the same device, or by the order’s number;
        who rang is not seen.
      </p>
    </section>
  `;
}

function renderRange(confirmed: Proportion, upper: Proportion) {
  return html`
    <p class="range">
      <strong .textContent=${`Between ${percent(confirmed.share)} and ${percent(upper.share)}`}></strong>
      of the visits in which an answer was opened
    </p>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" x="0" y="3" width="100" height="4" />
      ${svg`<rect class="interval" x=${100 * confirmed.low} y="3" width=${100 * (upper.high - confirmed.low)} height="4" />`}
      ${svg`<rect class="between" x=${100 * confirmed.share} y="1" width=${Math.max(0.5, 100 * (upper.share - confirmed.share))} height="8" />`}
    </svg>
    <dl>
      <div>
        <dt>Confirmed: said that an answer helped, and did not ask for a person within 48 hours</dt>
        <dd .textContent=${`${confirmed.count} of ${confirmed.of}: ${within(confirmed)}`}></dd>
      </div>
      <div>
        <dt>Upper bound: did not ask for a person within 48 hours, for whatever reason</dt>
        <dd .textContent=${`${upper.count} of ${upper.of}: ${within(upper)}`}></dd>
      </div>
    </dl>
  `;
}
