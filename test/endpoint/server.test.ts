import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { ResponsePage } from '../../src/contract/index.js';
import { readFormatSettings } from '../../src/endpoint/sources.js';
import { formats } from '../../src/formats/index.js';
import { readSettings, SettingsError } from '../../src/endpoint/settings.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import { run, serve } from './child.js';
import { journey, KEY, said, temporaryFolder, toyFormats, uuid } from './support.js';

const json = { 'content-type': 'application/json' };
const owner = { authorization: `Bearer ${KEY}` };

describe('the settings', () => {
  it('have a default each, and let in no page but the endpoint’s own', () => {
    assert.deepEqual(readSettings({}), {
      host: '127.0.0.1',
      port: 4173,
      dataFolder: '.data',
      apiKey: undefined,
      origins: [],
      retentionDays: undefined,
      trustedProxies: 0,
      requestsPerMinute: undefined,
      formatsFile: undefined,
      secrets: {},
      challenge: undefined,
    });
  });

  it('know the secret of each system that signs its webhooks, and of no other', () => {
    const { secrets } = readSettings({
      WAYMARK_SECRET_17TRACK: 'a',
      WAYMARK_SECRET_SHOPIFY: 'b',
      WAYMARK_SECRET_KARRIO: '',
    });
    assert.deepEqual(secrets, { '17track': 'a', shopify: 'b' });
    assert.throws(() => readSettings({ WAYMARK_SECRET_BLEND: 'c' }), /WAYMARK_SECRET_BLEND is of no system that signs/);
  });

  it('read what other systems’ payloads do not say from a file, and tell what in it cannot be used', (t) => {
    const file = join(temporaryFolder(t), 'formats.json');
    const read = (content?: string) => {
      if (content !== undefined) writeFileSync(file, content);
      return readFormatSettings(file, toyFormats);
    };
    assert.deepEqual(readFormatSettings(undefined, toyFormats), {});
    assert.throws(() => read(), /WAYMARK_FORMATS: .*formats\.json cannot be read/);
    assert.throws(() => read('{'), /is not JSON/);
    assert.throws(() => read('[]'), /must hold an object/);
    assert.throws(() => read('{"tyo": {}}'), /names a format that is not there\. There are: aftership,.* toy\./);
    assert.throws(() => read('{"toy": 1}'), /what .* says of toy must be an object/);
    writeFileSync(file, '{"zgw": {"statuses": {"3": {"condition": "fine"}}}}');
    assert.throws(
      () => readFormatSettings(file, formats),
      /does not fit: \/zgw\/statuses\/3\/condition must be one of/,
    );
    assert.deepEqual(read('\uFEFF{"toy": {"label": "x"}}'), { toy: { label: 'x' } });
  });

  it('take origins with commas or spaces between', () => {
    const origins = readSettings({ WAYMARK_ORIGINS: 'https://a.example, http://b.example:8080 loopback,null' }).origins;
    assert.deepEqual(origins, ['https://a.example', 'http://b.example:8080', 'loopback', 'null']);
  });

  for (const [name, value, says] of [
    ['DATABASE_URL', 'postgres://localhost/x', /PostgreSQL is not there yet/],
    ['PORT', '70000', /PORT must be a whole number from 0 to 65535/],
    ['PORT', '80.5', /PORT/],
    ['HOST', 'shop.example', /HOST must be an IP address/],
    ['WAYMARK_RETENTION_DAYS', '0', /WAYMARK_RETENTION_DAYS/],
    ['WAYMARK_ORIGINS', '*', /WAYMARK_ORIGINS must hold origins/],
    ['WAYMARK_ORIGINS', 'https://shop.example/', /Did you mean https:\/\/shop\.example\?/],
    ['WAYMARK_ORIGINS', 'shop.example', /such as https/],
  ] as const) {
    it(`say what is wrong with ${name}=${value}`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingsError && says.test(error.message),
      );
    });
  }
});

