import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../context.js';
import { createLink } from '../create-link.js';
import { compression } from '../middleware/compression.js';
import { isLoopback } from '../settings.js';
import type { Store } from '../store/store.js';

/** What the pages beside the endpoint need of the server that shows them. */
export interface PagesOptions {
  store: Store;
  clock: () => number;
  /** The folder that holds `demo` and `dist`. */
  root: string;
  /** Whether the demo is shown too, and not only the widgets and the product team's page. */
  isDemo: boolean;
  /** The owner's key, for the panel in which a visitor plays the owner; only where nobody else can reach it. */
  demoKey?: string | undefined;
}

/** A demo page's links hold for a working day. */
const LINK_SECONDS = 12 * 3600;
/** Where the build writes files whose names change with their content. */
const hashed = /^\/(waymark\/chunks|insights\/assets)\/[^/]+-[A-Za-z0-9_-]{7,8}\.[a-z0-9]+$/;
const KEEP = 'public, max-age=31536000, immutable';

/** The widgets at `/waymark/`, the product team's page at `/insights/`, and the demo, where it is wanted, at `/`. */
export function sitePages({ store, clock, root, isDemo, demoKey }: PagesOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.use(compression(), etag({ weak: true }), async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', hashed.test(c.req.path) ? KEEP : 'no-cache');
  });

  app.use((c, next) => (c.req.path.includes('/.') ? Promise.resolve(c.notFound()) : next()));

  // Before a build there is nothing to serve, and the server would complain of each folder.
  const files = (folder: string, prefix: string) => {
    if (!existsSync(join(root, folder))) return;
    app.get(
      `${prefix}/*`,
      serveStatic<Env>({
        root: join(root, folder),
        precompressed: true,
        rewriteRequestPath: (path) => path.slice(prefix.length),
      }),
    );
  };
  app.get('/insights', (c) => c.redirect('/insights/'));
  files('dist/insights', '/insights');
  // Another site may load the widgets from here, as it would from a content network.
  app.use('/waymark/*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
  });
  files('dist', '/waymark');
  if (!isDemo) return app;

  app.get('/demo-key', (c) => {
    if (demoKey === undefined || !isFromThisMachine(c)) return c.notFound();
    c.header('Cache-Control', 'no-store');
    return c.text(demoKey);
  });

  app.get('*', async (c, next) => {
    const page = pageAt(join(root, 'demo'), c.req.path);
    if (!page) return next();
    c.header('Cache-Control', 'no-store');
    return c.html(await withLinks(readFileSync(page, 'utf8'), store, clock()));
  });
  files('demo', '');
  return app;
}

/** The file of a page, for `/shop/`, `/shop/order.html` and `/shop/order` alike. */
function pageAt(folder: string, path: string): string | undefined {
  if (!/^(\/[a-z0-9][a-z0-9-]*)*(\/|\.html)?$/.test(path)) return undefined;
  const candidates = path.endsWith('.html') ? [path] : path.endsWith('/') ? [`${path}index.html`] : [`${path}.html`];
  const files = candidates.map((candidate) => join(folder, candidate));
  return files.find((file) => existsSync(file) && statSync(file).isFile());
}

/** `{{link:REFERENCE}}`, or `{{link:REFERENCE as PARTY}}` for what one party may read. */
const linkAsked = /\{\{link:([A-Za-z0-9._~-]+)(?: as ([A-Za-z0-9._:~-]+))?\}\}/g;

/** Writes a fresh link wherever the page asks for one, as the site's own server would when it renders the page. */
async function withLinks(html: string, store: Store, now: number): Promise<string> {
  const links = new Map<string, string>();
  for (const [asked, reference, party] of html.matchAll(linkAsked)) {
    if (links.has(asked)) continue;
    const wanted = { reference: reference!, expiresInSeconds: LINK_SECONDS, ...(party && { party }) };
    const link = await createLink(store, wanted, now);
    links.set(asked, typeof link === 'object' ? link.token : '');
  }
  return html.replace(linkAsked, (asked) => links.get(asked) ?? '');
}

/**
 * Whether a page of this machine asks. The host is looked at too: a stranger's page can give its own name our address, but
 * cannot change the name.
 */
function isFromThisMachine(c: Context<Env>): boolean {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  const isOwnPage = origin === undefined || origin === `http://${c.req.header('host')}`;
  return isLoopback(host) && isOwnPage && (site === 'same-origin' || site === 'none');
}
