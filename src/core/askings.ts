import type { AskedGroup, StoredContact } from '../contract/index.js';
import type { NotedMoment } from './deflection.js';
import { scrub } from './scrub.js';

/** One thing that somebody asked and found no answer to. */
export interface AskedText {
  text: string;
  /** The language of the page on which it was asked. */
  lang: string;
  visit?: string | undefined;
  source: keyof AskedGroup['sources'];
}

/** A text in a line, without what is personal. A page scrubs what it sends, and what came with a message was never meant for a list. */
const plain = (text: string, subject: string | undefined): string =>
  scrub(text, subject ? [subject] : [])
    .text.replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);

/**
 * What was asked in vain: searches without an answer, remarks on answers that did not help, and what those had searched for who asked
 * for a person in the end. What one visit asked twice in the same words, it asked once.
 */
export function askingsIn(moments: readonly NotedMoment[], contacts: readonly StoredContact[]): AskedText[] {
  const asked = new Map<string, AskedText>();
  const add = (id: string, subject: string | undefined, one: AskedText): void => {
    const text = plain(one.text, subject);
    const key = `${one.visit ?? id}\n${text.toLowerCase()}`;
    if (text && !asked.has(key)) asked.set(key, { ...one, text });
  };
  for (const { moment } of moments) {
    const { id, type, lang, visit, subject, query, comment } = moment;
    if (type === 'search_empty' && query) add(id, subject, { text: query, lang, visit, source: 'searches' });
    if (type === 'answer_not_helped' && comment) add(id, subject, { text: comment, lang, visit, source: 'comments' });
  }
  for (const { contact } of contacts) {
    const { id, subject, lang, visit, trail = [] } = contact;
    for (const { type, text } of trail) {
      if (type === 'search') add(id, subject, { text, lang, visit, source: 'contacts' });
    }
  }
  return [...asked.values()];
}
