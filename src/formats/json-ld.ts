import { at, fieldsOf, listOf, textOf } from './payload.js';

/** How names of the vocabulary may be written: in full over http or https, with a prefix, or bare. */
const vocabulary = /^(https?:\/\/(www\.)?schema\.org\/|schema:)/;

/** The name of a type, of a property or of a value of the vocabulary, without where it comes from. */
export const nameOf = (value: unknown): string | undefined => textOf(value)?.replace(vocabulary, '') || undefined;

/** A node's types; a node may have several. */
export const typesOf = (node: unknown): string[] => [at(node, '@type')].flat().flatMap((type) => nameOf(type) ?? []);

/** What a document holds: its nodes, by themselves and by their ids, so that one can point at another. */
export interface Graph {
  nodes: readonly unknown[];
  byId: ReadonlyMap<string, unknown>;
}

const MOST_NODES = 2000;

/** All nodes of a document, in the order in which they stand: a node, a list of them, or a graph, however deep. */
export function graphOf(document: unknown): Graph {
  const nodes: unknown[] = [];
  const byId = new Map<string, unknown>();
  const waiting: unknown[] = [document];
  while (waiting.length && nodes.length < MOST_NODES) {
    const value = waiting.shift();
    if (Array.isArray(value)) {
      waiting.unshift(...listOf(value).slice(0, MOST_NODES));
      continue;
    }
    const fields = Object.values(fieldsOf(value));
    if (!fields.length) continue;
    nodes.push(value);
    const id = textOf(at(value, '@id'));
    // What only points at a node has an id and nothing else.
    if (id && fields.length > 1 && !byId.has(id)) byId.set(id, value);
    waiting.unshift(...fields.filter((field) => typeof field === 'object' && field !== null));
  }
  return { nodes, byId };
}

/** The values of a property, with pointers followed and plain values taken out of their wrapping. */
export function valuesOf(node: unknown, property: string, { byId }: Graph): unknown[] {
  const written = Object.keys(fieldsOf(node)).find((key) => nameOf(key) === property);
  return [written === undefined ? undefined : at(node, written)].flat().flatMap((value) => {
    if (value === undefined || value === null) return [];
    const fields = fieldsOf(value);
    if ('@value' in fields) return [fields['@value']];
    const id = textOf(fields['@id']);
    if (id === undefined || Object.keys(fields).length > 1) return [value];
    return [byId.get(id) ?? id];
  });
}

/** The first value of a property. */
export const valueOf = (node: unknown, property: string, graph: Graph): unknown => valuesOf(node, property, graph)[0];

/** The first text of a property; of a thing in its place, its name. */
export function wordsOf(node: unknown, property: string, graph: Graph): string | undefined {
  const value = valueOf(node, property, graph);
  return textOf(value) ?? textOf(valueOf(value, 'name', graph));
}
