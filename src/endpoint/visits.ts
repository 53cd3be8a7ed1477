import { type Visit, visitAt } from '../core/index.js';
import type { Grant } from './access.js';
import type { Store } from './store/store.js';

/** A page that asks every few seconds need not be written down each time. */
const WORTH_WRITING_MS = 10_000;

/**
 * Notes that somebody looks, and tells when their visit before this one ended. The note is written after the answer has gone on its
 * way: a customer does not wait for it, and one that is lost with the process makes the last visit look a little older than it was.
 */
export async function noteVisit(
  store: Store,
  reference: string,
  { reader }: Grant,
  now: number,
): Promise<number | undefined> {
  if (reader === undefined) return undefined;
  const known = await store.visits.find(reference, reader);
  const visit = visitAt(known, now);
  if (isWorthWriting(known, visit)) store.visits.put(reference, reader, visit).catch(() => undefined);
  return visit.beforeAt;
}

const isWorthWriting = (known: Visit | undefined, visit: Visit): boolean =>
  known === undefined || known.beforeAt !== visit.beforeAt || visit.lastAt - known.lastAt >= WORTH_WRITING_MS;

/** Often enough that a page which is open has not been away; seldom enough for thousands of pages. */
const STAY_MS = 5 * 60_000;

/** The visit of a page that stays: a stream is one, however long it is open. */
export class LongVisit {
  readonly #store: Store;
  readonly #reference: string;
  #grant: Grant | undefined;
  #lastVisit: number | undefined;
  #dueAt = 0;

  constructor(store: Store, reference: string) {
    this.#store = store;
    this.#reference = reference;
  }

  /** Says that the page is still there. When the visit before this one ended stays as it was at first. */
  async stay(grant: Grant, now: number): Promise<number | undefined> {
    if (this.#grant && now < this.#dueAt) return this.#lastVisit;
    const before = await noteVisit(this.#store, this.#reference, grant, now);
    this.#lastVisit = this.#grant ? this.#lastVisit : before;
    this.#grant = grant;
    this.#dueAt = now + STAY_MS;
    return this.#lastVisit;
  }

  /** Says that the page has gone, or that the endpoint has. What was changed until now, the customer has seen. */
  async leave(now: number): Promise<void> {
    const grant = this.#grant;
    if (grant) await noteVisit(this.#store, this.#reference, grant, now).catch(() => undefined);
  }
}
