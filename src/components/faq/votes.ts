import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../contract/index.js';
import { announce } from '../../elements/announce.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { adopt } from '../parts/adopt.js';
import { votesStyles } from './votes.styles.js';
import { type Asking, renderWay } from './way.js';
import { WaymarkFaqHelpfulEvent } from './waymark-faq.events.js';

/** Whether answers helped. Asked only where the page keeps what is said: here it is remembered as long as the page is open. */
export class Votes {
  readonly #host: WaymarkElement & Asking;
  readonly #votes = new Map<string, boolean>();

  constructor(host: WaymarkElement & Asking) {
    this.#host = host;
    adopt(host, votesStyles);
  }

  /** What stands under an open answer. `lang` is the language of the answer. */
  render({ id }: Article, words: FaqWords, lang: string): TemplateResult {
    const vote = this.#votes.get(id);
    const renderChoice = (helped: boolean): TemplateResult => html`
      <button
        class="button quiet"
        type="button"
        @click=${() => this.#say(id, helped, words, lang)}
        .textContent=${helped ? words.yes : words.no}
      ></button>
    `;
    const text = vote === undefined ? words.helped : vote ? words.thanks : words.sorry;
    return html`
      <div class="root vote">
        <div role="group" aria-label=${words.helped}>
          <span .textContent=${text}></span>
          ${vote === undefined ? html`${renderChoice(true)}${renderChoice(false)}` : nothing}
          ${vote === false ? renderWay(this.#host, words, '') : nothing}
        </div>
      </div>
    `;
  }

  #say(id: string, helped: boolean, words: FaqWords, lang: string): void {
    this.#votes.set(id, helped);
    this.#host.dispatchEvent(new WaymarkFaqHelpfulEvent(id, helped, lang));
    announce(helped ? words.thanks : words.sorry);
    this.#host.requestUpdate();
  }
}
