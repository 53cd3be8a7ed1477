import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.js';

/** Notes for whom a request counts. */
export const recogniseCaller =
  (trustedProxies: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const socket = c.env?.incoming?.socket?.remoteAddress;
    c.set('caller', callerOf(socket, c.req.header('x-forwarded-for'), trustedProxies));
    await next();
  };

/**
 * The address a request counts for. What stands in X-Forwarded-For can be made up, save for what the proxies in front
 * of the endpoint have added: one entry each, from the right.
 */
export function callerOf(socket: string | undefined, forwarded: string | undefined, trustedProxies: number): string {
  const told = trustedProxies > 0 ? forwarded?.split(',').at(-trustedProxies)?.trim() : undefined;
  return network((told || socket) ?? 'local');
}

/** An IPv6 household has 2^64 addresses, so its network is counted instead. */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return mapped;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const gap: string[] = new Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}
