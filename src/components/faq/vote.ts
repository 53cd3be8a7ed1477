import { html, nothing, type TemplateResult } from 'lit';
import type { FaqWords } from '../../i18n/faq/index.js';
import type { Part } from './notices.js';

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