describe('the waymark command', () => {
  it('tells what it can do', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    for (const command of ['serve', 'import', 'link']) assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
    for (const command of ['serve', 'import', 'link']) assert.equal((await run([command, '--help'])).code, 0);
  });

  it('says what is wrong in words, and not by a stack', async (t) => {
    for (const [args, env, says] of [
      [['fly'], {}, /Usage: waymark/],
      [['serve', '--fly'], {}, /--fly/],
      [['serve'], { DATABASE_URL: 'postgres://x' }, /PostgreSQL/],
      [['link', 'A-1042'], { WAYMARK_DATA: join(temporaryFolder(t), 'none') }, /There is no database/],
    ] as const) {
      const { code, err } = await run([...args], { ...env });
      assert.ok(code > 0);
      assert.match(err, says);
      assert.doesNotMatch(err, /^ {4}at /m);
    }
  });

  it('makes a link that opens a journey of the running endpoint, and revokes it', async (t) => {
    const folder = temporaryFolder(t);
    const env = { WAYMARK_DATA: folder, WAYMARK_API_KEY: KEY };
    const { address, child, exit } = await serve(t, env);
    const body = JSON.stringify(journey());
    await fetch(`${address}/journeys/A-1042`, { method: 'PUT', headers: { ...json, ...owner }, body });
    const made = await run(['link', 'A-1042', '--days', '2', '--page', 'https://shop.example/order#top'], env);
    const [, token] = /^https:\/\/shop\.example\/order#waymark=([\w-]{43})\n$/.exec(made.out) ?? [];
    assert.ok(token, made.out + made.err);
    const read = async () =>
      (await fetch(`${address}/status`, { method: 'POST', body: JSON.stringify({ reference: 'A-1042', token }) }))
        .status;
    assert.equal(await read(), 200);
    assert.equal((await run(['link', 'A-1042', '--revoke'], env)).code, 0);
    assert.equal(await read(), 404);
    assert.equal((await run(['link', 'B-7'], env)).code, 1);
    child.kill('SIGTERM');
    assert.deepEqual(await exit, { code: 0, signal: null });
  });
});

