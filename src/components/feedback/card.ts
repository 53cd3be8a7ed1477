import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { FloatingController } from '../../controllers/floating-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { announce, prepareAnnouncements } from '../../elements/announce.js';
import { askingTable, type AskingWords } from '../../i18n/asking/index.js';
import { fill } from '../../i18n/fill.js';
import { textIn } from '../../i18n/format.js';
import { controls } from '../../styles/controls.js';
import { cardStyles } from './card.styles.js';
import { clearance } from '../parts/clearance.js';
import { isHostModalOpen } from '../../controllers/host-modal.js';
import { renderIcon, thumb } from './icons.js';
import type { Prompter, Seam } from './presence.js';
import type { Form } from './shown.events.js';

/** How long what changes on the page is gathered before the card looks for its place again. */
const SETTLE_MS = 200;
/** How far a card in the corner stands from the edges of the window. A sheet stands on the edge. */
const INSET_PX = 16;

/** What is to be seen: nothing, only the tab at the side, or the card. */
export type Showing = 'nothing' | 'tab' | 'card';

/** What the card needs to know of the prompt on it. */
export interface Shown {
  form: Form;
  showing: Showing;
  /** Whether it can be sent away: it came by itself and has no answer yet. */
  canSendAway: boolean;
  /** What stands on it, where that is no question. */
  name?: string | undefined;
}

/**
 * What surrounds a prompt that comes by itself: the card in the top layer with its place on the page, and the ways to send it away. It
 * takes no focus and blocks nothing, and while the page has a modal dialog open it puts itself aside.
 */
export class Card implements ReactiveController {
  readonly #host: Prompter;
  readonly #seam: Seam;
  readonly #words: WordsController<AskingWords>;
  readonly #floating: FloatingController;
  readonly #observer = new MutationObserver(() => this.#onChange());
  #shown: Shown = { form: 'inline', showing: 'nothing', canSendAway: false };
  #drawnAs: Form = 'inline';
  #isAside = false;
  #isWatching = false;
  #hasAnnounced = false;
  #isEntering = false;
  #settle: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before it came into the card. */
  #before: HTMLElement | undefined;
  #anchored: Element | undefined;

