/**
 * What each path costs a visitor in bytes, against its budget. `npm run size`, `-- --json` for machines.
 * Each budget has a lower bound as well: a sudden drop means that the bundler has lost the registrations.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { firstStatusBody } from '../support/first-status.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, 'chunks/manifest.json'), 'utf8')) as Record<
  string,
  { name?: string; file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; src?: string }
>;

interface Row {
  name: string;
  min: number;
  gzip: number;
  brotli: number;
  budget: number;
}

const weigh = (bytes: Buffer) => ({
  min: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

/** Each file is compressed by itself, as it travels. */
function row(name: string, budget: number, files: Buffer[]): Row {
  const sum = { min: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const weight = weigh(file);
    for (const key of ['min', 'gzip', 'brotli'] as const) sum[key] += weight[key];
  }
  return { name, ...sum, budget };
}

const chunk = (file: string) => readFileSync(join(dist, 'chunks', file));
const entry = (name: string) =>
  Object.keys(manifest).find((key) => manifest[key]!.isEntry && manifest[key]!.name === name)!;

/** An entry and everything it imports statically. */
function reach(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]!.imports ?? []) reach(next, seen);
  return seen;
}
const beyond = (name: string, base: Set<string>) =>
  [...reach(entry(name))].filter((key) => !base.has(key)).map((key) => chunk(manifest[key]!.file));

const loader = readFileSync(join(dist, 'waymark.js'));
const progress = reach(entry('progress'));
const progressFiles = [...progress].map((key) => chunk(manifest[key]!.file));

const rows: Row[] = [
  row('first status', 20_000, [loader, ...progressFiles, Buffer.from(await firstStatusBody())]),
  row('loader', 1_000, [loader]),
  row('progress', 18_500, progressFiles),
  row('feedback, beyond progress', 8_000, beyond('feedback', progress)),
  // What must be there before anybody reaches for anything: the order by status, addresses and quotes that open an answer, the wording
  // that was read, whether moments may be noted, and what fetches the rest ahead. Search, votes and reasons come later.
  row('faq, beyond progress', 9_500, beyond('faq', progress)),
  row('help, beyond progress', 6_000, beyond('help', progress)),
  row(
    'all chunks',
    // Each table of words is a file in six languages, of which a page fetches one.
    193_000,
    readdirSync(join(dist, 'chunks'))
      .filter((file) => file.endsWith('.js'))
      .map(chunk),
  ),
  row('waymark-all.js', 152_000, [readFileSync(join(dist, 'waymark-all.js'))]),
];

const isOff = ({ brotli, budget }: Row) => brotli > budget || brotli < budget * 0.25;
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  const cell = (value: number | string) => String(value).padStart(9);
  console.log(`${''.padEnd(28)}${['min', 'gzip', 'brotli', 'budget'].map(cell).join('')}`);
  for (const line of rows) {
    console.log(
      `${line.name.padEnd(28)}${[line.min, line.gzip, line.brotli, line.budget].map(cell).join('')}${isOff(line) ? '  ✗' : ''}`,
    );
  }
}
process.exitCode = rows.some(isOff) ? 1 : 0;
