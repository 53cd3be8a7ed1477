import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.js';
import { Refusal } from '../refusal.js';
import type { Limiters } from './rate-limits.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Notes whether a request carries the owner's key, in a time that does not tell how nearly. After too many wrong keys even the
 * right one is refused for a while: otherwise the counting would not stop anybody.
 */
export function recogniseOwner(apiKey: string, limiters: Limiters): MiddlewareHandler<Env> {
  const wanted = digest(apiKey);
  return async (c, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (given !== undefined) await limiters.keys.check(c.var.caller);
    const isOwner = given !== undefined && timingSafeEqual(digest(given), wanted);
    if (given !== undefined && !isOwner) await limiters.keys.consume(c.var.caller);
    c.set('isOwner', isOwner);
    await next();
  };
}

/** Lets only the owner through. */
export const ownerOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.var.isOwner) throw new Refusal('unauthorized');
  await next();
};
