import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once as event } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import type { Response as Said, ResponsePage } from '../../src/contract/index.js';
import { once, siteVerifier } from '../../src/endpoint/challenge.js';
import { Senders } from '../../src/endpoint/senders.js';
import { readSettings } from '../../src/endpoint/settings.js';
import { endpoint, NOW, said, uuid } from './support.js';

const HOUR = 3600 * 1000;

const words = (id: number, value: string, more: Partial<Said> = {}): Said =>
  said({ id: uuid(id), answers: [{ question: 'why', type: 'text', presentation: 'text', value }], ...more });

/** The flags of everything that is stored, by the number of its id. */
async function flags({ store }: ReturnType<typeof endpoint>) {
  const { entries } = await store.responses.list({ limit: 500 });
  return Object.fromEntries(
    entries.map(({ response, flags: found }) => [Number.parseInt(response.id.slice(-6), 16), found]).reverse(),
  ) as Record<number, string[] | undefined>;
}

describe('what may come from a script', () => {
  it('is stored and acknowledged as everything else is, and flagged', async (t) => {
    const to = endpoint(t);
    const all = [
      words(1, 'It was late', { signals: { elapsedMs: 9000 } }),
      words(2, 'It was late', { signals: { elapsedMs: 9000, trap: 'https://spam.example' } }),
      words(3, 'It was late', { signals: { elapsedMs: 5 } }),
      words(4, 'www.a.example www.b.example www.c.example'),
    ];
    for (const body of all) {
      const answer = await to.ask('POST', '/responses', { body });
      assert.deepEqual(await answer.json(), { id: body.id, revision: 1, receivedAt: new Date(NOW).toISOString() });
    }
    assert.deepEqual(await flags(to), { 1: undefined, 2: ['trap'], 3: ['too_fast'], 4: ['links'] });
  });

  it('is flagged as it says itself to be in its newest revision', async (t) => {
    const to = endpoint(t);
    await to.ask('POST', '/responses', { body: said({ signals: { elapsedMs: 5 } }) });
    assert.deepEqual(await flags(to), { 1: ['too_fast'] });
    await to.ask('POST', '/responses', {
      body: words(1, 'I was quick, yes', { revision: 2, signals: { elapsedMs: 9000 } }),
    });
    assert.deepEqual(await flags(to), { 1: undefined });
  });

  it('is a thousand posts of one script: all are kept, and all but the first few are flagged', async (t) => {
    const to = endpoint(t, { limits: { requests: 1e6 } });
    const text = 'Buy cheap watches at this shop today';
    for (let batch = 0; batch < 10; batch++) {
      const bodies = Array.from({ length: 100 }, (_, at) =>
        words(batch * 100 + at, text, { signals: { elapsedMs: 3000 } }),
      );
      const answers = await Promise.all(bodies.map((body) => to.ask('POST', '/responses', { body })));
      assert.ok(answers.every(({ status }) => status === 200));
    }
    const { entries: newest, next } = await to.store.responses.list({ limit: 500 });
    const { entries: oldest } = await to.store.responses.list({ limit: 500, before: next });
    const unflagged = [...newest, ...oldest].filter(({ flags: found }) => !found);
    assert.deepEqual([newest.length + oldest.length, unflagged.length], [1000, 3]);
    assert.ok(newest.every(({ flags: found }) => found?.includes('too_many') && found.includes('repeated')));
  });

  it('is not what the owner’s own systems send', async (t) => {
    const to = endpoint(t, { limits: { responsesOfAddress: 1 } });
    for (const id of [1, 2, 3]) {
      await to.ask('POST', '/responses', { owner: true, body: said({ id: uuid(id), signals: { trap: 'x' } }) });
    }
    assert.deepEqual(await flags(to), { 1: undefined, 2: undefined, 3: undefined });
  });

  it('is read apart by the product team, and counted again when the team says that it is a customer', async (t) => {
    const { ask } = endpoint(t);
    await ask('POST', '/responses', { body: said() });
    await ask('POST', '/responses', { body: said({ id: uuid(2), signals: { trap: 'x' } }) });
    const ids = async (query: string) =>
      ((await (await ask('GET', `/responses?${query}`, { owner: true })).json()) as ResponsePage).responses.map(
        ({ response }) => response.id,
      );
    assert.deepEqual(await ids('flagged=yes'), [uuid(2)]);
    assert.deepEqual(await ids('flagged=no'), [uuid(1)]);
    assert.deepEqual(await ids(''), [uuid(2), uuid(1)]);
    assert.equal((await ask('GET', '/responses?flagged=maybe', { owner: true })).status, 400);
    await ask('PATCH', `/responses/${uuid(2)}`, { owner: true, body: { flags: [] } });
    assert.deepEqual(await ids('flagged=yes'), []);
  });

  it('never has the address stored that it came from', async (t) => {
    const to = endpoint(t, { trustedProxies: 1, limits: { responsesOfAddress: 1 } });
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    for (const id of [1, 2]) await to.ask('POST', '/responses', { body: said({ id: uuid(id) }), headers });
    assert.deepEqual(await flags(to), { 1: undefined, 2: ['too_many'] });
    const { entries } = await to.store.responses.list({ limit: 9 });
    assert.doesNotMatch(JSON.stringify(entries) + to.log.join(), /203\.0\.113/);
  });
});

