import { Hono } from 'hono';
import { openapi } from '../../contract/index.js';
import type { Env, Services } from '../context.js';
import { Refusal } from '../refusal.js';

/** The endpoint about itself. */
export function serviceRoutes({ store, stopping }: Services): Hono<Env> {
  const routes = new Hono<Env>();
  const document = openapi();

  routes.get('/healthz', async (c) => {
    const isWell =
      !stopping.aborted &&
      (await store.check().then(
        () => true,
        () => false,
      ));
    if (!isWell) throw new Refusal('unavailable', { retryAfter: 5 });
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok' });
  });

  routes.get('/openapi.json', (c) => c.json(document));

  return routes;
}
