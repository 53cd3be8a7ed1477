/** Tabs and browsers that end at a moment nobody chose, up to half a second after "saved". */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { crash, openKillable } from './hands.js';
import { dice, Lab, type Result, within } from './lab.js';

const LONGEST_MS = 500;
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Ends the page, and gives one in which the site is open again. */
type Death = (lab: Lab, page: Page, context: BrowserContext) => Promise<Page>;

const deaths: Record<string, Death> = {
  close: async (lab, page, context) => {
    await page.close();
    return lab.page(context);
  },
  reload: async (_, page) => {
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => 'lab' in globalThis);
    return page;
  },
  navigate: async (lab, page) => {
    await page.goto(`${lab.origin}/elsewhere`);
    await lab.visit(page);
    return page;
  },
  crash: async (lab, page, context) => {
    await crash(page);
    return lab.page(context);
  },
};

export interface DeathOptions {
  runs: number;
  /** So many profiles of the browser run beside each other. */
  lanes: number;
  seed: number;
}

/** Answers come after up to half a second as well, so that a tab ends before, in and after its request. */
const slow = (lab: Lab, random: () => number) =>
  (lab.proxy.faultFor = () => ({ do: 'delay', ms: random() * LONGEST_MS }));

/** Every way in which a tab ends, but for the browser's own end. */
export const tabDeaths = (browser: Browser, { runs, lanes, seed }: DeathOptions): (() => Promise<Result>)[] =>
  Object.entries(deaths).map(
    ([name, die]) =>
      () =>
        within(browser, async (lab) => {
          const random = dice(seed);
          slow(lab, random);
          let left = runs;
          const lane = async () => {
            const context = await browser.newContext();
            let page = await lab.page(context);
            while (left-- > 0) {
              await lab.say(page, 1);
              await pause(random() * LONGEST_MS);
              page = await die(lab, page, context);
              await page.evaluate(() => globalThis.lab.emptied());
            }
            await context.close();
          };
          await Promise.all(Array.from({ length: lanes }, lane));
          return lab.result(`death of a tab: ${name}`, undefined, `seed ${seed}`);
        }),
  );

export interface KillOptions {
  kills: number;
  tabs: number;
  each: number;
  seed: number;
}

/** The whole browser is killed with all its tabs, and started again with the same profile. */
export async function browserKills({ kills, tabs, each, seed }: KillOptions): Promise<Result> {
  const lab = await Lab.open();
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  const random = dice(seed);
  slow(lab, random);
  try {
    for (let round = 0; round < kills; round++) {
      const doomed = await openKillable(profile);
      const pages = await Promise.all(Array.from({ length: tabs }, () => lab.page(doomed.context)));
      const saying = pages.map((page) => lab.say(page, each));
      await Promise.all(saying);
      await pause(random() * LONGEST_MS);
      await doomed.kill();
      const next = await openKillable(profile);
      const page = await lab.page(next.context);
      await page.evaluate(() => globalThis.lab.emptied());
      await next.kill();
    }
    return await lab.result('death of the browser: kill -9', undefined, `${kills} kills of ${tabs} tabs, seed ${seed}`);
  } finally {
    await lab.close();
    // A process of the killed browser may still be writing in it.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Tabs that say much without a network, closed in any order; one opened later. */
export const manyTabs = (
  browser: Browser,
  { tabs, each, seed, hasLocks }: { tabs: number; each: number; seed: number; hasLocks: boolean },
): Promise<Result> =>
  within(browser, async (lab, context) => {
    const random = dice(seed);
    if (!hasLocks) {
      await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    }
    const pages = await Promise.all(Array.from({ length: tabs }, () => lab.page(context)));
    await context.setOffline(true);
    await Promise.all(pages.map((page) => lab.say(page, each)));
    while (pages.length) await pages.splice(Math.floor(random() * pages.length), 1)[0]!.close();
    await context.setOffline(false);
    const page = await lab.page(context);
    await page.evaluate(() => globalThis.lab.emptied());
    return lab.result(`${tabs} tabs offline, ${hasLocks ? 'with' : 'without'} locks`, undefined, `seed ${seed}`);
  });
