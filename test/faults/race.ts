/** One id, many times at once, at the endpoint itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/endpoint/app.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import { said, uuid } from '../endpoint/support.js';
import type { Result } from './lab.js';

const DAY_MS = 24 * 3_600_000;

/** `copies` of one response in parallel, `rounds` times; then the same id with other words, and the same again after 400 days. */
export async function race({ copies, rounds }: { copies: number; rounds: number }): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-race-'));
  const store = new SqliteStore(folder);
  let now = Date.parse('2026-03-04T10:15:00Z');
  const limits = { requests: 1e9, writes: 1e9 };
  const app = createApp({ store, apiKey: 'a-key-of-the-race', clock: () => now, limits });
  const send = async (body: unknown) => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await app.request('/v1/responses', { method: 'POST', headers, body: JSON.stringify(body) });
    return `${answer.status} ${await answer.text()}`;
  };
  const wrong: string[] = [];
  const first: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const body = said({ id: uuid(round) });
    const answers = new Set(await Promise.all(Array.from({ length: copies }, () => send(body))));
    if (answers.size !== 1) wrong.push(`${answers.size} answers in round ${round}`);
    first.push([...answers][0]!);
    const other = await send({ ...body, complete: true });
    if (!other.startsWith('409 ') || !other.includes('different_body')) wrong.push(`other words: ${other}`);
  }
  now += 400 * DAY_MS;
  for (let round = 0; round < rounds; round++) {
    if ((await send(said({ id: uuid(round) }))) !== first[round]) wrong.push(`another answer after 400 days: ${round}`);
  }
  let [rows, before] = [0, undefined as number | undefined];
  do {
    const { entries, next } = await store.responses.list({ limit: 500, ...(before !== undefined && { before }) });
    rows += entries.length;
    before = next;
  } while (before !== undefined);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const counts = { said: rounds, lost: Math.max(0, rounds - rows), doubled: Math.max(0, rows - rounds) };
  return { name: `same id, ${copies} at once`, ...counts, most: 0, mean: 0, wrong, note: 'replayed after 400 days' };
}
