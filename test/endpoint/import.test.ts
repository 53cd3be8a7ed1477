import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { ImportAnswer } from '../../src/contract/index.js';
import { type Asked, endpoint, journey, KEY, NOW, problemOf, toyFormats } from './support.js';

const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

/** An endpoint to which a made-up carrier sends its codes; an hour has gone by since the journeys of the tests began. */
function importing(t: TestContext, options: Parameters<typeof endpoint>[1] = {}) {
  const made = endpoint(t, { clock: () => NOW + 3_600_000, ...options });
  const post = (payload: object, asked: Asked = {}) =>
    made.ask('POST', '/import/toy', { owner: true, body: payload, ...asked });
  const send = async (payload: object, asked: Asked = {}) => {
    const answer = await post(payload, asked);
    assert.equal(answer.status, 200, await answer.clone().text());
    const told = (await answer.json()) as {
      reference?: string;
      revision?: number;
      changed?: boolean;
      ignored?: string;
    };
    assert.ok(ImportAnswer.safeParse(told).success);
    return told;
  };
  const stored = async () => (await made.store.journeys.read('A-1'))!;
  return { ...made, post, send, stored };
}

describe('what another system sends', () => {
  it('becomes a journey, and says which, with the revision that a page will know it by', async (t) => {
    const { send, stored } = importing(t);
    assert.deepEqual(await send({ order: 'A-1', code: 'LABEL' }), { reference: 'A-1', revision: 1, changed: true });
    assert.deepEqual(await send({ order: 'A-1', code: 'MOVING' }), { reference: 'A-1', revision: 2, changed: true });
    assert.equal((await stored()).stage, 'underway');
  });

  it('changes nothing when it is sent again, however often', async (t) => {
    const { send } = importing(t);
    const payload = { order: 'A-1', code: 'MOVING', at: at(1) };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(payload)));
    assert.equal(answers.filter(({ changed }) => changed).length, 1);
    assert.deepEqual([...new Set(answers.map(({ revision }) => revision))], [1]);
    assert.deepEqual(await send({ ...payload, at: at(2) }), { reference: 'A-1', revision: 1, changed: false });
  });

  it('is read by what the owner says about that system', async (t) => {
    const sources = { formats: toyFormats, settings: { toy: { label: 'In the van' } } };
    const { send, stored } = importing(t, { sources });
    await send({ order: 'A-1', code: 'MOVING' });
    assert.equal((await stored()).steps[0]?.label, 'In the van');
  });

  it('is left alone when a customer would not want to know it, and says why', async (t) => {
    const { send, store } = importing(t);
    assert.deepEqual(await send({ test: true }), { ignored: 'It is a test message.' });
    assert.deepEqual(await send({ order: 'A-1', test: true }), { ignored: 'It is a test message.' });
    assert.equal(await store.journeys.read('A-1'), undefined);
  });

  it('is refused by field where it does not fit, and stores nothing', async (t) => {
    const { post, store } = importing(t);
    for (const [payload, field] of [
      [{ order: 'A-1', code: 'SIDEWAYS' }, '/code'],
      [{ order: 'A/1', code: 'MOVING' }, '/reference'],
      [{ code: 'MOVING' }, '/reference'],
      [['a list'], '/code'],
    ] as const) {
      const { status, code, errors } = await problemOf(await post(payload));
      assert.deepEqual([status, code, errors?.[0]?.field], [422, 'invalid_body', field]);
    }
    assert.equal(await store.isEmpty(), true);
  });

  it('of a system that there is no format for is not found', async (t) => {
    const { ask } = importing(t);
    for (const name of ['nothing', 'constructor', '__proto__']) {
      assert.equal((await ask('POST', `/import/${name}`, { owner: true, body: {} })).status, 404, name);
    }
  });

  it('may come as JSON, as linked data and as plain text', async (t) => {
    const { post } = importing(t);
    for (const type of ['application/json', 'application/ld+json; charset=utf-8', 'text/plain']) {
      assert.equal((await post({ order: 'A-1', code: 'MOVING' }, { type })).status, 200, type);
    }
    assert.equal((await post({}, { type: 'application/xml' })).status, 415);
  });

  it('may be larger than a journey, and not larger than the endpoint takes', async (t) => {
    const { post } = importing(t);
    assert.equal((await post({ order: 'A-1', code: 'MOVING', more: 'x'.repeat(900_000) })).status, 200);
    assert.equal((await post({ order: 'A-1', code: 'MOVING', more: 'x'.repeat(1_100_000) })).status, 413);
  });
});

