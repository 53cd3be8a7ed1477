import type { Check } from '../contract/checks/check.js';
import { ClientError } from './client-error.js';
import { pageTiming, type Timing } from './timing.js';

/** How long a whole answer may take: longer than a slow phone needs, shorter than a customer waits. */
const ANSWER_MS = 8000;
const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 3_600_000;

/** What a route needs beyond its address. */
export interface AskOptions {
  signal?: AbortSignal | undefined;
  /** JSON text to post; without it the request is a GET. */
  body?: string | undefined;
  /** Lets the request outlive the page; browsers allow 64 KiB of these at a time. */
  keepalive?: boolean | undefined;
  cache?: RequestCache | undefined;
  headers?: Record<string, string> | undefined;
  timing?: Timing | undefined;
}

/**
 * Runs something with a deadline that can be set anew, and turns whatever goes wrong into a ClientError.
 * When it is over the connection is closed, also when it is over because the caller had enough.
 */
export async function within<T>(
  { signal, timing = pageTiming }: AskOptions,
  run: (signal: AbortSignal, arm: (ms: number) => void) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  let disarm = timing.after(ANSWER_MS, abort);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    return await run(stop.signal, (ms) => {
      disarm();
      disarm = timing.after(ms, abort);
    });
  } catch (error) {
    if (signal?.aborted) throw new DOMException('', 'AbortError');
    if (error instanceof ClientError) throw error;
    throw new ClientError(stop.signal.aborted ? 'timeout' : error instanceof SyntaxError ? 'invalid' : 'offline');
  } finally {
    disarm();
    signal?.removeEventListener('abort', abort);
    abort();
  }
}

/**
 * Sends one request, and throws unless the answer's status is a good one. Without cookies, without the page's address, and
 * with JSON as plain text: a browser asks no permission for such a request, so a cross-origin read is one round trip.
 */
export async function request(
  address: string,
  { body, keepalive, cache = 'no-store', headers, timing = pageTiming }: AskOptions,
  signal: AbortSignal,
): Promise<Response> {
  const answer = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache,
    signal,
    ...(keepalive && { keepalive }),
    ...(headers && { headers }),
    ...(body && { method: 'POST', body }),
  });
  if (answer.ok) return answer;
  const after = answer.headers.get('retry-after');
  const details = (await answer.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  const [first] = Array.isArray(details?.['errors']) ? (details['errors'] as ({ field?: unknown } | null)[]) : [];
  throw new ClientError('problem', {
    status: answer.status,
    code: word(details?.['code']),
    field: word(first?.field),
    retryAfterMs: after === null ? undefined : waitFor(after, timing.now()),
  });
}

/** Asks, and gives the answer only if it is what the contract says. */
export const ask = <T>(address: string, check: Check, options: AskOptions): Promise<T> =>
  within(options, async (signal) => {
    // Not `.json()`: WebKit's rejects with a SyntaxError that is a DOMException, as if the connection had failed.
    const answer: unknown = JSON.parse(await (await request(address, options, signal)).text());
    const field = check(answer, '');
    if (field !== undefined) throw new ClientError('invalid', { field });
    return answer as T;
  });

const word = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Retry-After is a number of seconds or a date. Clocks differ by years and servers by good sense, so both are bounded. */
const waitFor = (header: string, now: number): number => {
  const ms = /^\d+$/.test(header) ? +header * 1000 : Date.parse(header) - now;
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, ms || 0));
};
