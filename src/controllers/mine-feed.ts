import type { Connection } from '../client/connection.js';
import { readMine } from '../client/mine.js';
import type { MineAnswer } from '../contract/index.js';
import { type SaidStore, saidStore } from '../outbox/said-store.js';
import { seen } from './seen.js';

/** A response that was given on this device, as its endpoint knows it now. */
export interface Mine {
  id: string;
  prompt: string;
  receivedAt: string;
  state: MineAnswer['responses'][number]['state'];
  /** The team's reply, where there is one. */
  reply?: string | undefined;
  /** When the reply was given, by which it is known from an earlier one; without a reply, when the response arrived. */
  repliedAt: string;
  /** Whether its customer has said that they read it. */
  isSeen: boolean;
}

/**
 * What is known of the responses that were given on this device. `idle`: none were, and nobody was asked. `stale`: replies that came
 * stay true, but how far the team is by now is not known.
 */
export type MineState =
  | { is: 'idle' }
  | { is: 'loading' }
  | { is: 'ready'; mine: readonly Mine[] }
  | { is: 'stale'; mine: readonly Mine[] }
  | { is: 'failed' };

/** How old a state may be when the visitor comes back to the page: what stood there is not shown as how it is now. */
const FRESH_MS = 60_000;

/** Asks one endpoint what became of the responses that this device remembers, for all elements of a page. Without any, it asks nothing. */
export class MineFeed {
  state: MineState = { is: 'idle' };
  readonly #connection: Connection;
  readonly #store: SaidStore;
  readonly #watchers = new Set<() => void>();
  #stop: AbortController | undefined;
  #readAt = 0;

  constructor(connection: Connection, store = saidStore) {
    this.#connection = connection;
    this.#store = store;
  }

  /** Calls back when there is news, until the function returned is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) {
      addEventListener('online', this.#onOnline);
      document.addEventListener('visibilitychange', this.#onVisible);
    }
    if (this.state.is === 'idle') void this.#read();
    return () => {
      this.#watchers.delete(watcher);
      // An element that is moved in the page leaves and comes back within one task: that is no reason to ask anew.
      queueMicrotask(() => this.#watchers.size || this.#rest());
    };
  }

  /** The customer has read a reply. */
  see({ id, repliedAt }: Mine): void {
    this.#store.see(id, repliedAt, Date.now());
    if ('mine' in this.state) {
      const mine = this.state.mine.map((one) => (one.id === id ? { ...one, isSeen: true } : one));
      this.#become({ ...this.state, mine });
    }
  }

  #rest(): void {
    removeEventListener('online', this.#onOnline);
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#stop?.abort();
    this.#stop = undefined;
    this.state = { is: 'idle' };
  }

  readonly #onOnline = (): void => {
    if (this.state.is === 'idle' || this.state.is === 'ready') return;
    // What is under way was asked of a network that was not there.
    this.#stop?.abort();
    this.#stop = undefined;
    void this.#read();
  };

  readonly #onVisible = (): void => {
    const isOld = performance.now() - this.#readAt > FRESH_MS;
    if (document.visibilityState === 'visible' && 'mine' in this.state && isOld) void this.#read();
  };

  async #read(): Promise<void> {
    if (this.#stop) return;
    const said = this.#store.at(this.#connection.endpoint, Date.now());
    if (!said.length) return this.#become({ is: 'idle' });
    const { signal } = (this.#stop = new AbortController());
    this.#become('mine' in this.state ? { ...this.state, is: 'stale' } : { is: 'loading' });
    try {
      await seen();
      if (signal.aborted) return;
      const ids = said.map(({ id }) => id);
      const { responses } = await readMine(this.#connection, ids, { signal });
      if (signal.aborted) return;
      this.#readAt = performance.now();
      const known = new Map(responses.map((one) => [one.id, one]));
      // What its endpoint does not have any more was erased, and is nobody's business here either.
      this.#store.forget(
        ids.filter((id) => !known.has(id)),
        Date.now(),
      );
      const mine = said.flatMap(({ id, prompt, seen: read }): Mine[] => {
        const one = known.get(id);
        if (!one) return [];
        const repliedAt = one.repliedAt ?? one.receivedAt;
        return [{ ...one, prompt, repliedAt, isSeen: read === repliedAt }];
      });
      this.#end({ is: 'ready', mine });
    } catch {
      if (!signal.aborted) this.#end('mine' in this.state ? this.state : { is: 'failed' });
    }
  }

  #end(state: MineState): void {
    this.#stop = undefined;
    this.#become(state);
  }

  #become(state: MineState): void {
    this.state = state;
    for (const tell of [...this.#watchers]) tell();
  }
}

const feeds = new Map<string, MineFeed>();

/** The feed of an endpoint, one for the whole page. */
export function mineFeedOf(connection: Connection): MineFeed {
  let feed = feeds.get(connection.endpoint);
  if (!feed) feeds.set(connection.endpoint, (feed = new MineFeed(connection)));
  return feed;
}
