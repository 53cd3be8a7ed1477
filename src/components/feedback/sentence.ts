import { html, type TemplateResult } from 'lit';

/** A sentence in which something stands that is more than text: `{name}` in it is what `gaps` has under that name. */
export const renderSentence = (sentence: string, gaps: Record<string, unknown>): unknown[] =>
  sentence.split(/\{(\w+)\}/).map((piece, at) => (at % 2 ? gaps[piece] : html`<span .textContent=${piece}></span>`));

/** What is read from left to right in every language, and is copied in one piece. */
export const renderNumber = (number: string): TemplateResult =>
  html`<bdi class="number" part="number" dir="ltr" .textContent=${number}></bdi>`;
