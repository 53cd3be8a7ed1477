import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { JourneyInput } from '../../src/contract/index.js';
import { sitePages } from '../../src/endpoint/demo/pages.js';
import { resolveRelativeDates } from '../../src/endpoint/demo/relative-dates.js';
import { seed } from '../../src/endpoint/demo/seed.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { run, serve } from './child.js';
import { endpoint, journey, KEY, NOW, prompt, said, temporaryFolder, temporaryStore, uuid } from './support.js';

describe('relative dates', () => {
  const at = (text: string, now: string) => resolveRelativeDates(text, Date.parse(now));

  it('are calendar dates counted from today', () => {
    assert.equal(at('@-2d', '2026-03-04T10:00:00Z'), '2026-03-02');
    assert.equal(at('@+3d', '2026-03-04T10:00:00Z'), '2026-03-07');
    assert.equal(at('@0d', '2026-03-04T10:00:00Z'), '2026-03-04');
    assert.equal(at('@-1d', '2026-03-01T10:00:00Z'), '2026-02-28');
  });

  it('are counted from today in the demo’s zone, which is tomorrow already late in the evening', () => {
    assert.equal(at('@+0d', '2026-03-04T22:59:59Z'), '2026-03-04');
    assert.equal(at('@+0d', '2026-03-04T23:00:00Z'), '2026-03-05');
  });

  it('with a time have the offset of that day, whatever the offset of today is', () => {
    assert.equal(at('@-2d10:30', '2026-03-04T10:00:00Z'), '2026-03-02T10:30:00+01:00');
    assert.equal(at('@+30d10:30', '2026-03-04T10:00:00Z'), '2026-04-03T10:30:00+02:00');
    assert.equal(at('@+0d01:30', '2026-03-29T10:00:00Z'), '2026-03-29T01:30:00+01:00');
    assert.equal(at('@+0d03:30', '2026-03-29T10:00:00Z'), '2026-03-29T03:30:00+02:00');
  });

  it('are found however deep they stand, and nothing else is touched', () => {
    const value = { a: ['@+1d', { b: '@-1d' }], c: 'mail @+1d', d: '@', e: null, f: 1, g: '@+1days' };
    assert.deepEqual(resolveRelativeDates(value, Date.parse('2026-03-04T10:00:00Z')), {
      ...value,
      a: ['2026-03-05', { b: '2026-03-03' }],
    });
  });
});

/** A folder as the repository is: demo pages, and what the build would make. */
function site(t: TestContext): string {
  const root = temporaryFolder(t);
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const script = `/* ${'x'.repeat(3000)} */`;
  write('demo/index.html', '<title>All</title>');
  write(
    'demo/shop/order.html',
    '<p token="{{link:A-1042}}" again="{{link:A-1042}}" none="{{link:NOBODY}}">{{key}}</p>',
  );
  write('demo/shop/shop.css', 'p { color: red }');
  write('demo/.hidden/secret.html', 'no');
  write(
    'demo/seed/journeys.json',
    JSON.stringify([journey({ promise: { until: '@+2d', precision: 'day', source: 'provider' } })]),
  );
  write('demo/seed/prompts.json', JSON.stringify([prompt()]));
  write('demo/seed/articles.json', JSON.stringify({ articles: [{ id: 'a', question: 'Q', answer: 'A' }] }));
  const answered = { startedAt: '@-1d10:00', answeredAt: '@-1d10:01' };
  write(
    'demo/seed/responses.json',
    JSON.stringify([said({ id: uuid(1), ...answered }), said({ id: uuid(2), answeredAt: '@-3d10:01' })]),
  );
  write('dist/waymark.js', script);
  write('dist/waymark.js.br', brotliCompressSync(script));
  write('dist/waymark.js.gz', gzipSync(script));
  write('dist/chunks/waymark-progress-a1b2c34.js', script);
  write('dist/insights/index.html', '<title>Insights</title>');
  write('dist/insights/assets/index-Ab12Cd34.js', script);
  write('outside.txt', 'no');
  return root;
}

