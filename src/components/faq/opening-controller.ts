import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Entry, isDetails } from './entries.js';
import { canDress, focusTarget } from './fold.js';
import { WaymarkFaqOpenEvent } from './waymark-faq.events.js';

/** What an address asks for, without its #. */
function fragment(): string {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

const holds = ({ answer }: Entry, id: string): boolean =>
  answer.some((node) => node instanceof Element && (node.id === id || node.querySelector(`#${CSS.escape(id)}`)));

/** Knows which answers are open, and opens the one that the address names. Any number of them may be open. */
export class OpeningController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #entries: () => readonly Entry[];
  readonly #bringOut: (entry: Entry) => void;
  readonly #open = new Set<string>();
  #reached = '';
  #printed: HTMLDetailsElement[] | undefined;

  /** `bringOut` is asked to have an entry in the list, whatever was searched for and however few are shown. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    entries: () => readonly Entry[],
    bringOut: (entry: Entry) => void,
  ) {
    this.#host = host;
    this.#entries = entries;
    this.#bringOut = bringOut;
    host.addController(this);
  }

  isOpen(entry: Entry): boolean {
    return this.#open.has(entry.article.id) || !canDress(entry.heading);
  }

  toggle(entry: Entry): void {
    if (this.#open.delete(entry.article.id)) this.#host.requestUpdate();
    else this.open(entry);
  }

  open(entry: Entry): void {
    const { article, heading } = entry;
    if (isDetails(entry)) (heading as HTMLDetailsElement).open = true;
    else if (!this.#open.has(article.id)) {
      this.#open.add(article.id);
      this.#tell(entry);
    }
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
    this.#host.addEventListener('toggle', this.#onToggle, true);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
    this.#host.removeEventListener('toggle', this.#onToggle, true);
  }

  hostUpdated(): void {
    const id = fragment();
    if (id && id !== this.#reached) void this.#reach(id);
  }

  readonly #onHashChange = (): void => {
    this.#reached = '';
    void this.#reach(fragment());
  };

  /** Opens, scrolls to and focuses what an address names, once it is there. */
  async #reach(id: string): Promise<void> {
    // An address leads to what stands in the page itself, not to what stands inside another component.
    if (!id || this.#host.getRootNode() !== document) return;
    const entry =
      this.#entries().find(({ address }) => address === id) ?? this.#entries().find((entry) => holds(entry, id));
    const target = document.getElementById(id);
    if (!entry || (target && !this.#host.contains(target))) return;
    this.#reached = id;
    this.#bringOut(entry);
    this.open(entry);
    await this.#host.updateComplete;
    const { heading } = entry;
    (target ?? heading).scrollIntoView();
    focusTarget(entry)?.focus({ preventScroll: true });
  }

  readonly #onToggle = ({ target }: Event): void => {
    const entry = this.#entries().find(({ heading }) => heading === target);
    if (!this.#printed && entry && (target as HTMLDetailsElement).open) this.#tell(entry);
  };

  /** On paper everything is open. Ours is opened by its style sheet; the owner's <details> can only be opened for good, and closed again. */
  readonly #onBeforePrint = (): void => {
    const all = this.#entries()
      .filter(isDetails)
      .map(({ heading }) => heading as HTMLDetailsElement);
    this.#printed = all.filter(({ open }) => !open);
    for (const details of this.#printed) details.open = true;
  };

  readonly #onAfterPrint = (): void => {
    for (const details of this.#printed ?? []) details.open = false;
    this.#printed = undefined;
  };

  #tell({ article }: Entry): void {
    this.#host.dispatchEvent(new WaymarkFaqOpenEvent(article.id, article.question));
  }
}
