import { html, nothing } from 'lit';
import type { FaqWords } from '../../i18n/faq/index.js';
import type { Part } from './notices.js';
import { slotNodes } from './slot-directive.js';
import { WaymarkFaqAskEvent } from './waymark-faq.events.js';

/** The element as the way to a person needs to know it. */
export type Asking = HTMLElement & { readonly ask: boolean };

/** Whether somebody takes it up when a person is asked for: the help around the answers or on the page, or the page itself. */
function isHeard(host: Asking): boolean {
  const around = (host.getRootNode() as Partial<ShadowRoot>).host;
  return host.ask || around?.localName === 'waymark-help' || document.querySelector('waymark-help') !== null;
}

/** The way to a person: the owner's own (`slot="ask"`), else a button, and none that nobody would hear. */
export function renderWay(host: Asking, words: FaqWords, query: string): Part {
  const own = [...host.querySelectorAll(':scope > [slot="ask"]')];
  if (own.length) return html`<div><slot ${slotNodes(own)}></slot></div>`;
  if (!isHeard(host)) return nothing;
  const ask = (): unknown => host.dispatchEvent(new WaymarkFaqAskEvent(query.trim()));
  return html`<button class="button" type="button" @click=${ask} .textContent=${words.ask}></button>`;
}
