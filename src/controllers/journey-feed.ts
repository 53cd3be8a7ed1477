import { ClientError } from '../client/client-error.js';
import { readStatus } from '../client/status.js';
import { pageTiming, type Timing } from '../client/timing.js';
import type { Journey, StatusRequest } from '../contract/index.js';
import type { Live } from './journey-live.js';
import type { JourneyQuery, JourneyState } from './journey-state.js';
import { seen } from './seen.js';

/** The feeds that somebody follows, by question: two elements with the same question share one. */
export const feeds = new Map<string, JourneyFeed>();
const pageListeners = new Set<() => void>();

/**
 * Reads that may be under way at once. More of them would only wait for each other in the browser, and those at the end of a page
 * with hundreds would be given up before anybody has sent them.
 */
const MOST_READS = 200;
let reads = 0;
const waiting: (() => void)[] = [];

/** Reads as soon as it is its turn. */
async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (reads < MOST_READS) reads++;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reads--;
  }
}

/** Equal for two questions that one answer serves. */
export const keyOf = ({ connection, reference, token, factor, lang }: JourneyQuery): string =>
  [connection.endpoint, connection.read, reference, token, factor, lang].join('\n');

/**
 * The feed that answers a question. A former feed of the same question is taken up again where none is running, so that an
 * element which comes back later shows what it knew while it asks.
 */
export function feedFor(query: JourneyQuery, timing?: Timing, former?: JourneyFeed): JourneyFeed {
  const key = keyOf(query);
  return feeds.get(key) ?? (former?.key === key ? former : new JourneyFeed(key, query, timing));
}

/**
 * One journey as this page knows it: read once, then kept up to date for as long as an element follows it.
 * There is one read at a time, and a revision never yields to a lower one, however late answers come.
 */
export class JourneyFeed {
  state: JourneyState = { is: 'loading' };
  readonly #followers = new Set<() => void>();
  /** There from the first follower until the last one has left. */
  #stop: AbortController | undefined;
  #reading: Promise<ClientError | undefined> | undefined;
  #live: Live | undefined;

  constructor(
    readonly key: string,
    readonly query: JourneyQuery,
    readonly timing: Timing = pageTiming,
  ) {}

  /** Calls back after each change, until the function returned is called. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    if (!this.#stop) {
      this.#stop = new AbortController();
      feeds.set(this.key, this);
      void this.#begin(this.#stop.signal);
    }
    return () => {
      this.#followers.delete(follower);
      // An element that is moved in the page leaves and comes back within one task, and one that a page replaces is followed by
      // its successor: that is no reason to ask anew.
      setTimeout(() => this.#followers.size || this.#end());
    };
  }

  /** What is asked. With the revision that is known, an endpoint that has nothing newer can say so in a word. */
  get question(): StatusRequest {
    const { reference, token, factor, lang } = this.query;
    return { reference, token, factor, lang, knownRevision: this.#held?.journey.revision };
  }

  /** Reads once, or shares the read that is under way. Resolves with what went wrong. */
  read(): Promise<ClientError | undefined> {
    const signal = this.#stop?.signal;
    const reading = (this.#reading ??= inTurn(() =>
      readStatus(this.query.connection, this.question, signal, this.timing),
    )
      .then(
        (answer) => this.hear('journey' in answer ? answer.journey : undefined),
        (error: unknown) => (error instanceof ClientError ? this.fail(error) : undefined),
      )
      .finally(() => {
        if (this.#reading === reading) this.#reading = undefined;
      }));
    return reading;
  }

  /** Reads again now, because somebody asked for it. */
  retry(): void {
    if (!this.#held) this.#become({ is: 'loading' });
    if (this.#live) this.#live.retry();
    else if (this.#stop) void this.#begin(this.#stop.signal);
  }

  /** The endpoint's word: this journey, or where none is given that the one held is still the newest. */
  hear(journey?: Journey): ClientError | undefined {
    const held = this.#held;
    const checkedAt = this.timing.now();
    if (journey && !(held && held.journey.revision >= journey.revision)) {
      this.#become({ is: 'ready', journey, checkedAt, previous: held?.journey });
    } else if (!held) {
      return this.fail(new ClientError('invalid'));
    } else if (!journey || journey.revision === held.journey.revision) {
      // A lower revision is an answer that took the long way: it says nothing about now.
      this.#become({ previous: undefined, ...held, is: 'ready', checkedAt });
    }
    return undefined;
  }

  /** Nothing could be had: the last good journey stays, and is no longer called current. */
  fail(problem: ClientError): ClientError {
    const held = this.#held;
    this.#become(
      isNothing(problem) ? { is: 'empty' } : held ? { ...held, is: 'stale', problem } : { is: 'failed', problem },
    );
    return problem;
  }

  get #held() {
    return 'journey' in this.state ? this.state : undefined;
  }

  #become(state: JourneyState): void {
    this.state = state;
    for (const tell of [...this.#followers, ...pageListeners]) tell();
  }

  /** The first status comes alone; what keeps it current is fetched after that. */
  async #begin(signal: AbortSignal): Promise<void> {
    await seen();
    // What is gone again by the end of its task had nobody who wanted to know.
    if (!this.#followers.size) this.#end();
    if (signal.aborted) return;
    const problem = await this.read();
    try {
      const { Live } = await import('./journey-live.js');
      // Somebody may have asked again in the meantime, and have got it.
      if (!signal.aborted) this.#live ??= new Live(this, this.state.is === 'ready' ? undefined : problem);
    } catch {
      // The first status stands, with the time at which it was true. Asking again tries to get the rest as well, and so does the network.
      addEventListener('online', () => void this.#begin(signal), { once: true, signal });
    }
  }

  #end(): void {
    this.#stop?.abort();
    this.#live?.stop();
    this.#stop = this.#live = this.#reading = undefined;
    if (feeds.get(this.key) === this) feeds.delete(this.key);
    for (const tell of pageListeners) tell();
  }
}

/**
 * Whether the endpoint itself has said that it has nothing for this question. Any other refusal, such as the 404 of a server that
 * does not know the route, is a fault of the set-up, and a customer is not told that nothing was found.
 */
const isNothing = ({ isFinal, code }: ClientError): boolean =>
  isFinal && (code === 'not_found' || code === 'invalid_body');

/** The journey this page shows: that of the first element that has one. */
export function pageJourney(): Journey | undefined {
  for (const { state } of feeds.values()) if ('journey' in state) return state.journey;
  return undefined;
}

/** Calls back whenever the page's journey may be another one, until the function returned is called. */
export function watchPageJourney(listener: () => void): () => void {
  pageListeners.add(listener);
  return () => void pageListeners.delete(listener);
}
