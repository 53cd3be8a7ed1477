import type { SearchResult } from '../../search/index.js';
import type { Entry, Slottable } from './entries.js';

const name = 'waymark-found';
/** Amber that is seen on a light page and on a dark one, and leaves the text its colour. */
const look = `::highlight(${name}){background-color:rgb(245 190 60 / 0.38);color:inherit}`;

interface Page {
  readonly highlight: Highlight;
  readonly sheet: CSSStyleSheet;
  /** The ranges of each element: the page has one highlight for all. */
  readonly ranges: WeakMap<Element, readonly Range[]>;
}

let page: Page | undefined;

function ofPage(): Page | undefined {
  if (page || typeof Highlight === 'undefined' || !CSS.highlights) return page;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  page = { highlight: new Highlight(), sheet, ranges: new WeakMap() };
  CSS.highlights.set(name, page.highlight);
  return page;
}

/**
 * Shows in the page's own text what a search matched, without a single element more: browsers that cannot paint it show none.
 * The one rule it takes is for our own name, in the tree in which the text stands.
 */
export function markFound(host: Element, entries: readonly Entry[], results: readonly SearchResult[]): void {
  const known = page?.ranges.get(host);
  if (!results.length && !known?.length) return;
  const { highlight, sheet, ranges } = ofPage() ?? {};
  if (!highlight || !sheet) return;
  for (const range of known ?? []) highlight.delete(range);
  const byId = new Map(entries.map((entry) => [entry.article.id, entry]));
  const marked = results.flatMap((result) => {
    const entry = byId.get(result.id);
    return entry ? rangesOf(entry, result) : [];
  });
  for (const range of marked) highlight.add(range);
  ranges?.set(host, marked);
  const root = host.getRootNode();
  if ((root instanceof Document || root instanceof ShadowRoot) && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets.push(sheet);
  }
}

/** The matches of one entry in the page. Its article has the same letters as the page and may have other white space. */
function rangesOf({ heading, answer, article }: Entry, { ranges }: SearchResult): Range[] {
  const nodes = { question: [heading], answer };
  return (['question', 'answer'] as const).flatMap((field) => {
    const wanted = ranges.filter((range) => range.field === field);
    if (!wanted.length) return [];
    const letters = lettersIn(nodes[field]);
    const text = article[field];
    const indexOf = (end: number): number => text.slice(0, end).replace(/\s/g, '').length;
    return wanted.flatMap(({ start, end }) => {
      const first = letters[indexOf(start)];
      const last = letters[indexOf(end) - 1];
      return first && last ? rangeOver(first, last) : [];
    });
  });
}

type Letter = readonly [node: Text, offset: number];

function rangeOver([startNode, start]: Letter, [endNode, end]: Letter): Range {
  const range = document.createRange();
  range.setStart(startNode, start);
  range.setEnd(endNode, end + 1);
  return range;
}

/** Where each letter stands, white space left out. */
function lettersIn(nodes: readonly Slottable[]): Letter[] {
  const letters: Letter[] = [];
  for (const node of nodes) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = node instanceof Text ? node : walker.nextNode(); text; text = walker.nextNode()) {
      const { data } = text as Text;
      for (let at = 0; at < data.length; at += 1) if (/\S/.test(data[at]!)) letters.push([text as Text, at]);
    }
  }
  return letters;
}
