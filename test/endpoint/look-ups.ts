/**
 * Whether a stranger can tell, from the answers to wrong look-ups or from how long they take, which references exist.
 * `node --import tsx test/endpoint/look-ups.ts [count] [kind]` asks an endpoint in a process of its own over a real socket, one request
 * after another in random order, and prints for each group how well the best threshold tells it from another. With `factor` or
 * `token` for the kind, only look-ups of that kind are asked.
 */
import { fork } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/endpoint/app.js';
import { startServer } from '../../src/endpoint/server.js';
import { sha256 } from '../../src/endpoint/store/digests.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import { writeJourney } from '../../src/endpoint/write-journey.js';
import { journey, KEY } from './support.js';

/** So many references exist, of twice as many that are asked for. */
const JOURNEYS = 500;
const referenceOf = (number: number) => `R-${String(number).padStart(6, '0')}`;
const token = () => randomBytes(32).toString('base64url');
const unguessed = () => `${randomInt(1000, 9999)} ZZ`;

/** Tokens that open nothing any more, and one that opens another journey: by the number of the journey they were made for. */
interface Tokens {
  expired: string[];
  revoked: string[];
}

/** What is asked, by why it is refused. Each is a fresh request of the same length as the others of its kind. */
export type Group = keyof typeof groups;
const groups = {
  'unknown reference, factor': () => ({
    reference: referenceOf(randomInt(JOURNEYS, 2 * JOURNEYS)),
    factor: unguessed(),
  }),
  'known reference, wrong factor': () => ({ reference: referenceOf(randomInt(JOURNEYS)), factor: unguessed() }),
  'unknown reference, token': () => ({ reference: referenceOf(randomInt(JOURNEYS, 2 * JOURNEYS)), token: token() }),
  'known reference, wrong token': () => ({ reference: referenceOf(randomInt(JOURNEYS)), token: token() }),
  'known reference, expired token': ({ expired }: Tokens) => own(expired),
  'known reference, revoked token': ({ revoked }: Tokens) => own(revoked),
  'another’s token': ({ expired }: Tokens) => ({ reference: referenceOf(randomInt(JOURNEYS)), token: any(expired) }),
};
export const groupNames = Object.keys(groups) as Group[];

const any = <T>(list: T[]): T => list[randomInt(list.length)]!;
const own = (tokens: string[]) => {
  const number = randomInt(tokens.length);
  return { reference: referenceOf(number), token: tokens[number]! };
};

/** A store with journeys small and large, with one factor and with ten, and with links that are over. */
export async function fill(store: SqliteStore): Promise<Tokens> {
  const numbers = Array.from({ length: JOURNEYS }, (_, number) => number);
  const made = await Promise.all(numbers.map((number) => fillOne(store, number, Date.now())));
  return { expired: made.map(({ expired }) => expired), revoked: made.map(({ revoked }) => revoked) };
}

async function fillOne(store: SqliteStore, number: number, now: number) {
  const reference = referenceOf(number);
  const factors = Array.from({ length: 1 + (number % 10) }, (_, at) => `${1000 + number + at} AB`);
  const events = Array.from({ length: number % 100 }, () => ({ at: '2026-03-04', text: 'On its way '.repeat(5) }));
  await writeJourney(store, journey({ reference, lookup: { factors }, events }), reference, now);
  const [expired, revoked] = [token(), token()];
  await store.links.add({ digest: sha256(revoked), reference, expiresAt: now + 1e9 });
  await store.links.revoke(reference);
  await store.links.add({ digest: sha256(expired), reference, expiresAt: now - 1 });
  return { expired, revoked };
}

/** A request of a group. */
export const requestOf = (group: Group, tokens: Tokens) => groups[group](tokens);

/** One connection over which one request follows another. */
export class Wire {
  readonly #socket: Socket;
  #take: ((bytes: Buffer) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (bytes) => this.#take?.(bytes));
  }

  /** Asks for a status. Gives the answer byte by byte but for its date, and the microseconds that it took. */
  async ask(body: object): Promise<{ answer: string; took: number }> {
    const content = JSON.stringify(body);
    const head = `POST /v1/status HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${content.length}\r\n\r\n`;
    let text = '';
    const began = process.hrtime.bigint();
    const ended = new Promise<bigint>((done) => {
      this.#take = (bytes) => {
        text += bytes.toString('latin1');
        if (isWhole(text)) done(process.hrtime.bigint());
      };
    });
    this.#socket.write(head + content);
    const took = Number((await ended) - began) / 1000;
    return { answer: text.replace(/^date: .*\r\n/im, ''), took };
  }

  close(): void {
    this.#socket.destroy();
  }
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  const [, length] = /content-length: (\d+)/i.exec(text.slice(0, end)) ?? [];
  return end >= 0 && text.length >= end + 4 + Number(length ?? Infinity);
}

