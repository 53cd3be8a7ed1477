import { html, nothing, type TemplateResult } from 'lit';
import type { When } from '../../contract/index.js';
import type { DetailedReading } from './detailed-reading.js';

/** What a part of the page shows, or that it shows nothing. */
export type Shown = TemplateResult | typeof nothing;

/** A heading of a section, at the level that fits the page's own headings. */
export const renderHeading = (text: string, { level }: DetailedReading): TemplateResult =>
  html`<div class="title" role="heading" aria-level=${level} .textContent=${text}></div>`;

/** A section under its heading. `part` is what the page's style sheet knows it by. */
export const renderSection = (part: string, title: string, body: Shown, reading: DetailedReading): TemplateResult =>
  html`<section part=${part}>${renderHeading(title, reading)} ${renderAsIs(body)}</section>`;
const renderAsIs = (body: Shown) => body;

/** A short text in a line of its own. */
export const renderLine = (text: string): TemplateResult => html`<p dir="auto" .textContent=${text}></p>`;

/** Small print: what is known beside the thing itself. Nothing where there is nothing to say. */
export const renderFact = (text: string): Shown =>
  text ? html`<p class="fact" dir="auto" .textContent=${text}></p>` : nothing;

/** Says that something is new since the last visit. */
export const renderNew = (when: When | undefined, { isNew, details }: DetailedReading): Shown =>
  isNew(when) ? html`<span class="new" .textContent=${details.fresh.mark}></span>` : nothing;

/** What begins a line, with a capital. */
export const capital = ([first = '', ...rest]: string, lang: string): string =>
  first.toLocaleUpperCase(lang) + rest.join('');
