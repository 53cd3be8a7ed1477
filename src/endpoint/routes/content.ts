import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { ArticleList, ArticleQuery, ChangeList, ChangeQuery, Prompt } from '../../contract/index.js';
import { parseAskWhen } from '../../core/ask-when.js';
import { articlesFor } from '../articles-for.js';
import { changesFor } from '../changes-for.js';
import type { Env, Services } from '../context.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

/** What the owner writes for customers: answers and prompts. Anybody may read them; pages keep them and ask whether they changed. */
export function contentRoutes({ store, limits }: Services): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/articles', etag({ weak: true }), async (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ articles: articlesFor(await store.content.articles(), readQuery(c, ArticleQuery).lang) });
  });

  routes.put('/articles', ownerOnly, async (c) => {
    const list = await readBody(c, ArticleList, limits.articlesBody);
    await store.content.putArticles(list.articles);
    return c.json(list);
  });

  routes.get('/changes', etag({ weak: true }), async (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ changes: changesFor(await store.content.changes(), readQuery(c, ChangeQuery).lang) });
  });

  routes.put('/changes', ownerOnly, async (c) => {
    const list = await readBody(c, ChangeList, limits.articlesBody);
    await store.content.putChanges(list.changes);
    return c.json(list);
  });

  routes.get('/prompts/:id', etag({ weak: true }), async (c) => {
    const prompt = await store.content.prompt(c.req.param('id'));
    if (!prompt) throw new Refusal('not_found');
    c.header('Cache-Control', 'no-cache');
    return c.json(prompt);
  });

  routes.put('/prompts/:id', ownerOnly, async (c) => {
    const prompt = await readBody(c, Prompt, limits.body);
    if (prompt.id !== c.req.param('id')) {
      throw new Refusal('invalid_body', { errors: [{ field: '/id', must: 'be the id in the address' }] });
    }
    checkMoment(prompt);
    await store.content.putPrompt(prompt);
    return c.json(prompt);
  });

  return routes;
}

/** A moment that no page could read would be a prompt that is never asked, and nobody would know. */
function checkMoment({ askWhen }: Prompt): void {
  const parsed = askWhen === undefined ? undefined : parseAskWhen(askWhen);
  if (!parsed || parsed.ok) return;
  const { at, expected } = parsed.problem;
  throw new Refusal('invalid_body', {
    errors: [{ field: '/askWhen', must: `have ${expected} at character ${at + 1}` }],
  });
}
