/** Devices that keep nothing, or stop keeping in the middle of it, or hold what nobody can read. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { allow, fillLocalStorage, openPlain, PLAIN_HOST } from './hands.js';
import { type Lab, type Result, within } from './lab.js';

interface Device {
  name: string;
  /** Runs in every page before anything else. */
  script?: () => void;
  /** Runs once the page is open, before anything is said. */
  prepare?: (page: Page, count: number) => Promise<unknown>;
  /** By what name the site is known, where that is not this machine's address. */
  host?: string;
  /** What customers may be told; what is kept must be found by the next visit, what is not must not have been promised. */
  may: readonly string[];
}

/** Makes a page one that may store nothing. */
export const throwing = () => {
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }
};
const silent = () => {
  indexedDB.open = () => Object.assign(new EventTarget(), { result: undefined, error: null }) as never;
  indexedDB.databases = () => new Promise(() => undefined);
};
const junk = async () => {
  for (const [key, text] of Object.entries({
    a: '{',
    b: 'null',
    c: '{"id":"c"}',
    d: '[]',
    e: '{"id":"x","revision":1}',
  })) {
    localStorage.setItem(`waymark:out:${key}`, text);
  }
  const opening = indexedDB.open('waymark');
  opening.onupgradeneeded = () => opening.result.createObjectStore('out');
  const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const records = database.transaction('out', 'readwrite').objectStore('out');
  for (const [at, value] of [null, 5, 'text', {}, { id: 4 }, { id: '5', revision: NaN }, new Date()].entries()) {
    records.put(value, String(at));
  }
  await new Promise((resolve) => (records.transaction.oncomplete = resolve));
  database.close();
};
const newer = async () => {
  const opening = indexedDB.open('waymark', 99);
  opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-later-version');
  const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  database.close();
};

/** What Chromium counts for a database with nothing in it, and about what for each row. */
const EMPTY_BYTES = 73_728;
const ROW_BYTES = 900;

const devices: Device[] = [
  { name: 'SecurityError everywhere', script: throwing, may: ['memory'] },
  {
    name: 'no room at all',
    prepare: async (page) => {
      await fillLocalStorage(page);
      await allow(page, 1);
    },
    may: ['memory'],
  },
  {
    name: 'room that ends in mid-write',
    prepare: async (page, count) => {
      await fillLocalStorage(page);
      await allow(page, EMPTY_BYTES + (count / 2) * ROW_BYTES);
    },
    may: ['kept', 'memory'],
  },
  { name: 'a database that never answers', script: silent, may: ['kept'] },
  { name: 'corrupted rows', prepare: (page) => page.evaluate(junk), may: ['kept'] },
  { name: 'a newer version of the schema', prepare: (page) => page.evaluate(newer), may: ['kept'] },
  { name: 'a private window', may: ['kept'] },
];

const note = (lab: Lab, device: Device, said: Map<string, string>) => {
  const untrue = [...said.values()].filter((state) => !device.may.includes(state));
  if (untrue.length) lab.wrong.push(`told ${[...new Set(untrue)].join(', ')}`);
};

const open = async (lab: Lab, context: BrowserContext, { script, prepare }: Device, count: number) => {
  if (script) await context.addInitScript(script);
  const page = await lab.page(context);
  await prepare?.(page, count);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'lab' in globalThis);
  await context.setOffline(true);
  return page;
};

/** Half is said in a page that stays open until the network is back, half in one that is closed before. */
const onDevice = (browser: Browser, device: Device, count: number): Promise<Result> =>
  within(browser, async (lab, context) => {
    if (device.host) lab.origin = lab.origin.replace('127.0.0.1', device.host);
    const staying = await open(lab, context, device, Math.ceil(count / 2));
    const stays = await lab.say(staying, Math.ceil(count / 2));
    note(lab, device, stays);
    await context.setOffline(false);
    await staying.evaluate(() => globalThis.lab.received());
    await staying.close();
    const other = await browser.newContext();
    const closing = await open(lab, other, device, Math.floor(count / 2));
    const goes = await lab.say(closing, Math.floor(count / 2));
    note(lab, device, goes);
    await closing.close();
    await other.setOffline(false);
    const next = await lab.page(other);
    await next.evaluate(() => globalThis.lab.emptied());
    await other.close();
    const promised = [...goes].flatMap(([id, state]) => (state === 'kept' ? [id] : []));
    const held = goes.size - promised.length;
    return lab.result(
      `device: ${device.name}`,
      [...stays.keys(), ...promised],
      held ? `${held} told: only while this page is open` : '',
    );
  });

/** On plain http there are no locks, and ids are made another way. */
async function onPlainHttp(count: number): Promise<Result> {
  const browser = await openPlain();
  try {
    return await onDevice(browser, { name: 'plain http', host: PLAIN_HOST, may: ['kept'] }, count);
  } finally {
    await browser.close();
  }
}

/** Every kind of device, one after the other. */
export const withoutStorage = (browser: Browser, count: number): (() => Promise<Result>)[] => [
  ...devices.map((device) => () => onDevice(browser, device, count)),
  () => onPlainHttp(count),
];
