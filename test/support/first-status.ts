/** The body of a real first status: the demo's order, asked from the real endpoint through a link. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/endpoint/app.js';
import { createLink } from '../../src/endpoint/create-link.js';
import { seed } from '../../src/endpoint/demo/seed.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';

const folder = fileURLToPath(new URL('../../demo/seed', import.meta.url));

/** What the endpoint answers for one journey of the demo, as it travels. */
export async function firstStatusBody(reference = 'MT-2041'): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'waymark-size-'));
  const store = new SqliteStore(data);
  try {
    const now = Date.UTC(2026, 2, 2, 9);
    await seed(store, folder, now);
    const link = await createLink(store, { reference, expiresInSeconds: 3600 }, now);
    if (typeof link === 'string') throw new Error(`There is no link: ${link}`);
    const app = createApp({ store, apiKey: 'size', clock: () => now });
    const answer = await app.request('/v1/status', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ reference, token: link.token, lang: 'en' }),
    });
    if (!answer.ok) throw new Error(`The first status was refused: ${answer.status}`);
    return await answer.text();
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}
