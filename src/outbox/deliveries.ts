/**
 * What has become of something a customer said. `kept`: on this device, will be sent. `memory`: held by this page only, since the
 * device stores nothing. `received`: the endpoint has it. `refused`: the endpoint will never take it as it is; the text is still
 * here. `not_kept`: it could not be kept, or nobody took it on eight days.
 */
export interface Delivery {
  id: string;
  revision: number;
  state: 'kept' | 'memory' | 'received' | 'refused' | 'not_kept';
  /** When the endpoint received it, by the endpoint's clock. */
  receivedAt?: string | undefined;
  /** Why it was refused, as the endpoint put it. */
  problem?: { code?: string | undefined; field?: string | undefined } | undefined;
}
export type Watcher = (delivery: Delivery) => void;

const channelName = 'waymark-out';

/** Who in this page wants to know of a delivery, and the word to and from this site's other tabs, one of which may be the sender. */
export class Deliveries {
  readonly #last = new Map<string, Delivery>();
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #onElsewhere: Watcher;
  #channel: BroadcastChannel | undefined;

  constructor(onElsewhere: Watcher) {
    this.#onElsewhere = onElsewhere;
  }

  /** Calls back with what is known of an id, now and after each change, until the function returned is called. */
  watch(id: string, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    const last = this.#last.get(id);
    if (last) watcher(last);
    return () => {
      watchers.delete(watcher);
      if (!watchers.size) this.#watchers.delete(id);
    };
  }

  /** What was received is not told to be waiting after that, whatever finishes last. Answers with what is true now. */
  tell(delivery: Delivery): Delivery {
    const last = this.#last.get(delivery.id);
    const isWaiting = delivery.state === 'kept' || delivery.state === 'memory';
    if (isWaiting && last?.state === 'received' && last.revision >= delivery.revision) return last;
    this.#last.set(delivery.id, delivery);
    for (const watcher of [...(this.#watchers.get(delivery.id) ?? [])]) watcher(delivery);
    return delivery;
  }

  /** Listens to the other tabs while this page waits for something, and not longer: an open channel can cost the back button. */
  listen(isWaiting: boolean): void {
    if (isWaiting === Boolean(this.#channel)) return;
    try {
      this.#channel?.close();
      this.#channel = isWaiting ? new BroadcastChannel(channelName) : undefined;
      this.#channel?.addEventListener('message', ({ data }) => isReceived(data) && this.#onElsewhere(data));
    } catch {
      // Then each tab hears from the endpoint itself.
    }
  }

  /** Lets the other tabs know. */
  tellOthers(delivery: Delivery): void {
    try {
      const channel = this.#channel ?? new BroadcastChannel(channelName);
      channel.postMessage(delivery);
      if (channel !== this.#channel) channel.close();
    } catch {
      // As above.
    }
  }
}

const isReceived = (data: unknown): data is Delivery => {
  const { id, revision, state } = (data ?? {}) as Partial<Delivery>;
  return typeof id === 'string' && typeof revision === 'number' && state === 'received';
};