/** How well one threshold tells two groups apart: 0.5 is a coin, 1 is certainty. The better of both directions. */
export function separation(one: number[], other: number[]): number {
  const all = [...one.map((value) => ({ value, of: 0 })), ...other.map((value) => ({ value, of: 1 }))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]!.value === all[start]!.value) end++;
    for (let at = start; at < end; at++) if (all[at]!.of === 0) rankSum += (start + 1 + end) / 2;
    start = end;
  }
  const area = (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
  return Math.max(area, 1 - area);
}

/** The largest distance between two distributions (Kolmogorov and Smirnov). */
export function distance(one: number[], other: number[]): number {
  const [a, b] = [one.toSorted((x, y) => x - y), other.toSorted((x, y) => x - y)];
  let [i, j, most] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i++;
    while (j < b.length && b[j]! <= value) j++;
    most = Math.max(most, Math.abs(i / a.length - j / b.length));
  }
  return most;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The endpoint in a process of its own, with limits that let it be asked often. */
async function serve(folder: string): Promise<void> {
  const store = new SqliteStore(folder);
  const limits = { requests: 1e9, guesses: 1e9, guessesOfReference: 1e9 };
  const { port } = await startServer(createApp({ store, apiKey: KEY, limits }).fetch, { host: '127.0.0.1', port: 0 });
  process.send?.(port);
}

async function measure(count: number, kind: string): Promise<boolean> {
  const asked = groupNames.filter((group) => group.includes(kind));
  const folder = mkdtempSync(join(tmpdir(), 'waymark-look-ups-'));
  const store = new SqliteStore(folder);
  const tokens = await fill(store);
  await store.close();
  const child = fork(fileURLToPath(import.meta.url), ['serve', folder], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(child, 'message')) as [number];
  const wire = new Wire(port);
  const answers = new Set<string>();
  const times = new Map<Group, number[]>(asked.map((group) => [group, []]));
  for (let at = -WARMING; at < count; at++) {
    const group = any(asked);
    const { answer, took } = await wire.ask(requestOf(group, tokens));
    answers.add(answer);
    if (at >= 0) times.get(group)!.push(took);
  }
  wire.close();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
  return report(answers, times);
}

/** So many look-ups before the measuring, while the engine still compiles. */
const WARMING = 1000;
const pairs: [Group, Group][] = [
  ['unknown reference, factor', 'known reference, wrong factor'],
  ['unknown reference, token', 'known reference, wrong token'],
  ['known reference, wrong token', 'known reference, expired token'],
  ['known reference, wrong token', 'known reference, revoked token'],
  ['known reference, revoked token', 'known reference, expired token'],
  ['known reference, wrong token', 'another’s token'],
];

/** More than this, and somebody with ten thousand tries would learn something. */
const MOST = 0.53;

function report(answers: Set<string>, times: Map<Group, number[]>): boolean {
  for (const [group, took] of times) {
    console.log(`${group.padEnd(32)}${String(took.length).padStart(6)} asked, median ${median(took).toFixed(1)} µs`);
  }
  console.log(`\n${answers.size} different answer${answers.size === 1 ? '' : 's'}, apart from the date`);
  let isFine = answers.size === 1;
  for (const [one, other] of pairs) {
    const [a, b] = [times.get(one), times.get(other)];
    if (!a || !b) continue;
    const auc = separation(a, b);
    isFine &&= auc <= MOST;
    console.log(`${one} | ${other}: AUC ${auc.toFixed(4)}, KS ${distance(a, b).toFixed(4)}`);
  }
  return isFine;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = '10000', second = ''] = process.argv.slice(2);
  if (first === 'serve') await serve(second);
  else process.exitCode = (await measure(Number(first), second)) ? 0 : 1;
}
