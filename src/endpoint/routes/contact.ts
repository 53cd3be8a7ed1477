import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { ContactRequest, PageQuery } from '../../contract/index.js';
import type { Env, Services } from '../context.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

/** The way to a person: messages of customers, taken exactly once and read by the owner. */
export function contactRoutes({ store, clock, limits, limiters }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/contact', async (c) => {
    const contact = await readBody(c, ContactRequest, limits.body);
    if (contact.subject) await limiters.writes(contact.subject);
    const put = await store.contacts.put(contact, clock());
    if (put === 'different_body') throw new Refusal('different_body');
    return c.json(put);
  });

  routes.get('/contact', ownerOnly, etag({ weak: true }), async (c) => {
    const { entries, next } = await store.contacts.list(readQuery(c, PageQuery));
    c.header('Cache-Control', 'no-cache');
    return c.json({ contacts: entries, ...(next !== undefined && { next: String(next) }) });
  });

  return routes;
}