describe('the demo’s seed', () => {
  it('fills an empty store, as fresh as today', async (t) => {
    const store = temporaryStore(t);
    await seed(store, join(site(t), 'demo/seed'), NOW);
    assert.equal((await store.journeys.read('A-1042'))?.promise?.until, '2026-03-06');
    assert.ok(await store.content.prompt('delivery'));
    assert.equal((await store.content.articles()).length, 1);
    const { entries } = await store.responses.list({ limit: 9 });
    assert.deepEqual(
      entries.map(({ response, receivedAt }) => [response.id, receivedAt]),
      [
        [uuid(1), '2026-03-03T09:01:00.000Z'],
        [uuid(2), '2026-03-01T09:01:00.000Z'],
      ],
    );
  });

  it('leaves a store alone that holds anything', async (t) => {
    const store = temporaryStore(t);
    await store.content.putPrompt(prompt({ version: 7 }));
    await seed(store, join(site(t), 'demo/seed'), NOW);
    assert.equal((await store.content.prompt('delivery'))?.version, 7);
    assert.equal(await store.journeys.read('A-1042'), undefined);
  });

  it('says where a mistake in it is', async (t) => {
    const root = site(t);
    writeFileSync(join(root, 'demo/seed/prompts.json'), JSON.stringify([prompt(), { ...prompt(), version: 0 }]));
    await assert.rejects(seed(temporaryStore(t), join(root, 'demo/seed'), NOW), /prompts\.json: \/1\/version must /);
  });

  it('of this repository holds to the contract', async (t) => {
    const store = temporaryStore(t);
    await seed(store, join(packageRoot(), 'demo/seed'), Date.now());
    const document = await store.journeys.read('MT-2041');
    assert.ok(JourneyInput.safeParse(document).success);
  });
});

describe('the demo’s pages', () => {
  const serving = async (t: TestContext, demoKey?: string, isDemo = true) => {
    const { put, store, ask } = endpoint(t);
    await put(journey());
    const app = sitePages({ store, clock: () => NOW, root: site(t), isDemo, demoKey });
    const get = (path: string, headers: Record<string, string> = {}) =>
      app.request(`http://localhost:4173${path}`, { headers: { host: 'localhost:4173', ...headers } });
    return { get, ask };
  };

  it('are not there, nor is the key, where no demo is asked for; the widgets and the product team’s page are', async (t) => {
    const { get } = await serving(t, KEY, false);
    const statuses = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await get(path)).status));
    assert.deepEqual(await statuses('/shop/order.html', '/demo-key', '/'), [404, 404, 404]);
    assert.deepEqual(await statuses('/waymark/waymark.js', '/insights/'), [200, 200]);
  });

  it('come with a fresh link for each journey they show, as a site’s own server would write it, and never with the key', async (t) => {
    const { get, ask } = await serving(t, KEY);
    const html = async () => (await get('/shop/order.html')).text();
    const [, token, again, none, key] =
      /token="([\w-]{43})" again="([\w-]{43})" none="([^"]*)">([^<]*)</.exec(await html()) ?? [];
    assert.deepEqual([again, none, key], [token, '', '{{key}}']);
    assert.ok(!(await html()).includes(token!));
    const status = await ask('POST', '/status', { body: { reference: 'A-1042', token } });
    assert.equal(status.status, 200);
  });

  for (const [path, status, type] of [
    ['/', 200, /html/],
    ['/shop/order', 200, /html/],
    ['/shop/shop.css', 200, /css/],
    ['/insights/', 200, /html/],
    ['/waymark/waymark.js', 200, /javascript/],
    ['/nothing', 404, /./],
    ['/.hidden/secret.html', 404, /./],
    ['/../outside.txt', 404, /./],
    ['/..%2foutside.txt', 404, /./],
    ['/waymark/..%2f..%2foutside.txt', 404, /./],
    ['/shop', 404, /./],
  ] as const) {
    it(`answer ${path} with ${status}`, async (t) => {
      const { get } = await serving(t);
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-type') ?? '', type);
      if (status === 200) assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    });
  }

  it('let a browser keep what has a new name with each content, and ask about the rest', async (t) => {
    const { get } = await serving(t);
    const cache = async (path: string) => (await get(path)).headers.get('cache-control') ?? '';
    assert.match(await cache('/waymark/chunks/waymark-progress-a1b2c34.js'), /immutable/);
    assert.match(await cache('/insights/assets/index-Ab12Cd34.js'), /immutable/);
    for (const path of ['/waymark/waymark.js', '/insights/', '/shop/shop.css'])
      assert.equal(await cache(path), 'no-cache');
    const first = await get('/waymark/waymark.js');
    const again = await get('/waymark/waymark.js', { 'if-none-match': first.headers.get('etag')! });
    assert.equal(again.status, 304);
  });

  it('come compressed: by the build where it did that, and else when they are asked for', async (t) => {
    const { get } = await serving(t);
    for (const encoding of ['br', 'gzip']) {
      for (const path of ['/waymark/waymark.js', '/waymark/chunks/waymark-progress-a1b2c34.js']) {
        const answer = await get(path, { 'accept-encoding': encoding });
        assert.equal(answer.headers.get('content-encoding'), encoding);
        assert.ok((await answer.arrayBuffer()).byteLength < 500);
        assert.match(answer.headers.get('vary') ?? '', /Accept-Encoding/);
      }
    }
    assert.equal((await get('/waymark/waymark.js')).headers.get('content-encoding'), null);
  });

  it('let another site load the widgets from here', async (t) => {
    const { get } = await serving(t);
    assert.equal((await get('/waymark/waymark.js')).headers.get('access-control-allow-origin'), '*');
    assert.equal((await get('/shop/shop.css')).headers.get('access-control-allow-origin'), null);
  });

  it('get the owner’s key for the panel, and pages from elsewhere do not', async (t) => {
    const { get } = await serving(t, KEY);
    assert.equal(await (await get('/demo-key')).text(), KEY);
    assert.equal((await get('/demo-key', { 'sec-fetch-site': 'same-origin' })).status, 200);
    for (const headers of [
      { host: 'rebound.example:4173' },
      { host: '127.0.0.1.rebound.example' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await get('/demo-key', headers as Record<string, string>);
      assert.equal(answer.status, 404, JSON.stringify(headers));
      assert.ok(!(await answer.text()).includes(KEY));
    }
  });

  it('have no key to give when others can reach them', async (t) => {
    const { get } = await serving(t, undefined);
    assert.equal((await get('/demo-key')).status, 404);
  });
});

