import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../context.js';
import type { Limits } from '../limits.js';
import { Refusal } from '../refusal.js';

/** Counts one use under a key, and refuses it when there were too many. */
export type Limiter = (key: string) => Promise<void>;

/** The limits of an endpoint, each with a count of its own. */
export interface Limiters {
  requests: Limiter;
  writes: Limiter;
  /** Wrong owner's keys: `check` refuses without counting. */
  keys: { check: Limiter; consume: Limiter };
  /**
   * Counts a look-up that was wrong, and lets one that was right through only where there were not too many wrong ones. Asked once
   * it is decided and before it is answered: of a thousand guesses at once no more are told of than of a thousand in a row, and a
   * thousand customers at once are all let in.
   */
  guess(caller: string, reference: string, isRight: boolean): Promise<void>;
}

/** A way to count something within a span of seconds, kept in memory. */
function counter(points: number, duration: number) {
  const memory = new RateLimiterMemory({ points, duration });
  const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
    new Refusal('rate_limited', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
  const consume: Limiter = async (key) => {
    try {
      await memory.consume(key);
    } catch (reason) {
      throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
    }
  };
  const check: Limiter = async (key) => {
    const used = await memory.get(key);
    if (used && used.consumedPoints >= points && used.msBeforeNext > 0) throw tooMany(used);
  };
  return { consume, check };
}

/** How long it is remembered from where somebody has read a journey. */
const KNOWN_SECONDS = 7 * 24 * 3600;

/** Where journeys were read from with a right factor, kept in memory. */
function knownReaders() {
  const memory = new RateLimiterMemory({ points: 1, duration: KNOWN_SECONDS });
  const keyOf = (caller: string, reference: string) => `${caller} ${reference}`;
  return {
    has: async (caller: string, reference: string) => (await memory.get(keyOf(caller, reference))) !== null,
    add: (caller: string, reference: string) => memory.set(keyOf(caller, reference), 1, KNOWN_SECONDS),
  };
}

/** The limiters of one endpoint. */
export function createLimiters(limits: Limits): Limiters {
  const ofCaller = counter(limits.guesses, 600);
  const ofReference = counter(limits.guessesOfReference, 900);
  const known = knownReaders();
  return {
    requests: counter(limits.requests, 60).consume,
    writes: counter(limits.writes, 60).consume,
    keys: counter(limits.keys, 600),
    async guess(caller, reference, isRight) {
      const isKnown = await known.has(caller, reference);
      const way = isRight ? 'check' : 'consume';
      await ofCaller[way](caller);
      if (!isKnown) await ofReference[way](reference);
      if (isRight) await known.add(caller, reference);
    },
  };
}

/** Refuses a caller who asks too much. The owner's systems are not counted. */
export const limitRequests =
  (limiters: Limiters): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!c.var.isOwner) await limiters.requests(c.var.caller);
    await next();
  };
