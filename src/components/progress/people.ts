import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, Party } from '../../contract/index.js';
import { fill } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { renderSection, type Shown } from './section.js';

/** Who takes part in it, whoever handles it first, and how they can be reached. Only for those who may see everything. */
export function renderPeople({ parties = [], access }: Journey, reading: DetailedReading): Shown {
  if (!parties.length || access.level !== 'full') return nothing;
  const sorted = [...parties].sort((a, b) => Number(b.role === 'handler') - Number(a.role === 'handler'));
  return renderSection(
    'people',
    reading.details.heading.people,
    html`<ul class="rows" role="list">
      ${sorted.map((party) => renderPerson(party, party.id === access.party, reading))}
    </ul>`,
    reading,
  );
}

const renderPerson = ({ name, role, contact }: Party, isReader: boolean, reading: DetailedReading): TemplateResult =>
  html`<li class="row split" part="person">
    <div>
      <p dir="auto" .textContent=${isReader ? fill(reading.details.you, { name }) : name}></p>
      <p class="fact" .textContent=${reading.details.role[role]}></p>
    </div>
    ${contact && !isReader ? renderContact(contact, reading) : nothing}
  </li>`;

const renderContact = (
  { phone, email, url }: NonNullable<Party['contact']>,
  { details }: DetailedReading,
): TemplateResult =>
  html`<p class="contact">
    ${phone ? html`<a href="tel:${phone.replace(/[^\d+*#]/g, '')}" dir="ltr" .textContent=${phone}></a>` : nothing}
    ${email ? html`<a href="mailto:${email}" dir="ltr" .textContent=${email}></a>` : nothing}
    ${url ? html`<a href=${url} .textContent=${details.website}></a>` : nothing}
  </p>`;
