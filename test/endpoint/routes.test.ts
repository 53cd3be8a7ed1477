import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../src/contract/index.js';
import { routes } from '../../src/contract/openapi.js';
import { type Asked, endpoint, journey, KEY, message, ORIGIN, problemOf, prompt, said, uuid } from './support.js';

/** A request of each kind that the endpoint takes, by its place in the contract. */
const good: Record<string, { path: string; body?: unknown }> = {
  'post /status': { path: '/status', body: { reference: 'A-1042', factor: '1234AB' } },
  'post /status/stream': { path: '/status/stream', body: { reference: 'A-1042', factor: '1234AB' } },
  'post /responses': { path: '/responses', body: said() },
  'post /responses/mine': { path: '/responses/mine', body: { ids: [uuid(1)] } },
  'get /changes': { path: '/changes' },
  'put /changes': { path: '/changes', body: { changes: [{ id: 'a', said: 'S', did: 'D', at: '2026-03-04' }] } },
  'post /moments': {
    path: '/moments',
    body: { moments: [{ id: uuid(9), type: 'status_read', at: '2026-03-04T10:15:00Z', page: '/', lang: 'en' }] },
  },
  'get /prompts/{id}': { path: '/prompts/delivery' },
  'get /articles': { path: '/articles' },
  'post /articles/search': { path: '/articles/search', body: { query: 'Where is my parcel?' } },
  'post /contact': { path: '/contact', body: message() },
  'get /contact': { path: '/contact' },
  'put /journeys/{reference}': { path: '/journeys/A-1042', body: journey() },
  'get /journeys/{reference}': { path: '/journeys/A-1042' },
  'post /journeys/{reference}/events': { path: '/journeys/A-1042/events', body: { condition: 'delayed' } },
  'get /journeys/{reference}/calendar.ics': { path: '/journeys/A-1042/calendar.ics' },
  'get /journeys/{reference}/picture.svg': { path: '/journeys/A-1042/picture.svg' },
  'get /journeys/{reference}/sentence.txt': { path: '/journeys/A-1042/sentence.txt' },
  'post /import/{format}': { path: '/import/toy', body: { order: 'A-1042', code: 'MOVING' } },
  'post /links': { path: '/links', body: { reference: 'A-1042' } },
  'delete /links/{reference}': { path: '/links/A-1042' },
  'get /responses': { path: '/responses' },
  'patch /responses/{id}': { path: `/responses/${uuid(1)}`, body: { state: 'read' } },
  'put /articles': { path: '/articles', body: { articles: [{ id: 'a', question: 'Q', answer: 'A' }] } },
  'get /insights': { path: '/insights' },
  'post /insights/aside': { path: '/insights/aside', body: { text: 'waar is mijn pakket', isAside: true } },
  'put /prompts/{id}': { path: '/prompts/delivery', body: prompt() },
  'delete /people/{key}': { path: '/people/nobody@example.org' },
  'get /healthz': { path: '/healthz' },
  'get /openapi.json': { path: '/openapi.json' },
};
const named = ({ method, path }: (typeof routes)[number]) => `${method} ${path}`;

/** An endpoint that has something for each of these requests. */
async function filled(t: Parameters<typeof endpoint>[0], options: Parameters<typeof endpoint>[1] = {}) {
  const made = endpoint(t, options);
  await made.put(journey({ promise: { until: '2026-03-06', precision: 'day', source: 'carrier' } }));
  await made.ask('PUT', '/prompts/delivery', { owner: true, body: prompt() });
  await made.ask('POST', '/responses', { body: said() });
  return made;
}

