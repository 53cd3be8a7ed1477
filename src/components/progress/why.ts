import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, Part, Reason } from '../../contract/index.js';
import { headline } from '../../core/headline.js';
import type { DetailsWords } from '../../i18n/details/index.js';
import { fill } from '../../i18n/fill.js';
import { reasonsOfAnEnd } from '../../i18n/reasons/index.js';
import type { DetailedReading } from './detailed-reading.js';
import { at, said } from './reading.js';
import { renderFact, renderHeading, type Shown } from './section.js';

/** What the headline gives a reason for, and which reason that is: it may be the one of a part. */
interface Told {
  about: keyof DetailsWords['about'];
  reason: Reason;
}

const aboutOf: Partial<Record<Journey['condition'], Told['about']>> = {
  at_risk: 'delay',
  delayed: 'delay',
  paused: 'hold',
  problem: 'problem',
  action_needed: 'needed',
  unknown: 'news',
};

/** The reason that the headline has told, so that nobody reads it twice. */
export function toldReason(journey: Journey, now: number): Told | undefined {
  const { position } = headline(journey, now);
  const about = position.says === 'outcome' ? 'end' : aboutOf[position.condition];
  return position.reason && about && { about, reason: position.reason };
}

/** Whether two reasons would be told in the same words. */
export const isSameReason = (a: Reason | undefined, b: Reason | undefined): boolean =>
  a?.code === b?.code && JSON.stringify(a?.text) === JSON.stringify(b?.text);

type Line = readonly [title: string, text: string];

/**
 * What is known beyond why: the owner's own words first, then those for the code. A code that nobody knows has only the former, and
 * so has one that is no reason to end, once it is over.
 */
function linesOf({ code, text, doing, advice }: Reason, isOver: boolean, reading: DetailedReading): Line[] {
  const { why } = reading.details;
  const known = reading.reasons && Object.hasOwn(reading.reasons, code) ? reading.reasons[code] : undefined;
  // The headline has given our line for the code in place of a carrier's own, which is for those who want to know.
  const message = typeof text === 'string' && known?.why && text !== known.why ? text : '';
  const lasting = isOver && !reasonsOfAnEnd.includes(code) ? undefined : known;
  const lines: Line[] = [
    [why.doing, said(doing, reading) || (lasting?.doing ?? '')],
    [why.advice, said(advice, reading) || (lasting?.advice ?? '')],
    [why.message, message && `“${message}”`],
  ];
  return lines.filter(([, line]) => line);
}

const renderLines = (lines: Line[]): TemplateResult =>
  html`<dl class="lines">
    ${lines.map(
      ([title, text]) =>
        html`<div>
          <dt class="fact" .textContent=${title}></dt>
          <dd dir="auto" .textContent=${text}></dd>
        </div>`,
    )}
  </dl>`;

const sinceOf = ({ since }: Reason, reading: DetailedReading): string =>
  since ? fill(reading.details.why.since, { when: at(since, reading) }) : '';

/** What is being done about what the headline told, what the customer can do, and since when it is so. */
export function renderWhy(journey: Journey, reading: DetailedReading): Shown {
  const told = toldReason(journey, reading.now);
  if (!told) return nothing;
  const lines = linesOf(told.reason, told.about === 'end', reading);
  const since = sinceOf(told.reason, reading);
  if (!lines.length && !since) return nothing;
  return html`<section class="note" part="why">
    ${renderHeading(reading.details.about[told.about], reading)} ${lines.length ? renderLines(lines) : nothing}
    ${renderFact(since)}
  </section>`;
}

/** The same for one of several parts, as far as it is not what the headline's reason has told already. */
export function renderPartWhy({ reason, condition, outcome }: Part, told: Told | undefined, reading: DetailedReading) {
  const isOver = condition === 'on_track' && (outcome ?? 'success') === 'success';
  if (!reason || isOver || isSameReason(reason, told?.reason)) return nothing;
  const known = new Set(told ? linesOf(told.reason, told.about === 'end', reading).map(([, text]) => text) : []);
  const lines = linesOf(reason, outcome !== undefined, reading).filter(([, text]) => !known.has(text));
  const since = reason.code === told?.reason.code ? '' : sinceOf(reason, reading);
  return html`${lines.length ? renderLines(lines) : nothing} ${renderFact(since)}`;
}