describe('what another system sends out of order', () => {
  it('does not take a journey back, and is not sent again for it', async (t) => {
    const { send, stored } = importing(t);
    await send({ order: 'A-1', code: 'THERE', at: at(10) });
    const late = { order: 'A-1', code: 'MOVING', at: at(5) };
    assert.deepEqual(await send(late), { ignored: 'It is older than what is stored.' });
    assert.deepEqual([(await stored()).stage, (await stored()).revision], ['done', 1]);
  });

  it('is held against the newest that was heard, also where that said nothing new', async (t) => {
    const { send, stored } = importing(t);
    await send({ order: 'A-1', code: 'MOVING', at: at(1) });
    assert.equal((await send({ order: 'A-1', code: 'MOVING', at: at(9) })).changed, false);
    assert.ok((await send({ order: 'A-1', code: 'LABEL', at: at(5) })).ignored);
    assert.equal((await stored()).stage, 'underway');
  });

  it('is not held against a time that lies ahead', async (t) => {
    const { send } = importing(t);
    await send({ order: 'A-1', code: 'LABEL', at: '2099-01-01T00:00:00Z' });
    const hourLater = at(60);
    assert.equal((await send({ order: 'A-1', code: 'MOVING', at: hourLater })).changed, true);
  });

  it('still tells the end of a journey that the owner has written to since', async (t) => {
    const { send, ask, stored } = importing(t);
    await send({ order: 'A-1', code: 'MOVING', at: at(1) });
    await ask('POST', '/journeys/A-1/events', { owner: true, body: { event: { at: at(60), text: 'A note' } } });
    assert.equal((await send({ order: 'A-1', code: 'THERE', at: at(59) })).changed, true);
    assert.equal((await stored()).stage, 'done');
  });

  it('of a carrier that was not heard before may be older than the owner’s word, but takes nothing back', async (t) => {
    const { put, send, stored } = importing(t);
    await put(journey({ reference: 'A-1', stage: 'preparing', updatedAt: at(30) }));
    assert.equal((await send({ order: 'A-1', code: 'MOVING', at: at(20) })).changed, true);
    await put(journey({ reference: 'B-1', stage: 'final', updatedAt: at(30) }));
    assert.ok((await send({ order: 'B-1', code: 'MOVING', at: at(20) })).ignored);
    assert.equal((await stored()).stage, 'underway');
  });

  it('is still known when the owner has written the journey anew', async (t) => {
    const { put, send } = importing(t);
    await send({ order: 'A-1', code: 'MOVING', at: at(10) });
    await put(journey({ reference: 'A-1', updatedAt: at(0) }));
    assert.ok((await send({ order: 'A-1', code: 'LABEL', at: at(5) })).ignored);
  });
});

describe('what the owner said of a journey', () => {
  const own = () =>
    journey({
      reference: 'A-1',
      title: 'A blue bicycle',
      parties: [{ id: 'an', name: 'An', role: 'recipient' }],
      lookup: { factors: ['1234AB', { factor: '1-1-1980', party: 'an' }] },
      tasks: [{ id: 'sign', title: 'Sign', type: 'sign', state: 'open', blocking: false, for: 'an' }],
    });
  const taskIds = ({ tasks = [] }: { tasks?: { id: string }[] | undefined }) => tasks.map(({ id }) => id);

  it('stays when a carrier tells how far it is', async (t) => {
    const { put, send, stored, ask } = importing(t);
    await put(own());
    await send({ order: 'A-1', code: 'MOVING' });
    const { stage, title, parties, tasks } = await stored();
    assert.deepEqual([stage, title, parties?.length, tasks?.length], ['underway', 'A blue bicycle', 1, 1]);
    assert.equal((await ask('POST', '/status', { body: { reference: 'A-1', factor: '1234AB' } })).status, 200);
  });

  it('stays beside what a carrier asks for, which goes when it asks for it no more', async (t) => {
    const { put, send, stored } = importing(t);
    await put(own());
    await send({ order: 'A-1', code: 'DUTIES' });
    assert.deepEqual(taskIds(await stored()), ['duties', 'sign']);
    await send({ order: 'A-1', code: 'MOVING' });
    assert.deepEqual(taskIds(await stored()), ['sign']);
  });

  it('is told to nobody together with who said it', async (t) => {
    const { send, ask } = importing(t);
    await send({ order: 'A-1', code: 'MOVING' });
    const link = (await (await ask('POST', '/links', { owner: true, body: { reference: 'A-1' } })).json()) as {
      token: string;
    };
    const text = await (await ask('POST', '/status', { body: { reference: 'A-1', token: link.token } })).text();
    assert.doesNotMatch(text, /sources|digest|toy/);
  });
});

