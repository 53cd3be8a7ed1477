/** As much of a list as was read, newest first. */
export interface Held<T> {
  entries: T[];
  /** Where to read on; absent when the list ends here. */
  next?: string | undefined;
}

/**
 * Puts the newest page of a list on top of what is held. What the page holds wins; what is held beyond the page's end stays.
 * A page that shares nothing with what is held replaces it, since nobody knows what lies between the two.
 */
export function mergeNewest<T>(held: Held<T>, page: Held<T>, idOf: (entry: T) => string): Held<T> {
  if (page.next === undefined) return page;
  const places = new Map(held.entries.map((entry, at) => [idOf(entry), at]));
  const shared = page.entries.map((entry) => places.get(idOf(entry))).filter((at) => at !== undefined);
  if (!shared.length) return page;
  const known = new Set(page.entries.map(idOf));
  const rest = held.entries.slice(Math.max(...shared) + 1).filter((entry) => !known.has(idOf(entry)));
  return rest.length ? { entries: [...page.entries, ...rest], next: held.next } : page;
}

/** Adds an older page below what is held. */
export function mergeOlder<T>(held: Held<T>, page: Held<T>, idOf: (entry: T) => string): Held<T> {
  const known = new Set(held.entries.map(idOf));
  return { entries: [...held.entries, ...page.entries.filter((entry) => !known.has(idOf(entry)))], next: page.next };
}

/** How many entries came in on top of what was held. What slides in from below, because something was erased, is not new. */
export function countNew<T>(held: readonly T[], merged: readonly T[], idOf: (entry: T) => string): number {
  const known = new Set(held.map(idOf));
  const firstKnown = merged.findIndex((entry) => known.has(idOf(entry)));
  return firstKnown < 0 ? merged.length : firstKnown;
}
