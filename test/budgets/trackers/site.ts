import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createApp } from '../../../src/endpoint/app.js';
import { createLink } from '../../../src/endpoint/create-link.js';
import { startServer } from '../../../src/endpoint/server.js';
import { SqliteStore } from '../../../src/endpoint/store/sqlite.js';
import { parcel, shipped } from './journeys.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = at('../../../dist');
const apiKey = 'bench';
const much = 1e9;

/** Which of the two is on the page. */
export type Kind = 'waymark-progress' | 'hand-written';

/** The real endpoint on loopback, and one page with all trackers of a kind. */
export interface Site {
  /** The address of a page on which each journey has its tracker. */
  pageOf(kind: Kind): string;
  /** New journeys, so that each round begins with the first revision. */
  begin(): Promise<void>;
  /** Builds the element without a library with these style sheets, which are those of the other. */
  dress(styles: string): Promise<void>;
  /** One change for each journey, through the owner's route. */
  change(): Promise<void>;
  close(): Promise<void>;
}

/** The element without a library, built as small as the chunks of the product are. */
async function handWritten(styles: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { STYLES: JSON.stringify(styles) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: at('hand-written.ts'), formats: ['es'], fileName: 'hand-written' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  return (first as { output: { code: string }[] }).output[0]!.code;
}

/** Starts the endpoint with so many journeys. Its limits are raised: a page with a thousand trackers is no guesser. */
export async function openSite(count: number): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const store = new SqliteStore(data);
  const limits = { requests: much, writes: much, guesses: much, guessesOfReference: much };
  const app = createApp({ store, apiKey, origins: ['loopback'], limits });
  let script = '';
  let tokens: string[] = [];
  let round = 0;
  const reference = (index: number) => `R${round}-${index}`;

  const page = (kind: Kind) => {
    const tags = tokens.map((token, index) => `<${kind} reference="${reference(index)}" token="${token}"></${kind}>`);
    const src = kind === 'hand-written' ? '/hand-written.js' : '/waymark/waymark.js';
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>
<script src="${src}" data-endpoint="/v1" ${kind === 'hand-written' ? 'type="module"' : 'async'}></script><main>${tags.join('\n')}</main></html>`;
  };
  const answer = (body: string, type: string) => new Response(body, { headers: { 'content-type': type } });
  const fetch = (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/v1/')) return app.fetch(request);
    if (pathname === '/hand-written.js') return answer(script, 'text/javascript');
    if (pathname.startsWith('/waymark/'))
      return answer(readFileSync(join(dist, pathname.slice('/waymark/'.length)), 'utf8'), 'text/javascript');
    const kind = pathname.slice(1);
    return kind === 'hand-written' || kind === 'waymark-progress'
      ? answer(page(kind), 'text/html; charset=utf-8')
      : new Response('', { status: 404 });
  };
  const server = await startServer(fetch, { host: '127.0.0.1', port: 0 });
  const owner = async (method: string, path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const said = await app.request(`/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!said.ok) throw new Error(`${path}: ${said.status} ${await said.text()}`);
  };
  const each = <T>(run: (index: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, i) => run(i)));

  return {
    pageOf: (kind) => `http://127.0.0.1:${server.port}/${kind}`,
    async begin() {
      round++;
      await each((index) => owner('PUT', `/journeys/${reference(index)}`, parcel(index)));
      tokens = await each(async (index) => {
        const link = await createLink(store, { reference: reference(index), expiresInSeconds: 3600 }, Date.now());
        if (typeof link === 'string') throw new Error(`There is no link: ${link}`);
        return link.token;
      });
    },
    dress: async (styles) => void (script = await handWritten(styles)),
    change: async () => void (await each((index) => owner('POST', `/journeys/${reference(index)}/events`, shipped))),
    async close() {
      await server.stop();
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
