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
   * Counts a look-up as a wrong guess before it is decided, so that a thousand at once are not all decided first.
   * Gives back how to take it off again when it was right.
   */
  guess(caller: string, reference: string): Promise<() => Promise<void>>;
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
  return { consume, check, giveBack: (key: string) => memory.reward(key) };
}

/** The limiters of one endpoint. */
export function createLimiters(limits: Limits): Limiters {
  const ofCaller = counter(limits.guesses, 600);
  const ofReference = counter(limits.guessesOfReference, 3600);
  return {
    requests: counter(limits.requests, 60).consume,
    writes: counter(limits.writes, 60).consume,
    keys: counter(limits.keys, 600),
    async guess(caller, reference) {
      await ofCaller.consume(caller);
      await ofReference.consume(reference);
      return async () => {
        await Promise.all([ofCaller.giveBack(caller), ofReference.giveBack(reference)]);
      };
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
