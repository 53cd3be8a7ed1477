import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Env } from '../context.js';
import { Refusal } from '../refusal.js';

/** An entry of the allow-list that stands for every page on this machine. */
export const LOOPBACK = 'loopback';

const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether pages of an origin may ask. The endpoint's own pages always may. By the host and not by the scheme, since
 * a proxy in front may be the one that speaks https.
 */
export function isAllowed(origin: string, host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  if (allowed.includes(LOOPBACK) && loopbackOrigin.test(origin)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * Lets pages of some origins in and no others. A request of a foreign page is refused before anything is read or written, since
 * a browser sends it also where the page may not read the answer.
 */
export function origins(allowed: readonly string[]): MiddlewareHandler<Env>[] {
  const gate: MiddlewareHandler<Env> = async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !isAllowed(origin, c.req.header('host'), allowed)) {
      c.header('Vary', 'Origin');
      throw new Refusal('origin_not_allowed');
    }
    await next();
  };
  const share = cors({
    origin: (origin, c) => (isAllowed(origin, c.req.header('host'), allowed) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match'],
    // Without this a page could not read how long it is to wait.
    exposeHeaders: ['Retry-After', 'ETag'],
    maxAge: 600,
  });
  return [gate, share];
}
