/** Looking again within half an hour is the same visit: a customer who opens the page twice has not been away. */
const SAME_VISIT_MS = 30 * 60_000;

/** When somebody looked last, and when the visit before that one ended. In milliseconds since 1970. */
export interface Visit {
  lastAt: number;
  beforeAt?: number;
}

/** The visit that a look at a time belongs to: the one under way, or a new one. */
export function visitAt(known: Visit | undefined, now: number): Visit {
  if (!known) return { lastAt: now };
  const lastAt = Math.max(known.lastAt, now);
  if (now - known.lastAt >= SAME_VISIT_MS) return { lastAt, beforeAt: known.lastAt };
  return { ...known, lastAt };
}
