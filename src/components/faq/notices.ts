import { html, nothing, type TemplateResult } from 'lit';
import type { FaqWords } from '../../i18n/faq/index.js';

/** Markup, or none. */
export type Part = TemplateResult | typeof nothing;

/** A quiet word on what could not be loaded, and a way to try again. What was there stays. */
export function renderTrouble(text: string, words: FaqWords, retry: () => void): TemplateResult {
  return html`
    <div class="notice" part="notice">
      <p class="note" .textContent=${text}></p>
      <button class="plain" type="button" @click=${retry} .textContent=${words.retry}></button>
    </div>
  `;
}

/** The room that the first answers will take. */
export function renderGhosts(count: number, text: string): TemplateResult {
  return html`<p class="hush" .textContent=${text}></p>
    <div aria-hidden="true">${Array.from({ length: count }).map(() => html`<div class="ghost"></div>`)}</div>`;
}
