import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import words from '../../src/i18n/feedback/en.js';
import { browserKills, manyTabs, tabDeaths } from '../faults/deaths.js';
import { allow, fillLocalStorage } from '../faults/hands.js';
import { type Result, within } from '../faults/lab.js';
import { throwing, withoutStorage } from '../faults/no-storage.js';
import { exactlyOnce } from '../faults/once.js';
import { overload } from '../faults/overload.js';
import { type Fault, FaultProxy } from '../faults/proxy.js';
import { race } from '../faults/race.js';
import { seven } from '../faults/seven.js';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

// The same at the numbers that prove something: node --import tsx test/faults/run.ts
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const SEED = 1;
const none = { lost: 0, doubled: 0, wrong: [] };
const isWhole = (result: Result) => {
  const { lost, doubled, wrong, most } = result;
  assert.deepEqual({ lost, doubled, wrong }, none, result.name);
  assert.ok(most <= 4, `${most} requests for one response`);
  assert.ok(result.said > 0);
};

describe('what customers say is stored once, with four requests at most', { concurrency: 3 }, () => {
  const names = [
    'while the endpoint answers 503 for eight seconds',
    'while it answers 429 for eight seconds',
    'while connections drop after it has stored something, for eight seconds',
    'offline, in a tab that is closed',
    'offline, in a tab that crashes',
    'offline, in two tabs that are both closed',
    'where localStorage is full, in a tab that is closed',
  ];
  for (const [at, name] of names.entries()) {
    it(name, async () => isWhole(await seven(browser, { count: 20, clock: 'turned' })[at]!()));
  }

  for (const [at, name] of ['closed', 'reloaded', 'left for another page', 'gone in a crash'].entries()) {
    it(`in a tab that is ${name} at any moment after "saved"`, async () =>
      isWhole(await tabDeaths(browser, { runs: 6, lanes: 2, seed: SEED })[at]!()));
  }
  it('in a browser that is killed with all its tabs', async () =>
    isWhole(await browserKills({ kills: 1, tabs: 4, each: 3, seed: SEED })));

  for (const hasLocks of [true, false]) {
    it(`in many tabs offline, closed in any order, ${hasLocks ? 'with' : 'without'} locks`, async () =>
      isWhole(await manyTabs(browser, { tabs: 4, each: 8, seed: SEED, hasLocks })));
  }

  it('through ten faults in turn', async () => isWhole(await exactlyOnce(browser, 50)));
  it('by a crowd that the endpoint lets in a few at a time', async () =>
    isWhole(await overload(browser, { clients: 150, rate: 15 })));
  it('when one id arrives many times at once, with other words, and 400 days later', async () =>
    isWhole(await race({ copies: 500, rounds: 2 })));
});

describe('what customers are told is true, and nothing is thrown into the page', { concurrency: 3 }, () => {
  const names = [
    'where storage is forbidden',
    'where there is no room at all',
    'where the room ends in the middle of it',
    'where the database never answers',
    'where what is kept is corrupted',
    'where a newer version has changed the database',
    'in a private window',
    'on plain http',
  ];
  for (const [at, name] of names.entries()) {
    it(name, async () => isWhole(await withoutStorage(browser, 12)[at]!()));
  }
});

