import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { type Journey, type JourneyInput, StatusAnswer } from '../../src/contract/index.js';
import { endpoint, journey, NOW, problemOf } from './support.js';

const MINUTE = 60_000;
const task = (id: string, party?: string) => ({
  id,
  title: `Sign ${id}`,
  type: 'sign' as const,
  state: 'open' as const,
  blocking: true,
  ...(party && { for: party }),
});

/** An application of two people, each with something to do and a factor of their own, and one that both know. */
const shared = (more: Partial<JourneyInput> = {}) =>
  journey({
    kind: 'application',
    condition: 'action_needed',
    waitingOn: 'customer',
    reason: { code: 'documents_missing', text: 'A payslip of An', doing: 'Waiting for it', advice: 'Send it' },
    next: { text: 'Send the payslip', by: 'customer' },
    parties: [
      { id: 'an', name: 'An', role: 'applicant' },
      { id: 'bo', name: 'Bo', role: 'co_applicant' },
    ],
    tasks: [task('ans', 'an'), task('bos', 'bo'), task('anybodys')],
    lookup: {
      factors: ['1234AB', { factor: '12-03-1980', party: 'an' }, { factor: '1-1-1981', party: 'bo' }],
    },
    ...more,
  });

/** An endpoint whose clock can be moved, with that application. */
async function reading(t: TestContext, input = shared()) {
  let now = NOW;
  const made = endpoint(t, { clock: () => now });
  await made.put(input);
  const link = (body: object = {}) =>
    made.ask('POST', '/links', { owner: true, body: { reference: 'A-1042', ...body } });
  const tokenFor = async (party?: string) => ((await (await link({ party })).json()) as { token: string }).token;
  const status = (body: object) => made.ask('POST', '/status', { body: { reference: 'A-1042', ...body } });
  const read = async (body: object): Promise<Journey> => {
    const answer = await status(body);
    assert.equal(answer.status, 200);
    const told = (await answer.json()) as { journey: Journey };
    assert.ok(StatusAnswer.safeParse(told).success);
    return told.journey;
  };
  const later = (ms: number) => void (now += ms);
  return { ...made, link, tokenFor, status, read, later };
}

const ids = ({ tasks = [] }: Journey) => tasks.map(({ id }) => id);

