import { html, nothing, type TemplateResult } from 'lit';
import type { Deadline, Journey, Part, Promised, Span } from '../../contract/index.js';
import { isPast } from '../../core/when.js';
import { fill } from '../../i18n/fill.js';
import { formatSpan } from '../../i18n/format.js';
import { partState } from './part-state.js';
import type { DetailedReading } from './details.js';
import { at, said } from './reading.js';

type Shown = TemplateResult | typeof nothing;

const section = (name: string, title: string, body: Shown): TemplateResult =>
  html`<section part=${name}>
    <h3 class="title" .textContent=${title}></h3>
    ${renderAsIs(body)}
  </section>`;
const renderAsIs = (body: Shown) => body;

const line = (text: string): TemplateResult => html`<p .textContent=${text}></p>`;
const renderLines = (texts: string[]): TemplateResult => html`<div class="pairs">${texts.map(line)}</div>`;

/** A promise that changed, and the deadlines: both clocks side by side. */
export function renderClocks({ promise, deadlines = [] }: Journey, reading: DetailedReading): Shown {
  const texts = [
    ...(promise ? promiseHistory(promise, reading) : []),
    ...deadlines.map((d) => deadlineLine(d, reading)),
  ];
  return texts.length ? section('clocks', reading.details.heading.when, renderLines(texts)) : nothing;
}

function promiseHistory(promise: Promised, reading: DetailedReading): string[] {
  const { details: words, lang, now } = reading;
  const write = (span: Span) =>
    formatSpan(span, lang, { now, precision: promise.precision, timeZone: promise.timeZone }, reading.words.time);
  const { first } = promise;
  const isKept = !first || (first.from === promise.from && first.until === promise.until);
  if (isKept && !promise.revisions?.length) return [];
  const changes = (promise.revisions ?? []).map(({ at: changedAt, reason, ...span }) => {
    const text = fill(words.promise.changed, { at: at(changedAt.slice(0, 10), reading), when: write(span) });
    return reason ? fill(words.because, { text, reason: said(reason, reading) }) : text;
  });
  return [...(first ? [fill(words.promise.first, { when: write(first) })] : []), ...changes];
}

function deadlineLine({ kind, at: when, consequence }: Deadline, reading: DetailedReading): string {
  const { details: words } = reading;
  const text = fill(words.deadline[kind], { when: at(when, reading) });
  return consequence ? `${text}. ${fill(words.consequence, { text: said(consequence, reading) })}` : text;
}

/** Several shipments, sub-cases or people's legs, each with a position of its own. */
export function renderParts({ parts = [], kind }: Journey, reading: DetailedReading): Shown {
  if (!parts.length) return nothing;
  const { heading } = reading.details;
  const rows = parts.map((part) => renderPart(part, kind, reading));
  return section(
    'parts',
    kind === 'order' || kind === 'return' ? heading.parcels : heading.parts,
    html`<ul class="rows" role="list">
      ${rows.map(renderAsIs)}
    </ul>`,
  );
}

function renderPart(part: Part, kind: string, reading: DetailedReading): TemplateResult {
  const { details: words } = reading;
  const { tracking } = part;
  return html`<li class="row" part="part">
    <p .textContent=${partState(part, kind, reading)}></p>
    ${
      part.items?.length
        ? html`<p class="fact" dir="auto" .textContent=${part.items.map((item) => said(item, reading)).join(', ')}></p>`
        : nothing
    }
    ${
      tracking
        ? html`<p class="fact">
            <span .textContent=${fill(words.tracking, { number: tracking.number })}></span>
            ${
              tracking.url
                ? html` ·
                    <a
                      href=${tracking.url}
                      .textContent=${fill(words.trackAt, { carrier: tracking.carrier ?? '' })}
                    ></a>`
                : nothing
            }
          </p>`
        : nothing
    }
  </li>`;
}

/** Where to collect it, until when, and with which code. */
export function renderPickup({ pickup, stage }: Journey, reading: DetailedReading): Shown {
  if (!pickup || stage === 'done') return nothing;
  const { details: words, lang, now } = reading;
  const { place, code, from, until } = pickup;
  const texts = [
    said(place, reading),
    from || until ? formatSpan({ from, until }, lang, { now }, reading.words.time) : '',
    code ? fill(words.pickupCode, { code }) : '',
  ];
  return section('pickup', words.heading.pickup, renderLines(texts.filter(Boolean)));
}

/** How it can be seen that it arrived. */
export function renderProof({ proof }: Journey, reading: DetailedReading): Shown {
  if (!proof) return nothing;
  const { details: words } = reading;
  const links = [
    [proof.image, words.photo],
    [proof.signature, words.signature],
  ].filter(([url]) => url);
  return section(
    'proof',
    words.heading.proof,
    html`<div class="pairs">
      ${[said(proof.how, reading), proof.signedBy ? fill(words.signedBy, { name: proof.signedBy }) : '']
        .filter(Boolean)
        .map(line)}
      ${links.map(([url, label]) => html`<p><a href=${url!} .textContent=${label!}></a></p>`)}
    </div>`,
  );
}

/** What happens next, and what the customer may do. */
export function renderNext({ next, actions = [], stage }: Journey, reading: DetailedReading): Shown {
  if (!next && !actions.length) return nothing;
  return html`<section part="next">
    ${
      next
        ? html`<h3 class="title" .textContent=${reading.details.heading.next}></h3>
            <p dir="auto" .textContent=${said(next.text, reading)}></p>`
        : nothing
    }
    ${
      actions.length
        ? html`<ul class="actions" role="list" aria-label=${reading.details.heading.actions} data-stage=${stage}>
            ${actions.map(
              ({ url, label }) =>
                html`<li>
                  <a class="button quiet" href=${url}><span .textContent=${said(label, reading)}></span></a>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </section>`;
}

/** Something is held back at this level of access, and is not simply absent. */
export const renderRedacted = ({ access }: Journey, reading: DetailedReading): Shown =>
  access.redacted?.length
    ? html`<p class="fact" part="redacted" .textContent=${reading.details.redacted}></p>`
    : nothing;

/** A source that should have said something by now, and has not. */
export const renderQuiet = ({ nextUpdateBy, stage }: Journey, reading: DetailedReading): Shown =>
  nextUpdateBy && stage !== 'done' && isPast(nextUpdateBy, reading.now)
    ? html`<p
        class="note"
        part="quiet"
        data-tone="warning"
        .textContent=${fill(reading.details.quiet, { when: at(nextUpdateBy, reading) })}
      ></p>`
    : nothing;