describe('an endpoint that wants to be left alone', { concurrency: 3 }, () => {
  const years = 10 * 365 * 24 * 3_600_000;
  const dateIn = (ms: number) => new Date(Date.now() + ms).toUTCString();
  const values = [
    ...['0', '1', '2', '10', '60', '3599', '3600', '3601', '86400', '1e12', '999999999999', '1'.repeat(400), '007'],
    ...['-1', '-0', '-86400', '-999999999999', '+5', '1.5', '.5', '5,', '5, 10', '0x10', '1e3', '１２', ' 5', '5 '],
    ...['', 'soon', 'NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'never', '[]', '{}', '"5"', '5s', '5 seconds'],
    ...['PT5S', '00:00:05', 'tomorrow', 'Mon', 'Mon, 99 Foo 2026 99:99:99 GMT', '2026', '1999-12-31T23:59:59Z'],
    ...[-years, -86_400_000, -1000, 0, 1000, 5000, 60_000, 3_600_000, 86_400_000, years].map(dateIn),
    ...['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT'],
  ].map((value) => Buffer.from(value, 'utf8').toString('latin1'));

  for (const skew of [0, -years, years]) {
    it(`waits from a second to an hour by a clock that is ${(skew / years) * 10} years off`, () =>
      within(browser, async (lab, context) => {
        assert.ok(values.length >= 60);
        const page = await lab.page(context, `turned&skew=${skew}`);
        for (const value of values) {
          lab.proxy.faultFor = ({ before }) =>
            before ? undefined : { do: 'answer', status: 429, headers: { 'retry-after': value } };
          const before = await page.evaluate(() => globalThis.lab.waits().length);
          await lab.say(page, 1);
          await page.evaluate(() => globalThis.lab.received());
          const waits = await page.evaluate((from) => globalThis.lab.waits().slice(from), before);
          assert.equal(waits.length, 1, value);
          assert.ok(waits[0]! >= 1000 && waits[0]! <= 3_600_000, `${value}: ${waits[0]}`);
        }
        isWhole(await lab.result('told when'));
      }));
  }
});

describe('the line under a question', { concurrency: 3 }, () => {
  let endpoint: Endpoint;
  before(async () => {
    endpoint = await startEndpoint();
  });
  after(async () => {
    await endpoint.stop();
    discard(endpoint.data);
  });

  const { kept, memory, received, refused, notKept } = words.where;
  let made = 0;

  interface Shop {
    page: Page;
    context: BrowserContext;
    proxy: FaultProxy;
    origin: string;
    prompt: string;
    thrown: string[];
    /** What is stored of this shop's customers. */
    stored(): Promise<{ response: { answers: { value: unknown }[] } }[]>;
    open(): Promise<Page>;
  }

  /** A shop that asks one question, behind a proxy of its own. */
  async function inShop(
    run: (shop: Shop) => Promise<void>,
    { attributes = 'type="csat"', tag = 'data-endpoint="/v1"' } = {},
  ) {
    const prompt = `faults-${++made}`;
    const html = `<!doctype html><html lang="en"><title>A shop</title><script src="/waymark/waymark.js" ${tag}></script>
      <main><waymark-feedback ${attributes} prompt="${prompt}" question="How was it?"></waymark-feedback></main></html>`;
    const proxy = new FaultProxy(endpoint.origin, { '/shop': { type: 'text/html', text: html } });
    const origin = await proxy.start();
    const context = await browser.newContext();
    const thrown: string[] = [];
    const open = async () => {
      const page = await context.newPage();
      page.on('pageerror', (error) => thrown.push(String(error)));
      // What says where an answer is comes late, and with it what keeps it.
      const outbox = page.waitForResponse((answer) => /outbox/.test(answer.url()));
      await page.goto(`${origin}/shop`);
      await page.locator('waymark-feedback form').waitFor();
      await page.locator('waymark-feedback').hover();
      await outbox;
      await page.waitForLoadState('networkidle');
      return page;
    };
    const stored = async () => {
      const answer = await endpoint.owner('GET', `/responses?prompt=${prompt}`);
      return ((await answer.json()) as { responses: Awaited<ReturnType<Shop['stored']>> }).responses;
    };
    try {
      await run({ page: await open(), context, proxy, origin, prompt, thrown, stored, open });
      assert.deepEqual(thrown, []);
    } finally {
      await context.close();
      proxy.stop();
    }
  }

  const tap = (page: Page) => page.locator('waymark-feedback label').nth(3).click();
  const says = (page: Page, text: string) =>
    page.locator('waymark-feedback').getByText(text, { exact: true }).waitFor();
  const networkIsBack = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

  const faults: [name: string, fault: Fault][] = [
    ['a sign-in page answers in its place', { do: 'answer', status: 200, type: 'text/html', body: '<h1>Wi-Fi</h1>' }],
    [
      "somebody else's receipt comes",
      { do: 'answer', status: 200, body: JSON.stringify({ id: 'x', revision: 1, receivedAt: '2026-03-04T10:15:00Z' }) },
    ],
    ['it is sent elsewhere', { do: 'answer', status: 302, headers: { location: 'http://127.0.0.1:9/sign-in' } }],
    ['a firewall forbids it', { do: 'answer', status: 403, type: 'text/html', body: '<h1>Blocked</h1>' }],
    ['the endpoint is overloaded', { do: 'answer', status: 503 }],
    ['the endpoint wants to be left alone', { do: 'answer', status: 429, headers: { 'retry-after': '1' } }],
    ['the answer is lost', { do: 'store_and_drop' }],
    ['the answer is cut short', { do: 'truncate' }],
  ];
  for (const [name, fault] of faults) {
    it(`says that an answer is kept while ${name}, and that it has arrived when it has`, () =>
      inShop(async ({ page, proxy, stored }) => {
        proxy.faultFor = () => fault;
        await tap(page);
        await says(page, kept);
        proxy.faultFor = () => undefined;
        await networkIsBack(page);
        await says(page, received);
        assert.equal((await stored()).length, 1);
      }));
  }

  it('says that an answer is kept without a network, and the next visit delivers it', () =>
    inShop(async ({ page, context, open, stored }) => {
      await context.setOffline(true);
      await tap(page);
      await says(page, kept);
      await page.close();
      await context.setOffline(false);
      const arrived = context.waitForEvent('response', (answer) => answer.url().endsWith('/v1/responses'));
      await open();
      assert.equal((await arrived).status(), 200);
      assert.equal((await stored()).length, 1);
    }));

  it('says that an answer is held by the page alone where nothing may be stored, and that it has arrived when it has', () =>
    inShop(async ({ page, context, stored }) => {
      await page.evaluate(throwing);
      await context.setOffline(true);
      await tap(page);
      await says(page, memory);
      await context.setOffline(false);
      await networkIsBack(page);
      await says(page, received);
      assert.equal((await stored()).length, 1);
    }));

  it('says that an answer is held by the page alone where there is no room', () =>
    inShop(async ({ page, context }) => {
      await fillLocalStorage(page);
      await allow(page, 1);
      await context.setOffline(true);
      await tap(page);
      await says(page, memory);
    }));

  it('says that the endpoint does not accept an answer', () =>
    inShop(async ({ page, proxy }) => {
      const body = JSON.stringify({ status: 422, code: 'invalid_body', errors: [{ field: '/answers' }] });
      proxy.faultFor = () => ({ do: 'answer', status: 422, body });
      await tap(page);
      await says(page, refused);
    }));

  it('says that a text could not be kept, and gives it back for copying', () =>
    inShop(
      async ({ page }) => {
        await page.locator('waymark-feedback textarea').fill('Nobody heard this');
        await page.locator('waymark-feedback').getByRole('button', { name: 'Send' }).click();
        await says(page, notKept);
        assert.equal(await page.locator('waymark-feedback [part~=rescue] textarea').inputValue(), 'Nobody heard this');
      },
      { attributes: 'type="text"', tag: '' },
    ));
});