/** How each system signs, written down a second time from what it documents. */
const secret = 'geheim-Ä-1';
const hmac = (encoding: 'base64' | 'hex', body: string, key = secret) =>
  createHmac('sha256', key).update(body).digest(encoding);
const signed: [name: string, header: string, sign: (body: string, key?: string) => string][] = [
  ['aftership', 'aftership-hmac-sha256', (body, key) => hmac('base64', body, key)],
  ['shopify', 'X-Shopify-Hmac-Sha256', (body, key) => hmac('base64', body, key)],
  [
    'easypost',
    'X-Hmac-Signature',
    (body, key = secret) => `hmac-sha256-hex=${hmac('hex', body, key.normalize('NFKD'))}`,
  ],
  ['17track', 'sign', (body, key = secret) => createHash('sha256').update(`${body}/${key}`).digest('hex')],
  ['karrio', 'X-Event-Id', (_, key = secret) => key],
  ['encompass', 'Elli-Signature', (body, key) => hmac('base64', body, key)],
];
const secrets = Object.fromEntries(signed.map(([name]) => [name, name === 'karrio' ? 'plain-secret' : secret]));
const body = '{ "order": "A-1",\n "code": "MOVING" }';

for (const [name, header, sign] of signed) {
  const own = secrets[name]!;

  describe(`a webhook of ${name}`, () => {
    const send = (to: ReturnType<typeof importing>, value: string | undefined, raw = body) =>
      to.ask('POST', `/import/${name}`, { raw, ...(value !== undefined && { headers: { [header]: value } }) });
    const sources = { formats: toyFormats, secrets };

    it('is taken with its own signature, over each byte as it was sent', async (t) => {
      const to = importing(t, { sources });
      assert.equal((await send(to, sign(body, own))).status, 200);
      assert.equal((await to.stored()).stage, 'underway');
    });

    it('is refused with another one, with none, and where the owner has set no secret', async (t) => {
      const to = importing(t, { sources });
      const none = importing(t, { sources: { formats: toyFormats } });
      const wrong = [sign(body, 'another'), `${sign(body, own)}x`, sign(body, own).slice(0, -1), '', undefined];
      for (const value of wrong) assert.equal((await send(to, value)).status, 401, value);
      if (name !== 'karrio') assert.equal((await send(to, sign(body, own), body.replace('A-1', 'A-2'))).status, 401);
      assert.equal((await send(none, sign(body, own))).status, 401);
      assert.equal((await send(none, sign(body, ''))).status, 401);
      assert.equal(await to.store.isEmpty(), true);
    });

    it('of another system does not open this one’s door', async (t) => {
      const to = importing(t, { sources });
      const answer = await to.ask('POST', '/import/toy', { raw: body, headers: { [header]: sign(body, own) } });
      assert.equal(answer.status, 401);
    });
  });
}

describe('a sender that nobody knows', () => {
  it('is refused before its body is read', async (t) => {
    const { ask } = importing(t, { sources: { formats: toyFormats, secrets } });
    let isRead = false;
    const raw = new ReadableStream(
      {
        pull(controller) {
          isRead = true;
          controller.enqueue(new TextEncoder().encode('{}'));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await ask('POST', '/import/aftership', { raw });
    assert.equal((await problemOf(answer)).code, 'unauthorized');
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    assert.equal(isRead, false);
  });

  it('is limited where it could try secrets one by one, and the owner’s key with it', async (t) => {
    const { ask } = importing(t, { sources: { formats: toyFormats, secrets }, limits: { keys: 3 } });
    const send = async (value: string) =>
      (await ask('POST', '/import/karrio', { raw: body, headers: { 'x-event-id': value } })).status;
    assert.deepEqual(
      [await send('a'), await send('b'), await send('c'), await send('plain-secret')],
      [401, 401, 401, 429],
    );
    const asOwner = await ask('GET', '/responses', { headers: { authorization: `Bearer ${KEY}` } });
    assert.equal(asOwner.status, 429);
  });

  it('keeps nobody out by signatures that are wrong', async (t) => {
    const { ask } = importing(t, { sources: { formats: toyFormats, secrets }, limits: { keys: 3 } });
    const send = async (value: string) =>
      (await ask('POST', '/import/aftership', { raw: body, headers: { 'aftership-hmac-sha256': value } })).status;
    for (let attempt = 0; attempt < 5; attempt++) assert.equal(await send('wrong'), 401);
    assert.equal(await send(hmac('base64', body)), 200);
  });
});
