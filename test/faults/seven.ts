/** The seven faults that no client measured in the research survives, A to G. */
import type { Browser, Page } from 'playwright-core';
import { crash, fillLocalStorage } from './hands.js';
import { type Result, until, within } from './lab.js';
import type { Fault } from './proxy.js';

/** `turned`: the clock of the page jumps over waits. Otherwise the eight seconds and all waits are real ones. */
export interface Options {
  count: number;
  clock: 'real' | 'turned';
}

const AWAY_MS = 8000;

/** A, B and C: the endpoint fails for eight seconds, and is well again. */
export const away = (browser: Browser, name: string, fault: Fault, { count, clock }: Options): Promise<Result> =>
  within(browser, async (lab, context) => {
    const page = await lab.page(context, clock);
    const from = performance.now();
    const passed = () => (clock === 'turned' ? lab.turned : performance.now() - from);
    lab.proxy.faultFor = () => (passed() < AWAY_MS ? fault : undefined);
    await lab.say(page, count);
    await page.evaluate(() => globalThis.lab.received());
    return lab.result(name);
  });

/** What ends a tab. The network is gone already, and comes back after it. */
type Ending = (page: Page) => Promise<unknown>;

const close: Ending = (page) => page.close();

interface Offline {
  count: number;
  tabs?: number;
  before?: (page: Page) => Promise<unknown>;
  end: Ending;
}

/** D to G: said in tabs that have no network, which end; another visit later. */
const offline = (browser: Browser, name: string, { count, tabs = 1, before, end }: Offline): Promise<Result> =>
  within(browser, async (lab, context) => {
    const pages = await Promise.all(Array.from({ length: tabs }, () => lab.page(context)));
    await context.setOffline(true);
    for (const page of pages) await before?.(page);
    const said = await Promise.all(pages.map((page) => lab.say(page, count)));
    for (const state of said.flatMap((one) => [...one.values()]))
      if (state !== 'kept') lab.wrong.push(`not kept: ${state}`);
    for (const page of pages) await end(page);
    await context.setOffline(false);
    const page = await lab.page(context);
    await page.evaluate(() => globalThis.lab.emptied());
    await until(async () => (await lab.stored()).length >= tabs * count, name, 10_000).catch(() => undefined);
    return lab.result(name);
  });

const told = { do: 'answer', status: 429, headers: { 'retry-after': '2' } } as const;

/** All seven. Of two tabs each says 15, as many as the other clients were measured with; else there are `count`. */
export const seven = (browser: Browser, options: Options): (() => Promise<Result>)[] => [
  () => away(browser, 'A. 8 s of 503', { do: 'answer', status: 503 }, options),
  () => away(browser, 'B. 8 s of 429, Retry-After: 2', told, options),
  () => away(browser, 'C. stored, then the connection drops', { do: 'store_and_drop' }, options),
  () => offline(browser, 'D. offline, tab closed', { count: options.count, end: close }),
  () => offline(browser, 'E. offline, tab crashes', { count: options.count, end: crash }),
  () => offline(browser, 'F. two tabs offline, both closed', { count: 15, tabs: 2, end: close }),
  () =>
    offline(browser, 'G. localStorage full, tab closed', {
      count: options.count,
      before: fillLocalStorage,
      end: close,
    }),
];
