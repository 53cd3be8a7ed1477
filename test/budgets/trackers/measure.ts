import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Kind, Site } from './site.js';

/** What one page with its trackers cost. Times are those of the page's own thread, in milliseconds of work and not of waiting. */
export interface Figures {
  show: number;
  showWall: number;
  change: number;
  changeWall: number;
  /** Kilobytes of JavaScript memory for each tracker, after the rubbish was taken out. */
  heap: number;
  /** Elements in the shadow tree of one tracker. */
  elements: number;
  /** What one tracker says in the end: equal for both, or it is no comparison. */
  text: string;
}

interface Watch {
  count: number;
  /** Resolves at the first frame in which each tracker has shown so many events of its journey. */
  all(kind: string, events: number): Promise<number>;
}
type Watched = typeof globalThis & { watch: Watch };

/** Counts in the page, and looks at each tracker once: looking must not cost what is measured. */
function install(): void {
  const page = globalThis as Watched;
  page.watch = {
    count: 0,
    async all(kind, events) {
      while (!document.querySelector('main')?.children.length) await new Promise(requestAnimationFrame);
      const trackers = [...document.querySelectorAll(kind)];
      for (const tracker of trackers) {
        while (tracker.shadowRoot?.querySelectorAll('[part="event"]').length !== events)
          await new Promise(requestAnimationFrame);
      }
      return performance.now();
    },
  };
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

async function heapBytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}

const allShow = (page: Page, kind: Kind, events: number) =>
  page.evaluate(([tag, n]) => (globalThis as Watched).watch.all(tag, n), [kind, events] as const);

/** Lets what follows the last tracker come to its end, so that it is counted too. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => requestIdleCallback(resolve));
  });

/** The style sheets of the product as a browser has them once everything is there. */
export async function stylesOf(browser: Browser, site: Site): Promise<string> {
  await site.begin();
  const page = await browser.newPage();
  await page.addInitScript(install);
  await page.goto(site.pageOf('waymark-progress'));
  await allShow(page, 'waymark-progress', 4);
  const styles = await page.evaluate(() =>
    document
      .querySelector('waymark-progress')!
      .shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  );
  await page.close();
  return styles;
}

/** Opens a page with all trackers of a kind, lets each journey change once, and says what that cost. */
export async function measure(browser: Browser, site: Site, kind: Kind, count: number): Promise<Figures> {
  await site.begin();
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(install);
  await page.goto('about:blank');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const empty = await heapBytes(cdp);

  const before = await taskMs(cdp);
  await page.goto(site.pageOf(kind), { waitUntil: 'commit' });
  const showWall = await allShow(page, kind, 4);
  await settle(page);
  const show = (await taskMs(cdp)) - before;
  const heap = ((await heapBytes(cdp)) - empty) / count / 1024;

  await site.change();
  const unchanged = await taskMs(cdp);
  const started = await page.evaluate((tag) => {
    const now = performance.now();
    for (const tracker of document.querySelectorAll(tag)) void (tracker as Element & { refresh(): unknown }).refresh();
    return now;
  }, kind);
  const changeWall = (await allShow(page, kind, 5)) - started;
  await settle(page);
  const change = (await taskMs(cdp)) - unchanged;

  const last = await page.evaluate((tag) => {
    const root = [...document.querySelectorAll(tag)].at(-1)!.shadowRoot!;
    const text = root.textContent.replace(/\s+/g, '').replace(/R\d+-/, '');
    return { text, elements: root.querySelectorAll('*').length };
  }, kind);
  await context.close();
  return { show, showWall, change, changeWall, heap, ...last };
}
