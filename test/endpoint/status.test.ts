import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { type Journey, StatusAnswer } from '../../src/contract/index.js';
import { endpoint, journey, NOW, problemOf } from './support.js';

type Answer = { journey: Journey } & { unchanged?: true; checkedAt?: string };

const rich = () =>
  journey({
    tasks: [
      { id: 't', title: 'Sign', type: 'sign', state: 'open', blocking: true, url: '/sign' },
      { id: 's', title: 'Staff only', type: 'answer', state: 'open', blocking: false, audience: 'staff' },
    ],
    parties: [{ id: 'p', name: 'Jan', role: 'recipient' }],
    pickup: { place: 'The shop', code: '9921' },
  });

/** An endpoint with one journey, and a link to it. */
async function withLink(t: TestContext, options: Parameters<typeof endpoint>[1] = {}, input = rich()) {
  const made = endpoint(t, options);
  await made.put(input);
  const link = async (expiresInSeconds?: number, reference = 'A-1042') => {
    const answer = await made.ask('POST', '/links', { owner: true, body: { reference, expiresInSeconds } });
    return (await answer.json()) as { token: string; expiresAt: string };
  };
  const status = (body: object) => made.ask('POST', '/status', { body: { reference: 'A-1042', ...body } });
  const read = async (body: object): Promise<Answer> => {
    const answer = await status(body);
    assert.equal(answer.status, 200);
    const told = (await answer.json()) as Answer;
    assert.ok(StatusAnswer.safeParse(told).success);
    return told;
  };
  return { ...made, link, status, read };
}

describe('reading a status', () => {
  it('shows everything to who has a link, and until when the link holds', async (t) => {
    const { link, read } = await withLink(t);
    const { token, expiresAt } = await link(60);
    assert.equal(expiresAt, new Date(NOW + 60_000).toISOString());
    assert.equal(Buffer.from(token, 'base64url').length, 32);
    const { journey } = await read({ token });
    assert.deepEqual(journey.access, { level: 'full', expiresAt });
    assert.equal(journey.pickup?.code, '9921');
  });

  it('shows less to who knows a factor, however they type it, and says what is held back', async (t) => {
    const { read } = await withLink(t);
    for (const factor of ['1234 AB', ' 1234ab', '12 34 aB ', 'JAN@example.org']) {
      const { journey } = await read({ factor });
      assert.equal(journey.access.level, 'verified');
      assert.equal(journey.tasks?.length, 1);
      assert.equal(journey.pickup?.code, undefined);
      assert.ok(journey.access.redacted?.includes('pickup.code'));
    }
  });

  it('shows the public part without a key only where the owner allows it', async (t) => {
    const { read } = await withLink(t, {}, { ...rich(), lookup: { public: true, factors: ['1234AB'] } });
    const { journey } = await read({});
    assert.equal(journey.access.level, 'public');
    assert.equal(journey.tasks, undefined);
  });

  it('shows nothing that is meant for staff, nor the factors', async (t) => {
    const { link, status } = await withLink(t);
    const { token } = await link();
    for (const key of [{ token }, { factor: '1234AB' }]) {
      const text = await (await status(key)).text();
      assert.doesNotMatch(text, /Staff only|audience|lookup|1234|jan@/i);
    }
  });

  it('says that nothing changed to who knows the newest revision, and when the source was last looked at', async (t) => {
    const checkedAt = '2026-03-04T09:00:00Z';
    const { read, put } = await withLink(t, {}, { ...rich(), checkedAt });
    const first = await read({ factor: '1234AB' });
    assert.equal(first.journey.checkedAt, checkedAt);
    assert.deepEqual(await read({ factor: '1234AB', knownRevision: first.journey.revision }), {
      unchanged: true,
      checkedAt,
    });
    assert.ok((await read({ factor: '1234AB', knownRevision: first.journey.revision + 7 })).journey);
    await put(journey({ condition: 'delayed' }));
    const second = await read({ factor: '1234AB', knownRevision: first.journey.revision });
    assert.equal(second.journey.condition, 'delayed');
    assert.ok(second.journey.revision > first.journey.revision);
  });

  it('is kept by no cache', async (t) => {
    const { status } = await withLink(t);
    assert.equal((await status({ factor: '1234AB' })).headers.get('cache-control'), 'no-store');
    assert.equal((await status({ factor: 'wrong' })).headers.get('cache-control'), 'no-store');
  });
});

