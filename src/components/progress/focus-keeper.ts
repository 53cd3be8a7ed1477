import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where focus goes when what had it is gone: its row, where that is still there, or else what the customer reads first. */
const near = '.row';
// Where there is no headline, what stands instead: focus waits there for it, and what it waits for is read.
const first = '[part=headline], [part=loading], [part=failed], [part=lookup]';

/**
 * Keeps focus in the host when what had it is taken away: a link whose task was handed in, a form that was answered. Focus that falls
 * back to the page's beginning would make a customer who uses a keyboard or a screen reader start again.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #held: Element | undefined;
  #row: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#host.shadowRoot?.activeElement ?? undefined;
    this.#row = this.#held?.closest<HTMLElement>(near) ?? undefined;
  }

  hostUpdated(): void {
    const isLost = this.#held && !this.#held.isConnected;
    if (isLost)
      this.#focus(this.#row?.isConnected ? this.#row : this.#host.shadowRoot?.querySelector<HTMLElement>(first));
    this.#held = undefined;
  }

  /** Focus by a script only: the place is not on the way of those who use the Tab key. */
  #focus(place: HTMLElement | null | undefined): void {
    if (!place) return;
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
    place.focus();
  }
}