describe('a server', () => {
  it('listens on this machine only, and makes a key that it keeps', async (t) => {
    const folder = temporaryFolder(t);
    const key = async () => {
      const { address, child, exit, lines } = await serve(t, { WAYMARK_DATA: folder });
      const [, printed] = /^Owner key\s+(\S{43})$/m.exec(lines.join('\n')) ?? [];
      const answer = await fetch(`${address}/responses`, { headers: { authorization: `Bearer ${printed}` } });
      assert.equal(answer.status, 200);
      assert.match(address, /^http:\/\/127\.0\.0\.1:/);
      child.kill('SIGINT');
      await exit;
      return printed;
    };
    assert.equal(await key(), await key());
  });

  it('does not print a key that the owner has set', async (t) => {
    const { child, exit, lines } = await serve(t, { WAYMARK_DATA: temporaryFolder(t), WAYMARK_API_KEY: KEY });
    child.kill('SIGTERM');
    await exit;
    assert.ok(!lines.join('\n').includes(KEY));
  });

  it('says so when its port is taken', async (t) => {
    const { address, child, exit } = await serve(t, { WAYMARK_DATA: temporaryFolder(t) });
    const { code, err } = await run(['serve'], { PORT: new URL(address).port, WAYMARK_DATA: temporaryFolder(t) });
    assert.equal(code, 2);
    assert.match(err, /^Port \d+ is in use/);
    child.kill('SIGTERM');
    await exit;
  });

  it(
    'finishes what is under way when told to stop, ends streams, keeps what it acknowledged',
    { timeout: 60_000 },
    async (t) => {
      const folder = temporaryFolder(t);
      const { address, child, exit } = await serve(t, {
        WAYMARK_DATA: folder,
        WAYMARK_API_KEY: KEY,
        WAYMARK_REQUESTS_PER_MINUTE: '1000000',
      });
      const post = (path: string, body: unknown) =>
        fetch(`${address}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });
      await fetch(`${address}/journeys/A-1042`, {
        method: 'PUT',
        headers: { ...json, ...owner },
        body: JSON.stringify(journey()),
      });
      const stream = await post('/status/stream', { reference: 'A-1042', factor: '1234AB' });
      const streamed = stream.text();
      const acknowledged: string[] = [];
      let isOver = false;
      const senders = Array.from({ length: 8 }, async (_, sender) => {
        for (let at = 0; !isOver; at++) {
          const id = uuid(sender * 1_000_000 + at);
          try {
            const answer = await post('/responses', said({ id }));
            if (answer.status === 200) acknowledged.push(((await answer.json()) as { id: string }).id);
            if (acknowledged.length === 200) child.kill('SIGTERM');
          } catch {
            isOver = true;
          }
        }
      });
      await Promise.all(senders);
      assert.deepEqual(await exit, { code: 0, signal: null });
      assert.match(await streamed, /retry: 1000\n\n$/, 'the stream ended by a word, not by a cut');
      const store = new SqliteStore(folder);
      t.after(() => store.close());
      const stored = new Set<string>();
      for (let before: number | undefined; ;) {
        const { entries, next } = await store.responses.list({ limit: 500, before });
        for (const { response } of entries) stored.add(response.id);
        if (next === undefined) break;
        before = next;
      }
      assert.ok(acknowledged.length >= 200);
      assert.deepEqual(
        acknowledged.filter((id) => !stored.has(id)),
        [],
      );
    },
  );

  it('has what it stored after a restart', async (t) => {
    const env = { WAYMARK_DATA: temporaryFolder(t), WAYMARK_API_KEY: KEY };
    const first = await serve(t, env);
    await fetch(`${first.address}/responses`, { method: 'POST', headers: json, body: JSON.stringify(said()) });
    first.child.kill('SIGTERM');
    await first.exit;
    const second = await serve(t, env);
    const page = (await (await fetch(`${second.address}/responses`, { headers: owner })).json()) as ResponsePage;
    assert.deepEqual(
      page.responses.map(({ response }) => response),
      [said()],
    );
    second.child.kill('SIGTERM');
    await second.exit;
  });

  it('ends a stream’s work when the page closes its connection', async (t) => {
    const env = { WAYMARK_DATA: temporaryFolder(t), WAYMARK_API_KEY: KEY, WAYMARK_REQUESTS_PER_MINUTE: '1000000' };
    const { address, child, exit } = await serve(t, env);
    const body = JSON.stringify(journey());
    await fetch(`${address}/journeys/A-1042`, { method: 'PUT', headers: { ...json, ...owner }, body });
    const open = (signal: AbortSignal) =>
      fetch(`${address}/status/stream`, {
        method: 'POST',
        body: JSON.stringify({ reference: 'A-1042', factor: '1234AB' }),
        signal,
      });
    /** A seat is free once the endpoint has heard that its connection is closed. */
    const openSoon = async (signal: AbortSignal): Promise<Response> => {
      for (;;) {
        const answer = await open(signal);
        if (answer.status !== 503) return answer;
        await answer.body?.cancel();
      }
    };
    // As many as one address may have, twice: the second time there is only room if the first ones have been let go of.
    for (let round = 0; round < 2; round++) {
      const leave = new AbortController();
      const streams = await Promise.all(Array.from({ length: 100 }, () => openSoon(leave.signal)));
      assert.ok(streams.every(({ status }) => status === 200));
      const refused = await open(leave.signal);
      assert.equal(refused.status, 503);
      leave.abort();
    }
    child.kill('SIGTERM');
    await exit;
  });

  it('answers a request that never ends its headers with an end of its own', { timeout: 30_000 }, async (t) => {
    const { address } = await serve(t, { WAYMARK_DATA: temporaryFolder(t) });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.write('POST /v1/responses HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    socket.resume();
    await once(socket, 'close');
  });

  it('removes what is older than the days that were set, when it starts', async (t) => {
    const folder = temporaryFolder(t);
    const store = new SqliteStore(folder);
    const day = 24 * 3600 * 1000;
    await store.responses.put(said({ id: uuid(1) }), Date.now() - 31 * day);
    await store.responses.put(said({ id: uuid(2) }), Date.now() - 29 * day);
    await store.close();
    const env = { WAYMARK_DATA: folder, WAYMARK_API_KEY: KEY, WAYMARK_RETENTION_DAYS: '30' };
    const { address, child, exit } = await serve(t, env);
    const page = (await (await fetch(`${address}/responses`, { headers: owner })).json()) as ResponsePage;
    assert.deepEqual(
      page.responses.map(({ response }) => response.id),
      [uuid(2)],
    );
    child.kill('SIGTERM');
    await exit;
  });
});
