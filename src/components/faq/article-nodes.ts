import type { Article } from '../../contract/index.js';
import { baseOf } from '../../core/article-languages.js';

interface Nodes {
  readonly heading: HTMLElement;
  answer: HTMLElement[];
  text: string;
}

/**
 * Keeps articles as headings and paragraphs in the light DOM: there they have an address, the browser's find and a search engine
 * reach them, and the page's own style applies. Texts are only ever set as text. What did not change is not touched, so that
 * somebody who is reading it keeps their place.
 */
export class ArticleNodes {
  readonly #host: HTMLElement;
  readonly #mark: string;
  readonly #articles = new WeakMap<Element, Article>();
  readonly #made = new WeakSet<Element>();
  #nodes = new Map<string, Nodes>();

  /** `mark` is the attribute that tells our nodes from the owner's. */
  constructor(host: HTMLElement, mark: string) {
    this.#host = host;
    this.#mark = mark;
  }

  /** The article that a heading stands for, where it is one of ours. */
  readonly articleOf = (heading: Element): Article | undefined => this.#articles.get(heading);

  /** Makes the page hold these articles and no others of ours. `lang` is the reader's; an article in another language is marked. */
  show(articles: readonly Article[], level: number, lang: string): void {
    const before = this.#nodes;
    this.#nodes = new Map();
    this.#sweep((node) => !this.#made.has(node));
    let last: Element | undefined;
    for (const article of articles) {
      if (this.#nodes.has(article.id)) continue;
      const known = before.get(article.id);
      const fits = known?.heading.localName === `h${level}`;
      if (!fits) known?.heading.remove();
      const nodes = fits ? known : this.#create(article.id, level);
      this.#articles.set(nodes.heading, article);
      this.#fill(nodes, article, lang);
      this.#nodes.set(article.id, nodes);
      last = this.#place(nodes, last);
    }
    const kept = new Set([...this.#nodes.values()].flatMap(({ heading, answer }) => [heading, ...answer]));
    this.#sweep((node) => !kept.has(node));
  }

  #sweep(isLeftOver: (node: HTMLElement) => boolean): void {
    for (const node of this.#host.querySelectorAll<HTMLElement>(`:scope > [${this.#mark}]`))
      if (isLeftOver(node)) node.remove();
  }

  #create(id: string, level: number): Nodes {
    const heading = this.#element(`h${level}`);
    // An id is unique in its tree; the owner's own, or that of another list of answers, was there first.
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    let free = id;
    for (let n = 2; root.getElementById?.(free); n += 1) free = `${id}-${n}`;
    heading.id = free;
    return { heading, answer: [], text: '' };
  }

  #fill(nodes: Nodes, { question, answer, lang: own }: Article, lang: string): void {
    if (nodes.heading.textContent !== question) nodes.heading.textContent = question;
    if (nodes.text !== answer) {
      nodes.text = answer;
      for (const node of nodes.answer) node.remove();
      nodes.answer = answer.split(/\n\s*\n/).map((text) => {
        const paragraph = this.#element('p');
        paragraph.textContent = text.trim();
        return paragraph;
      });
    }
    for (const node of [nodes.heading, ...nodes.answer]) {
      if (own && baseOf(own) !== baseOf(lang)) node.lang = own;
      else node.removeAttribute('lang');
    }
  }

  /** Puts an article after the one before it, unless it stands there already: moving a node would take its focus away. */
  #place({ heading, answer }: Nodes, after: Element | undefined): Element {
    let last = after;
    for (const node of [heading, ...answer]) {
      const next = last ? last.nextElementSibling : this.#host.querySelector(`:scope > [${this.#mark}]`);
      if (next !== node) this.#host.insertBefore(node, next);
      last = node;
    }
    return last!;
  }

  #element(tag: string): HTMLElement {
    const element = document.createElement(tag);
    this.#made.add(element);
    element.setAttribute(this.#mark, '');
    if (tag === 'p') element.dir = 'auto';
    return element;
  }
}
