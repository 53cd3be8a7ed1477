import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { ArticleList, ArticleQuery, Prompt } from '../../contract/index.js';
import { articlesFor } from '../articles-for.js';
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
    await store.content.putPrompt(prompt);
    return c.json(prompt);
  });

  return routes;
}
