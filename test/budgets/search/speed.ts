import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { openBrowser } from '../../support/site.js';
import type { Row } from '../row.js';
import type { MeasuredPage } from './page.js';
import { thousand, typed } from './quality.js';

/** A phone beside this machine, by the usual measure. */
const SLOWER = 4;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const round = (value: number): number => Math.round(value * 10) / 10;
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const p95 = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

/** One file of what a module imports. A text that begins with `export` is the module. */
async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const isText = entry.startsWith('export');
  const id = 'measured-module';
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: isText
      ? [
          {
            name: 'entry',
            resolveId: (one) => (one.endsWith(id) ? id : null),
            load: (one) => (one === id ? entry : null),
          },
        ]
      : [],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: isText ? id : entry, name: 'bundle', formats: [format] },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  return (output as unknown as { output: { code: string }[] }[])[0]!.output[0]!.code;
}

const modules: Record<string, string> = {
  waymark: "export { createSearch } from '/src/search/index.ts'",
  MiniSearch: "export { default } from 'minisearch'",
  Fuse: "export { default } from 'fuse.js'",
  Lunr: "export { default } from 'lunr'",
  FlexSearch: "export { Index } from 'flexsearch'",
  Orama: "export { create, insertMultiple, search } from '@orama/orama'",
};

const rowOf = (name: string, unit: string, { waymark, ...against }: Record<string, number>): Row => ({
  name,
  unit,
  ours: waymark!,
  against,
  ratio: Math.round((waymark! / Math.min(...Object.values(against))) * 100) / 100,
});

/** What each engine weighs; ours has its languages in it, and the others theirs to be added. */
export async function byteRows(): Promise<Row[]> {
  const bytes: Record<string, number> = {};
  for (const [name, text] of Object.entries(modules)) {
    bytes[name] = brotliCompressSync(await bundle(text, 'es')).length;
  }
  return [rowOf('search, bytes', 'brotli', bytes)];
}

/** Times with a thousand articles on a core slowed four times, the engines in turns. */
export async function speedRows(rounds: number): Promise<Row[]> {
  const code = await bundle('test/budgets/search/page.ts', 'iife');
  const [articles, sentences] = [thousand(), typed()];
  const times: Record<string, { index: number[]; keys: number[] }> = {};
  const [longest, ready]: [number[], number[]] = [[], []];
  const browser = await openBrowser();
  try {
    for (let turn = 0; turn < rounds; turn++) {
      const page = await browser.newPage();
      await page.addScriptTag({ content: code });
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const names = await page.evaluate(() => (globalThis as unknown as { measured: MeasuredPage }).measured.names);
      const own = await page.evaluate(
        (all) => (globalThis as unknown as { measured: MeasuredPage }).measured.longestTask(all),
        articles,
      );
      longest.push(own.longest);
      ready.push(own.ready);
      for (const name of names) {
        const { index, keys } = await page.evaluate(
          ([one, all, some]) => (globalThis as unknown as { measured: MeasuredPage }).measured.run(one, all, some),
          [name, articles, name === 'Fuse' ? sentences.slice(0, 1) : sentences] as const,
        );
        const known = (times[name] ??= { index: [], keys: [] });
        known.index.push(index);
        known.keys.push(p95(keys));
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const of = (key: 'index' | 'keys') =>
    Object.fromEntries(Object.entries(times).map(([name, all]) => [name, round(median(all[key]))]));
  const alone = (name: string, value: number): Row => ({
    name,
    unit: 'ms',
    ours: round(value),
    against: {},
    ratio: NaN,
  });
  return [
    rowOf('1,000 articles, index at a stretch', 'ms', of('index')),
    rowOf('1,000 articles, 95 of 100 keystrokes within', 'ms', of('keys')),
    alone('1,000 articles, from reaching for the search to the first result', median(ready)),
    alone('1,000 articles, longest task of 50 ms or more meanwhile', median(longest)),
  ];
}
