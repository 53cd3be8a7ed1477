/** From this length a word may be one slip away from what was meant, and from the second length two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/**
 * Whether two words differ by a slip or two of the fingers: a letter too many, too few, another, or two that changed places.
 * People get the first letter right, and to insist on that keeps `house` from finding `mouse`.
 */
export function isSlip(typed: string, meant: string): boolean {
  const most = typed.length >= TWO_SLIPS ? 2 : 1;
  if (typed[0] !== meant[0] || Math.min(typed.length, meant.length) < ONE_SLIP) return false;
  return Math.abs(typed.length - meant.length) <= most && distance(typed, meant) <= most;
}

/** The number of slips between two words. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = Number(a[i - 1] !== b[j - 1]);
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + other);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
