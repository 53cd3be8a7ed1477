/** Pages that change without being loaded anew: Turbo and htmx put a new answer of the server into the page that is there. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

const { resolve } = createRequire(import.meta.url);
const scripts: Record<string, string> = {
  '/turbo.js': resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  '/htmx.js': resolve('htmx.org/dist/htmx.js'),
};

let browser: Browser;
let endpoint: Endpoint;
let site: Site;
before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  site = await openSite();
});
after(async () => {
  await site.close();
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});

/** What the two libraries put into the page, as far as it is called here. */
interface Libraries {
  Turbo: { visit(address: string, options?: { action: string }): void; renderStreamMessage(html: string): void };
  htmx: { ajax(verb: string, path: string, options: { target: string; swap: string }): Promise<void> };
}
type Frame = HTMLElement & { reload(): void };

/** A shop's own server, whose pages say how often they were asked for. */
interface Site {
  url: string;
  /** What the next pages show. */
  reference: string;
  token: string;
  close(): Promise<void>;
}

async function openSite(): Promise<Site> {
  let visit = 0;
  const box = () => `<div id="box"><p id="visit">Visit ${++visit}</p>
<waymark-progress reference="${site.reference}" token="${site.token}"><p>As of visit ${visit}</p></waymark-progress></div>`;
  const frame = (attributes = '') => `<turbo-frame id="frame"${attributes}>${box()}</turbo-frame>`;
  const pageOf = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your order</title>
<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">
<meta name="htmx-config" content='{"extensions":""}'>
<script src="/turbo.js" defer></script><script src="/htmx.js" defer></script>
<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1" async></script></head>
<body><h1>Your order</h1>${body}</body></html>`;
  const answers: Record<string, () => string> = {
    '/': () => pageOf(box()),
    '/framed': () => pageOf(frame(' src="/frame" refresh="morph"')),
    '/frame': () => frame(),
    '/elsewhere': () => pageOf('<p>Somewhere else</p>'),
    '/part': box,
    '/inside': () => box().replace(/^<div id="box">|<\/div>$/g, ''),
  };
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    const script = scripts[path];
    const body = script ? readFileSync(script, 'utf8') : answers[path]?.();
    const type = script ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reference: '',
    token: '',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const journey = (stage: string, at: number) => ({
  kind: 'order',
  title: 'Two lamps',
  stage,
  condition: 'on_track',
  waitingOn: 'provider',
  steps: ['received', 'packed', 'underway'].map((id, index) => ({
    id,
    label: id,
    state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
  })),
  currentStep: ['received', 'packed', 'underway'][at],
  promise: { from: '2031-03-04', until: '2031-03-06', precision: 'day', source: 'provider' },
});

/** A journey of its own for each test, and a link to it. */
async function newJourney(reference: string, stage = 'preparing', at = 1): Promise<void> {
  const written = await endpoint.owner('PUT', `/journeys/${reference}`, journey(stage, at));
  assert.equal(written.status, 200);
  const link = await endpoint.owner('POST', '/links', { reference });
  site.reference = reference;
  site.token = ((await link.json()) as { token: string }).token;
}

/** A page with everything it asks the endpoint, and everything it complains of. */
async function openPage(path: string) {
  const page = await browser.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    const route = new URL(request.url()).pathname;
    if (request.method() === 'POST' && route.startsWith('/v1/status')) asked.push(route.slice('/v1'.length));
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  const streaming = page.waitForRequest((request) => request.url().endsWith('/status/stream'));
  await page.goto(site.url + path);
  // A frame loads its page by itself at first, and puts it in the place of what stands there.
  if (path === '/framed') await page.locator('turbo-frame[complete]').waitFor({ state: 'attached' });
  await reads(page, 'is being prepared');
  await streaming;
  await page.evaluate(() => {
    const element = document.querySelector('waymark-progress')!;
    Object.assign(globalThis, { first: element });
  });
  return { page, asked, wrong, isSame: () => page.evaluate(isFirst) };
}

const isFirst = () =>
  (globalThis as unknown as { first: Element }).first === document.querySelector('waymark-progress');

/** Waits until the status stands there, once, and nothing of what the page wrote beside it. */
async function reads(page: Page, text: string): Promise<void> {
  await page.locator('waymark-progress [part~=headline]').filter({ hasText: text }).waitFor();
  assert.equal(await page.locator('waymark-progress [part~=headline]').count(), 1);
  assert.equal(await page.getByText('As of visit').isVisible(), false);
}

/** The number of the page that stands there. */
const visitOf = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.locator('#visit').innerText())?.[0] ?? 0);

/** Does something to the page and waits until it shows a later answer of the site's server. */
async function renew(page: Page, how: () => unknown): Promise<void> {
  const before = await visitOf(page);
  await page.evaluate(how);
  await page.waitForFunction((last) => {
    const visit = document.querySelector('#visit')?.textContent ?? '';
    return Number(/\d+/.exec(visit)?.[0] ?? 0) > last;
  }, before);
}

const ways: [name: string, path: string, how: () => unknown, keeps: boolean][] = [
  [
    'a page refresh of Turbo',
    '/',
    () => (globalThis as unknown as Libraries).Turbo.visit(location.href, { action: 'replace' }),
    true,
  ],
  ['a frame of Turbo that is reloaded', '/framed', () => document.querySelector<Frame>('turbo-frame')!.reload(), true],
  [
    'a stream of Turbo that morphs',
    '/',
    async () => {
      const html = await (await fetch('/part')).text();
      const stream = `<turbo-stream action="replace" method="morph" target="box"><template>${html}</template></turbo-stream>`;
      (globalThis as unknown as Libraries).Turbo.renderStreamMessage(stream);
    },
    true,
  ],
  [
    'a stream of Turbo that replaces',
    '/',
    async () => {
      const html = await (await fetch('/part')).text();
      const stream = `<turbo-stream action="replace" target="box"><template>${html}</template></turbo-stream>`;
      (globalThis as unknown as Libraries).Turbo.renderStreamMessage(stream);
    },
    false,
  ],
  [
    'htmx with innerMorph',
    '/',
    () => (globalThis as unknown as Libraries).htmx.ajax('GET', '/inside', { target: '#box', swap: 'innerMorph' }),
    true,
  ],
  [
    'htmx with outerMorph',
    '/',
    () => (globalThis as unknown as Libraries).htmx.ajax('GET', '/part', { target: '#box', swap: 'outerMorph' }),
    true,
  ],
  [
    'htmx with outerHTML',
    '/',
    () => (globalThis as unknown as Libraries).htmx.ajax('GET', '/part', { target: '#box', swap: 'outerHTML' }),
    false,
  ],
];

describe('the status in a page that is changed by', () => {
  for (const [index, [name, path, how, keeps]] of ways.entries()) {
    test(`${name}: it stands there once, is asked for once, and stays current`, async () => {
      await newJourney(`MORPH-${index}`);
      const { page, asked, wrong, isSame } = await openPage(path);
      const before = [...asked];
      for (let count = 0; count < 3; count++) {
        await renew(page, how);
        await reads(page, 'is being prepared');
      }
      assert.equal(await isSame(), keeps);
      assert.deepEqual(asked, before);

      const moved = await endpoint.owner('POST', `/journeys/MORPH-${index}/events`, {
        stage: 'underway',
        currentStep: 'underway',
      });
      assert.equal(moved.status, 200);
      await reads(page, 'is on its way');
      assert.deepEqual(asked, before);
      assert.deepEqual(wrong, []);
      await page.close();
    });

    test(`${name}: another order in the same place is asked for once, and shown`, async () => {
      await newJourney(`FIRST-${index}`);
      const { page, asked, wrong } = await openPage(path);
      const before = asked.filter((route) => route === '/status').length;
      await newJourney(`SECOND-${index}`, 'underway', 2);
      await renew(page, how);
      await reads(page, 'is on its way');
      assert.equal(asked.filter((route) => route === '/status').length, before + 1);
      assert.equal(await page.getByText(`SECOND-${index}`).count(), 1);
      assert.equal(await page.getByText(`FIRST-${index}`).count(), 0);
      assert.deepEqual(wrong, []);
      await page.close();
    });
  }
});

test('what changes after a morph is still read aloud, once, although the morph took the live region away', async () => {
  await newJourney('ALOUD-1');
  const { page } = await openPage('/');
  await renew(page, ways[0]![2]);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = document.querySelector('[data-waymark-live]')?.textContent;
      if (text) said.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await endpoint.owner('POST', '/journeys/ALOUD-1/events', { stage: 'underway', currentStep: 'underway' });
  await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  assert.deepEqual([...new Set(said)].length, 1);
  assert.match(said[0]!, /on its way/);
  assert.equal(await page.locator('[data-waymark-live]').count(), 1);
  await page.close();
});

test('a visit to another page of the site and back ends with one status and one stream', async () => {
  await newJourney('VISIT-1');
  const { page, wrong } = await openPage('/');
  const visited = (path: string) =>
    page.evaluate(async (address) => {
      const loaded = new Promise((done) => document.addEventListener('turbo:load', done, { once: true }));
      (globalThis as unknown as Libraries).Turbo.visit(address);
      await loaded;
    }, path);
  for (let count = 0; count < 3; count++) {
    // Turbo shows what it knows of a page first. A visit that is left before its own answer came is an error of Turbo's.
    const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/status/stream'));
    await visited('/elsewhere');
    await page.getByText('Somewhere else').waitFor();
    await ended;
    const streaming = page.waitForRequest((request) => request.url().endsWith('/status/stream'));
    await visited('/');
    await reads(page, 'is being prepared');
    await streaming;
  }
  assert.deepEqual(wrong, []);
  await page.close();
});

test('thousands of trackers that come and go leave the page as light as it was', async (t) => {
  await newJourney('LIGHT-1');
  const { page } = await openPage('/');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const weigh = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const comeAndGo = (times: number) =>
    page.evaluate(async (n) => {
      const first = document.querySelector('waymark-progress')!;
      for (let count = 0; count < n; count++) {
        const next = first.cloneNode(true) as Element & { updateComplete: Promise<unknown> };
        first.after(next);
        await next.updateComplete;
        next.remove();
      }
    }, times);
  // A part that is still on its way holds those who wait for it: what they leave behind is weighed once they are let go of.
  const settled = async () => {
    const deadline = Date.now() + 15_000;
    let last = await weigh();
    for (;;) {
      const now = await weigh();
      if ((now.nodes === last.nodes && now.nodes < 1000) || Date.now() > deadline) return now;
      last = now;
    }
  };
  await comeAndGo(1000);
  const before = await settled();
  await comeAndGo(4000);
  const after = await settled();
  t.diagnostic(JSON.stringify({ before, after }));
  assert.ok(after.nodes <= before.nodes, 'nodes');
  assert.ok(after.listeners <= before.listeners, 'listeners');
  // A hundred bytes for each of them would be a leak; what the engine compiles once, sooner or later, is half of that in all.
  assert.ok(after.heap - before.heap < 4000 * 100, 'heap');
  await page.close();
});
