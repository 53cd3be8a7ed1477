import { type Entry, type Item, type Slottable, isEntry } from './entries.js';

/** An answer that fits the journey on this page, and why, in words for the customer. */
export interface Fit {
  readonly entry: Entry;
  readonly because: string;
}

/** What stands in the list, in order. What is `away` is folded out of sight, where the browser's own find still reaches it. */
export type Row =
  | { is: 'caption'; text: string; isReason: boolean }
  | { is: 'entry'; entry: Entry; away: boolean }
  | { is: 'loose'; nodes: readonly Slottable[]; away: boolean };

export interface Arrangement {
  readonly items: readonly Item[];
  readonly fits: readonly Fit[];
  /** What a search found, best first; undefined while nobody searches. */
  readonly found: readonly Entry[] | undefined;
  /** How many answers are shown before somebody asks for all of them. */
  readonly limit: number;
  /** The caption over what does not fit the journey in particular. */
  readonly others: string;
}

/** The order in which questions are shown: what was found, or what fits the journey and then the rest. Every one of them is there. */
export function arrange({ items, fits, found, limit, others }: Arrangement): Row[] {
  const first = items.filter((_, index) => index < items.findIndex(isEntry));
  const rows = first.flatMap((item) => looseRow(item, false));
  const shown = new Set<Entry>();
  const show = (entry: Entry): unknown => rows.push(entryRow(entry, false)) && shown.add(entry);

  if (found) found.forEach(show);
  else {
    for (const [because, entries] of byReason(fits.slice(0, limit))) {
      rows.push({ is: 'caption', text: because, isReason: true });
      entries.forEach(show);
    }
  }
  const room = found ? 0 : limit - shown.size;
  const left = items.slice(first.length).filter((item) => !(isEntry(item) && shown.has(item)));
  const count = left.filter(isEntry).length;
  // The owner's groups hold together; a plain list puts what is for another status than this one last.
  if (fits.length && left.length === count) left.sort((a, b) => isForOthers(a, fits) - isForOthers(b, fits));
  if (shown.size && room > 0 && count) rows.push({ is: 'caption', text: others, isReason: false });
  let seen = 0;
  for (const item of left) {
    rows.push(...(isEntry(item) ? [entryRow(item, (seen += 1) > room)] : looseRow(item, room < count || !!found)));
  }
  return rows;
}

const entryRow = (entry: Entry, away: boolean): Row => ({ is: 'entry', entry, away });

const looseRow = (item: Item, away: boolean): Row[] =>
  isEntry(item) ? [] : [{ is: 'loose', nodes: item.nodes, away }];

function byReason(fits: readonly Fit[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const { entry, because } of fits) groups.set(because, [...(groups.get(because) ?? []), entry]);
  return groups;
}

const isForOthers = (item: Item, fits: readonly Fit[]): number =>
  Number(isEntry(item) && !!item.article.when && !fits.some(({ entry }) => entry === item));
