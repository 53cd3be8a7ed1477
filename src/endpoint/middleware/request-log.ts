import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from '../context.js';

/** One line a request: method, the pattern of its route, status, milliseconds. What a person could be known by is in none of them. */
export const requestLog =
  (log: (line: string) => void, clock: () => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const began = clock();
    await next();
    log(`${c.req.method} ${routePath(c, -1)} ${c.res.status} ${clock() - began}ms`);
  };
