import type { LitElement, ReactiveController } from 'lit';
import { FloatingController } from '../../controllers/floating-controller.js';

/** Where the browser has a top layer, nothing on the page can lie over the panel. */
export const hasTopLayer = 'popover' in HTMLElement.prototype;
/** Where style sheets can anchor a panel to its button, nothing has to be fetched for it. */
const hasAnchors = CSS.supports('anchor-name: --a');

/** Opens and closes a host's `#panel` beside its `#launch`, and takes the keyboard there and back without moving the page. */
export class PanelController implements ReactiveController {
  readonly #host: LitElement;
  readonly #floating: FloatingController;
  #isShown = false;
  #returnTo: HTMLElement | undefined;

  isOpen = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#floating = new FloatingController(host, () => {
      const [anchor, panel] = [this.#find('#launch'), this.#find('#panel')];
      return anchor && panel ? { anchor, panel, placement: 'bottom-end' } : undefined;
    });
    host.addController(this);
  }

  /** Opens it with the next render. `returnTo` has the keyboard back afterwards, in place of the button. */
  open(returnTo?: HTMLElement): void {
    if (!this.isOpen) this.#returnTo = returnTo;
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const panel = this.#find('#panel');
    if (!panel || this.isOpen === this.#isShown) return;
    this.#isShown = this.isOpen;
    if (this.isOpen) this.#show(panel);
    else this.#hide(panel);
  }

  hostDisconnected(): void {
    // The browser has taken it out of the top layer.
    this.isOpen = this.#isShown = false;
    this.#floating.close();
  }

  #show(panel: HTMLElement): void {
    if (hasTopLayer) panel.showPopover();
    if (!hasAnchors) void this.#floating.open();
    panel.focus({ preventScroll: true });
  }

  #hide(panel: HTMLElement): void {
    const launch = this.#find('#launch');
    // Somebody who has gone on reading the page meanwhile is left where they are.
    const hadFocus = panel.matches(':focus-within') || !!launch?.matches(':focus');
    this.#floating.close();
    if (hasTopLayer) panel.hidePopover();
    if (hadFocus) (this.#returnTo ?? launch)?.focus({ preventScroll: true });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
