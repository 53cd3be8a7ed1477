import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { stream } from 'hono/streaming';
import { Response as ResponseSchema, ResponsePatch, ResponseQuery, Uuid7 } from '../../contract/index.js';
import { csvHeader, csvLines } from '../../formats/index.js';
import type { Env, Services } from '../context.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

/** So many are read at once for a file that holds all of them. */
const CSV_PAGE = 500;

/** What customers said: taken from widgets exactly once, read and answered by the product team. */
export function responseRoutes({ store, clock, limits, limiters }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/responses', async (c) => {
    const response = await readBody(c, ResponseSchema, limits.body);
    if (response.subject) await limiters.writes(response.subject);
    const put = await store.responses.put(response, clock());
    if (put === 'different_body') throw new Refusal('different_body');
    return c.json(put);
  });

  routes.get('/responses', ownerOnly, etag({ weak: true }), async (c) => {
    const { format, since, ...query } = readQuery(c, ResponseQuery);
    const filter = { prompt: query.prompt, since: since === undefined ? undefined : Date.parse(since) };
    c.header('Cache-Control', 'no-cache');
    if (format !== 'csv') {
      const { entries, next } = await store.responses.list({ ...filter, limit: query.limit, before: query.before });
      return c.json({ responses: entries, ...(next !== undefined && { next: String(next) }) });
    }
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="responses.csv"');
    return stream(c, async (out) => {
      await out.write(csvHeader);
      let before = query.before;
      do {
        const { entries, next } = await store.responses.list({ ...filter, limit: CSV_PAGE, before });
        await out.write(csvLines(entries));
        before = next;
      } while (before !== undefined && !out.aborted);
    });
  });

  routes.patch('/responses/:id', ownerOnly, async (c) => {
    const patch = await readBody(c, ResponsePatch, limits.body);
    const id = Uuid7.safeParse(c.req.param('id'));
    const stored = id.success ? await store.responses.patch(id.data, patch) : undefined;
    if (!stored) throw new Refusal('not_found');
    return c.json(stored);
  });

  return routes;
}