  constructor(host: Prompter, seam: Seam) {
    this.#host = host;
    this.#seam = seam;
    this.#words = new WordsController(host, askingTable);
    this.#floating = new FloatingController(host, () => {
      const [anchor, panel] = [this.#anchored, this.#find('#card')];
      return anchor && panel ? { anchor, panel, placement: 'bottom-start' } : undefined;
    });
    host.wear([controls, cardStyles]);
    prepareAnnouncements();
    host.addController(this);
  }

  /** Whether the words are there in the page's language. */
  get isReady(): boolean {
    return this.#words.isReady;
  }

  /** On a phone, what has its own place elsewhere is a sheet at the foot. */
  get #looks(): Form {
    const { form } = this.#shown;
    return form !== 'anchored' && form !== 'inline' && matchMedia('(max-width: 480px)').matches ? 'sheet' : form;
  }

  /** Whether the visitor has the card before them. */
  get isOpen(): boolean {
    return this.#shown.showing === 'card' && !this.#isAside;
  }

  hostConnected(): void {
    // The browser has taken what was moved out of the top layer.
    if (this.#isWatching) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { form, showing } = this.#shown;
    if (form === 'inline') return;
    this.#watch(showing !== 'nothing');
    this.#toggle('#tab', showing === 'tab' && !this.#isAside);
    const hasCome = this.#toggle('#card', this.isOpen);
    if (this.isOpen) {
      this.#place();
      if (hasCome) this.#announce();
      if (this.#isEntering) this.#enter();
    } else {
      this.#isEntering = false;
      this.#release();
    }
    if (showing === 'nothing') this.#hasAnnounced = false;
  }

  hostDisconnected(): void {
    this.#watch(false);
    this.#release();
  }

  /** Gives the focus back, where it is in the card that is about to go. */
  leave(): void {
    const card = this.#find('#card');
    if (!card?.matches(':focus-within')) return;
    const before = this.#shown.form === 'side' ? undefined : this.#before;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => (before ?? this.#find('#tab'))?.focus({ preventScroll: true }));
  }

  /** Goes into the card, on the visitor's own act: as soon as there is something on it. */
  enter(): void {
    this.#isEntering = true;
    this.#host.requestUpdate();
  }

  #enter(): void {
    const start = this.#find('#card [tabindex="-1"]');
    if (!start) return;
    this.#isEntering = false;
    // Not where the visitor has gone somewhere else meanwhile.
    const { activeElement } = document;
    if (activeElement === document.body || this.#host.matches(':focus-within')) start.focus({ preventScroll: true });
  }

  /** Shows or hides what belongs into the top layer, and tells whether it has just come. */
  #toggle(selector: string, isWanted: boolean): boolean {
    const part = this.#find(selector);
    if (!part?.isConnected) return false;
    const isOpen = part.matches('[data-open]') && (!part.showPopover || part.matches(':popover-open'));
    if (isOpen === isWanted) return false;
    part.toggleAttribute('data-open', isWanted);
    if (isWanted) part.showPopover?.();
    else part.hidePopover?.();
    return isWanted;
  }

  #announce(): void {
    const question = this.#seam.screen()?.answering.question;
    if (!question || this.#hasAnnounced || this.#shown.name || this.#shown.form === 'side') return;
    this.#hasAnnounced = true;
    const { words, lang } = this.#words;
    announce(fill(words.said, { question: textIn(question.title, lang) }), lang);
  }

  #watch(isWanted: boolean): void {
    if (isWanted === this.#isWatching) return;
    this.#isWatching = isWanted;
    const listen = isWanted ? 'addEventListener' : 'removeEventListener';
    window[listen]('resize', this.#onChange);
    window.visualViewport?.[listen]('resize', this.#onChange);
    clearTimeout(this.#settle);
    if (!isWanted) return this.#observer.disconnect();
    const attributeFilter = ['open', 'class', 'style', 'hidden', 'inert', 'aria-modal', 'aria-hidden', 'data-state'];
    this.#observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter });
    this.#onChange();
  }

  /** A dialog is made way for at once. Looking for another place can wait until the page has come to rest. */
  readonly #onChange = (): void => {
    const isAside = isHostModalOpen(this.#host);
    const looks = this.#looks;
    if (isAside !== this.#isAside || looks !== this.#drawnAs) this.#host.requestUpdate();
    this.#isAside = isAside;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.isOpen && this.#place(), SETTLE_MS);
  };

  #place(): void {
    const card = this.#find('#card')!;
    const { form } = this.#shown;
    const anchor = form === 'anchored' ? this.#anchor() : undefined;
    if (anchor !== this.#anchored) this.#release();
    if (anchor) {
      if (this.#anchored) return;
      this.#anchored = anchor;
      // Not seen in the corner first: it would jump from there to its anchor.
      card.classList.add('unplaced');
      void this.#floating.open().then(() => card.classList.remove('unplaced'));
      return;
    }
    const { height, offsetTop } = window.visualViewport ?? { height: innerHeight, offsetTop: 0 };
    const keyboard = Math.max(0, innerHeight - height - offsetTop);
    const keepClear = this.#host.getAttribute('keep-clear');
    const looks = this.#looks;
    const lift = looks === 'side' ? 0 : clearance(this.#host, card, looks === 'sheet' ? 0 : INSET_PX, keepClear);
    card.style.setProperty('--_lift', `${Math.max(keyboard, lift)}px`);
  }

  /** The element that the page names, if it is there to be seen. */
  #anchor(): Element | undefined {
    try {
      const found = document.querySelector(this.#host.getAttribute('anchor') ?? '');
      return found?.getClientRects().length ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** Lets go of the anchor. The card stands where its styles put it. */
  #release(): void {
    if (!this.#anchored) return;
    this.#anchored = undefined;
    this.#floating.close();
    const style = this.#find('#card')?.style;
    for (const name of ['inset', 'left', 'top', 'margin', 'max-width', 'max-height']) style?.removeProperty(name);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#seam.close();
  };

  readonly #onFocusIn = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)) return;
    this.#before = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
  };

  /** Pressing one of these does not take the focus out of a field first: what is half typed would be sent with that. */
  readonly #onPress = (event: Event): void => event.preventDefault();

  /** The prompt with what surrounds it. */
  render(content: unknown, shown: Shown): TemplateResult {
    this.#shown = shown;
    const { form, canSendAway } = shown;
    if (form === 'inline') return html`${this.#renderGiven(content)} ${canSendAway ? this.#renderWays() : nothing}`;
    const { name, close } = { ...this.#words.words, ...(shown.name && { name: shown.name }) };
    return html`<div
        id="card"
        class="card ${(this.#drawnAs = this.#looks)}"
        part="card"
        popover="manual"
        role="dialog"
        aria-label=${name}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocusIn}
      >
        <div class="inside">${this.#renderGiven(content)} ${canSendAway ? this.#renderWays() : nothing}</div>
        <button
          class="close"
          part="close"
          type="button"
          aria-label=${close}
          @mousedown=${this.#onPress}
          @click=${() => this.#seam.close()}
        >
          ${renderIcon('M6 6l12 12M18 6 6 18')}
        </button>
      </div>
      ${form === 'side' ? this.#renderTab() : nothing}`;
  }

  readonly #renderGiven = (made: unknown): unknown => made;

  #renderWays(): TemplateResult {
    const { notNow, never } = this.#words.words;
    return html`<div class="ways">
      ${this.#renderWay(notNow, () => this.#seam.close())} ${this.#renderWay(never, () => this.#seam.close(true))}
    </div>`;
  }

  readonly #renderWay = (label: string, onClick: () => void): TemplateResult =>
    html`<button class="way" part="button" type="button" @mousedown=${this.#onPress} @click=${onClick}>
      <span .textContent=${label}></span>
    </button>`;

  #renderTab(): TemplateResult {
    const label = this.#shown.name ?? this.#host.getAttribute('label') ?? this.#words.words.tab;
    return html`<button
      id="tab"
      class="tab"
      part="tab"
      popover="manual"
      type="button"
      aria-haspopup="dialog"
      @click=${() => this.#seam.open()}
    >
      ${renderIcon(thumb)}<span .textContent=${label}></span>
    </button>`;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
