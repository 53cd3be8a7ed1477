import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failNoSoonerThan } from '../../src/endpoint/hold.js';
import { startServer } from '../../src/endpoint/server.js';
import { distance, fill, groupNames, requestOf, separation, Wire } from './look-ups.js';
import { endpoint } from './support.js';

const patient = { requests: 1e9, guesses: 1e9, guessesOfReference: 1e9 };
/** Long enough for whatever was promised to have happened, without a clock. */
const settled = () => new Promise((resume) => setImmediate(resume));

describe('thousands of wrong look-ups', () => {
  it('get one answer between them, whether the reference exists or not and whatever was wrong', async (t) => {
    const { ask, store } = endpoint(t, { clock: Date.now, limits: { ...patient, refusalMs: 0 } });
    const tokens = await fill(store);
    const answers = new Set<string>();
    for (let at = 0; at < 2800; at++) {
      const body = requestOf(groupNames[at % groupNames.length]!, tokens);
      const answer = await ask('POST', '/status', { body, type: 'text/plain' });
      answers.add(JSON.stringify([answer.status, [...answer.headers].sort(), await answer.text()]));
    }
    assert.deepEqual(
      [...answers].map((answer) => answer.slice(0, 5)),
      ['[404,'],
    );
  });

  it('get the same bytes over a real connection too', async (t) => {
    const { app, store } = endpoint(t, { clock: Date.now, limits: patient });
    const tokens = await fill(store);
    const { port, stop } = await startServer(app.fetch, { host: '127.0.0.1', port: 0 });
    const wire = new Wire(port);
    const answers = new Set<string>();
    for (const group of groupNames) answers.add((await wire.ask(requestOf(group, tokens))).answer);
    wire.close();
    await stop();
    assert.equal(answers.size, 1);
  });

  it('ask the same of the store and compare as many factors, each of them', async (t) => {
    const { ask, store } = endpoint(t, { clock: Date.now, limits: { ...patient, refusalMs: 0 } });
    const tokens = await fill(store);
    let asked: string[] = [];
    const spy = (owner: object, names: string[]) => {
      const methods = owner as Record<string, (...args: unknown[]) => unknown>;
      for (const name of names) {
        const real = methods[name]!.bind(owner);
        methods[name] = (...args) => {
          asked.push(name);
          return real(...args);
        };
      }
    };
    spy(store, ['digest']);
    spy(store.links, ['find', 'add', 'revoke']);
    spy(store.journeys, ['lookupKeys', 'read', 'revision', 'change']);
    spy(store.visits, ['find', 'put']);
    for (const group of groupNames) {
      asked = [];
      await ask('POST', '/status', { body: requestOf(group, tokens) });
      assert.deepEqual(asked.sort(), ['digest', 'find', 'lookupKeys'], group);
    }
  });
});

describe('the time that a refusal takes', () => {
  const fail = () => Promise.reject(new Error('no'));

  it('is counted from before the work, so that how long that took cannot be told', async (t) => {
    for (const workMs of [0, 5, 24]) {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      let hasFailed = false;
      const work = () => new Promise<void>((resume) => setTimeout(resume, workMs)).then(fail);
      const refusal = failNoSoonerThan(25, work).catch(() => (hasFailed = true));
      for (let ms = 0; ms < 25; ms++) {
        await settled();
        assert.equal(hasFailed, false, `after ${ms} ms`);
        t.mock.timers.tick(1);
      }
      await refusal;
      assert.equal(hasFailed, true);
      t.mock.timers.reset();
    }
  });

  it('is no time that somebody who may read has to wait, and leaves no timer behind', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    assert.equal(await failNoSoonerThan(25, () => Promise.resolve('read')), 'read');
    t.mock.timers.reset();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await failNoSoonerThan(60_000, () => Promise.resolve());
    assert.equal(timers(), before);
  });

  it('is that of every refused look-up of the endpoint, and of no other answer', async (t) => {
    const { ask, store } = endpoint(t, { clock: Date.now, limits: { ...patient, refusalMs: 1000 } });
    const tokens = await fill(store);
    t.mock.timers.enable({ apis: ['setTimeout'] });
    for (const route of ['/status', '/status/stream']) {
      for (const group of groupNames) {
        let status = 0;
        const answered = ask('POST', route, { body: requestOf(group, tokens) }).then(
          (answer) => (status = answer.status),
        );
        // However many turns of the loop the work may take, none of them brings the answer.
        for (let turn = 0; turn < 20; turn++) await settled();
        t.mock.timers.tick(999);
        for (let turn = 0; turn < 20; turn++) await settled();
        assert.equal(status, 0, group);
        t.mock.timers.tick(1);
        await answered;
        assert.equal(status, 404);
      }
    }
    const body = { reference: 'R-000001', factor: '1001 AB' };
    assert.equal((await ask('POST', '/status', { body })).status, 200);
  });
});

describe('what the long run measures', () => {
  it('tells two groups that differ from two that do not', () => {
    const even = Array.from({ length: 100 }, (_, at) => at);
    assert.equal(separation(even, even), 0.5);
    assert.equal(separation([1, 2, 3], [4, 5, 6]), 1);
    assert.equal(separation([4, 5, 6], [1, 2, 3]), 1, 'in both directions');
    assert.equal(separation([1, 3], [2, 4]), 0.75);
    assert.equal(distance(even, even), 0);
    assert.equal(distance([1, 2, 3], [4, 5, 6]), 1);
    assert.equal(distance([1, 2, 3, 4], [3, 4, 5, 6]), 0.5);
  });
});
