/** A pseudo-language: whatever comes from a table of words is written in wide letters, so that anything else stands out. */

const WIDE = 0xfee0;

/** A text of a table in wide letters. Its gaps stay as they are, so that what fills them is not marked. */
export const marked = (text: string): string =>
  text.replace(/\{\w+\}|[a-z]/gi, (one) => (one.length > 1 ? one : String.fromCharCode(one.charCodeAt(0) + WIDE)));

/** A table with each of its texts marked. */
export function markedIn<T>(words: T): T {
  if (typeof words === 'string') return marked(words) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, markedIn(value)])) as T;
}

/** Fields of a journey whose text an owner wrote, or names something; all others are codes, which nobody should ever read. */
const written = new Set([
  'consequence',
  'en',
  'carrier',
  'description',
  'email',
  'how',
  'label',
  'name',
  'number',
  'place',
  'reason',
  'receipt',
  'reference',
  'rejectedBecause',
  'signedBy',
  'text',
  'title',
]);

/** The texts of a journey that are the owner's own. */
export function ownTexts(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return written.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : ownTexts(one)));
  if (typeof value !== 'object' || !value) return [];
  const { code, source } = value as Record<string, unknown>;
  // Elsewhere these two are codes: here the one is read out at a counter, and the other says who told of an event.
  const named = [field === 'pickup' && code, 'text' in value && source].filter((one) => typeof one === 'string');
  return [...named, ...Object.entries(value).flatMap(([key, one]) => ownTexts(one, key))];
}

/** The words in which the browser itself writes dates, times, how long ago something was, and a list of things. */
function wordsOfBrowser(): Set<string> {
  const dates = Array.from({ length: 84 }, (_, at) => new Date(2026, at % 12, 1 + (at % 7), at % 24));
  const long = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });
  const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
  const texts = [
    ...dates.map((date) => long.format(date)),
    new Intl.ListFormat('en').format(['1', '2']),
    ...units.flatMap((unit) => [-5, -1, 0, 1, 5].map((count) => ago.format(count, unit))),
  ];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

const attributes = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'data-time',
];
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What can be read in a tree that is neither from a table, nor the owner's, nor a date: each as where it stands and what it says. */
export function wordsNotFromATable(root: ShadowRoot | HTMLElement, own: string[]): string[] {
  const ofBrowser = wordsOfBrowser();
  const longestFirst = own.filter(Boolean).sort((a, b) => b.length - a.length);
  const ownText = new RegExp(`(?<!\\p{L})(${longestFirst.map(escaped).join('|')})(?!\\p{L})`, 'gu');
  const isStrange = (text: string) =>
    (own.length ? text.replace(ownText, ' ') : text)
      .match(/(?:(?![Ａ-Ｚａ-ｚ])\p{L})+/gu)
      ?.some((word) => !ofBrowser.has(word.toLowerCase()));
  return readableIn(root)
    .filter(([, text]) => isStrange(text))
    .map(([where, text]) => `${where}: ${text}`);
}

function readableIn(root: ShadowRoot | HTMLElement): [where: string, text: string][] {
  const found: [string, string][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of attributes) if (node.getAttribute(name)) found.push([name, node.getAttribute(name)!]);
    } else if (!node.parentElement?.closest('style, script')) {
      const text = node.textContent!.trim();
      if (text) found.push(['text', text]);
    }
  }
  return found;
}