describe('the routes of the contract', () => {
  it('are all there, and no others', (t) => {
    const { app } = endpoint(t);
    const mounted = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace('/v1', '').replace(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual([...new Set(mounted)].sort(), routes.map(named).sort());
    assert.deepEqual(Object.keys(good).sort(), routes.map(named).sort());
  });

  for (const route of routes) {
    const { path, body } = good[named(route)]!;
    const owner = route.owner === true;
    const method = route.method.toUpperCase();

    describe(`${method} ${route.path}`, () => {
      it('answers what the contract says to a good request, as JSON and as plain text', async (t) => {
        const { ask } = await filled(t);
        for (const type of body === undefined
          ? ['application/json']
          : ['application/json', 'text/plain;charset=UTF-8']) {
          const answer = await ask(method, path, { owner, body, type, headers: { origin: ORIGIN } });
          assert.equal(answer.status, route.status ?? 200);
          assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
          await answer.body?.cancel();
        }
      });

      it('refuses a page of a foreign origin before anything is changed', async (t) => {
        const { ask, store } = await filled(t);
        const before = await store.journeys.read('A-1042');
        const answer = await ask(method, path, { owner, body, headers: { origin: 'https://evil.example' } });
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
        assert.match(answer.headers.get('vary') ?? '', /Origin/);
        assert.deepEqual(await problemOf(answer).then(({ status, code }) => [status, code]), [
          403,
          'origin_not_allowed',
        ]);
        assert.deepEqual(await store.journeys.read('A-1042'), before);
        assert.equal((await store.contacts.list({ limit: 1 })).entries.length, 0);
        const [response] = (await store.responses.list({ limit: 1 })).entries;
        assert.equal(response?.state, 'new');
      });

      if (owner) {
        it('is for the owner alone', async (t) => {
          const { ask } = await filled(t);
          for (const authorization of [undefined, 'Bearer wrong', `Basic ${KEY}`, `Bearer ${KEY}x`, 'Bearer']) {
            const answer = await ask(method, path, { body, ...(authorization && { headers: { authorization } }) });
            assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
            assert.equal((await problemOf(answer)).code, 'unauthorized');
          }
        });
      }

      if (body !== undefined) {
        const bad: [string, Asked, number, string][] = [
          ['a body that is no JSON', { raw: '{"reference":' }, 400, 'invalid_json'],
          ['no body', { raw: '' }, 400, 'invalid_json'],
          ['bytes that are no UTF-8', { raw: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }, 400, 'invalid_json'],
          ['a body of another shape', { body: [] }, 422, 'invalid_body'],
          ['a hundred thousand brackets', { raw: '['.repeat(60_000) }, 400, 'invalid_json'],
          ['nesting without end', { raw: `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}` }, 422, 'invalid_body'],
          ['a form', { raw: 'a=b', type: 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
          ['another character set', { body, type: 'text/plain; charset=latin1' }, 415, 'unsupported_media_type'],
          ['a compressed body', { body, headers: { 'content-encoding': 'gzip' } }, 415, 'unsupported_media_type'],
          ['a body that is too large', { raw: `"${'x'.repeat(2_100_000)}"` }, 413, 'too_large'],
        ];
        for (const [what, asked, status, code] of bad) {
          // A change and a patch with no known field are empty, and that is no mistake.
          // It takes forms too, and answers them with a page.
          if (what === 'a form' && route.takesForm) continue;
          const isTaken = what === 'nesting without end' && /events|patch/.test(named(route));
          it(`${isTaken ? 'does not stumble over' : 'refuses'} ${what}`, async (t) => {
            const { ask } = await filled(t);
            const answer = await ask(method, path, { owner, ...asked });
            if (isTaken) return assert.equal(answer.status, 200);
            const document = (await answer.json()) as Problem;
            assert.equal(answer.headers.get('content-type'), 'application/problem+json');
            assert.deepEqual([answer.status, document.code], [status, code]);
            assert.ok(Problem.safeParse(document).success);
            assert.ok(route.problems.includes(document.code), 'is documented');
          });
        }
      }

      it('says which methods it takes when asked by another one', async (t) => {
        const { ask } = endpoint(t);
        const answer = await ask('PROPFIND', path, { owner });
        assert.equal((await problemOf(answer)).code, 'method_not_allowed');
        assert.ok(answer.headers.get('allow')?.split(', ').includes(method));
      });

      it('answers a preflight of an allowed page, and refuses that of another', async (t) => {
        const { ask } = endpoint(t);
        const preflight = (origin: string) =>
          ask('OPTIONS', path, {
            headers: {
              origin,
              'access-control-request-method': method,
              'access-control-request-headers': 'authorization,content-type',
            },
          });
        const allowed = await preflight(ORIGIN);
        assert.equal(allowed.status, 204);
        assert.equal(allowed.headers.get('access-control-allow-origin'), ORIGIN);
        assert.ok(allowed.headers.get('access-control-allow-methods')?.split(',').includes(method));
        assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /Authorization/);
        assert.equal(allowed.headers.get('access-control-allow-credentials'), null);
        assert.equal((await preflight('https://evil.example')).status, 403);
      });
    });
  }
});

describe('the endpoint as a whole', () => {
  it('answers a path that is not in the contract with a problem', async (t) => {
    const { ask } = endpoint(t);
    assert.equal((await problemOf(await ask('GET', '/nothing'))).code, 'not_found');
    assert.equal((await problemOf(await ask('POST', '/status/A-1042.json'))).code, 'not_found');
  });

  it('counts the bytes of a body that does not say how long it is', async (t) => {
    const { ask } = endpoint(t);
    let sent = 0;
    const raw = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
        sent += 16;
      },
    });
    const answer = await ask('POST', '/responses', { raw });
    assert.equal(answer.status, 413);
    assert.ok(sent < 200, 'it stopped reading');
  });

  it('lets pages of its own address ask, also behind a proxy that speaks https', async (t) => {
    const { ask } = endpoint(t, { origins: [] });
    for (const origin of ['http://shop.test:8080', 'https://shop.test:8080']) {
      assert.equal((await ask('GET', '/articles', { headers: { origin, host: 'shop.test:8080' } })).status, 200);
    }
    for (const origin of ['https://shop.test', 'https://shop.test:80801', 'null', 'http://localhost:80']) {
      assert.equal(
        (await ask('GET', '/articles', { headers: { origin, host: 'shop.test:8080' } })).status,
        403,
        origin,
      );
    }
  });

  it('lets every page of this machine ask when it was told so, and none that only looks like one', async (t) => {
    const { ask } = endpoint(t, { origins: ['loopback'] });
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'https://[::1]:8443']) {
      assert.equal((await ask('GET', '/articles', { headers: { origin } })).status, 200, origin);
    }
    for (const origin of ['http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'https://evil.example']) {
      assert.equal((await ask('GET', '/articles', { headers: { origin } })).status, 403, origin);
    }
  });

  it('lets pages read how long they are to wait', async (t) => {
    const { ask } = endpoint(t);
    const answer = await ask('GET', '/articles', { headers: { origin: ORIGIN } });
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.match(answer.headers.get('vary') ?? '', /Origin/);
    assert.match((await ask('GET', '/articles')).headers.get('vary') ?? '', /Origin/, 'for caches');
  });

  it('tells browsers to take every answer for what it says it is', async (t) => {
    const { ask } = endpoint(t);
    for (const path of ['/articles', '/nothing', '/responses']) {
      assert.equal((await ask('GET', path)).headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('never repeats a value in a problem', async (t) => {
    const { ask } = await filled(t);
    const planted = 'planted-value-7391';
    for (const route of routes.filter(({ takes }) => takes)) {
      const { path } = good[named(route)]!;
      const body = { ...(good[named(route)]!.body as object), reference: { planted }, id: planted, stage: planted };
      const answer = await ask(route.method.toUpperCase(), path, { owner: route.owner === true, body });
      assert.ok(!(await answer.text()).includes(planted), named(route));
    }
  });

  it('writes neither reference nor e-mail, token, query or key into its log', async (t) => {
    const { ask, log } = await filled(t);
    const link = (await (await ask('POST', '/links', { owner: true, body: { reference: 'A-1042' } })).json()) as {
      token: string;
    };
    await ask('POST', '/status', { body: { reference: 'A-1042', token: link.token } });
    await ask('GET', '/journeys/A-1042', { owner: true });
    await ask('GET', '/responses?prompt=A-1042', { owner: true });
    await ask('DELETE', '/people/jan@example.org', { owner: true });
    await ask('GET', '/nothing/A-1042');
    assert.equal(log.length, 9);
    assert.ok(log.includes('GET /v1/journeys/:reference 200 0ms'), log.join('\n'));
    for (const secret of ['A-1042', 'jan@', 'example.org', link.token, KEY, '?', 'prompt=']) {
      assert.ok(!log.some((line) => line.includes(secret)), secret);
    }
  });

  it('answers a failure that nobody foresaw with a problem, and logs its place without its words', async (t) => {
    const { ask, store, log } = endpoint(t);
    store.content.articles = () => Promise.reject(new TypeError('secret words of a customer'));
    const answer = await ask('GET', '/articles');
    assert.deepEqual(await problemOf(answer).then(({ status, code }) => [status, code]), [500, 'internal']);
    const [line] = log;
    assert.match(line ?? '', /^unexpected TypeError\n\s+at /);
    assert.ok(!log.join('\n').includes('secret words'));
  });

  it('is well while its store can be read, and says so when it cannot', async (t) => {
    const { ask, store } = endpoint(t);
    assert.equal((await ask('GET', '/healthz')).status, 200);
    await store.close();
    const answer = await ask('GET', '/healthz');
    assert.equal((await problemOf(answer)).code, 'unavailable');
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
  });

  it('compresses what is worth it, in the way the browser can read', async (t) => {
    const { ask, store } = endpoint(t);
    await store.content.putArticles([{ id: 'a', question: 'Q', answer: 'word '.repeat(1000) }]);
    const encoding = async (accepted: string) =>
      (await ask('GET', '/articles', { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding');
    assert.equal(await encoding('gzip, deflate, br'), 'br');
    assert.equal(await encoding('gzip'), 'gzip');
    assert.equal(await encoding('br;q=0, gzip;q=0.5'), 'gzip');
    assert.equal(await encoding('identity'), null);
    await store.content.putArticles([]);
    assert.equal(await encoding('br'), null);
  });
});
