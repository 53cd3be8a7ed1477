import { type Entry, isDetails, wordsIn } from './entries.js';

/** What a link to a text asks for: where each text begins. What stands before and behind it only tells two equal ones apart. */
function startsOf(directive: string): string[] {
  return [...directive.matchAll(/(?:^|&)text=([^&]*)/g)].map(([, value = '']) => {
    const start = value.split(',').find((part) => !part.endsWith('-') && !part.startsWith('-')) ?? '';
    try {
      return plain(decodeURIComponent(start));
    } catch {
      return plain(start);
    }
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The question, and the place in it, that a link to a text (`#:~:text=…`) leads to. Browsers look for such a text once, and may have
 * done so before its answer could be opened.
 */
export function placeOf(directive: string, entries: readonly Entry[]): { entry: Entry; target: Element } | undefined {
  const starts = startsOf(directive).filter(Boolean);
  for (const entry of entries) {
    const { heading, answer } = entry;
    const nodes = isDetails(entry) ? [heading] : [heading, ...answer];
    const node = nodes.find((one) => {
      const text = plain(wordsIn([one]));
      return starts.some((start) => text.includes(start));
    });
    if (node) return { entry, target: node instanceof Element ? node : heading };
  }
  return undefined;
}
