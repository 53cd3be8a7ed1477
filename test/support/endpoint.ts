/** The browser's handle on `fault-endpoint.mjs`: a real endpoint, made to fail on command. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { ClientError } from '../../src/client/client-error.js';
import type { Connection } from '../../src/client/connection.js';
import type { Journey } from '../../src/contract/index.js';

/** One request as the endpoint saw it. `isGone`: the page hung up before it had its answer. */
export interface Seen {
  method: string;
  route: string;
  url: string;
  headers: Record<string, string>;
  body: { reference?: string; knownRevision?: number; id?: string; revision?: number } | undefined;
  text: string;
  isGone: boolean;
}

/** What goes wrong with the next requests, to one route or to any. */
export interface Fault {
  route?: string;
  times?: number;
  /** `hold` answers when it is released; `store_and_drop` does all there is to do and then loses the answer. */
  do: 'answer' | 'drop' | 'hold' | 'store_and_drop' | 'truncate';
  status?: number;
  body?: string;
  type?: string;
  headers?: Record<string, string>;
}

export class TestEndpoint {
  static async open(): Promise<TestEndpoint> {
    return new TestEndpoint(await executeServerCommand('endpoint-open'));
  }

  constructor(readonly origin: string) {}

  get connection(): Connection {
    return { endpoint: this.origin, read: 'post' };
  }

  async #do<T>(what: string, value?: unknown): Promise<T> {
    const done = await executeServerCommand<{ answer: T }, unknown>('endpoint', { origin: this.origin, what, value });
    return done.answer;
  }

  stop = (): Promise<void> => this.#do('stop');
  start = (): Promise<void> => this.#do('start');
  setJourney = (journey: Journey): Promise<void> => this.#do('journey', journey);
  answer = (route: string, json: unknown): Promise<void> => this.#do('answer', [route, json]);
  fail = (fault: Fault): Promise<void> => this.#do('fail', fault);
  heal = (): Promise<void> => this.#do('heal');
  release = (): Promise<void> => this.#do('release');
  write = (text: string): Promise<void> => this.#do('write', text);
  endStreams = (): Promise<void> => this.#do('endStreams');
  cutStreams = (): Promise<void> => this.#do('cutStreams');
  streams = (): Promise<number> => this.#do('streams');
  stored = (): Promise<Record<string, { revision: number }[]>> => this.#do('stored');

  async requests(route?: string): Promise<Seen[]> {
    const log = await this.#do<Seen[]>('log');
    return route ? log.filter((seen) => seen.route === route) : log;
  }
}

/** Waits for what the page or the endpoint will do, however long a busy machine takes. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  const deadline = performance.now() + 25_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what} did not come true`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** What a request was rejected with. */
export const rejection = (request: Promise<unknown>): Promise<ClientError> =>
  request.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: ClientError) => error,
  );
