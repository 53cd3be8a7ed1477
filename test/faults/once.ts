/** Exactly once: each of very many things meets one of ten faults, in a time that is turned by hand. */
import type { Browser, Page } from 'playwright-core';
import { type Lab, type Result, within } from './lab.js';
import type { Fault } from './proxy.js';

const faults: Fault[] = [
  { do: 'answer', status: 500 },
  { do: 'answer', status: 503 },
  { do: 'answer', status: 429, headers: { 'retry-after': '3' } },
  { do: 'drop' },
  { do: 'store_and_drop' },
  { do: 'truncate' },
  { do: 'hang' },
  { do: 'answer', status: 200, type: 'text/html', body: '<!doctype html><title>Sign in to the hotel</title>' },
];
/** Those that never leave the browser. */
const unsent = ['namenotresolved', 'internetdisconnected'] as const;
const KINDS = faults.length + unsent.length;

/** Deals out the faults in turn: the first request for each thing meets one. */
async function deal(lab: Lab, page: Page): Promise<void> {
  const kinds = new Map<string, number>();
  const kindOf = (id: string) => {
    if (!kinds.has(id)) kinds.set(id, kinds.size % KINDS);
    return kinds.get(id)!;
  };
  await page.route('**/v1/responses', async (route) => {
    const { id } = route.request().postDataJSON() as { id: string };
    const reason = unsent[kindOf(id) - faults.length];
    if (!reason || lab.proxy.requests.has(id)) return route.continue();
    lab.proxy.requests.set(id, 1);
    return route.abort(reason);
  });
  lab.proxy.faultFor = ({ id, before }) => (before ? undefined : faults[kindOf(id)]);
  // A minute without an answer, of which the page waits as long as it will.
  lab.proxy.onHang = () => void page.evaluate(() => globalThis.lab.turn(60_000));
}

/** Says `count` things, a hundred at once. */
export const exactlyOnce = (browser: Browser, count: number): Promise<Result> =>
  within(browser, async (lab, context) => {
    const page = await lab.page(context, 'turned');
    await deal(lab, page);
    for (let said = 0; said < count; said += 100) {
      await lab.say(page, Math.min(100, count - said));
      await page.evaluate(() => globalThis.lab.received());
    }
    return lab.result(`exactly once through ${KINDS} faults`);
  });
