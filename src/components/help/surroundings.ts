import type { ReactiveController } from 'lit';
import { isHostModalOpen } from '../../controllers/host-modal.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import { clearance } from '../parts/clearance.js';
import type { PanelController } from './panel-controller.js';

/** How long what changes on the page is gathered before the button looks for its place again. */
const SETTLE_MS = 200;
/** What goes before bars and bubbles come and go: most of them are put into the body, dismissed by a click, or slide away. */
const signs = ['click', 'transitionend', 'animationend'];
const lift = '--_waymark-help-lift';

/** The help, as far as its place on the page is concerned. */
export type Corner = WaymarkElement & { readonly placement?: string };

/**
 * What else there is on the page: the button in the corner keeps clear of its chat bubbles and cookie bars, and the panel makes way
 * for its dialogs. The whole page is watched only while the panel is open.
 */
export class Surroundings implements ReactiveController {
  readonly #host: Corner;
  readonly #panel: PanelController;
  readonly #observer = new MutationObserver(() => this.#onChange());
  #isWatchingAll: boolean | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #lift = 0;

  constructor(host: Corner, panel: PanelController) {
    this.#host = host;
    this.#panel = panel;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#onChange);
    for (const sign of signs) document.addEventListener(sign, this.#onChange, true);
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#onChange);
    for (const sign of signs) document.removeEventListener(sign, this.#onChange, true);
    this.#observer.disconnect();
    this.#isWatchingAll = undefined;
    clearTimeout(this.#settle);
  }

  #watch(): void {
    const { isOpen } = this.#panel;
    if (isOpen === this.#isWatchingAll) return;
    this.#isWatchingAll = isOpen;
    this.#observer.disconnect();
    const attributeFilter = ['open', 'class', 'style', 'hidden', 'inert', 'aria-modal', 'aria-hidden', 'data-state'];
    const all = { subtree: true, childList: true, attributes: true, attributeFilter };
    this.#observer.observe(isOpen ? document : document.body, isOpen ? all : { childList: true });
    this.#onChange();
  }

  /** A dialog is made way for at once. Looking for another place can wait until the page has come to rest. */
  readonly #onChange = (): void => {
    this.#panel.isAside = this.#panel.isOpen && isHostModalOpen(this.#host);
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#place(), SETTLE_MS);
  };

  #place(): void {
    const launch = this.#host.renderRoot.querySelector<HTMLElement>('#launch');
    // The panel stands at the button, and does not move under the eyes of somebody who reads in it.
    if (!launch || this.#panel.isOpen) return;
    const inset = innerHeight - launch.getBoundingClientRect().bottom - this.#lift;
    const isCorner = this.#host.placement === 'corner';
    const wanted = isCorner ? clearance(this.#host, launch, inset, this.#host.getAttribute('keep-clear')) : 0;
    if (wanted === this.#lift) return;
    this.#lift = wanted;
    this.#host.style.setProperty(lift, `${wanted}px`);
  }
}
