import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { stream } from 'hono/streaming';
import {
  MineRequest,
  Response as ResponseSchema,
  ResponsePatch,
  ResponseQuery,
  type StoredResponse,
  Uuid7,
} from '../../contract/index.js';
import { csvHeader, csvLines } from '../../formats/index.js';
import { answerForm, isForm } from '../forms/answer-form.js';
import type { Env, Services } from '../context.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';
import type { ResponseFilter, Store } from '../store/store.js';
import { takeResponse } from '../take-response.js';

/** So many are read at once for a file that holds all of them. */
const FILE_PAGE = 500;

/** What customers said: taken from widgets exactly once, read and answered by the product team, told again to who said it. */
export function responseRoutes(services: Services): Hono<Env> {
  const { store, clock, limits } = services;
  const routes = new Hono<Env>();

  routes.post('/responses', async (c) => {
    if (isForm(c)) return answerForm(c, services);
    const response = await readBody(c, ResponseSchema, limits.body);
    return c.json(await takeResponse(services, response, { caller: c.var.caller, isOwner: c.var.isOwner }));
  });

  routes.post('/responses/mine', async (c) => {
    const { ids } = await readBody(c, MineRequest, limits.body);
    c.header('Cache-Control', 'no-store');
    return c.json({ responses: (await store.responses.find(ids)).map(fateOf) });
  });

  routes.get('/responses', ownerOnly, etag({ weak: true }), async (c) => {
    const { format = 'json', limit, before, prompt, since, flagged } = readQuery(c, ResponseQuery);
    const filter: ResponseFilter = {
      prompt,
      since: since === undefined ? undefined : Date.parse(since),
      isFlagged: flagged && flagged === 'yes',
    };
    c.header('Cache-Control', 'no-cache');
    if (format !== 'json') return exported(c, services, { format, filter, before });
    const { entries, next } = await store.responses.list({ ...filter, limit, before });
    return c.json({ responses: entries, ...(next !== undefined && { next: String(next) }) });
  });

  routes.patch('/responses/:id', ownerOnly, async (c) => {
    const patch = await readBody(c, ResponsePatch, limits.body);
    const id = Uuid7.safeParse(c.req.param('id'));
    const stored = id.success ? await store.responses.patch(id.data, patch, clock()) : undefined;
    if (!stored) throw new Refusal('not_found');
    return c.json(stored);
  });

  return routes;
}

/** What whoever has an id may know of a response. */
const fateOf = ({ response, receivedAt, state, reply, repliedAt }: StoredResponse) => ({
  id: response.id,
  receivedAt,
  state,
  ...(reply !== undefined && { reply }),
  ...(repliedAt !== undefined && { repliedAt }),
});

interface Export {
  format: string;
  filter: ResponseFilter;
  before: number | undefined;
}

/** All responses as a file: lines of CSV as they are read, or what another system's import takes. */
async function exported(c: Context<Env>, { store, sources }: Services, { format, filter, before }: Export) {
  const file = (type: string, extension: string) => {
    c.header('Content-Type', `${type}; charset=utf-8`);
    c.header('Content-Disposition', `attachment; filename="responses.${extension}"`);
  };
  if (format === 'csv') {
    file('text/csv', 'csv');
    return stream(c, async (out) => {
      await out.write(csvHeader);
      for await (const page of pages(store, filter, before)) {
        if (out.aborted) return;
        await out.write(csvLines(page));
      }
    });
  }
  const writers = sources.responseFormats.filter(({ write }) => write);
  const writer = writers.find(({ name }) => name === format);
  if (!writer) {
    const names = ['json', 'csv', ...writers.map(({ name }) => name)];
    throw new Refusal('invalid_query', {
      errors: [{ field: '/format', must: `be one of ${[...new Set(names)].join(', ')}` }],
    });
  }
  const all: StoredResponse[] = [];
  for await (const page of pages(store, filter, before)) all.push(...page);
  const written = writer.write!(all, sources.settings[format]);
  const isText = typeof written === 'string';
  file(isText ? 'text/csv' : 'application/json', isText ? 'csv' : 'json');
  return c.body(isText ? written : JSON.stringify(written));
}

/** Every response of a filter, newest first, page by page. */
async function* pages(
  store: Store,
  filter: ResponseFilter,
  from: number | undefined,
): AsyncGenerator<StoredResponse[]> {
  let before = from;
  do {
    const { entries, next } = await store.responses.list({ ...filter, limit: FILE_PAGE, before });
    yield entries;
    before = next;
  } while (before !== undefined);
}
