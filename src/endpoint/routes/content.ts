import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { ArticleList, ArticleQuery, ArticleSearch, ChangeList, ChangeQuery, Prompt } from '../../contract/index.js';
import { parseAskWhen } from '../../core/ask-when.js';
import { articlesFor, partFor } from '../articles-for.js';
import { ArticleSearches } from '../article-searches.js';
import { changesFor } from '../changes-for.js';
import type { Env, Services } from '../context.js';
import { readBody, readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';
import { tagOf } from '../store/digests.js';

/** What the owner writes for customers: answers and prompts. Anybody may read them; pages keep them and ask whether they changed. */
export function contentRoutes({ store, limits, clock }: Services): Hono<Env> {
  const routes = new Hono<Env>();
  const searches = new ArticleSearches(store.content, clock);

  routes.get('/articles', etag({ weak: true }), async (c) => {
    const { lang } = readQuery(c, ArticleQuery);
    const articles = await store.content.articles();
    c.header('Cache-Control', 'no-cache');
    // Whoever reads all of them may write them back, on the condition that they are still the same.
    if (lang !== undefined) return c.json(partFor(articlesFor(articles, lang)));
    c.header('ETag', `W/"${tagOf(articles)}"`);
    return c.json({ articles });
  });

  routes.post('/articles/search', async (c) => {
    const { query, lang, limit } = await readBody(c, ArticleSearch, limits.body);
    c.header('Cache-Control', 'no-store');
    return c.json({ results: (await searches.of(lang))(query, limit) });
  });

  routes.put('/articles', ownerOnly, async (c) => {
    const { articles, isPart } = await readBody(c, ArticleList, limits.articlesBody);
    if (isPart) {
      const must = 'not be true: this replaces all articles, and those that are not in it would be gone';
      throw new Refusal('invalid_body', { errors: [{ field: '/isPart', must }] });
    }
    if (!(await store.content.putArticles(articles, tagIn(c)))) throw new Refusal('changed_meanwhile');
    searches.forget();
    return c.json({ articles });
  });

  routes.get('/changes', etag({ weak: true }), async (c) => {
    const { lang } = readQuery(c, ChangeQuery);
    const changes = await store.content.changes();
    c.header('Cache-Control', 'no-cache');
    if (!lang) c.header('ETag', `W/"${tagOf(changes)}"`);
    return c.json({ changes: changesFor(changes, lang) });
  });

  routes.put('/changes', ownerOnly, async (c) => {
    const list = await readBody(c, ChangeList, limits.articlesBody);
    if (!(await store.content.putChanges(list.changes, tagIn(c)))) throw new Refusal('changed_meanwhile');
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

/** The tag of what was read, where a write is to happen only if that still stands there. Whatever else `If-Match` may say stands nowhere. */
function tagIn(c: Context<Env>): string | undefined {
  const said = c.req.header('if-match')?.trim();
  return said === undefined || said === '*' ? undefined : (/^(?:W\/)?"([^"]*)"$/.exec(said)?.[1] ?? '');
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
