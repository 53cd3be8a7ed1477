import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import type axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['/shop/order.html', '/mortgage/application.html', '/states.html?show=EH-70418'];

const narrow = { viewport: { width: 320, height: 700 } };
const wide = { viewport: { width: 1280, height: 900 } };
const ways: [name: string, options: BrowserContextOptions][] = [
  ['at 320 px, light', { ...narrow, colorScheme: 'light' }],
  ['at 320 px, dark', { ...narrow, colorScheme: 'dark' }],
  ['at 1,280 px, light', { ...wide, colorScheme: 'light' }],
  ['at 1,280 px, dark', { ...wide, colorScheme: 'dark' }],
  ['zoomed to 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['in colours of the visitor’s own', { ...wide, forcedColors: 'active' }],
];

let browser: Browser;
let endpoint: Endpoint;

/** A page of the demo, once all of it has come. */
async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(endpoint.origin + path);
  await page.locator('waymark-progress [part=freshness]').first().waitFor();
  if (await page.locator('waymark-faq').count()) await page.locator('waymark-faq .list > *').first().waitFor();
  return page;
}

async function violationsIn(page: Page, hasOwnColours: boolean): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (isContrastAsked) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Not asked for by its tag alone.
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: isContrastAsked } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    // Colours of the visitor's own are the visitor's to choose; what axe reads beside them are the page's.
  }, !hasOwnColours);
}

interface Stop {
  name: string;
  /** Whether it is the page itself again, after the last stop. */
  isEnd: boolean;
  hasRing: boolean;
  /** What lies over all of it, where something does. */
  coveredBy: string;
  /** Whether it stands above the stop before it, in the same column. */
  goesBack: boolean;
}

/** Where the focus is now, wherever in which shadow tree, and whether it can be seen there. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(async () => {
    let active = document.activeElement!;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    // A list within the page scrolls with one of the next frames.
    for (let frames = 0; frames < 30; frames++) {
      // Chromium was seen to draw no more frames of a page in the middle of this, for good. What is asked here needs none.
      await Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 200))]);
      const { top, bottom } = active.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) break;
    }
    // The ring of a control that is drawn by its label is the label's.
    const drawn = active.matches('input[type=radio], input[type=checkbox]') ? active.closest('label')! : active;
    const rings = [active, drawn, ...drawn.querySelectorAll('*')].map((element) => getComputedStyle(element));

    const [first = drawn.getBoundingClientRect()] = drawn.getClientRects();
    const coverers: string[] = [];
    const places = [0.04, 0.5, 0.96].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    for (const [across, down] of places) {
      const [x, y] = [first.left + first.width * across, first.top + first.height * down];
      let hit = document.elementFromPoint(x, y);
      for (;;) {
        const deeper: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(x, y);
        if (!deeper || deeper === hit) break;
        hit = deeper;
      }
      // What a page puts into a slot stands within what is around the slot.
      let around: Node | null = hit;
      while (around && around !== drawn) {
        around = (around as Element).assignedSlot ?? around.parentNode ?? (around as ShadowRoot).host ?? null;
      }
      if (!around) coverers.push(hit?.outerHTML.slice(0, 80) ?? 'the edge of the window');
    }

    // Both as they stand now: a list may have scrolled within the page since.
    const passed = globalThis as unknown as { stopBefore?: Element };
    const before = passed.stopBefore?.getBoundingClientRect();
    const now = drawn.getBoundingClientRect();
    passed.stopBefore = drawn;
    const sharesColumn = before && Math.min(now.right, before.right) > Math.max(now.left, before.left);
    return {
      name: `${active.localName} “${(active.textContent || active.ariaLabel || active.id).trim().replace(/\s+/g, ' ')}”`,
      isEnd: active === document.body,
      hasRing: rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1),
      coveredBy: coverers.length === places.length ? coverers.join('\n') : '',
      goesBack: Boolean(sharesColumn && now.bottom <= before.top),
    };
  });

/** Every stop, in the order in which Tab reaches them, or in the other one. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop.isEnd) return stops;
    stops.push(stop);
    assert.ok(stops.length < 200, 'the focus is caught');
  }
}

describe('The demo, for everybody', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });
  beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  for (const path of pages) {
    for (const [name, options] of ways) {
      it(`has no barrier on ${path} ${name}`, async () => {
        const page = await open(path, options);
        assert.deepEqual(await violationsIn(page, options.forcedColors === 'active'), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), options.viewport!.width);
      });
    }

    for (const { viewport } of [narrow, wide]) {
      it(`leads the keyboard through ${path} at ${viewport.width} px: each stop is seen, from top to bottom`, async () => {
        const page = await open(path, { viewport });
        const stops = await walk(page, 'Tab');
        assert.ok(stops.length > 10, `${stops.length} stops`);
        assert.equal(await page.locator('[tabindex]:not([tabindex="-1"], [tabindex="0"])').count(), 0);
        assert.deepEqual(
          stops.filter(({ hasRing, coveredBy, goesBack }) => !hasRing || coveredBy || goesBack),
          [],
        );
      });
    }

    it(`covers no stop on ${path} when the keyboard goes backwards`, async () => {
      const page = await open(path, wide);
      const stops = await walk(page, 'Shift+Tab');
      assert.deepEqual(
        stops.filter(({ coveredBy }) => coveredBy),
        [],
      );
    });
  }
});
