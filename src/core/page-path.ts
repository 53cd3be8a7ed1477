const readable = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};
const trimmed = (path: string): string => readable(path).replace(/(?<=.)\/$/, '');

/**
 * Whether a page's path is one that a pattern means: `*` is anything within a segment, `**` is anything. Keeps every place that the
 * pattern can have come to, so that no pattern takes long, however many stars it has.
 */
export function fitsPath(pattern: string, address: string): boolean {
  const path = trimmed(address);
  let reached = new Set([0]);
  for (const part of trimmed(pattern).match(/\*\*|\*|[^*]+/g) ?? []) {
    const next = new Set<number>();
    for (const from of reached) {
      if (!part.startsWith('*')) {
        if (path.startsWith(part, from)) next.add(from + part.length);
        continue;
      }
      for (let at = from; at <= path.length && !next.has(at); at++) {
        next.add(at);
        if (part === '*' && path[at] === '/') break;
      }
    }
    reached = next;
  }
  return reached.has(path.length);
}
