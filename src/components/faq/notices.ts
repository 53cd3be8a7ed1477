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

/** Whether an answer helped. Asked only where the page keeps what is said. */
export function renderVote(
  words: FaqWords,
  vote: boolean | undefined,
  say: (helped: boolean) => void,
  renderWay: () => Part,
): TemplateResult {
  const renderChoice = (helped: boolean, text: string) =>
    html`<button class="button quiet" type="button" @click=${() => say(helped)} .textContent=${text}></button>`;
  return html`
    <div class="root vote">
      <div role="group" aria-label=${words.helped}>
        <span .textContent=${vote === undefined ? words.helped : vote ? words.thanks : words.sorry}></span>
        ${vote === undefined ? html`${renderChoice(true, words.yes)}${renderChoice(false, words.no)}` : nothing}
        ${vote === false ? renderWay() : nothing}
      </div>
    </div>
  `;
}

/** The languages in which answers had to be given, because the reader's own is missing: by name, in the reader's language. */
export function languageNames(tags: Iterable<string>, lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
  const spoken = [...new Set(tags)].map((tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  });
  return new Intl.ListFormat([lang], { type: 'conjunction' }).format(spoken);
}
