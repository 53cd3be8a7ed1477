import { ClientError } from '../client/client-error.js';
import { streamStatus } from '../client/stream.js';
import type { Journey } from '../contract/index.js';
import { feeds, type JourneyFeed, watchPageJourney } from './journey-feed.js';
import { type Pace, Pacing } from './journey-pacing.js';

/** Browsers open six connections to a host over HTTP/1.1. Three streams leave room for everything else; other feeds poll. */
const MOST_STREAMS = 3;
/** A proxy that holds back what comes through it looks like a stream on which nothing is ever said. */
const MOST_SILENCES = 2;
/** After so many refusals in a row a stream is asked for only as often as a poll is due. */
const MOST_REFUSALS = 2;

let streams = 0;
/** All that keep a feed current, and what ends their listening to the page. */
const all = new Set<Live>();
let ears: AbortController | undefined;
const isHidden = (): boolean => document.visibilityState === 'hidden';

/**
 * Keeps a feed current: by a stream, by polling where there is none, and by neither while nobody can see the page.
 * An endpoint that went away is asked again until it is back.
 */
export class Live {
  readonly #feed: JourneyFeed;
  readonly #pacing: Pacing;
  /** The attempt under way. */
  #attempt: AbortController | undefined;
  #disarm = (): void => undefined;
  #isPaused = false;
  #hasNoStream: boolean;
  #streamFrom = 0;
  /** How often in a row the stream was refused, and whether the last attempt was such a refusal. */
  #refusals = 0;
  #mustRead = false;
  #silences = 0;

  constructor(feed: JourneyFeed, problem: ClientError | undefined) {
    this.#feed = feed;
    this.#pacing = new Pacing(feed.timing);
    this.#hasNoStream = feed.query.connection.read === 'get';
    if (!all.size) Live.#listen();
    all.add(this);
    if (isHidden()) this.#pause();
    else this.#goAfter(this.#afterRead(problem));
  }

  /** Asks now, also when the endpoint wanted to be left alone: a customer wants to know. */
  retry(): void {
    this.#pacing.keepQuiet(0);
    this.#mustRead = true;
    this.#go();
  }

  stop(): void {
    this.#pause();
    all.delete(this);
    if (!all.size) ears?.abort();
  }

  /** One set of listeners for the whole page, however many feeds it keeps current. */
  static #listen(): void {
    const { signal } = (ears = new AbortController());
    const on = (target: EventTarget, type: string, run: (live: Live) => void) =>
      target.addEventListener(type, () => all.forEach(run), { signal });
    on(document, 'visibilitychange', (live) => (isHidden() ? live.#pause() : live.#resume()));
    // A page that is put aside for the back button must leave nothing open, or it is not put aside.
    on(window, 'pagehide', (live) => live.#pause());
    on(window, 'pageshow', (live) => live.#resume());
    on(window, 'online', (live) => live.#isPaused || live.#go());
  }

  #pause(): void {
    this.#isPaused = true;
    this.#disarm();
    this.#attempt?.abort();
  }

  #resume(): void {
    if (this.#isPaused && !isHidden()) this.#go();
  }

  /** One attempt in place of whatever is under way, as soon as the endpoint bears it. */
  #go(): void {
    this.#pause();
    this.#isPaused = false;
    this.#goAfter('now');
  }

  #goAfter(pace: Pace | undefined): void {
    if (!pace) return;
    const wait = this.#pacing.wait(pace);
    if (wait > 0) this.#disarm = this.#feed.timing.after(wait, () => void this.#try());
    else void this.#try();
  }

  async #try(): Promise<void> {
    const { signal } = (this.#attempt = new AbortController());
    const isRead = this.#mustRead || !this.#mayStream();
    this.#mustRead = false;
    this.#pacing.pay();
    const pace = isRead ? this.#afterRead(await this.#feed.read()) : await this.#stream(signal);
    if (!signal.aborted) this.#goAfter(pace);
  }

  /** A stream tells of changes to what is known. While that is in doubt, a read is the shorter question. */
  #mayStream(): boolean {
    const { state, timing } = this.#feed;
    return !this.#hasNoStream && state.is === 'ready' && timing.now() >= this.#streamFrom && streams < MOST_STREAMS;
  }

  async #stream(signal: AbortSignal): Promise<Pace> {
    const { query, question, timing } = this.#feed;
    const release = takeStream(signal);
    if (isSomeUnread()) await allRead();
    let isOpen = false;
    let hasSpoken = false;
    const hear = (journey?: Journey) => void this.#feed.hear(journey);
    const onOpen = () => {
      isOpen = true;
      this.#refusals = 0;
      hear();
    };
    const onBeat = () => {
      hasSpoken = true;
      hear();
    };
    try {
      await streamStatus(query.connection, question, { signal, timing, onOpen, onBeat, onJourney: hear });
    } catch (error) {
      if (!(error instanceof ClientError)) return 'soon';
      if (!isOpen) return this.#afterRefusal(error);
      if (error.kind === 'invalid') this.#hasNoStream = true;
      if (error.kind === 'timeout' && !hasSpoken) this.#fallSilent();
    } finally {
      release();
    }
    return 'soon';
  }

  #fallSilent(): void {
    if (++this.#silences >= MOST_SILENCES) this.#hasNoStream = true;
  }

  /** A stream could not be had. Whether the journey can is another question, which a read answers. */
  #afterRefusal(problem: ClientError): Pace {
    const { kind, status, retryAfterMs } = problem;
    this.#mustRead = true;
    this.#refusals++;
    if (kind === 'timeout') this.#fallSilent();
    if (kind === 'invalid' || problem.isFinal || status === 501) this.#hasNoStream = true;
    if (retryAfterMs) {
      this.#streamFrom = this.#feed.timing.now() + retryAfterMs;
      if (status === 429) this.#pacing.keepQuiet(retryAfterMs);
    }
    return this.#hasNoStream ? 'now' : 'soon';
  }

  #afterRead(problem: ClientError | undefined): Pace | undefined {
    if (this.#feed.state.is === 'empty') return undefined;
    if (!problem) {
      if (!this.#mayStream() || this.#refusals > MOST_REFUSALS) return 'rest';
      return this.#refusals ? 'steady' : 'now';
    }
    // It was not the stream that was refused, then, and whoever comes back may have one to spare.
    this.#refusals = this.#streamFrom = 0;
    if (problem.retryAfterMs) this.#pacing.keepQuiet(problem.retryAfterMs);
    // Whoever answers in another language will go on doing so for a while.
    if (problem.kind === 'invalid') return 'rest';
    // An answer, if a bad one, is a sign that the endpoint is about to be back.
    return problem.status ? 'soon' : 'steady';
  }
}

const isUnread = ({ state }: JourneyFeed): boolean => state.is === 'loading';
const isSomeUnread = (): boolean => [...feeds.values()].some(isUnread);

/** Resolves when no other feed waits for its first answer any more: connections are few, and a status comes before a stream. */
async function allRead(): Promise<void> {
  // They are answered in their order, more or less: the last one is worth waiting for.
  const last = [...feeds.values()].findLast(isUnread);
  if (!last) return;
  await new Promise<void>((resolve) => {
    const unwatch = watchPageJourney(() => {
      if (isUnread(last) && feeds.get(last.key) === last) return;
      unwatch();
      resolve();
    });
  });
  await allRead();
}

/** Counts a stream, until it is released or its attempt is given up. */
function takeStream(signal: AbortSignal): () => void {
  let isHeld = true;
  const release = () => {
    if (isHeld) streams--;
    isHeld = false;
  };
  streams++;
  signal.addEventListener('abort', release);
  return release;
}
