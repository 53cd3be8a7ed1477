import type { Timing } from '../client/timing.js';
import { isHostModalOpen } from './host-modal.js';

/** So long after somebody has left a field nothing comes up: they are on their way to the next one. */
const AFTER_TYPING_MS = 3000;

const MODAL = 'dialog:modal, [aria-modal="true"]';
/** What pages change when they open and close a dialog. */
const attributeFilter = ['open', 'aria-modal', 'aria-hidden', 'hidden', 'class', 'style'];

const isEditable = (element: Element | null): boolean =>
  // What a frame of another origin has the focus for cannot be seen: it may be a card number.
  element?.matches('textarea, select, iframe') ||
  (element as HTMLElement | null)?.isContentEditable ||
  !!element?.matches('input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio],[type=range])');

/** The element that has the focus, also within open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const isVisible = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? element.getClientRects().length > 0;

/** The open dialog that an element is in, out through every shadow root. */
function dialogAround(element: Element | null): Element | null {
  const dialog = element?.closest(MODAL) ?? null;
  const root = element?.getRootNode();
  return dialog ?? (root instanceof ShadowRoot ? dialogAround(root.host) : null);
}

function isModalOpen(): boolean {
  try {
    const around = dialogAround(focused());
    return (
      !!document.fullscreenElement ||
      !!around ||
      isHostModalOpen() ||
      [...document.querySelectorAll(MODAL)].some(isVisible)
    );
  } catch {
    // An engine that does not know `:modal`.
    return false;
  }
}

/** Knows whether it is a bad time to ask: nobody looks, somebody types, or a dialog of the page is open. Calls back when that changes. */
export class AskingGuards {
  readonly #timing: Timing;
  readonly #onChange: () => void;
  #stop: AbortController | undefined;
  #settle: (() => void) | undefined;
  #observer: MutationObserver | undefined;

  constructor(timing: Timing, onChange: () => void) {
    this.#timing = timing;
    this.#onChange = onChange;
  }

  start(): void {
    if (this.#stop) return;
    this.#stop = new AbortController();
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    addEventListener('focusin', this.#onChange, options);
    addEventListener('focusout', this.#onFocusOut, options);
    for (const name of ['visibilitychange', 'fullscreenchange'])
      document.addEventListener(name, this.#onChange, options);
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#settle?.();
    this.#settle = undefined;
    this.#watchDialogs(false);
  }

  get isHidden(): boolean {
    return document.visibilityState === 'hidden';
  }

  get isTyping(): boolean {
    return !!this.#settle || isEditable(focused());
  }

  /** Whether a dialog is open. While one is, the page is watched for its closing, and not at any other time. */
  get isModalOpen(): boolean {
    const isOpen = isModalOpen();
    this.#watchDialogs(isOpen && !!this.#stop);
    return isOpen;
  }

  readonly #onFocusOut = (event: Event): void => {
    if (!isEditable(event.composedPath()[0] as Element)) return;
    this.#settle?.();
    this.#settle = this.#timing.after(AFTER_TYPING_MS, () => {
      this.#settle = undefined;
      this.#onChange();
    });
  };

  readonly #onMutation = (): void => {
    if (!isModalOpen()) this.#onChange();
  };

  #watchDialogs(isWanted: boolean): void {
    if (isWanted === !!this.#observer) return;
    this.#observer?.disconnect();
    this.#observer = isWanted ? new MutationObserver(this.#onMutation) : undefined;
    this.#observer?.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter });
  }
}
