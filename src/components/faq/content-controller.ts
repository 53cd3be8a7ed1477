import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../../contract/index.js';
import { type Entry, facets, headings, isEntry, type Item, mark, readItems } from './entries.js';
import { undress } from './fold.js';

/** The articles that stand in the page, and which of them a heading was made from. */
interface Ours {
  readonly shown: readonly Article[];
  articleOf(heading: Element): Article | undefined;
}

/** Knows what stands inside the element, the owner's or ours, and keeps up with the page as it is parsed, edited or rendered anew. */
export class ContentController implements ReactiveController {
  items: readonly Item[] = [];
  entries: readonly Entry[] = [];
  /** The entries as articles; the same list until something changes. */
  articles: readonly Article[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver;
  /** Of which articles of ours it was last read, or null of the owner's own; undefined when it may have changed since. */
  #read: readonly Article[] | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      this.#read = undefined;
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** Whether the owner wrote questions: then nobody else's take their place. */
  get isOwn(): boolean {
    return this.#host.querySelector(`:is(${headings},details):not([${mark}])`) !== null;
  }

  hostConnected(): void {
    this.#read = undefined;
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['id', 'data-phrasings', ...facets.map((name) => `data-when-${name}`)],
    });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Reads what is to be shown: with `ours` the articles that we put there, without it what the owner did. */
  read(ours?: Ours): void {
    const wanted = ours?.shown ?? null;
    // What was changed a moment ago, by ourselves perhaps, is read now and not once more.
    if (this.#observer.takeRecords().length) this.#read = undefined;
    if (this.#read === wanted) return;
    this.#read = wanted;
    const before = this.entries;
    this.items = readItems(this.#host, ours && ((heading) => ours.articleOf(heading)));
    this.entries = this.items.filter(isEntry);
    this.articles = this.entries.map(({ article }) => article);
    const kept = new Set(this.entries.map(({ heading }) => heading));
    for (const { heading } of before) if (!kept.has(heading)) undress(heading);
  }
}
