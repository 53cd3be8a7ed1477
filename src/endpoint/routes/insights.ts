import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { AsideRequest, InsightsQuery } from '../../contract/index.js';
import { keyOf } from '../../search/unanswered.js';
import type { Env, Services } from '../context.js';
import { insightsFor } from '../insights-for.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

const USUAL_SPAN_MS = 30 * 24 * 3600 * 1000;

/** What the product team learns from what happened in pages. */
export function insightRoutes({ store, clock, limits }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/insights', ownerOnly, etag({ weak: true }), async (c) => {
    const asked = readQuery(c, InsightsQuery);
    const now = clock();
    const until = asked.until === undefined ? now + 1 : Date.parse(asked.until);
    const since = asked.since === undefined ? until - USUAL_SPAN_MS : Date.parse(asked.since);
    if (since > until) {
      throw new Refusal('invalid_query', { errors: [{ field: '/since', must: 'not lie after until' }] });
    }
    c.header('Cache-Control', 'no-cache');
    return c.json(await insightsFor(store, { since, until, now, lang: asked.lang }));
  });

  routes.post('/insights/aside', ownerOnly, async (c) => {
    const { text, isAside } = await readBody(c, AsideRequest, limits.body);
    await store.moments.setAside(keyOf(text), isAside, clock());
    return c.body(null, 204);
  });

  return routes;
}
