/** What is done to tabs, browsers and devices. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../support/launchers/find-chromium.mjs';

/** Ends a tab as a fault of its renderer does. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Leaves no room in localStorage, not for a single letter. */
export const fillLocalStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (let size = 1 << 20, made = 0; size >= 1;) {
      try {
        localStorage.setItem(`filler-${made++}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });

/** Lets a site keep so many bytes in all, localStorage apart. */
export async function allow(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize });
}

/** A name that leads to this machine, and that no browser takes for it: its pages are on plain http. */
export const PLAIN_HOST = 'shop.test';

/** A browser that knows the name. */
export const openPlain = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`],
  });

/** A browser in a process of its own with a profile on the disk, which can be killed. */
export interface KillableBrowser {
  browser: Browser;
  context: BrowserContext;
  kill(): Promise<void>;
}

export async function openKillable(profile: string): Promise<KillableBrowser> {
  const child: ChildProcess = spawn(
    await findChromium(),
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      const [, found] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('the browser did not start')));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    browser,
    context: browser.contexts()[0]!,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
