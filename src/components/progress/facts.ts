import { html, nothing } from 'lit';
import type { Journey } from '../../contract/index.js';
import { isPast } from '../../core/when.js';
import { fill, plural } from '../../i18n/fill.js';
import type { DetailedReading } from './detailed-reading.js';
import { at, said } from './reading.js';
import { renderLine, renderSection, type Shown } from './section.js';

/** Where to collect it, from when, and with which code. Until when is one of the clocks. */
export function renderPickup({ pickup, stage }: Journey, reading: DetailedReading): Shown {
  if (!pickup || stage === 'done') return nothing;
  const { details: words, now, words: plain } = reading;
  const { place, code, from } = pickup;
  const opens = from && !isPast(from, now) ? fill(plain.time.from, { when: at(from, reading) }) : '';
  return renderSection(
    'pickup',
    words.heading.pickup,
    html`<div class="pairs">
      ${[said(place, reading), opens].filter(Boolean).map(renderLine)}
      ${code ? html`<p class="strong" .textContent=${fill(words.pickupCode, { code })}></p>` : nothing}
    </div>`,
    reading,
  );
}

/** How it can be seen that it arrived or was decided, and the papers that go with it. */
export function renderProof({ proof, kind }: Journey, reading: DetailedReading): Shown {
  if (!proof) return nothing;
  const { details: words } = reading;
  const texts = [said(proof.how, reading), proof.signedBy ? fill(words.signedBy, { name: proof.signedBy }) : ''];
  const links = (
    [
      [proof.document, words.document],
      [proof.image, words.photo],
      [proof.signature, words.signature],
    ] as const
  ).filter(([url]) => url);
  return renderSection(
    'proof',
    // Goods are proved to have come; of anything else there is a paper.
    kind === 'order' || kind === 'return' ? words.heading.proof : words.heading.papers,
    html`<div class="pairs">
      ${texts.filter(Boolean).map(renderLine)}
      ${
        links.length
          ? html`<p class="facts">
              ${links.map(([url, label]) => html`<a class="paper" href=${url!} .textContent=${label}></a>`)}
            </p>`
          : nothing
      }
    </div>`,
    reading,
  );
}

const isQuiet = ({ nextUpdateBy, stage }: Journey, now: number): boolean =>
  nextUpdateBy !== undefined && stage !== 'done' && isPast(nextUpdateBy, now);

/** That a source has gone quiet which should have said something by now; empty while it has not. */
export const quietText = (journey: Journey, reading: DetailedReading): string =>
  isQuiet(journey, reading.now) ? fill(reading.details.quiet, { when: at(journey.nextUpdateBy!, reading) }) : '';

/** The note about a source that has gone quiet. */
export function renderQuiet(journey: Journey, reading: DetailedReading): Shown {
  const text = quietText(journey, reading);
  return text ? html`<p class="note" part="quiet" data-tone="warning" .textContent=${text}></p>` : nothing;
}

/** How much is new since the visit before this one, for those who have been here before. */
export function renderNews({ access, events, promise, tasks }: Journey, reading: DetailedReading): Shown {
  if (!access.lastVisit) return nothing;
  const { isNew, lang } = reading;
  const { some, none } = reading.details.fresh;
  const moments = [
    ...(events ?? []).map((event) => event.at),
    ...(promise?.revisions ?? []).map((revision) => revision.at),
    ...(tasks ?? []).map((task) => task.submittedAt),
  ];
  const count = moments.filter(isNew).length;
  const when = at(access.lastVisit, reading);
  const text = count ? plural(some, count, lang, { when }) : fill(none, { when });
  return html`<p class="fact" part="news" .textContent=${text}></p>`;
}