describe('the count of one address', () => {
  it('counts each response once, and those of the last hour alone', () => {
    const senders = new Senders(2);
    const sent = (id: string, now: number, address = 'a') => senders.isOneTooMany(address, id, now);
    assert.deepEqual([sent('1', 0), sent('1', 1), sent('2', 2), sent('3', 3)], [false, false, false, true]);
    assert.deepEqual([sent('3', 4), sent('1', 5)], [true, false], 'the same one gets the same answer');
    assert.equal(sent('9', 6, 'b'), false);
    assert.equal(sent('4', HOUR - 1), true);
    assert.deepEqual([sent('4', HOUR), sent('5', HOUR), sent('5', HOUR + 2)], [false, true, false]);
  });
});

describe('a challenge', () => {
  /** Takes tokens that begin with good, each once, as providers do. */
  const verifier = () => {
    const seen: string[] = [];
    const verifyChallenge = async (token: string) => {
      const isNew = !seen.includes(token);
      seen.push(token);
      if (token.startsWith('broken')) throw new Error('no connection');
      return isNew && token.startsWith('good');
    };
    return { seen, verifyChallenge };
  };

  it('that was failed or left out is a flag, and one that cannot be verified is none', async (t) => {
    const to = endpoint(t, verifier());
    const tokens = ['good-1', 'bad-1', undefined, 'broken-1'];
    for (const [id, challenge] of tokens.entries()) {
      const signals = challenge === undefined ? {} : { signals: { challenge } };
      const answer = await to.ask('POST', '/responses', { body: said({ id: uuid(id), ...signals }) });
      assert.equal(answer.status, 200);
    }
    assert.deepEqual(await flags(to), { 0: undefined, 1: ['challenge'], 2: ['challenge'], 3: undefined });
  });

  it('is verified once for a response that is sent again and grows, and its token is not kept', async (t) => {
    const { seen, verifyChallenge } = verifier();
    const to = endpoint(t, { verifyChallenge });
    const signals = { challenge: 'good-1', elapsedMs: 4000 };
    const send = (revision: number) => to.ask('POST', '/responses', { body: said({ revision, signals }) });
    const answers = await Promise.all([send(1), send(1), send(2), send(2)]);
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.deepEqual([seen, await flags(to)], [['good-1'], { 1: undefined }]);
    const [{ response } = {}] = (await to.store.responses.list({ limit: 1 })).entries;
    assert.deepEqual(response?.signals, { elapsedMs: 4000 });
  });

  it('asks again for a token that could not be verified', async () => {
    let isUp = false;
    const verify = once(async () => {
      if (!isUp) throw new Error('down');
      return true;
    });
    await assert.rejects(verify('t'));
    isUp = true;
    assert.equal(await verify('t'), true);
  });

  it('is not looked at where the owner has set none', async (t) => {
    const to = endpoint(t);
    await to.ask('POST', '/responses', { body: said({ signals: { challenge: 'bad' } }) });
    assert.deepEqual(await flags(to), { 1: undefined });
  });

  it('is verified with the secret at the provider’s address, without the customer’s', async (t) => {
    const asked: { method: string | undefined; type: string | undefined; body: string }[] = [];
    const url = await provider(t, (body) => {
      asked.push(body);
      return body.body.includes('good') ? { success: true } : { success: false, 'error-codes': ['invalid'] };
    });
    const verify = siteVerifier({ url, secret: 's & t' });
    assert.deepEqual([await verify('good'), await verify('bad')], [true, false]);
    const type = 'application/x-www-form-urlencoded;charset=UTF-8';
    assert.deepEqual(asked[0], { method: 'POST', type, body: 'secret=s+%26+t&response=good' });
    const odd = siteVerifier({ url: await provider(t, () => ({ error: 'maintenance' })), secret: 's' });
    await assert.rejects(odd('good'));
  });

  it('is set with its address and its secret together', () => {
    const set = (url?: string, secret?: string) =>
      readSettings({ WAYMARK_CHALLENGE_URL: url, WAYMARK_CHALLENGE_SECRET: secret }).challenge;
    const url = 'https://challenge.example/siteverify';
    assert.deepEqual([set(), set(url, 's')], [undefined, { url, secret: 's' }]);
    assert.throws(() => set(url), /together/);
    assert.throws(() => set(undefined, 's'), /together/);
    assert.throws(() => set('http://challenge.example/', 's'), /https/);
    assert.throws(() => set('challenge.example', 's'), /https/);
  });
});

interface Verification {
  method: string | undefined;
  type: string | undefined;
  body: string;
}

/** A provider's verifying address. */
async function provider(t: TestContext, verdict: (asked: Verification) => object): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    response.end(JSON.stringify(verdict({ method: request.method, type: request.headers['content-type'], body })));
  }).listen(0, '127.0.0.1');
  await event(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/siteverify`;
}
