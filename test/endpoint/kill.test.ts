import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openDatabase, pragma } from '../../src/endpoint/store/database.js';
import { databaseName } from '../../src/endpoint/store/sqlite.js';
import { serve } from './child.js';
import { KEY, message, said, temporaryFolder, uuid } from './support.js';

/** How often the endpoint is killed. KILL_ROUNDS=100 is the run that is judged; each takes about three seconds. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);
const SENDERS = 16;

/** Sends responses and messages until the endpoint is gone, and notes what was acknowledged. */
async function sendUntilGone(address: string, newId: () => string, acknowledged: Map<string, number>): Promise<void> {
  const post = async (path: string, body: { id: string; revision: number }) => {
    const answer = await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const receipt = (await answer.json()) as { id: string; revision: number };
    assert.equal(answer.status, 200);
    acknowledged.set(`${path} ${receipt.id}`, receipt.revision);
  };
  try {
    for (;;) {
      const id = newId();
      await post('/responses', said({ id }));
      // The second tap of the same customer, and one who wants a person.
      await post('/responses', said({ id, revision: 2, complete: true }));
      await post('/contact', message({ id }));
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
  }
}

describe('an endpoint that is killed while it writes', () => {
  it(`has everything that it acknowledged, ${ROUNDS} times`, { timeout: 60_000 + ROUNDS * 30_000 }, async (t) => {
    const folder = temporaryFolder(t);
    const acknowledged = new Map<string, number>();
    let made = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { address, child, exit } = await serve(t, {
        WAYMARK_DATA: folder,
        WAYMARK_API_KEY: KEY,
        WAYMARK_REQUESTS_PER_MINUTE: '10000000',
      });
      const before = acknowledged.size;
      const senders = Array.from({ length: SENDERS }, () => sendUntilGone(address, () => uuid(made++), acknowledged));
      // The moment is at random, and never before writing is in full swing.
      const isWriting = new Promise<void>((resolve) => {
        const look = setInterval(() => {
          if (acknowledged.size < before + SENDERS) return;
          clearInterval(look);
          setTimeout(resolve, randomInt(0, 1500));
        }, 1);
      });
      await isWriting;
      child.kill('SIGKILL');
      assert.equal((await exit).signal, 'SIGKILL');
      await Promise.all(senders);
      assert.deepEqual(missing(folder, acknowledged), [], `round ${round + 1}`);
    }
    t.diagnostic(`${ROUNDS} kills, ${acknowledged.size} acknowledged ids of ${made} begun, 0 missing`);
  });
});

/** What was acknowledged and is not in the file, which must be whole. */
function missing(folder: string, acknowledged: Map<string, number>): string[] {
  const db = openDatabase(join(folder, databaseName));
  assert.equal(pragma(db, 'integrity_check'), 'ok');
  const stored = new Map<string, number>();
  for (const table of ['responses', 'contacts']) {
    const path = table === 'contacts' ? '/contact' : '/responses';
    const rows = db.prepare(`SELECT id, revision FROM ${table}`).all() as { id: string; revision: number }[];
    for (const { id, revision } of rows) stored.set(`${path} ${id}`, revision);
  }
  db.close();
  return [...acknowledged].filter(([id, revision]) => (stored.get(id) ?? 0) < revision).map(([id]) => id);
}
