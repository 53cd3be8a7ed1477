import { type Context, Hono } from 'hono';
import { JourneyChange, JourneyInput, parse, Reference } from '../../contract/index.js';
import { forCustomer } from '../../core/index.js';
import type { Env, Services } from '../context.js';
import { readBody } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';
import { moveJourney, writeJourney } from '../write-journey.js';

/** What the owner's systems say about journeys. */
export function journeyRoutes({ store, clock, limits }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.put('/journeys/:reference', ownerOnly, async (c) => {
    const input = await readBody(c, JourneyInput, limits.body);
    const { document } = await writeJourney(store, input, referenceOf(c, input.reference), clock());
    return c.json(forCustomer(document, 'full'));
  });

  routes.get('/journeys/:reference', ownerOnly, async (c) => {
    const document = await store.journeys.read(c.req.param('reference'));
    if (!document) throw new Refusal('not_found');
    c.header('Cache-Control', 'no-store');
    return c.json(document);
  });

  routes.post('/journeys/:reference/events', ownerOnly, async (c) => {
    const change = await readBody(c, JourneyChange, limits.body);
    const document = await moveJourney(store, change, c.req.param('reference'), clock());
    return c.json(forCustomer(document, 'full'));
  });

  return routes;
}

/** The reference in the address. One in the body must be the same. */
function referenceOf(c: Context<Env>, inBody: string | undefined): string {
  const parsed = parse(Reference, c.req.param('reference'));
  const errors = parsed.ok
    ? [{ field: '/reference', must: 'be the reference in the address' }]
    : parsed.errors.map(({ must }) => ({ field: '/reference', must }));
  if (!parsed.ok || (inBody ?? parsed.value) !== parsed.value) throw new Refusal('invalid_body', { errors });
  return parsed.value;
}
