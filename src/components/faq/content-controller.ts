import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../../contract/index.js';
import { ArticleNodes, articlesIn, mark } from './article-nodes.js';
import { ContentReader, type Entry, headings, isEntry, type Item, type Slottable } from './entries.js';
import { undress } from './fold.js';

/** Attributes that say something about a question. */
const watched = ['id', 'data-phrasings', ...['kind', 'stage', 'condition', 'outcome', 'step', 'reason'].map((n) => `data-when-${n}`)];

const isOurs = (node: Slottable): boolean => node instanceof Element && node.hasAttribute(mark);

/** Knows what stands inside the element, the owner's or ours, and keeps up with the page as it is parsed, edited or rendered anew. */
export class ContentController implements ReactiveController {
  items: readonly Item[] = [];
  entries: readonly Entry[] = [];
  /** The entries as articles; the same list until something changes. */
  articles: readonly Article[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #nodes: ArticleNodes;
  readonly #observer: MutationObserver;
  #isCurrent = false;
  #shown: readonly [readonly Article[] | undefined, number, string] = [undefined, 0, ''];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#nodes = new ArticleNodes(host);
    this.#observer = new MutationObserver(() => {
      this.#isCurrent = false;
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** Whether the owner wrote questions: then nobody else's take their place. */
  get isOwn(): boolean {
    return this.#host.querySelector(`:is(${headings},details):not([${mark}])`) !== null;
  }

  hostConnected(): void {
    this.#isCurrent = false;
    const everything = { childList: true, subtree: true, characterData: true };
    this.#observer.observe(this.#host, { ...everything, attributeFilter: watched });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Brings the page and what is known of it together: with these articles in it, or with what its owner wrote. */
  sync(articles: readonly Article[] | undefined, level: number, lang: string): void {
    const [shown, ...how] = this.#shown;
    if (shown !== articles || (articles && (how[0] !== level || how[1] !== lang))) {
      this.#shown = [articles, level, lang];
      if (articles ?? shown) this.#nodes.show(articlesIn(articles ?? [], lang), level, lang);
      this.#observer.takeRecords();
      this.#isCurrent = false;
    }
    if (!this.#isCurrent) this.#read(!!articles);
  }

  #read(isOurTurn: boolean): void {
    const reader = new ContentReader(this.#nodes.articleOf);
    const before = this.entries;
    this.items = reader.read(this.#host, (node) => !isOurTurn || isOurs(node));
    this.entries = this.items.filter(isEntry);
    this.articles = this.entries.map(({ article }) => article);
    const headings = new Set(this.entries.map(({ heading }) => heading));
    for (const { heading } of before) if (!headings.has(heading)) undress(heading);
    this.#isCurrent = true;
  }
}
