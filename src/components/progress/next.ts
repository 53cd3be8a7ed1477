import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import type { DetailedReading } from './detailed-reading.js';
import { said } from './reading.js';
import { renderHeading, renderLine, type Shown } from './section.js';

type Action = NonNullable<Journey['actions']>[number];

/** What happens next, and what the customer may do. */
export function renderNext({ next, actions = [], access }: Journey, reading: DetailedReading): Shown {
  if (!next && !actions.length) return nothing;
  const { heading } = reading.details;
  return html`<section part="next">
    ${next ? html`${renderHeading(heading.next, reading)} ${renderLine(said(next.text, reading))}` : nothing}
    ${
      actions.length
        ? html`<ul class="actions" role="list" aria-label=${heading.actions}>
            ${actions.map((action) => renderAction(action, access.level, reading))}
          </ul>`
        : nothing
    }
  </section>`;
}

/** What has to come first is told beside the action, so that a login is no surprise. */
function renderAction({ url, label, needs }: Action, level: string, reading: DetailedReading): TemplateResult {
  const { details: words } = reading;
  const first =
    needs === 'login' ? words.needs.login : needs === 'verify' && level === 'public' ? words.needs.verify : '';
  return html`<li>
    <a class="button quiet" part="action" href=${url}><span dir="auto" .textContent=${said(label, reading)}></span></a>
    ${first ? html`<p class="fact" .textContent=${first}></p>` : nothing}
  </li>`;
}
