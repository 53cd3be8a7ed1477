import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import { readPrompt } from '../client/prompts.js';
import { check } from '../contract/checks/prompt.generated.js';
import type { Prompt } from '../contract/index.js';
import { seen } from './seen.js';

/** Which prompt is wanted: by its id at an endpoint, or as the page itself gives it. */
export type PromptQuery = { connection: Connection; id: string } | { given: Prompt };

/** What a page knows of a prompt. `empty`: the endpoint has none by this id, and asking again would not change that. */
export type PromptState =
  | { is: 'idle' }
  | { is: 'loading' }
  | { is: 'ready'; prompt: Prompt }
  | { is: 'empty' }
  | { is: 'failed'; problem: ClientError };

const sourceOf = (query: PromptQuery | undefined): unknown =>
  query && ('given' in query ? query.given : `${query.connection.endpoint}\n${query.id}`);

/**
 * Has a prompt for its host. `query` is asked before each render; another answer is another prompt, and undefined is none.
 * A prompt that was read stays as it is, since what it asks must not change under the customer's hand.
 */
export class PromptController implements ReactiveController {
  state: PromptState = { is: 'idle' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query: () => PromptQuery | undefined;
  #source: unknown;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, query: () => PromptQuery | undefined) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** Asks again now: what is under way may have been asked of a network that was not there. */
  readonly retry = (): void => {
    if (this.state.is !== 'failed' && this.state.is !== 'loading') return;
    this.#source = undefined;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    addEventListener('online', this.retry);
    // Left while it was loading: hostUpdate takes it up again.
    if (this.state.is === 'loading' && !this.#stop) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const query = this.#query();
    const source = sourceOf(query);
    if (source === this.#source) return;
    this.#source = source;
    this.#leave();
    if (!query) this.state = { is: 'idle' };
    else if ('given' in query) this.state = accept(query.given);
    else this.#read(query);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
    // An element that is moved in the page leaves and comes back within one task: that is no reason to ask anew.
    queueMicrotask(() => {
      if (this.#host.isConnected || this.state.is !== 'loading') return;
      this.#leave();
      this.#source = undefined;
    });
  }

  #leave(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  async #read(query: { connection: Connection; id: string }): Promise<void> {
    const stop = (this.#stop = new AbortController());
    this.state = { is: 'loading' };
    const state = await read(query, stop.signal);
    if (stop.signal.aborted) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A page's own prompt is looked at like one from the network: a mistake in it is told, and breaks nothing. */
function accept(prompt: Prompt): PromptState {
  const field = check(prompt, '');
  if (field === undefined) return { is: 'ready', prompt };
  console.warn(`The prompt given to <waymark-feedback> is not one: ${field || 'it'} is wrong.`);
  return { is: 'empty' };
}

async function read(
  { connection, id }: { connection: Connection; id: string },
  signal: AbortSignal,
): Promise<PromptState> {
  try {
    await seen();
    return { is: 'ready', prompt: await readPrompt(connection, id, signal) };
  } catch (error) {
    const problem = error instanceof ClientError ? error : new ClientError('invalid');
    return problem.status === 404 ? { is: 'empty' } : { is: 'failed', problem };
  }
}
