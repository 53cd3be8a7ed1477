import type { Placement } from '@floating-ui/dom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What floats, beside what, and on which side of it where there is room. */
export interface Floating {
  anchor: Element;
  panel: HTMLElement;
  placement: Placement;
}

/** Room between the anchor and what floats, and between that and the edge of the window. */
const GAP_PX = 8;

/**
 * Keeps a panel beside its anchor while it is open, wherever the page scrolls. The panel must be positioned by its own styles
 * as well, since what places it better is fetched when it first opens and may not arrive. It belongs in the top layer
 * (`popover` or a dialog): no z-index is ever set.
 */
export class FloatingController implements ReactiveController {
  readonly #find: () => Floating | undefined;
  #isOpen = false;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, find: () => Floating | undefined) {
    this.#find = find;
    host.addController(this);
  }

  /** Call after the panel is shown: what is hidden has no size to be placed by. */
  async open(): Promise<void> {
    this.#isOpen = true;
    try {
      const library = await import('@floating-ui/dom');
      const floating = this.#find();
      if (!this.#isOpen || this.#release || !floating) return;
      const place = () => void position(library, floating);
      this.#release = library.autoUpdate(floating.anchor, floating.panel, place);
    } catch {
      // The panel stands where its styles put it.
    }
  }

  close(): void {
    this.#isOpen = false;
    this.#release?.();
    this.#release = undefined;
  }

  hostConnected(): void {
    if (this.#isOpen) void this.open();
  }

  hostDisconnected(): void {
    const wasOpen = this.#isOpen;
    this.close();
    this.#isOpen = wasOpen;
  }
}

async function position(
  { computePosition, flip, offset, shift, size }: typeof import('@floating-ui/dom'),
  { anchor, panel, placement }: Floating,
): Promise<void> {
  const fit = size({
    padding: GAP_PX,
    apply: ({ availableHeight, availableWidth }) => {
      panel.style.setProperty('max-height', `${Math.max(0, availableHeight)}px`);
      panel.style.setProperty('max-width', `${Math.max(0, availableWidth)}px`);
    },
  });
  const { x, y } = await computePosition(anchor, panel, {
    strategy: 'fixed',
    placement,
    middleware: [offset(GAP_PX), flip({ padding: GAP_PX }), shift({ padding: GAP_PX }), fit],
  });
  // Through CSSOM, which a strict CSP allows.
  for (const [name, value] of Object.entries({ inset: 'auto', left: `${x}px`, top: `${y}px`, margin: '0' })) {
    panel.style.setProperty(name, value);
  }
}
