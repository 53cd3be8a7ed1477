import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Hono } from 'hono';
import { basePath, createApp } from '../app.js';
import { siteVerifier } from '../challenge.js';
import type { Env } from '../context.js';
import { curlLine, nextMove } from '../demo/next-move.js';
import { sitePages } from '../demo/pages.js';
import { seed } from '../demo/seed.js';
import type { Limits } from '../limits.js';
import { tidy, tidyDaily } from '../maintenance.js';
import { LOOPBACK } from '../middleware/origins.js';
import { packageRoot } from '../package-root.js';
import { startServer } from '../server.js';
import { readFormatSettings, type Sources } from '../sources.js';
import { isLoopback, readSettings, type Settings, SettingsError, settingsHelp } from '../settings.js';
import { formats, responseFormats } from '../../formats/index.js';
import { SqliteStore } from '../store/sqlite.js';
import type { Store } from '../store/store.js';
import type { Io } from './io.js';

const help = `Usage: waymark serve [--demo]

Starts the endpoint and prints its address.

  --demo  shows the demo pages too, and fills an empty database with made-up journeys

Settings are read from the environment:
${settingsHelp.map(([name, what]) => `  ${name.padEnd(29)}${what}`).join('\n')}`;

/** A demo is one visitor with many tabs, or a test with many pages, all from one address. */
const demoLimits: Partial<Limits> = {
  requests: 60_000,
  writes: 6000,
  guesses: 600,
  guessesOfReference: 600,
  keys: 600,
  responsesOfAddress: 6000,
};

/** After this long the process ends, whatever still holds it. */
const EXIT_MS = 10_000;

/** `waymark serve`: runs the endpoint until it is told to stop. */
export async function runServe(argv: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { demo: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.out(help);
    return 0;
  }
  const settings = readSettings(io.env);
  const root = packageRoot();
  if (values.demo && !existsSync(join(root, 'demo'))) {
    throw new SettingsError('The demo pages are not part of this installation: --demo needs the source repository.');
  }
  const sources = {
    settings: readFormatSettings(settings.formatsFile, [...formats, ...responseFormats]),
    secrets: settings.secrets,
  };
  const store = new SqliteStore(settings.dataFolder);
  await tidy(store, Date.now(), settings.retentionDays);
  if (values.demo) await seed(store, join(root, 'demo', 'seed'), Date.now());
  try {
    return await serveUntilStopped(store, { settings, sources, root, isDemo: values.demo, io });
  } finally {
    await store.close();
  }
}

interface Serving {
  settings: Settings;
  sources: Partial<Sources>;
  root: string;
  isDemo: boolean;
  io: Io;
}

async function serveUntilStopped(store: Store, { settings, sources, root, isDemo, io }: Serving): Promise<number> {
  const stopping = new AbortController();
  const apiKey = settings.apiKey ?? (await store.secret('api-key'));
  const app = createApp({
    store,
    apiKey,
    origins: isDemo ? [...settings.origins, LOOPBACK] : settings.origins,
    limits: limitsFor(settings, isDemo),
    sources,
    ...(settings.challenge && { verifyChallenge: siteVerifier(settings.challenge) }),
    trustedProxies: settings.trustedProxies,
    log: io.out,
    stopping: stopping.signal,
  });
  const demoKey = isLoopback(settings.host) ? apiKey : undefined;
  const pages = sitePages({ store, clock: Date.now, root, isDemo, demoKey });
  const server = await startServer(route(app, pages), settings);
  const endTidying = tidyDaily(store, { clock: Date.now, retentionDays: settings.retentionDays, log: io.err });
  for (const line of await greeting(settings, server.port, apiKey, isDemo, store)) io.out(line);
  await signalToStop();
  setTimeout(() => process.exit(1), EXIT_MS).unref();
  stopping.abort();
  endTidying();
  await server.stop();
  return 0;
}

function limitsFor({ requestsPerMinute }: Settings, isDemo: boolean): Partial<Limits> {
  return {
    ...(isDemo && demoLimits),
    ...(requestsPerMinute && { requests: requestsPerMinute, writes: requestsPerMinute }),
  };
}

/** The endpoint's routes to the endpoint, everything else to the pages beside it. */
const route =
  (app: Hono<Env>, pages: Hono<Env>) =>
  (request: Request, bindings: Env['Bindings']): Response | Promise<Response> => {
    const isEndpoint = new URL(request.url).pathname.startsWith(`${basePath}/`);
    return (isEndpoint ? app : pages).fetch(request, bindings);
  };

/** What is printed at the start: where it is, and the key where the owner has not set one. */
async function greeting(
  { host, apiKey: ownKey }: Settings,
  port: number,
  apiKey: string,
  isDemo: boolean,
  store: Store,
): Promise<string[]> {
  const name = isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${name}:${port}`;
  const lines = [`Endpoint   ${address}${basePath}`, `Insights   ${address}/insights/`];
  lines.unshift(isDemo ? `Waymark    ${address}/` : `Script     ${address}/waymark/waymark.js`);
  lines.push(ownKey ? 'Owner key  as set in WAYMARK_API_KEY' : `Owner key  ${apiKey}`);
  const curl = isDemo && (await demoCurl(store, `${address}${basePath}`, ownKey ? '$WAYMARK_API_KEY' : apiKey));
  return curl ? [...lines, '', 'Open a demo page, then move its journey on:', curl] : lines;
}

/** The journeys of the demo pages, first the one that a visitor opens first. */
const shown = ['MT-2041', 'EH-70418'];

async function demoCurl(store: Store, address: string, key: string): Promise<string | undefined> {
  for (const reference of shown) {
    const document = await store.journeys.read(reference);
    const change = document && nextMove(document);
    if (change) return curlLine(address, reference, change, key);
  }
  return undefined;
}

const signalToStop = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop());
  });
