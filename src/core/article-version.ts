import type { Article } from '../contract/index.js';

/**
 * Names a wording of an article: 14 hexadecimal digits that are the same as long as its words are. What customers say of an answer holds
 * for the words that they read, so it is counted by this, and begins anew when the text changes. White space does not count, since a
 * page may lay the same words out in another way. It is a name and no proof: two mixed 32-bit FNV-1a hashes, of which 56 bits are kept.
 */
export function articleVersion({ question, answer }: Pick<Article, 'question' | 'answer'>): string {
  const text = `${question}\n${answer}`.trim().replace(/\s+/g, ' ');
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a ^ (b >>> 16), b ^ (a >>> 15)]
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('')
    .slice(0, 14);
}
