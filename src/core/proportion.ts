import type { Proportion } from '../contract/index.js';

/** The normal deviate beyond which five of a hundred lie, on both sides together. */
const Z = 1.959964;

/**
 * A share with the bounds between which the true one lies in 95 of 100 cases, by Wilson's interval: it stays within 0 and 1, and
 * does not call a share sure because the few who were asked agree. Undefined where nobody was counted.
 */
export function proportionOf(count: number, of: number): Proportion | undefined {
  if (!of) return undefined;
  const share = count / of;
  const shrink = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / shrink;
  const reach = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / shrink;
  // At the ends the bound is the end itself, but for what was lost in the last digits.
  const low = count === 0 ? 0 : Math.max(0, middle - reach);
  const high = count === of ? 1 : Math.min(1, middle + reach);
  return { count, of, share, low, high };
}
