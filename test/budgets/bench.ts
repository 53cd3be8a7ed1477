/**
 * How the product compares, side by side on this machine and in one run: `npm run bench`, `-- --json` for machines. The sides take
 * turns and the median counts, so that whatever else the machine does meets both. Figures to read, and nothing that fails.
 */
import { openBrowser } from '../support/site.js';
import type { Row } from './row.js';
import { areHere, qualityRows } from './search/quality.js';
import { byteRows, speedRows } from './search/speed.js';
import { type Figures, measure, stylesOf } from './trackers/measure.js';
import { type Kind, openSite } from './trackers/site.js';

const option = (name: string, usual: number) =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const count = option('trackers', 1000);
const rounds = option('rounds', 5);

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const round = (value: number) => Math.round(value * 100) / 100;

async function trackers(): Promise<Row[]> {
  const kinds: Kind[] = ['waymark-progress', 'hand-written'];
  const figures: Record<Kind, Figures[]> = { 'waymark-progress': [], 'hand-written': [] };
  const site = await openSite(count);
  const browser = await openBrowser();
  try {
    await site.dress(await stylesOf(browser, site));
    // The first turn of each warms up what is not of the page: the endpoint's code, the machine's caches.
    for (let turn = 0; turn <= rounds; turn++) {
      for (const kind of kinds) {
        const found = await measure(browser, site, kind, count);
        if (turn) figures[kind].push(found);
      }
      kinds.reverse();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const [ours, theirs] = [figures['waymark-progress'], figures['hand-written']];
  if (ours[0]!.text !== theirs[0]!.text) {
    console.error(`The two do not say the same:\n${ours[0]!.text}\n${theirs[0]!.text}`);
  }
  const row = (name: string, unit: string, key: Exclude<keyof Figures, 'text'>): Row => {
    const [mine, other] = [ours, theirs].map((all) => round(median(all.map((one) => one[key]))));
    return { name, unit, ours: mine!, against: { 'hand-written': other! }, ratio: round(mine! / other!) };
  };
  const many = count.toLocaleString('en');
  return [
    row(`${many} trackers, first show`, 'ms of work', 'show'),
    row(`${many} trackers, one change for each`, 'ms of work', 'change'),
    row(`${many} trackers, first show, until the last one`, 'ms', 'showWall'),
    row(`${many} trackers, one change for each, until the last one`, 'ms', 'changeWall'),
    row('memory of one tracker', 'kB', 'heap'),
    row('elements of one tracker', 'elements', 'elements'),
  ];
}

/** Search beside other engines. Without the sets of questions only what needs none. */
async function searches(): Promise<Row[]> {
  if (areHere) return [...qualityRows(option('questions', 400)), ...(await speedRows(rounds)), ...(await byteRows())];
  console.error('The questions are not here (../shared/data/faq): search is only weighed.');
  return byteRows();
}

const only = process.argv.find((argument) => argument.startsWith('--only='))?.split('=')[1];
const rows: Row[] = [];
if (only !== 'search') rows.push(...(await trackers()));
if (only !== 'trackers') rows.push(...(await searches()));
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  for (const { name, unit, ours, against, ratio } of rows) {
    const others = Object.entries(against).map(([other, figure]) => `${other} ${figure}`);
    console.log(
      `${name.padEnd(width)}${String(ours).padStart(9)} ${unit.padEnd(11)}${others.join(', ').padEnd(24)}${Number.isFinite(ratio) ? `× ${ratio}` : ''}`,
    );
  }
}
