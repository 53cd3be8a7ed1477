import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readChanges } from '../client/changes.js';
import { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import type { Change } from '../contract/index.js';
import { seen } from './seen.js';

/** Where the changes are told, and for readers of which language. */
export interface ChangesQuery {
  connection: Connection;
  lang: string;
}

/**
 * What a page knows of the changes, the newest first. `stale`: those of an earlier read, and why newer ones could not be had. `empty`:
 * the endpoint has none.
 */
export type ChangesState =
  | { is: 'idle' }
  | { is: 'loading' }
  | { is: 'ready'; changes: readonly Change[] }
  | { is: 'stale'; changes: readonly Change[]; problem: ClientError }
  | { is: 'empty' }
  | { is: 'failed'; problem: ClientError };

/**
 * Reads for a host what customers said and what was done about it, and keeps the last good list. `query` is asked before each render;
 * another answer reads anew while the former list stays, and undefined asks for none.
 */
export class ChangesController implements ReactiveController {
  state: ChangesState = { is: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query: () => ChangesQuery | undefined;
  #key: string | undefined;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, query: () => ChangesQuery | undefined) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** Asks again now. */
  readonly retry = (): void => {
    this.#key = undefined;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    // It may have been elsewhere for long: what it knew stays until that is read anew.
    if (!this.#key) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const query = this.#query();
    const key = query && `${query.connection.endpoint}\n${query.lang}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#leave();
    if (query) void this.#read(query);
    else this.state = { is: 'idle' };
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    // An element that is moved in the page leaves and comes back within one task: that is no reason to ask anew.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leave();
      this.#key = undefined;
    });
  }

  readonly #onOnline = (): void => {
    // What is under way was asked of a network that was not there.
    if (this.state.is === 'loading' || 'problem' in this.state) this.retry();
  };

  #leave(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  async #read({ connection, lang }: ChangesQuery): Promise<void> {
    const { signal } = (this.#stop = new AbortController());
    const before = 'changes' in this.state ? this.state.changes : undefined;
    if (!before) this.state = { is: 'loading' };
    const state = await read(connection, lang, signal, before);
    // An answer to a question that is no longer asked comes too late to count.
    if (signal.aborted) return;
    this.#stop = undefined;
    this.state = state;
    this.#host.requestUpdate();
  }
}

async function read(
  connection: Connection,
  lang: string,
  signal: AbortSignal,
  before: readonly Change[] | undefined,
): Promise<ChangesState> {
  try {
    await seen();
    const { changes } = await readChanges(connection, lang, signal);
    return changes.length ? { is: 'ready', changes } : { is: 'empty' };
  } catch (error) {
    const problem = error instanceof ClientError ? error : new ClientError('invalid');
    return before ? { is: 'stale', changes: before, problem } : { is: 'failed', problem };
  }
}
