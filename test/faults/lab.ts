/** A lab of its own for each fault: the real endpoint on a real store, a proxy that fails on command, and pages of a real browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { StoredResponse } from '../../src/contract/index.js';
import { createApp } from '../../src/endpoint/app.js';
import { startServer } from '../../src/endpoint/server.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import type { LabPage } from './page.js';
import { FaultProxy } from './proxy.js';

declare global {
  var lab: LabPage;
}

/** What came of everything that was said under one fault. */
export interface Result {
  name: string;
  said: number;
  lost: number;
  /** Rows beyond the first with the same id, and rows that hold something else than was said. */
  doubled: number;
  /** Requests for one response, at most and on average. */
  most: number;
  mean: number;
  /** What went wrong besides. */
  wrong: string[];
  note?: string;
}

let bundle: Promise<string> | undefined;
/** The lab's page with everything it imports, as one script. */
function pageScript(): Promise<string> {
  return (bundle ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['es'], fileName: 'page' },
    },
  }).then((made) => ([made].flat() as Rolldown.RolldownOutput[])[0]!.output[0].code));
}

const html = '<!doctype html><html lang="en"><title>A shop</title><script type="module" src="/lab.js"></script></html>';

export class Lab {
  readonly proxy: FaultProxy;
  /** Where its page is. */
  origin: string;
  /** How far the clock of the page has been turned, in milliseconds. */
  turned = 0;
  readonly wrong: string[] = [];
  readonly #said = new Set<string>();
  readonly #close: () => Promise<void>;
  readonly #store: SqliteStore;

  private constructor(proxy: FaultProxy, origin: string, store: SqliteStore, close: () => Promise<void>) {
    this.proxy = proxy;
    this.origin = origin;
    this.#store = store;
    this.#close = close;
  }

  static async open(): Promise<Lab> {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-faults-'));
    const store = new SqliteStore(folder);
    const limits = { requests: 1e9, writes: 1e9 };
    const app = createApp({ store, apiKey: 'a-key-of-the-lab', origins: ['loopback'], limits });
    const server = await startServer((asked, bindings) => app.fetch(asked, bindings), { host: '127.0.0.1', port: 0 });
    const proxy = new FaultProxy(`http://127.0.0.1:${server.port}`, {
      '/': { type: 'text/html', text: html },
      '/elsewhere': { type: 'text/html', text: '<title>Elsewhere</title>' },
      '/lab.js': { type: 'text/javascript', text: await pageScript() },
    });
    const origin = await proxy.start();
    return new Lab(proxy, origin, store, async () => {
      proxy.stop();
      await server.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Opens the lab's page in a tab, and notes everything it complains of. */
  async page(context: BrowserContext, query = ''): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => this.wrong.push(String(error)));
    if (query.includes('turned')) await page.exposeFunction('labTime', (now: number) => void (this.turned = now));
    await this.visit(page, query);
    return page;
  }

  async visit(page: Page, query = ''): Promise<void> {
    await page.goto(`${this.origin}/?${query}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'lab' in globalThis);
  }

  /** Says something in a page, and resolves when its customers have been told where it is. */
  async say(page: Page, count: number): Promise<Map<string, string>> {
    const said = new Map(await page.evaluate((many) => globalThis.lab.say(many), count));
    for (const id of said.keys()) this.#said.add(id);
    return said;
  }

  /** Everything that the endpoint has on its disk. */
  async stored(): Promise<StoredResponse[]> {
    const all: StoredResponse[] = [];
    for (let before: number | undefined; ;) {
      const { entries, next } = await this.#store.responses.list({
        limit: 500,
        ...(before !== undefined && { before }),
      });
      all.push(...entries);
      if ((before = next) === undefined) return all;
    }
  }

  /** Counts what is in the store against what was said. */
  async result(name: string, expected: Iterable<string> = this.#said, note?: string): Promise<Result> {
    const rows = await this.stored();
    const ids = new Set(rows.map(({ response }) => response.id));
    const wanted = [...expected];
    const isAsSaid = ({ response: { id, answers } }: StoredResponse) => answers[0]?.value === `said by ${id}: é 😀`;
    const counts = wanted.map((id) => this.proxy.requests.get(id) ?? 0);
    return {
      name,
      said: wanted.length,
      lost: wanted.filter((id) => !ids.has(id)).length,
      doubled: rows.length - ids.size + rows.filter((row) => !isAsSaid(row)).length,
      most: Math.max(0, ...counts),
      mean: counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length),
      wrong: [...this.wrong],
      ...(note !== undefined && { note }),
    };
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** A lab with a fresh profile of a browser, both gone afterwards. */
export async function within<T>(browser: Browser, run: (lab: Lab, context: BrowserContext) => Promise<T>): Promise<T> {
  const [lab, context] = await Promise.all([Lab.open(), browser.newContext()]);
  try {
    return await run(lab, context);
  } finally {
    await context.close();
    await lab.close();
  }
}

/** Waits for what will come true, however long a busy machine takes; fails after as long as nobody would wait. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, patience = 120_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what} did not come true`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** Throws of dice that come out the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
