import { type Entry, type Item, isEntry, type Slottable } from './entries.js';

/** An answer that fits the journey on this page, and why, in words for the customer. */
export interface Fit {
  readonly entry: Entry;
  readonly because: string;
}

/** What stands in the list, in order. What is not shown is folded out of sight, where the browser's own find reaches it. */
export type Row =
  | { is: 'caption'; text: string; isReason: boolean }
  | { is: 'entry'; entry: Entry }
  | { is: 'loose'; nodes: readonly Slottable[] }
  | { is: 'away'; item: Item };

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
  const rows: Row[] = first.map(rowOf);
  const shown = new Set<Item>();
  const show = (entry: Entry): unknown => rows.push(rowOf(entry)) && shown.add(entry);

  if (found) found.forEach(show);
  else {
    for (const [because, entries] of byReason(fits.slice(0, limit))) {
      rows.push({ is: 'caption', text: because, isReason: true });
      entries.forEach(show);
    }
  }
  const room = found ? 0 : limit - shown.size;
  const left = items.slice(first.length).filter((item) => !shown.has(item));
  const count = left.filter(isEntry).length;
  // The owner's groups hold together; a plain list puts what is for another status than this one last.
  if (fits.length && left.length === count) left.sort((a, b) => isForOthers(a, fits) - isForOthers(b, fits));
  if (shown.size && room > 0 && count) rows.push({ is: 'caption', text: others, isReason: false });
  // A title without all of its questions would say something untrue about those that follow.
  const kept = room < count || found ? left.filter(isEntry).slice(0, Math.max(room, 0)) : left;
  const away = left.filter((item) => !kept.includes(item));
  return [...rows, ...kept.map(rowOf), ...away.map((item): Row => ({ is: 'away', item }))];
}

const rowOf = (item: Item): Row => (isEntry(item) ? { is: 'entry', entry: item } : { is: 'loose', nodes: item.nodes });

function byReason(fits: readonly Fit[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const { entry, because } of fits) groups.set(because, [...(groups.get(because) ?? []), entry]);
  return groups;
}

const isForOthers = (item: Item, fits: readonly Fit[]): number =>
  Number(isEntry(item) && !!item.article.when && !fits.some(({ entry }) => entry === item));