describe('a status that may not be read', () => {
  /** Everything of an answer that a stranger could tell another one by. */
  const fingerprint = async (answer: Response) =>
    JSON.stringify([answer.status, [...answer.headers].sort(), await answer.text()]);

  it('gets the same bytes whatever the reason is', async (t) => {
    let now = NOW;
    const { ask, link, put, status } = await withLink(t, { clock: () => now, limits: { guesses: 1000 } });
    await put(journey({ reference: 'B-7', lookup: { factors: ['9999ZZ'] } }));
    const [over, revoked, other] = [await link(1), await link(1000), await link(5000, 'B-7')];
    now += 2000;
    await ask('DELETE', '/links/A-1042', { owner: true });
    const refused = [
      { reference: 'NOBODY-1', factor: '1234AB' },
      { reference: 'NOBODY-1' },
      { reference: 'NOBODY-1', token: other.token },
      {},
      { factor: 'wrong' },
      { factor: '9999ZZ' },
      { factor: ' ' },
      { token: over.token },
      { token: revoked.token },
      { token: other.token },
      { token: randomBytes(32).toString('base64url') },
      { token: 'x' },
      // A link alone decides: a good factor does not help a bad one.
      { token: 'x', factor: '1234AB' },
    ];
    for (const route of ['/status', '/status/stream']) {
      const answers = await Promise.all(
        refused.map(async (body) => fingerprint(await ask('POST', route, { body: { reference: 'A-1042', ...body } }))),
      );
      assert.deepEqual([...new Set(answers)], [answers[0]]);
      assert.match(answers[0]!, /^\[404.*not_found/);
    }
    assert.equal((await status({ factor: '1234AB' })).status, 200, 'the journey is there all the while');
  });

  it('asks the store the same questions whatever the reason is', async (t) => {
    const { ask, store, link } = await withLink(t);
    const { token } = await link();
    const asked: string[] = [];
    for (const [group, name] of [
      ['links', 'find'],
      ['journeys', 'lookupKeys'],
      ['journeys', 'read'],
      ['journeys', 'revision'],
    ] as const) {
      const methods = store[group] as unknown as Record<string, (argument: string) => unknown>;
      const real = methods[name]!.bind(methods);
      methods[name] = (argument) => {
        asked.push(name);
        return real(argument);
      };
    }
    for (const body of [
      { reference: 'NOBODY-1', factor: 'x' },
      { reference: 'A-1042', factor: 'x' },
      { reference: 'A-1042', token: 'x' },
      { reference: 'B-7', token },
      { reference: 'A-1042' },
    ]) {
      asked.length = 0;
      await ask('POST', '/status', { body });
      assert.deepEqual(asked.sort(), ['find', 'lookupKeys'], JSON.stringify(body));
    }
  });

  it('takes a link for the journey it was made for, until the very moment it expires', async (t) => {
    let now = NOW;
    const { link, status } = await withLink(t, { clock: () => now });
    const { token } = await link(10);
    now = NOW + 9999;
    assert.equal((await status({ token })).status, 200);
    now = NOW + 10_000;
    assert.equal((await status({ token })).status, 404);
  });

  it('forgets a factor that the owner took away', async (t) => {
    const { put, status } = await withLink(t);
    await put({ ...rich(), lookup: { factors: ['other'] } });
    assert.equal((await status({ factor: '1234AB' })).status, 404);
    assert.equal((await status({ factor: 'other' })).status, 200);
  });
});

describe('guessing', () => {
  it('is refused after a few wrong factors, for references that exist and for those that do not alike', async (t) => {
    for (const reference of ['A-1042', 'NOBODY-1']) {
      const { ask } = await withLink(t, { limits: { guesses: 5 } });
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 8; attempt++) {
        const answer = await ask('POST', '/status', { body: { reference, factor: `guess ${attempt}` } });
        statuses.push(answer.status);
        if (answer.status === 429) assert.ok(Number(answer.headers.get('retry-after')) > 0);
      }
      assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429, 429]);
      const stream = await ask('POST', '/status/stream', { body: { reference, factor: '1234AB' } });
      assert.equal((await problemOf(stream)).code, 'rate_limited', 'nor by another way');
    }
  });

  it('ends within twenty tries with the limits that an endpoint has by itself', async (t) => {
    const { status } = await withLink(t);
    let refusals = 0;
    for (let attempt = 0; attempt < 25; attempt++)
      if ((await status({ factor: `${attempt}` })).status === 429) refusals++;
    assert.equal(refusals, 10);
  });

  it('does not take anything from who guesses right, nor from who has a link', async (t) => {
    const { status, link } = await withLink(t, { limits: { guesses: 3 } });
    const { token } = await link();
    for (let attempt = 0; attempt < 20; attempt++) {
      assert.equal((await status({ factor: '1234AB' })).status, 200);
      assert.equal((await status({ token })).status, 200);
    }
    for (let attempt = 0; attempt < 3; attempt++) await status({ factor: 'wrong' });
    assert.equal((await status({ factor: '1234AB' })).status, 429);
    assert.equal((await status({ token })).status, 200, 'a link is no guess');
  });

  it('of one reference from many addresses is refused too', async (t) => {
    const { ask } = await withLink(t, { limits: { guessesOfReference: 4 }, trustedProxies: 1 });
    const from = (address: number) =>
      ask('POST', '/status', {
        body: { reference: 'A-1042', factor: 'wrong' },
        headers: { 'x-forwarded-for': `10.0.0.${address}` },
      });
    const statuses = [];
    for (let address = 0; address < 6; address++) statuses.push((await from(address)).status);
    assert.deepEqual(statuses, [404, 404, 404, 404, 429, 429]);
  });
});
