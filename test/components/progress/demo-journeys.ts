import seed from '../../../demo/seed/journeys.json';
import type { Access, Journey } from '../../../src/contract/index.js';
import { forCustomer } from '../../../src/core/index.js';
import { resolveRelativeDates } from '../../../src/endpoint/demo/relative-dates.js';

/** When the journeys of the demo are looked at. */
const now = Date.now();

/** Everything that the demo shows, as a customer at a level of access is told it, or one of the parties with a link of their own. */
export function journeysOfDemo(level: Access['level'], party?: string): Journey[] {
  const lastVisit = new Date(now - 3 * 24 * 3600 * 1000).toISOString();
  return resolveRelativeDates(seed as Partial<Journey>[] as Journey[], now).map((input) => {
    const document = { ...input, schema: 1 as const, revision: 1, updatedAt: new Date(now).toISOString() };
    return forCustomer(document, level, { lastVisit, ...(party && { party }) });
  });
}
