import { expect } from '@open-wc/testing';
import type { Delivery } from '../../src/outbox/deliveries.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { noTries } from '../../src/outbox/policy.js';
import { Shelf } from '../../src/outbox/shelf.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import { row } from '../suites/outbox-store.suite.js';
import { type Fault, TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { Device } from './device.js';

let count = 0;
/** An id as a customer's device makes it. */
const newId = () => `0195f0a0-0000-7000-8000-${String(++count).padStart(12, '0')}`;
const week = 7 * 24 * 3_600_000;

describe('what a customer says', () => {
  let endpoint: TestEndpoint;
  let hands: Hands;
  let device: Device;
  let outbox: Outbox;
  let told: Map<string, Delivery[]>;

  const open = (stores: OutboxStore[] = [device.database(), device.local()]) =>
    new Outbox(endpoint.connection, hands, new Shelf(stores, hands));
  /** Puts something in and notes what is told of it. */
  const say = (id: string, revision = 1, box = outbox) => {
    if (!told.has(id)) {
      told.set(id, []);
      box.watch(id, (delivery) => told.get(id)!.push(delivery));
    }
    return box.put({ id, revision, route: 'responses', body: { id, revision, answers: [revision] } });
  };
  const states = (id: string) => told.get(id)!.map(({ state }) => state);
  const becomes = (id: string, state: Delivery['state'], revision = 1) =>
    until(() => told.get(id)!.some((one) => one.state === state && one.revision === revision), `${state} ${revision}`);
  const stored = async (id: string) => ((await endpoint.stored())[id] ?? []).map(({ revision }) => revision);
  const asked = async () => (await endpoint.requests('/responses')).length;
  const onDevice = async () => (await device.database().all()).map(({ id, revision }) => `${id} ${revision}`);
  /** The next try is arranged, and none is under way. */
  const rests = () => until(isResting, 'resting');
  const isResting = () => hands.waits.length === 1 && ![8000, 1500, 20_000].includes(hands.waits[0]!);
  const nextTry = async () => {
    await rests();
    hands.advance(hands.waits[0]!);
  };

  beforeEach(async () => {
    device = new Device();
    endpoint = await TestEndpoint.open();
    hands = new Hands();
    told = new Map();
    outbox = open();
  });
  afterEach(() => endpoint.stop());

  it('is on the device before the page says anything, and received when the endpoint has confirmed it', async () => {
    await endpoint.fail({ do: 'hold' });
    const id = newId();
    expect(await say(id)).to.deep.equal({ id, revision: 1, state: 'kept' });
    expect(await onDevice()).to.deep.equal([`${id} 1`]);
    await until(async () => (await asked()) === 1);
    expect(states(id)).to.deep.equal(['kept']);
    await endpoint.release();
    await becomes(id, 'received');
    expect(told.get(id)!.at(-1)).to.include({ receivedAt: '2026-03-04T10:15:00Z' });
    expect(await onDevice()).to.be.empty;
    await until(() => hands.waits.length === 0);
  });

  it('touches no storage before there is something to keep', async () => {
    await open().start();
    expect(await device.traces()).to.be.empty;
    expect(await endpoint.requests()).to.be.empty;
  });

  it('is told to who comes to watch later, as it stands', async () => {
    const id = newId();
    await say(id);
    await becomes(id, 'received');
    const late: string[] = [];
    outbox.watch(id, ({ state }) => late.push(state));
    expect(late).to.deep.equal(['received']);
  });

  for (const fault of [
    { do: 'drop' as const },
    { do: 'truncate' as const },
    { do: 'answer' as const, status: 500 },
    { do: 'answer' as const, status: 503 },
    { do: 'answer' as const, status: 429, headers: { 'retry-after': '2' } },
    { do: 'answer' as const, body: '<html>Welcome to our hotel', type: 'text/html' },
    { do: 'store_and_drop' as const },
  ]) {
    it(`is stored once and said to be received once after ${JSON.stringify(fault)}`, async () => {
      await endpoint.fail(fault);
      const id = newId();
      await say(id);
      await until(async () => (await asked()) >= 1);
      await nextTry();
      await becomes(id, 'received');
      expect(await stored(id)).to.deep.equal([1]);
      expect(states(id)).to.deep.equal(['kept', 'received']);
      const bodies = (await endpoint.requests('/responses')).map(({ text }) => text);
      expect(new Set(bodies).size).to.equal(1);
    });
  }

  it('is sent at most four times to an endpoint that is away for eight seconds', async () => {
    await endpoint.fail({ do: 'answer', status: 503, times: 100 });
    const ids = [newId(), newId(), newId()];
    const from = hands.now();
    for (const id of ids) await say(id);
    for (await rests(); hands.now() + hands.waits[0]! < from + 8000; await rests()) hands.advance(hands.waits[0]!);
    await endpoint.heal();
    await nextTry();
    for (const id of ids) await becomes(id, 'received');
    const requests = (await endpoint.requests('/responses')).map(({ body }) => body!.id);
    for (const id of ids) expect(requests.filter((sent) => sent === id).length).to.be.at.most(4);
  });

  it('is stored exactly once, each of many, with four requests at most, through every fault in turn', async () => {
    const faults: Fault[] = [
      { do: 'answer', status: 500 },
      { do: 'drop' },
      { do: 'store_and_drop' },
      { do: 'answer', status: 429, headers: { 'retry-after': '3' } },
      { do: 'truncate' },
      { do: 'answer', body: '<html>', type: 'text/html' },
      { do: 'answer', status: 503, headers: { 'retry-after': 'soon' } },
    ];
    const ids = Array.from({ length: 21 }, newId);
    for (let at = 0; at < ids.length; at++) await endpoint.fail(faults[at % faults.length]!);
    await Promise.all(ids.map((id) => say(id)));
    await until(() => {
      if (isResting()) hands.advance(hands.waits[0]!);
      return ids.every((id) => states(id).at(-1) === 'received');
    }, 'all received');
    const rows = await endpoint.stored();
    expect(ids.map((id) => rows[id]?.length)).to.deep.equal(ids.map(() => 1));
    const sent = (await endpoint.requests('/responses')).map(({ body }) => body!.id);
    expect(Math.max(...ids.map((id) => sent.filter((one) => one === id).length))).to.be.at.most(4);
    expect(await onDevice()).to.be.empty;
  });

  it('waits as long as the endpoint asks for, also when the network is back', async () => {
    await endpoint.fail({ do: 'answer', status: 429, headers: { 'retry-after': '600' } });
    const id = newId();
    await say(id);
    await rests();
    expect(hands.waits).to.deep.equal([675_000]);
    hands.advance(10_000);
    dispatchEvent(new Event('online'));
    await rests();
    hands.advance(664_999);
    expect(await asked()).to.equal(1);
    hands.advance(1);
    await becomes(id, 'received');
  });

  it('is sent at once when the network is back', async () => {
    await endpoint.fail({ do: 'drop', times: 4 });
    const id = newId();
    await say(id);
    for (let tries = 0; tries < 3; tries++) await nextTry();
    await rests();
    hands.advance(10_000);
    await endpoint.heal();
    dispatchEvent(new Event('online'));
    await becomes(id, 'received');
  });

  it('that the endpoint will never take is kept and said to be refused, with the reason, and holds up nothing else', async () => {
    const body = JSON.stringify({ code: 'invalid_body', errors: [{ field: '/answers/0/value' }] });
    await endpoint.fail({ do: 'answer', status: 422, body, type: 'application/problem+json' });
    const [refused, fine] = [newId(), newId()];
    await say(refused);
    await becomes(refused, 'refused');
    expect(told.get(refused)!.at(-1)).to.deep.include({
      problem: { code: 'invalid_body', field: '/answers/0/value' },
    });
    await say(fine);
    await becomes(fine, 'received');
    expect(await onDevice()).to.deep.equal([`${refused} 1`]);
    expect(await asked()).to.equal(2);
    // What the customer makes of it is another revision, and has its own chance.
    await say(refused, 2);
    await becomes(refused, 'received', 2);
    expect(await onDevice()).to.be.empty;
  });

  it('goes on its way in its newest form when it is changed while an older one is under way', async () => {
    await endpoint.fail({ do: 'hold' });
    const id = newId();
    await say(id, 1);
    await until(async () => (await asked()) === 1);
    await say(id, 2);
    await say(id, 3);
    expect(await onDevice()).to.deep.equal([`${id} 3`]);
    await endpoint.release();
    await becomes(id, 'received', 3);
    expect(await stored(id)).to.deep.equal([1, 3]);
    expect(
      told
        .get(id)!
        .filter(({ state }) => state === 'received')
        .map(({ revision }) => revision),
    ).to.deep.equal([3]);
    expect(await onDevice()).to.be.empty;
  });

  it('is not taken for received when the endpoint confirms an older form of it', async () => {
    const id = newId();
    await endpoint.answer('/responses', { id, revision: 1, receivedAt: '2026-03-04T10:15:00Z' });
    await say(id, 2);
    await rests();
    expect(states(id)).to.deep.equal(['kept']);
    expect(await onDevice()).to.deep.equal([`${id} 2`]);
  });

  it('is not sent before it is written, and never said to be waiting after it was received', async () => {
    const writing: (() => void)[] = [];
    const write = async () => {
      await until(() => writing.length > 0);
      writing.pop()!();
    };
    const database = device.database();
    const slow: OutboxStore = {
      keep: async (row) => {
        await new Promise<void>((resolve) => writing.push(resolve));
        await database.keep(row);
      },
      all: () => database.all(),
      mayHoldRows: () => database.mayHoldRows(),
      forget: (id, revision) => database.forget(id, revision),
    };
    outbox = open([slow]);
    await endpoint.fail({ do: 'hold' });
    const [first, second] = [newId(), newId()];
    const saying = say(first);
    await write();
    await saying;
    await until(async () => (await asked()) === 1);
    // The sender is at work while the second is being written, and would find it if it looked.
    const sayingMore = say(second);
    await endpoint.release();
    await becomes(first, 'received');
    await until(() => hands.waits.filter((wait) => wait !== 1500).length === 0);
    expect(await asked()).to.equal(1);
    await write();
    await sayingMore;
    await becomes(second, 'received');
    expect(states(second)).to.deep.equal(['kept', 'received']);
    expect(await onDevice()).to.be.empty;
  });

  it('is kept and sent later when something in between forbids it without the endpoint having a say', async () => {
    await endpoint.fail({ do: 'answer', status: 403, body: '<html>Sign in to go on', type: 'text/html' });
    const id = newId();
    await say(id);
    await nextTry();
    await becomes(id, 'received');
    expect(states(id)).to.deep.equal(['kept', 'received']);
  });

  it('is said not to be kept when it cannot be written down at all', async () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(await outbox.put({ id: 'x', revision: 1, route: 'responses', body: loop })).to.include({
      state: 'not_kept',
    });
  });

  describe('on a device that keeps nothing', () => {
    const broken: [string, () => OutboxStore][] = [
      ['that throws', () => storeThat(() => Promise.reject(new DOMException('', 'SecurityError')))],
      ['that is full', () => storeThat(() => Promise.reject(new DOMException('', 'QuotaExceededError')))],
      ['that never answers', () => storeThat(() => new Promise(() => undefined))],
    ];
    for (const [what, make] of broken) {
      it(`goes to the next store from one ${what}`, async () => {
        outbox = open([make(), device.local()]);
        const id = newId();
        const saying = say(id);
        await until(() => {
          hands.advance(1500);
          return told.get(id)!.length > 0;
        });
        expect(await saying).to.include({ state: 'kept' });
        await becomes(id, 'received');
        expect(await device.local().all()).to.be.empty;
      });

      it(`is held by the page, which says so, where every store is one ${what}`, async () => {
        await endpoint.fail({ do: 'drop' });
        outbox = open([make(), make()]);
        const id = newId();
        const saying = say(id);
        await until(() => {
          hands.advance(1500);
          return told.get(id)!.length > 0;
        });
        expect(await saying).to.include({ state: 'memory' });
        await until(() => {
          hands.advance(500);
          return states(id).includes('received');
        });
        expect(await stored(id)).to.deep.equal([1]);
      });
    }

    function storeThat(run: () => Promise<never>): OutboxStore {
      return { keep: run, all: run, forget: run, mayHoldRows: run };
    }
  });

  describe('in an earlier visit', () => {
    const left = (id: string, other: Partial<ReturnType<typeof row>> = {}) =>
      device.database().keep(
        row({
          id,
          endpoint: endpoint.origin,
          body: JSON.stringify({ id, revision: 1 }),
          madeAt: hands.now() - 1000,
          ...other,
        }),
      );

    it('is sent at the next one', async () => {
      const ids = [newId(), newId()];
      for (const id of ids) await left(id, { tries: { ...noTries, count: 3, notBefore: hands.now() + 60_000 } });
      await outbox.start();
      for (const id of ids) expect(await stored(id)).to.deep.equal([1]);
      expect(await onDevice()).to.be.empty;
    });

    it('is sent at the next one, however long the device takes to say that it holds something', async () => {
      const id = newId();
      await left(id);
      const database = device.database();
      let say = (): void => undefined;
      const slow: OutboxStore = {
        keep: (row) => database.keep(row),
        all: () => database.all(),
        mayHoldRows: async () => {
          await new Promise<void>((resolve) => (say = resolve));
          return database.mayHoldRows();
        },
        forget: (...one) => database.forget(...one),
      };
      outbox = open([slow]);
      const starting = outbox.start();
      hands.advance(60_000);
      say();
      await starting;
      expect(await stored(id)).to.deep.equal([1]);
    });

    it('is not sent to another endpoint than the one it was said to', async () => {
      const id = newId();
      await left(id, { endpoint: 'https://other.example' });
      await outbox.start();
      expect(await endpoint.requests()).to.be.empty;
      expect(await onDevice()).to.deep.equal([`${id} 1`]);
    });

    it('is tried on an eighth day, and then no longer carried along', async () => {
      const [taken, lost] = [newId(), newId()];
      const tries = { count: 7, lastAt: 0, notBefore: 0, isTold: false, days: 7, dayAt: hands.now() - week };
      await left(lost, { tries, madeAt: 1 });
      await left(taken, { tries, madeAt: 2 });
      await endpoint.fail({ do: 'answer', status: 500, times: 1 });
      await outbox.start();
      expect(await asked()).to.equal(2);
      expect(await stored(taken)).to.deep.equal([1]);
      expect(await onDevice()).to.be.empty;
    });

    it('is not given up because a clock that stood ten years off was put right meanwhile', async () => {
      const id = newId();
      await left(id, { madeAt: hands.now() - 520 * week });
      await endpoint.fail({ do: 'answer', status: 500, times: 1 });
      await outbox.start();
      await nextTry();
      await until(async () => (await stored(id)).length === 1);
    });

    it('is not sent while the endpoint wants to be left alone, as it told a row before the reload', async () => {
      const [told, other] = [newId(), newId()];
      await left(told, { tries: { count: 1, lastAt: hands.now(), notBefore: hands.now() + 60_000, isTold: true } });
      await left(other);
      await outbox.start();
      expect(await asked()).to.equal(0);
      await rests();
      hands.advance(60_000);
      await until(async () => (await onDevice()).length === 0);
      expect([await stored(told), await stored(other)]).to.deep.equal([[1], [1]]);
    });

    it('is sent once from a device that does not let go of it', async () => {
      const id = newId();
      await left(id);
      const database = device.database();
      const holding: OutboxStore = {
        keep: (row) => database.keep(row),
        all: () => database.all(),
        mayHoldRows: () => database.mayHoldRows(),
        forget: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
      };
      outbox = open([holding]);
      await outbox.start();
      const later = newId();
      await say(later);
      await becomes(later, 'received');
      await until(() => hands.waits.length === 0);
      expect(await asked()).to.equal(2);
    });

    it('is not sent again where it was refused, and is forgotten after a week', async () => {
      const [young, old] = [newId(), newId()];
      await left(young, { refused: { code: 'invalid_body' } });
      await left(old, { refused: { code: 'invalid_body' }, madeAt: hands.now() - week - 1000 });
      await outbox.start();
      expect(await asked()).to.equal(0);
      expect(await onDevice()).to.deep.equal([`${young} 1`]);
    });
  });

  it('is never given up while the page is open, however long that is', async () => {
    await endpoint.fail({ do: 'drop', times: 1000 });
    const id = newId();
    await say(id);
    for (let days = 0; days < 10; days++) {
      await rests();
      hands.advance(week / 7);
    }
    await rests();
    expect(await asked()).to.be.at.least(11);
    await endpoint.heal();
    await nextTry();
    await becomes(id, 'received');
    expect(states(id)).to.deep.equal(['kept', 'received']);
  });

  it('is not sent on leaving by a page that only tried it for another', async () => {
    const [theirs, mine] = [newId(), newId()];
    const other = { id: theirs, endpoint: endpoint.origin, body: JSON.stringify({ id: theirs, revision: 1 }) };
    await device.database().keep(row({ ...other, madeAt: 1 }));
    await endpoint.fail({ do: 'drop', times: 100 });
    await outbox.start();
    await rests();
    await say(mine);
    await rests();
    await endpoint.heal();
    const tried = await asked();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await becomes(mine, 'received');
    expect((await endpoint.requests('/responses')).slice(tried).map(({ body }) => body!.id)).to.deep.equal([mine]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });

  it('goes once more when the page is left, in a request that outlives it', async () => {
    await endpoint.fail({ do: 'hold' });
    const id = newId();
    await say(id);
    await until(async () => (await asked()) === 1);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(async () => (await asked()) === 2);
    await until(async () => (await endpoint.requests('/responses'))[0]!.isGone);
    await becomes(id, 'received');
    expect(await stored(id)).to.deep.equal([1]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
});
