/** Whole pages as a visitor meets them: the built endpoint in a process of its own, a host's page on another origin, a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './launchers/find-chromium.mjs';

const main = fileURLToPath(new URL('../../dist/endpoint/main.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The files of a part of the page by its source, its own first and then all that they import. A browser asks for an import only once:
 * the endpoint may go when all of them have come.
 */
export function builtFiles(source: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/chunks/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >;
  const files = new Set<string>();
  const add = (key: string): void => {
    const { file, imports = [] } = manifest[key]!;
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(add);
  };
  add(`src/${source}.ts`);
  return [...files];
}

/** Waits until a page has all of these files. */
export const haveCome = (page: Page, files: string[]) =>
  page.waitForFunction((files) => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return files.every((file) => names.some((name) => name.endsWith(file)));
  }, files);

/** Waits until what happens in a page is noted, to be told to its owner. */
export const isNoting = (page: Page) =>
  page.waitForFunction(() =>
    (globalThis as unknown as Record<symbol, () => unknown>)[Symbol.for('waymark-moments')]?.(),
  );

/** The owner's key in tests. */
export const key = 'test-key-0123456789';

export interface Endpoint {
  origin: string;
  port: number;
  data: string;
  /** A clean stop, as a service manager does it. The data stays. */
  stop(): Promise<void>;
  /** The owner's side: a request with the key. */
  owner(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Starts `waymark serve --demo` and waits until it says where it listens. */
export async function startEndpoint({
  port = 0,
  data = mkdtempSync(join(tmpdir(), 'waymark-data-')),
} = {}): Promise<Endpoint> {
  const child: ChildProcess = spawn(process.execPath, [main, 'serve', '--demo'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), WAYMARK_DATA: data, WAYMARK_API_KEY: key },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const origin = await listening(child);
  return {
    origin,
    port: Number(new URL(origin).port),
    data,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    owner: (method, path, body) =>
      fetch(`${origin}/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

async function listening(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(line);
    if (found) {
      child.stdout!.resume();
      return found[0].replace('localhost', '127.0.0.1');
    }
  }
  throw new Error(`The endpoint did not start:\n${lines.join('\n')}`);
}

export const discard = (data: string): void => rmSync(data, { recursive: true, force: true });

/** A site of somebody else's, on an origin of its own, with the headers it likes. */
export async function hostPage(
  html: string,
  headers: Record<string, string> = {},
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  }).listen(0, '127.0.0.1');
  // A test that fails before it has closed its site must not keep the others waiting.
  server.unref();
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Chromium as the packages bring it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
