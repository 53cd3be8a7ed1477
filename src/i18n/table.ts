import type { Language } from './languages.js';

/** The words of one widget: English at hand, the others when somebody reads them. */
export interface Table<W> {
  en: W;
  load: Record<Exclude<Language, 'en'>, () => Promise<{ default: W }>>;
}

/** A table that nothing on the first screen needs, English included. */
export interface LateTable<W> {
  load: Record<Language, () => Promise<{ default: W }>>;
}

/** Words of a host's own: any of a table's, at any depth. */
export type Overrides<W> = {
  [K in keyof W]?: (Exclude<W[K], undefined> extends string ? string : Overrides<W[K]>) | undefined;
};

/** A table in which a host's own words take the place of ours, down to a single sentence of a group. */
export function override<W extends object>(words: W, own: Overrides<W> | undefined): W {
  const result = { ...words };
  for (const key in own) {
    const ours = words[key];
    const theirs = own[key];
    if (theirs === undefined) continue;
    const isGroup = ours && typeof ours === 'object' && typeof theirs === 'object';
    result[key] = (isGroup ? override(ours, theirs as Overrides<object>) : theirs) as W[typeof key];
  }
  return result;
}
