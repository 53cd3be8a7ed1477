import type { Text } from '../contract/index.js';
import type { Axes } from './axes.js';

/** A code in the letters that the contract allows, or `unknown` where none is left. */
const codeOf = (code: string): string =>
  code
    .replace(/[^A-Za-z0-9._:-]+/g, '_')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64) || 'unknown';

/**
 * Rule 3: what a source's code means when nobody knows it. Everything known stays as it was, the condition says that it is unclear,
 * and the source's own text is what the customer reads.
 */
export function withUnknownCode(previous: Axes, code: string, text?: Text): Axes {
  const said = (typeof text === 'string' ? text.trim() : text) || code.trim().slice(0, 4000);
  return { ...previous, condition: 'unknown', reason: { code: codeOf(code), ...(said && { text: said }) } };
}
