import { Hono } from 'hono';
import type { Env, Services } from '../context.js';
import { ownerOnly } from '../middleware/owner.js';

/** Erasing a person. */
export function peopleRoutes({ store }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.delete('/people/:key', ownerOnly, async (c) => {
    await store.erase(c.req.param('key').trim());
    return c.body(null, 204);
  });

  return routes;
}
