/** How far back the responses of one address are counted. */
const HOUR_MS = 3600 * 1000;
/** So that a flood from many addresses does not fill the memory: those that were quiet for longest are forgotten first. */
const MOST_ADDRESSES = 10_000;

/**
 * How many responses came from one address within the hour. It is known in memory only: no address is stored, and a start forgets them all.
 * Counted by id, so that a response which is sent again, or grows, counts once.
 */
export class Senders {
  readonly #most: number;
  readonly #byAddress = new Map<string, Map<string, number>>();

  /** @param most as many as customers send who share an address */
  constructor(most: number) {
    this.#most = most;
  }

  /** Notes a response, and tells whether it is more than there should be. Asked again about the same one it says the same. */
  isOneTooMany(address: string, id: string, now: number): boolean {
    const ids = this.#byAddress.get(address) ?? new Map<string, number>();
    this.#byAddress.delete(address);
    this.#byAddress.set(address, ids);
    for (const [old, at] of ids) {
      if (at > now - HOUR_MS) break;
      ids.delete(old);
    }
    if (!ids.has(id) && ids.size < this.#most) ids.set(id, now);
    if (this.#byAddress.size > MOST_ADDRESSES) this.#byAddress.delete(this.#byAddress.keys().next().value!);
    return !ids.has(id);
  }
}
