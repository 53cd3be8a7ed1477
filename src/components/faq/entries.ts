import type { Article } from '../../contract/index.js';

/** A node that can stand in a slot. */
export type Slottable = Element | Text;

/** One question on the page, and the nodes that answer it. They stay where the owner put them. */
export interface Entry {
  /** What stands after the # of an address that leads to it. */
  readonly address: string;
  /** The heading that asks; for the owner's `<details>`, that element itself. */
  readonly heading: HTMLElement;
  readonly answer: readonly Slottable[];
  /** The owner's own section around both, where there is one. */
  readonly wrapper?: HTMLElement;
  /** The same in words, for the search and for the journey to choose by. Its id is unique within the element. */
  readonly article: Article;
}

/** What stands between the questions: the title of a group, or something that is no question. */
export interface Loose {
  readonly nodes: readonly Slottable[];
}

export type Item = Entry | Loose;

/** Tells a question from what stands between questions. */
export const isEntry = (item: Item): item is Entry => 'heading' in item;

/** Tells the owner's `<details>`, which opens and closes by itself. */
export const isDetails = (entry: Entry): boolean => entry.heading.localName === 'details';

/** What an entry is in one piece: the owner's section, or their `<details>`. */
export const wholeOf = (entry: Entry): HTMLElement | undefined =>
  entry.wrapper ?? (isDetails(entry) ? entry.heading : undefined);

/** Everything that belongs to an item, in the order in which it stands in the page. */
export function nodesOf(item: Item): readonly Slottable[] {
  if (!isEntry(item)) return item.nodes;
  const whole = wholeOf(item);
  return whole ? [whole] : [item.heading, ...item.answer];
}

/** What asks, as a selector. */
export const headings = 'h2,h3,h4,h5,h6';
/** On every node that we put into the page, so that a copy of the page does not take them for the owner's own. */
export const mark = 'data-waymark-article';
/** What an answer can depend on. */
export const facets = ['kind', 'stage', 'condition', 'outcome', 'step', 'reason', 'page', 'product'];
const unseen = 'script,style,template,[slot]';
/** Elements that can carry a shadow root, so that a section's answer can be folded away inside it. */
const sections = 'section,article,div,aside';

const levelOf = (node: Slottable | undefined): number =>
  node instanceof Element && node.matches(headings) ? Number(node.localName[1]) : 0;

/** The heading with which a section begins, when it is the section's only one of its level. */
function headingOf(node: Slottable | undefined): HTMLElement | undefined {
  if (!(node instanceof Element && node.matches(sections))) return undefined;
  const first = node.firstElementChild;
  const isOnly = levelOf(first ?? undefined) && node.querySelectorAll(first!.localName).length === 1;
  return isOnly ? (first as HTMLElement) : undefined;
}

const isSlottable = (node: Node): node is Slottable =>
  node instanceof Element ? !node.matches(unseen) : node instanceof Text && node.data.trim() !== '';

const slottables = (parent: Element): Slottable[] => [...parent.childNodes].filter(isSlottable);

/** What stands in lines of its own. */
const blocks = 'p,li,dt,dd,tr,td,th,div,section,blockquote,pre,figcaption,h3,h4,h5,h6,br';

function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches('script,style,template')) return '';
  const edge = node.matches(blocks) ? '\n' : '';
  return edge + [...node.childNodes].map(textOf).join('') + edge;
}

/** The text as somebody reads it, whether or not it is shown: list items that nothing separates in the source are lines of their own. */
export const wordsIn = (nodes: readonly Slottable[]): string =>
  nodes
    .map(textOf)
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();

/**
 * What the owner says about a question in its attributes: when it applies, as in `data-when-condition="delayed at_risk"`, and how
 * people ask it, as in `data-phrasings="where is it | still not here"`.
 */
function given(element: HTMLElement): Pick<Article, 'when' | 'phrasings'> {
  const listIn = (name: string, separator: RegExp): string[] =>
    (element.getAttribute(`data-${name}`) ?? '').split(separator).filter(Boolean);
  const when = facets.map((name) => [name, listIn(`when-${name}`, /\s+/)] as const).filter(([, list]) => list.length);
  const phrasings = listIn('phrasings', /\s*\|\s*/);
  return {
    ...(when.length && { when: Object.fromEntries(when) as NonNullable<Article['when']> }),
    ...(phrasings.length && { phrasings }),
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Reads what stands inside an element as questions and answers, without changing any of it. With `articleOf`, which gives the
 * article that a heading was made from, only what is ours is read.
 */
export const readItems = (parent: Element, articleOf?: (heading: Element) => Article | undefined): Item[] =>
  new Reader(articleOf).read(slottables(parent).filter((node) => !articleOf || isOurs(node)));

const isOurs = (node: Slottable): boolean => node instanceof Element && node.hasAttribute(mark);

class Reader {
  readonly #articleOf: ((heading: Element) => Article | undefined) | undefined;
  readonly #taken = new Set<string>();

  constructor(articleOf: ((heading: Element) => Article | undefined) | undefined) {
    this.#articleOf = articleOf;
  }

  read(nodes: Slottable[]): Item[] {
    const items: Item[] = [];
    while (nodes.length) items.push(this.#next(nodes));
    return items;
  }

  #next(nodes: Slottable[]): Item {
    const node = nodes.shift()!;
    if (node instanceof HTMLDetailsElement) return this.#details(node);
    const inner = headingOf(node);
    if (inner)
      return this.#entry(
        inner,
        slottables(node as Element).filter((n) => n !== inner),
        node as HTMLElement,
      );
    const level = levelOf(node);
    if (!level) return { nodes: [node] };
    const answer: Slottable[] = [];
    while (nodes[0] && !this.#ends(nodes[0], level, !answer.length)) answer.push(nodes.shift()!);
    return answer.length ? this.#entry(node as HTMLElement, answer) : { nodes: [node] };
  }

  /** Whether an answer is over before a node. What follows a heading at once and asks in its turn makes the heading a group's title. */
  #ends(node: Slottable, level: number, isFirst: boolean): boolean {
    const next = levelOf(node) || levelOf(headingOf(node));
    return next ? isFirst || next <= level : isFirst && node instanceof HTMLDetailsElement;
  }

  #details(details: HTMLDetailsElement): Entry {
    const summary = details.querySelector('summary');
    const answer = slottables(details).filter((node) => node !== summary);
    return { ...this.#entry(details, answer, undefined, summary ?? details), answer: [] };
  }

  #entry(heading: HTMLElement, answer: Slottable[], wrapper?: HTMLElement, asks: Element = heading): Entry {
    const question = wordsIn([asks]).replace(/\n/g, ' ');
    const known = this.#articleOf?.(heading);
    const written = heading.id || wrapper?.id;
    const id = known?.id ?? this.#unique(written || slug(question) || 'answer');
    const article = known ?? {
      id,
      question,
      answer: wordsIn(answer),
      ...given(heading),
      ...(wrapper && given(wrapper)),
    };
    return { address: written || id, heading, answer, article, ...(wrapper && { wrapper }) };
  }

  #unique(id: string): string {
    let unique = id;
    for (let n = 2; this.#taken.has(unique); n += 1) unique = `${id}-${n}`;
    this.#taken.add(unique);
    return unique;
  }
}
