import { Hono } from 'hono';
import { MomentBatch } from '../../contract/index.js';
import type { Env, Services } from '../context.js';
import { readBody } from '../middleware/input.js';

/** What happened in pages, in batches. */
export function momentRoutes({ store, clock, limits, limiters }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/moments', async (c) => {
    const { moments } = await readBody(c, MomentBatch, limits.body);
    for (const subject of new Set(moments.map((moment) => moment.subject))) {
      if (subject) await limiters.writes(subject);
    }
    await store.moments.add(moments, clock());
    return c.json({ ids: moments.map(({ id }) => id) });
  });

  return routes;
}
