import { Hono } from 'hono';
import { LinkRequest } from '../../contract/index.js';
import type { Env, Services } from '../context.js';
import { createLink } from '../create-link.js';
import { readBody } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

/** Links to one journey, for an e-mail or an SMS. */
export function linkRoutes({ store, clock, limits }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/links', ownerOnly, async (c) => {
    const link = await createLink(store, await readBody(c, LinkRequest, limits.body), clock());
    if (link === 'no_journey') throw new Refusal('not_found');
    if (link === 'no_party') {
      throw new Refusal('invalid_body', { errors: [{ field: '/party', must: 'be the id of a party' }] });
    }
    c.header('Cache-Control', 'no-store');
    return c.json(link);
  });

  routes.delete('/links/:reference', ownerOnly, async (c) => {
    await store.links.revoke(c.req.param('reference'));
    return c.body(null, 204);
  });

  return routes;
}
