import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLang } from '../../controllers/nearest-lang.js';
import { articleVersion } from '../../core/article-version.js';
import { type Entry, isDetails } from './entries.js';
import { canDress, focusTarget } from './fold.js';
import { WaymarkFaqOpenEvent } from './waymark-faq.events.js';

const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

/**
 * What a link to a text (`#:~:text=…`) asks for, where this page was opened by one: pages do not see it in their address, and browsers
 * that let them know have it in the name of their navigation. Undefined as soon as the text is found.
 */
let sought = arrival?.type === 'navigate' ? arrival.name.split(':~:')[1] : undefined;

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
  #seeks = true;
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
    if (sought && this.#seeks && this.#entries().length) void this.#seek(sought);
    const id = fragment();
    if (id && id !== this.#reached) void this.#reach(id, false);
  }

  readonly #onHashChange = (): void => {
    this.#reached = '';
    void this.#reach(fragment(), true);
  };

  /** Opens an answer, scrolls to it and gives its question the keyboard. `target` is what to scroll to, unless it is the question. */
  async show(entry: Entry, target: Element = entry.heading, block: ScrollLogicalPosition = 'start'): Promise<void> {
    this.#bringOut(entry);
    this.open(entry);
    await this.#host.updateComplete;
    target.scrollIntoView({ block });
    focusTarget(entry)?.focus({ preventScroll: true });
  }

  /** Shows the text that the page was opened at. */
  async #seek(directive: string): Promise<void> {
    const { placeOf } = await import('./text-fragment.js');
    const place = placeOf(directive, this.#entries());
    // What comes much later is not what the link meant, and nobody is taken there.
    this.#seeks = document.readyState !== 'complete';
    if (!place || directive !== sought) return;
    sought = undefined;
    await this.show(place.entry, place.target, 'center');
  }

  /** Shows what an address names, once it is there. */
  async #reach(id: string, isAsked: boolean): Promise<void> {
    // An address leads to what stands in the page itself, not to what stands inside another component.
    if (!id || this.#host.getRootNode() !== document) return;
    const entry =
      this.#entries().find(({ address }) => address === id) ?? this.#entries().find((entry) => holds(entry, id));
    const target = document.getElementById(id);
    if (!entry || (target && !this.#host.contains(target))) return;
    this.#reached = id;
    // Somebody who has begun to do something else while the answers were on their way is not torn from it.
    const isElsewhere = !isAsked && document.activeElement?.matches(':not(body, html)');
    if (!isElsewhere) return this.show(entry, target ?? undefined);
    this.#bringOut(entry);
    this.open(entry);
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

  #tell({ article, heading }: Entry): void {
    const { id, question, lang = nearestLang(heading) } = article;
    this.#host.dispatchEvent(new WaymarkFaqOpenEvent(id, question, articleVersion(article), lang));
  }
}
