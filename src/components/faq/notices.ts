import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { slotNodes } from './slot-directive.js';

/** Markup, or none. */
export type Part = TemplateResult | typeof nothing;

/** The way to a person: the owner's own (`slot="ask"`), else a button where somebody takes it up. */
export function renderAsk(words: FaqWords, own: readonly Element[], ask: (() => void) | undefined): Part {
  if (own.length) return html`<div><slot ${slotNodes(own)}></slot></div>`;
  return ask ? html`<button class="button" type="button" @click=${ask} .textContent=${words.ask}></button>` : nothing;
}

/** The honest no: nothing here answers that. What comes closest stands beneath it. */
export function renderNoAnswer(words: FaqWords, hasClosest: boolean, renderWay: () => Part): TemplateResult {
  return html`
    <div class="notice" part="notice">
      <p><strong .textContent=${words.nothing}></strong><span .textContent=${hasClosest ? words.closest : ''}></span></p>
      ${renderWay()}
    </div>
  `;
}

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
    <div aria-hidden="true">
    ${map(Array.from({ length: count }), () => html`<div class="ghost"></div>`)}
  </div>`;
}