describe('one of several people on an application', () => {
  it('reads their own tasks and those that are nobody’s in particular, by a factor of their own', async (t) => {
    const { read } = await reading(t);
    const an = await read({ factor: '12-03-1980' });
    assert.deepEqual([an.access.level, an.access.party, ids(an)], ['verified', 'an', ['ans', 'anybodys']]);
    assert.deepEqual(ids(await read({ factor: '1-1-1981' })), ['bos', 'anybodys']);
    const either = await read({ factor: '1234AB' });
    assert.deepEqual([either.access.party, ids(either)], [undefined, ['ans', 'bos', 'anybodys']]);
  });

  it('reads them by a link of their own, to the end of which everything else is told', async (t) => {
    const { read, tokenFor } = await reading(t);
    const bo = await read({ token: await tokenFor('bo') });
    assert.deepEqual([bo.access.level, bo.access.party, ids(bo)], ['full', 'bo', ['bos', 'anybodys']]);
    assert.equal(bo.tasks?.[0]?.for, 'bo');
    assert.equal(ids(await read({ token: await tokenFor() })).length, 3);
  });

  it('learns neither what others have to do nor how much', async (t) => {
    const two = await reading(t, shared({ tasks: [task('bos', 'bo')] }));
    const five = await reading(
      t,
      shared({ tasks: ['a', 'b', 'c', 'd', 'e'].map((id) => task(id, 'an')).concat(task('bos', 'bo')) }),
    );
    const told = async ({ tokenFor, read }: typeof two) =>
      JSON.stringify((await read({ token: await tokenFor('bo') })).tasks);
    assert.equal(await told(two), await told(five));
    const { access } = await five.read({ factor: '1-1-1981' });
    assert.ok(!access.redacted?.includes('tasks'), 'nor that something is held back');
  });

  it('is not asked to do what only others can do', async (t) => {
    const { read } = await reading(t, shared({ tasks: [task('ans', 'an')] }));
    const bo = await read({ factor: '1-1-1981' });
    assert.deepEqual(
      [bo.condition, bo.waitingOn, bo.tasks, bo.reason, bo.next],
      ['on_track', 'third_party', undefined, undefined, undefined],
    );
    const an = await read({ factor: '12-03-1980' });
    assert.deepEqual([an.condition, an.waitingOn, an.reason?.advice], ['action_needed', 'customer', 'Send it']);
  });

  it('reads by a stream what they read without one', async (t) => {
    const { ask } = await reading(t);
    const answer = await ask('POST', '/status/stream', { body: { reference: 'A-1042', factor: '1-1-1981' } });
    const reader = answer.body!.getReader();
    const text = new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    assert.match(text, /"party":"bo"/);
    assert.doesNotMatch(text, /Sign ans/);
  });

  it('has no link when they do not take part', async (t) => {
    const { link, put } = await reading(t);
    const { status, errors } = await problemOf(await link({ party: 'nobody' }));
    assert.deepEqual([status, errors], [422, [{ field: '/party', must: 'be the id of a party' }]]);
    await put(journey({ reference: 'B-7' }));
    assert.equal((await link({ reference: 'B-7', party: 'an' })).status, 422);
    assert.equal((await link({ reference: 'C-1', party: 'an' })).status, 404);
  });

  it('reads nothing by their link once they take part no more, nor once it is revoked', async (t) => {
    const { put, ask, tokenFor, status } = await reading(t);
    const [bos, everybodys] = [await tokenFor('bo'), await tokenFor()];
    await put(
      shared({ parties: [{ id: 'an', name: 'An', role: 'applicant' }], tasks: [], condition: 'on_track', lookup: {} }),
    );
    const refused = [await status({ token: bos }), await status({ token: 'wrong' })];
    assert.deepEqual(
      refused.map((answer) => answer.status),
      [404, 404],
    );
    assert.equal(await refused[0]!.text(), await refused[1]!.text());
    const stream = await ask('POST', '/status/stream', { body: { reference: 'A-1042', token: bos } });
    assert.equal(stream.status, 404);
    assert.equal((await status({ token: everybodys })).status, 200);
    await ask('DELETE', '/links/A-1042', { owner: true });
    assert.equal((await status({ token: everybodys })).status, 404);
  });

  it('has a factor that nobody else has, however it is typed', async (t) => {
    const { put } = await reading(t);
    for (const factors of [
      [
        { factor: '1234 AB', party: 'an' },
        { factor: '1234ab', party: 'bo' },
      ],
      ['x@example.org', { factor: 'X@example.org', party: 'an' }],
    ]) {
      const { status, errors } = await problemOf(await put(shared({ lookup: { factors } })));
      assert.deepEqual([status, errors?.[0]?.field], [422, '/lookup/factors/1']);
    }
    assert.equal((await put(shared({ lookup: { factors: ['1234 AB', '1234ab'] } }))).status, 200);
  });
});

describe('what a stranger with a number reads', () => {
  it('holds none of the owner’s words about a reason, and says that they are held back', async (t) => {
    const { read } = await reading(t, shared({ lookup: { public: true } }));
    const { reason, access } = await read({});
    assert.deepEqual(reason, { code: 'documents_missing' });
    for (const name of ['reason.text', 'reason.doing', 'reason.advice'])
      assert.ok(access.redacted?.includes(name), name);
    assert.equal((await read({})).access.lastVisit, undefined);
  });
});