describe('waymark serve --demo', () => {
  it('prints where everything is, and a line that moves a journey on', async (t) => {
    const { address, lines, child, exit } = await serve(t, { WAYMARK_DATA: temporaryFolder(t) }, ['--demo']);
    const line = await new Promise<string>((resolve) => {
      const look = setInterval(() => {
        const found = lines.find((entry) => entry.startsWith('curl '));
        if (!found) return;
        clearInterval(look);
        resolve(found);
      }, 5);
    });
    assert.ok(lines.some((entry) => /^Insights\s+http:\S+\/insights\/$/.test(entry)));
    const [, path, key, body] = /\/v1(\S+) -H "Authorization: Bearer (\S+)" .* -d '(.*)'$/.exec(line) ?? [];
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: body!,
    });
    assert.equal(answer.status, 200);
    assert.equal(await (await fetch(new URL('/demo-key', address))).text(), key);
    assert.equal((await fetch(new URL('/demo/anything', address), { method: 'POST' })).status, 404);
    child.kill('SIGTERM');
    assert.equal((await exit).code, 0);
  });

  it('gives no key away when it listens for other machines, nor without --demo', async (t) => {
    for (const [env, args] of [
      [{ HOST: '0.0.0.0' }, ['--demo']],
      [{}, []],
    ] as const) {
      const { address } = await serve(t, { WAYMARK_DATA: temporaryFolder(t), ...env }, [...args]);
      const at = new URL(address.replace('0.0.0.0', '127.0.0.1'));
      assert.equal((await fetch(new URL('/demo-key', at))).status, 404);
    }
  });

  it('explains its settings', async () => {
    const { out } = await run(['serve', '--help']);
    for (const name of ['PORT', 'HOST', 'WAYMARK_DATA', 'WAYMARK_API_KEY', 'WAYMARK_ORIGINS'])
      assert.match(out, new RegExp(name));
  });
});
