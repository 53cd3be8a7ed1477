import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readArticles } from '../client/articles.js';
import { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import type { ArticleList } from '../contract/index.js';
import { seen } from './seen.js';

/** Where the answers come from, and for readers of which language. */
export interface ArticlesQuery {
  connection: Connection;
  lang: string;
}

/**
 * What a page knows of the answers. `stale`: those of an earlier read, and why newer ones could not be had.
 * `empty`: the endpoint has none.
 */
export type ArticlesState =
  | { is: 'idle' }
  | { is: 'loading' }
  | ({ is: 'ready' } & ArticleList)
  | ({ is: 'stale'; problem: ClientError } & ArticleList)
  | { is: 'empty' }
  | { is: 'failed'; problem: ClientError };

/** One read, shared by all elements that want the same answers. */
interface Reading {
  readonly list: Promise<ArticleList>;
  readonly stop: AbortController;
  users: number;
  isHere?: boolean;
}

const readings = new Map<string, Reading>();
const keyOf = ({ connection, lang }: ArticlesQuery): string => `${connection.endpoint}\n${lang}`;

function join(key: string, { connection, lang }: ArticlesQuery): Reading {
  let reading = readings.get(key);
  if (!reading) {
    const stop = new AbortController();
    const list = read(connection, lang, stop.signal);
    readings.set(key, (reading = { list, stop, users: 0 }));
    list.then(
      () => (reading!.isHere = true),
      // A failure is not kept: whoever asks next, asks anew.
      () => forget(key, reading!),
    );
  }
  reading.users += 1;
  return reading;
}

async function read(connection: Connection, lang: string, signal: AbortSignal): Promise<ArticleList> {
  await seen();
  return readArticles(connection, lang, signal);
}

const forget = (key: string, reading: Reading): void => {
  if (readings.get(key) === reading) readings.delete(key);
};

function leave(key: string, reading: Reading): void {
  reading.users -= 1;
  // An element that is moved in the page leaves and comes back within one task: that is no reason to ask anew.
  queueMicrotask(() => {
    if (reading.users) return;
    forget(key, reading);
    reading.stop.abort();
  });
}

/**
 * Reads the endpoint's answers for a host and keeps the last good ones. `query` is asked before each render; another answer reads
 * anew while the former articles stay, and undefined asks for none.
 */
export class ArticlesController implements ReactiveController {
  state: ArticlesState = { is: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query: () => ArticlesQuery | undefined;
  #key: string | undefined;
  #reading: Reading | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, query: () => ArticlesQuery | undefined) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** Asks again now. */
  readonly retry = (): void => {
    if (this.#reading) forget(this.#key!, this.#reading);
    this.#leave();
    this.#follow();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    // Before its first render a host may not have been given all of its properties yet; hostUpdate sees them together.
    if (this.state.is !== 'idle') this.#follow();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#leave();
  }

  readonly #onOnline = (): void => {
    // What is under way was asked of a network that was not there.
    if (this.#reading && !this.#reading.isHere) this.retry();
  };

  #leave(): void {
    if (this.#reading) leave(this.#key!, this.#reading);
    this.#reading = this.#key = undefined;
  }

  #follow(): void {
    const query = this.#query();
    const key = query && keyOf(query);
    if (key === this.#key) return;
    this.#leave();
    if (!query || !key) {
      this.state = { is: 'idle' };
      return;
    }
    const reading = join(key, query);
    [this.#key, this.#reading] = [key, reading];
    if (!this.#known) this.state = { is: 'loading' };
    reading.list.then(
      (list) => this.#become(reading, list.articles.length ? { is: 'ready', ...list } : { is: 'empty' }),
      (problem: unknown) => {
        if (!(problem instanceof ClientError)) return;
        const list = this.#known;
        this.#become(reading, list ? { ...list, is: 'stale', problem } : { is: 'failed', problem });
      },
    );
  }

  get #known(): ArticleList | undefined {
    return 'articles' in this.state ? this.state : undefined;
  }

  /** An answer to a question that is no longer asked comes too late to count. */
  #become(reading: Reading, state: ArticlesState): void {
    if (reading !== this.#reading) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
