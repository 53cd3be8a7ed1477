import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ListFeed, type ListSource, type ListState } from './list-feed.js';
import { Poll } from './poll.js';

/** Often enough to see an answer come in while talking about it; nothing new costs an answer without a body. */
const EVERY_MS = 3000;

/** Ties a list to a view: read and kept current while the view is on the page and somebody looks. */
export class ListController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => ListSource<T>;
  readonly #poll = new Poll(() => this.#turn());
  #feed: ListFeed<T> | undefined;

  /** How many came in on top while the view was open. */
  arrived = 0;
  /** Whether more may have come in than were counted, because they did not fit on one page. */
  hasUncounted = false;

  constructor(host: ReactiveControllerHost, source: () => ListSource<T>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): ListState<T> {
    return this.#feed?.state ?? { is: 'loading' };
  }

  hostConnected(): void {
    this.#poll.start();
  }

  hostDisconnected(): void {
    this.#poll.stop();
    this.#drop();
  }

  /** Begins anew, because the source has become another one. */
  restart(): void {
    this.#drop();
    this.#host.requestUpdate();
    void this.#turn();
  }

  loadMore(): Promise<void> {
    return this.#feed?.loadMore() ?? Promise.resolve();
  }

  /** Puts an entry that was changed here in the place of the one that is held. */
  replace(entry: T): void {
    this.#feed?.replace(entry);
  }

  async #turn(): Promise<number> {
    this.#feed ??= new ListFeed(this.#source(), (arrived) => {
      this.#count(arrived);
      this.#host.requestUpdate();
    });
    await this.#feed.refresh();
    const { state } = this;
    return ('problem' in state && state.problem.retryAfterMs) || EVERY_MS;
  }

  #count(arrived: number): void {
    this.arrived += arrived;
    const { state } = this;
    if (arrived && state.is === 'ready' && state.next && state.entries.length === arrived) this.hasUncounted = true;
  }

  #drop(): void {
    this.#feed?.dispose();
    this.#feed = undefined;
    this.arrived = 0;
    this.hasUncounted = false;
  }
}