describe('the last visit', () => {
  const lastVisit = async (read: (body: object) => Promise<Journey>, body: object) => {
    const { access } = await read(body);
    // The note is written after the answer has gone; the next turn of the loop is when it is there.
    await new Promise((resume) => setImmediate(resume));
    await new Promise((resume) => setImmediate(resume));
    return access.lastVisit;
  };
  const factor = { factor: '1234AB' };

  it('is told from the second visit on, as the moment at which the one before it ended', async (t) => {
    const { read, later } = await reading(t);
    assert.equal(await lastVisit(read, factor), undefined);
    later(10 * MINUTE);
    assert.equal(await lastVisit(read, factor), undefined, 'still the first visit');
    later(30 * MINUTE);
    const ended = new Date(NOW + 10 * MINUTE).toISOString();
    assert.equal(await lastVisit(read, factor), ended);
    later(29 * MINUTE);
    assert.equal(await lastVisit(read, factor), ended, 'the same for the whole visit');
    later(31 * MINUTE);
    assert.equal(await lastVisit(read, factor), new Date(NOW + 69 * MINUTE).toISOString());
  });

  it('is each reader’s own: each link’s and each factor’s', async (t) => {
    const { read, later, tokenFor } = await reading(t);
    const [one, other] = [await tokenFor(), await tokenFor('an')];
    for (const body of [factor, { token: one }]) await lastVisit(read, body);
    later(60 * MINUTE);
    const told: (string | undefined)[] = [];
    for (const body of [factor, { token: one }, { token: other }, { factor: '1-1-1981' }])
      told.push(await lastVisit(read, body));
    const first = new Date(NOW).toISOString();
    assert.deepEqual(told, [first, first, undefined, undefined]);
  });

  it('survives a restart of the endpoint, and is gone with the journey', async (t) => {
    const { read, later, store, put, ask } = await reading(t);
    await lastVisit(read, factor);
    later(60 * MINUTE);
    const again = endpoint(t, { store, clock: () => NOW + 60 * MINUTE });
    const answer = await again.ask('POST', '/status', { body: { reference: 'A-1042', ...factor } });
    assert.equal(((await answer.json()) as { journey: Journey }).journey.access.lastVisit, new Date(NOW).toISOString());
    await ask('DELETE', '/people/A-1042', { owner: true });
    await put(shared());
    assert.equal(await lastVisit(read, factor), undefined);
  });

  it('ends when a page that followed the journey leaves', async (t) => {
    const { ask, read, later, store } = await reading(t);
    const answer = await ask('POST', '/status/stream', { body: { reference: 'A-1042', ...factor } });
    const reader = answer.body!.getReader();
    await reader.read();
    later(20 * MINUTE);
    const put = store.visits.put.bind(store.visits);
    const noted = new Promise<void>((tell) => {
      store.visits.put = (...args) => put(...args).then(tell);
    });
    await reader.cancel();
    await noted;
    later(40 * MINUTE);
    assert.equal(await lastVisit(read, factor), new Date(NOW + 20 * MINUTE).toISOString());
  });

  it('is not waited for by who reads, and not missed where it cannot be kept', async (t) => {
    const { store, read } = await reading(t);
    store.visits.put = () => new Promise(() => undefined);
    await read(factor);
    store.visits.put = () => Promise.reject(new Error('full'));
    await read(factor);
  });
});

describe('guessing at one reference', () => {
  const asking = async (t: TestContext) => {
    const made = endpoint(t, { trustedProxies: 1 });
    await made.put(journey());
    const from = async (address: string, factor: string) => {
      const headers = { 'x-forwarded-for': address };
      return (await made.ask('POST', '/status', { body: { reference: 'A-1042', factor }, headers })).status;
    };
    return { ...made, from };
  };

  it('from as many addresses as there are ends within twenty tries', async (t) => {
    const { from } = await asking(t);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 30; attempt++) statuses.push(await from(`10.0.0.${attempt}`, `guess ${attempt}`));
    assert.ok(statuses.indexOf(429) > 0 && statuses.indexOf(429) < 20, statuses.join());
    assert.ok(statuses.slice(20).every((status) => status === 429));
  });

  it('is told of no more guesses when they all come at once', async (t) => {
    const { from } = await asking(t);
    const guesses = Array.from({ length: 200 }, (_, at) => from(`10.0.${at}.1`, `guess ${at}`));
    const statuses = await Promise.all(guesses);
    assert.ok(statuses.filter((status) => status === 404).length < 20);
  });

  it('keeps a customer who has looked before where they are, and everybody with a link', async (t) => {
    const { from, ask } = await asking(t);
    const link = (await (await ask('POST', '/links', { owner: true, body: { reference: 'A-1042' } })).json()) as {
      token: string;
    };
    assert.equal(await from('10.1.1.1', '1234AB'), 200);
    for (let attempt = 0; attempt < 30; attempt++) await from(`10.0.0.${attempt}`, 'wrong');
    assert.equal(await from('10.2.2.2', '1234AB'), 429, 'a stranger cannot tell a right guess any more');
    assert.equal(await from('10.1.1.1', '1234AB'), 200);
    const body = { reference: 'A-1042', token: link.token };
    assert.equal((await ask('POST', '/status', { body })).status, 200);
  });

  it('counts none of a hundred customers who are right at once', async (t) => {
    const { from } = await asking(t);
    const statuses = await Promise.all(Array.from({ length: 100 }, () => from('10.0.0.1', '1234AB')));
    assert.deepEqual([...new Set(statuses)], [200]);
  });

  it('says how long to wait, which is not long', async (t) => {
    const { ask } = await asking(t);
    const guess = () => ask('POST', '/status', { body: { reference: 'A-1042', factor: 'wrong' } });
    for (let attempt = 0; attempt < 20; attempt++) await guess();
    const wait = Number((await guess()).headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 900, String(wait));
  });
});
