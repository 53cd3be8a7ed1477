/**
 * The faults at the numbers that prove something: `node --import tsx test/faults/run.ts [--count=100] [--only=seven,once] …`.
 * Prints what was lost and doubled, beside four clients that were measured under the same faults. Ends with 1 when anything was
 * lost or doubled, when a response took more than four requests, or when a page complained or said what was not true.
 */
import { parseArgs } from 'node:util';
import { openBrowser } from '../support/site.js';
import { browserKills, manyTabs, tabDeaths } from './deaths.js';
import type { Result } from './lab.js';
import { withoutStorage } from './no-storage.js';
import { exactlyOnce } from './once.js';
import { overload } from './overload.js';
import { race } from './race.js';
import { seven } from './seven.js';

const MOST_REQUESTS = 4;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'seven,once,deaths,kills,tabs,storage,overload,race' },
    count: { type: 'string', default: '100' },
    once: { type: 'string', default: '10000' },
    deaths: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '100' },
    tabs: { type: 'string', default: '10' },
    each: { type: 'string', default: '100' },
    storage: { type: 'string', default: '200' },
    clients: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '200' },
    copies: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '200' },
    lanes: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
});
const [count, tabs, each, clients, rate, seed] = (['count', 'tabs', 'each', 'clients', 'rate', 'seed'] as const).map(
  (name) => Number(values[name]),
) as [number, number, number, number, number, number];

const browser = await openBrowser();
const parts: Record<string, () => (() => Promise<Result>)[]> = {
  seven: () => seven(browser, { count, clock: 'real' }),
  once: () => [() => exactlyOnce(browser, Number(values.once))],
  deaths: () => tabDeaths(browser, { runs: Number(values.deaths), lanes: Number(values.lanes), seed }),
  // Ten tabs that say one thing each die of one kill.
  kills: () => [() => browserKills({ kills: Number(values.kills), tabs: 10, each: 1, seed })],
  tabs: () => [true, false].map((hasLocks) => () => manyTabs(browser, { tabs, each, seed, hasLocks })),
  storage: () => withoutStorage(browser, Number(values.storage)),
  overload: () => [() => overload(browser, { clients, rate })],
  race: () => [() => race({ copies: Number(values.copies), rounds: Number(values.rounds) })],
};

const results: (Result & { seconds: number })[] = [];
const measure = async (run: () => Promise<Result>) => {
  const from = performance.now();
  const result = await run();
  results.push({ ...result, seconds: (performance.now() - from) / 1000 });
  console.log(`${result.name}: ${result.said} said, ${result.lost} lost, ${result.doubled} doubled`);
};
for (const name of values.only.split(',')) {
  const runs = parts[name]!();
  // The first three wait most of their time.
  const together = name === 'seven' ? runs.splice(0, 3) : [];
  await Promise.all(together.map(measure));
  for (const run of runs) await measure(run);
}
await browser.close();

/** What was lost and doubled of 100 (F: of 30, G: of 15) by others, in Chromium 156 under the same faults, one run each. */
const others: Record<string, [string, string, string, string]> = {
  A: ['100 lost', '0', '0 (500 requests)', '0'],
  B: ['100 lost', '100 lost', '0 (500 requests)', '0'],
  C: ['60 lost, 34 doubled', '200 doubled', '146 doubled', '156 doubled'],
  D: ['70 lost', '100 lost', '0', '0'],
  E: ['70 lost', '100 lost', '100 lost', '0'],
  F: ['0', '30 lost', '0', '15 lost'],
  G: ['0', '15 lost', '15 lost', '15 lost'],
};
const otherNames = ['Sentry 11.12 offline', 'PostHog-js 1.449', 'Segment next 1.84', 'Snowplow 4.10'];

const table = (lines: string[][]) => {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    );
};
const figures = ({ said, lost, doubled, most, mean }: Result) =>
  [said, lost, doubled, ...(most ? [most, mean.toFixed(2)] : ['', ''])].map(String);
const head = ['said', 'lost', 'doubled', 'requests: most', 'mean'];
results.sort((a, b) => (a.name < b.name ? -1 : 1));
const lettered = results.filter(({ name }) => /^[A-G]\./.test(name));
const rest = results.filter((result) => !lettered.includes(result));

if (lettered.length) {
  console.log('\nSeven faults\n');
  const beside = lettered.map((result) => [result.name, ...figures(result), ...others[result.name[0]!]!]);
  table([['', ...head, ...otherNames], ...beside]);
}
if (rest.length) {
  console.log('\nThe rest\n');
  const lines = rest.map((result) => [result.name, ...figures(result), result.seconds.toFixed(0), result.note ?? '']);
  table([['', ...head, 'seconds', ''], ...lines]);
}
const bad = results.filter(({ lost, doubled, most, wrong }) => lost || doubled || most > MOST_REQUESTS || wrong.length);
for (const { name, wrong } of bad) console.log(`\n✗ ${name}: ${[...new Set(wrong)].join('; ')}`);
process.exitCode = bad.length ? 1 : 0;
