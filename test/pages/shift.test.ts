import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

let browser: Browser;
let endpoint: Endpoint;
before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
});
after(async () => {
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});

interface Shifts {
  shifts: { value: number; what: string[] }[];
}

describe('A page on a slow network', () => {
  for (const path of ['/shop/order.html', '/mortgage/application.html']) {
    for (const width of [360, 1280]) {
      it(`does not move while ${path} loads at ${width} px`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        const network = await context.newCDPSession(page);
        await network.send('Network.enable');
        const speed = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
        await network.send('Network.emulateNetworkConditions', speed);
        await page.addInitScript(() => {
          const noted = globalThis as unknown as Shifts;
          noted.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources = [] } = entry as unknown as { value: number; sources?: { node?: Node }[] };
              noted.shifts.push({ value, what: sources.map(({ node }) => node?.nodeName ?? '') });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(endpoint.origin + path);
        await page.locator('waymark-progress [part~=history]').first().waitFor();
        await page.locator('waymark-feedback input').first().waitFor({ state: 'attached' });
        await page.locator('waymark-help button').first().waitFor();
        assert.deepEqual(await page.evaluate(() => (globalThis as unknown as Shifts).shifts), []);
        await context.close();
      });
    }
  }
});
