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
  #isAside = false;
  #returnTo: HTMLElement | undefined;
  /** Whether the keyboard belongs into the panel when it is shown. */
  #hasFocus = false;

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
    if (!this.isOpen) {
      this.#returnTo = returnTo;
      this.#hasFocus = true;
    }
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  /** Makes way for a dialog of the page's for as long as it is open, and comes back as it was. */
  set isAside(isAside: boolean) {
    if (isAside === this.#isAside) return;
    this.#isAside = isAside;
    this.#host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const panel = this.#find('#panel');
    const isWanted = this.isOpen && !this.#isAside;
    if (!panel || isWanted === this.#isShown) return;
    this.#isShown = isWanted;
    if (isWanted) this.#show(panel);
    else this.#hide(panel);
  }

  hostDisconnected(): void {
    // The browser has taken it out of the top layer.
    this.isOpen = this.#isShown = this.#isAside = false;
    this.#floating.close();
  }

  #show(panel: HTMLElement): void {
    if (hasTopLayer) panel.showPopover();
    if (!hasAnchors) void this.#floating.open();
    if (this.#hasFocus) panel.focus({ preventScroll: true });
  }

  #hide(panel: HTMLElement): void {
    const launch = this.#find('#launch');
    // Somebody who has gone on reading the page meanwhile is left where they are.
    const hadFocus = panel.matches(':focus-within') || !!launch?.matches(':focus');
    this.#floating.close();
    if (hasTopLayer) panel.hidePopover();
    // What made it go aside has the keyboard now, and gives it back itself.
    this.#hasFocus = false;
    if (hadFocus && !this.isOpen) (this.#returnTo ?? launch)?.focus({ preventScroll: true });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
