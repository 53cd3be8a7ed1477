/** A crowd of pages against an endpoint that lets in so many a second, in a time that is turned by hand. */
import type { Browser } from 'playwright-core';
import { type Result, until, within } from './lab.js';

export interface OverloadOptions {
  clients: number;
  /** How many the endpoint lets in a second. */
  rate: number;
}

/**
 * Each page says one thing, all in the same moment. Every refusal names a second in which there will be room. Beside nothing lost
 * and nothing doubled: nobody waits longer than a quarter of an hour, and no second sees more than twice as many as are let in.
 */
export const overload = (browser: Browser, { clients, rate }: OverloadOptions): Promise<Result> =>
  within(browser, async (lab, context) => {
    const page = await lab.page(context, 'turned&step=100');
    const retries = new Map<number, number>();
    const second = () => Math.floor(lab.turned / 1000);
    let [admitted, current, slot] = [0, -1, 0];
    lab.proxy.faultFor = ({ before }) => {
      if (before) retries.set(second(), (retries.get(second()) ?? 0) + 1);
      if (second() !== current) [current, admitted] = [second(), 0];
      if (admitted++ < rate) return undefined;
      slot = Math.max(slot, second() + 1) + 1 / rate;
      const wait = Math.max(1, Math.ceil(slot - lab.turned / 1000));
      return { do: 'answer', status: 429, headers: { 'retry-after': String(wait) } };
    };
    await page.evaluate((count) => globalThis.lab.crowd(count), clients);
    await until(
      async () => (await page.evaluate(() => Object.keys(globalThis.lab.states()).length)) === clients,
      'a crowd',
    );
    await page.evaluate(() => globalThis.lab.received());
    const ids = Object.keys(await page.evaluate(() => globalThis.lab.states()));
    const busiest = Math.max(0, ...retries.values());
    if (busiest > 2 * rate) lab.wrong.push(`${busiest} retries in a second, where ${rate} are let in`);
    if (lab.turned > 15 * 60_000) lab.wrong.push(`${lab.turned / 1000} s until all were in`);
    const note = `${rate}/s let in; all in after ${Math.round(lab.turned / 1000)} s, at most ${busiest} retries a second`;
    const result = await lab.result('overload', ids, note);
    return { ...result, doubled: Math.max(0, (await lab.stored()).length - clients) };
  });
