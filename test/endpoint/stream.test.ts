import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createParser } from 'eventsource-parser';
import { type Journey, StatusAnswer } from '../../src/contract/index.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import { endpoint, journey, NOW, problemOf, temporaryFolder } from './support.js';

/** Reads a stream event by event, comments among them. */
function listen(answer: Response) {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  const waiting: { comment?: string; id?: string | undefined; journey?: Journey; retry?: number }[] = [];
  const parser = createParser({
    onEvent: ({ id, data }) => {
      const told = JSON.parse(data) as { journey: Journey };
      assert.ok(StatusAnswer.safeParse(told).success);
      waiting.push({ id, journey: told.journey });
    },
    onComment: (comment) => waiting.push({ comment }),
    onRetry: (retry) => waiting.push({ retry }),
  });
  /** The next thing that the stream says; undefined at its end. */
  const next = async () => {
    while (!waiting.length) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return waiting.shift();
  };
  return {
    next,
    /** The same without signs of life, of which a slow machine hears more. */
    async nextTold() {
      for (;;) {
        const told = await next();
        if (told?.comment === undefined) return told;
      }
    },
    leave: () => reader.cancel(),
  };
}

async function streaming(t: TestContext, options: Parameters<typeof endpoint>[1] = {}) {
  const made = endpoint(t, options);
  await made.put(journey());
  const ask = (body: object = {}) =>
    made.ask('POST', '/status/stream', { body: { reference: 'A-1042', factor: '1234AB', ...body } });
  const open = async (body: object = {}) => {
    const answer = await ask(body);
    assert.equal(answer.status, 200);
    const stream = listen(answer);
    t.after(() => stream.leave());
    return { ...stream, answer };
  };
  const change = (body: object) => made.ask('POST', '/journeys/A-1042/events', { owner: true, body });
  return { ...made, askStream: ask, open, change };
}

describe('a stream', () => {
  it('begins with the journey, at the level of who asks, and says its revision', async (t) => {
    const { open } = await streaming(t);
    const stream = await open();
    assert.match(stream.answer.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.match(stream.answer.headers.get('cache-control') ?? '', /no-store/);
    assert.equal(stream.answer.headers.get('x-accel-buffering'), 'no');
    const first = await stream.next();
    assert.equal(first?.id, '1');
    assert.equal(first?.journey?.access.level, 'verified');
  });

  it('begins with a sign of life for a page that has the newest revision already', async (t) => {
    const { open, change } = await streaming(t);
    const stream = await open({ knownRevision: 1 });
    assert.equal((await stream.next())?.comment, '');
    await change({ condition: 'delayed' });
    assert.equal((await stream.next())?.id, '2');
  });

  it('begins with the journey for a page that knows a revision that is not there any more', async (t) => {
    const { open } = await streaming(t);
    assert.equal((await (await open({ knownRevision: 99 })).next())?.id, '1');
  });

  it('tells of each change once', async (t) => {
    const { open, change } = await streaming(t);
    const stream = await open();
    await stream.next();
    for (const condition of ['delayed', 'problem', 'on_track']) {
      await change({ condition });
      const told = await stream.next();
      assert.equal(told?.journey?.condition, condition);
    }
  });

  it('tells every page that looks, and none of another journey', async (t) => {
    const { put, open, change, ask } = await streaming(t);
    await put(journey({ reference: 'B-7' }));
    const streams = await Promise.all(Array.from({ length: 20 }, () => open()));
    const other = listen(await ask('POST', '/status/stream', { body: { reference: 'B-7', factor: '1234AB' } }));
    t.after(() => other.leave());
    for (const stream of [...streams, other]) await stream.next();
    await change({ condition: 'delayed' });
    for (const stream of streams) assert.equal((await stream.next())?.journey?.condition, 'delayed');
    await ask('POST', '/journeys/B-7/events', { owner: true, body: { condition: 'paused' } });
    assert.equal((await other.next())?.journey?.condition, 'paused');
  });

  it('gives a page that reads slowly the newest state, and not all that lies between', async (t) => {
    const { open, change } = await streaming(t);
    const stream = await open();
    for (let at = 0; at < 30; at++) await change({ condition: at % 2 ? 'delayed' : 'on_track' });
    const ids: number[] = [];
    for (let told = await stream.next(); ; told = await stream.next()) {
      ids.push(Number(told?.id));
      if (told?.id === '31') break;
    }
    assert.ok(ids.length < 10, ids.join());
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
  });

  it('gives a sign of life while nothing changes', async (t) => {
    const { open } = await streaming(t, { limits: { heartbeatMs: 5 } });
    const stream = await open();
    await stream.next();
    for (let beat = 0; beat < 3; beat++) assert.equal((await stream.next())?.comment, '');
  });

  it('ends when its link is revoked', async (t) => {
    const { ask, open } = await streaming(t);
    const { token } = (await (await ask('POST', '/links', { owner: true, body: { reference: 'A-1042' } })).json()) as {
      token: string;
    };
    const stream = await open({ token, factor: undefined });
    assert.equal((await stream.next())?.journey?.access.level, 'full');
    await ask('DELETE', '/links/A-1042', { owner: true });
    assert.equal(await stream.next(), undefined);
  });

  it('ends when its link expires', async (t) => {
    let now = NOW;
    const { ask, open } = await streaming(t, { clock: () => now });
    const { token } = (await (
      await ask('POST', '/links', { owner: true, body: { reference: 'A-1042', expiresInSeconds: 1 } })
    ).json()) as { token: string };
    // It waits for the 50 ms that are left, and not for its next sign of life.
    now += 950;
    const stream = await open({ token, factor: undefined });
    assert.ok((await stream.next())?.journey);
    now += 50;
    assert.equal(await stream.nextTold(), undefined);
  });

  it('ends when its person is erased, and when its factor is taken away', async (t) => {
    const { ask, put, open } = await streaming(t);
    const one = await open();
    await one.next();
    await put(journey({ lookup: { factors: ['other'] } }));
    assert.equal(await one.next(), undefined);
    const two = await open({ factor: 'other' });
    await two.next();
    await ask('DELETE', '/people/A-1042', { owner: true });
    assert.equal(await two.next(), undefined);
  });

  it('says when to come back, and ends, when the endpoint stops; and no new one begins', async (t) => {
    const stopping = new AbortController();
    const { open, askStream } = await streaming(t, { stopping: stopping.signal });
    const stream = await open();
    await stream.next();
    stopping.abort();
    assert.deepEqual(await stream.next(), { retry: 1000 });
    assert.equal(await stream.next(), undefined);
    const late = await askStream();
    assert.ok(Number(late.headers.get('retry-after')) > 0);
    assert.equal((await problemOf(late)).code, 'unavailable');
  });

  it('is refused when there are too many, and can be had again when a page leaves', async (t) => {
    for (const limits of [{ streams: 2 }, { streamsOfAddress: 2 }]) {
      const { open, askStream } = await streaming(t, { limits });
      const [first] = [await open(), await open()];
      const third = await askStream();
      assert.equal(third.status, 503);
      assert.ok(Number(third.headers.get('retry-after')) > 0);
      await first.leave();
      await open();
    }
  });

  it('leaves nobody watching when the page has gone', async (t) => {
    const { store, open } = await streaming(t);
    let watching = 0;
    const watch = store.journeys.watch.bind(store.journeys);
    const gone = new Promise<void>((tell) => {
      store.journeys.watch = (reference, listener) => {
        watching++;
        const unwatch = watch(reference, listener);
        return () => {
          unwatch();
          if (--watching === 0) tell();
        };
      };
    });
    const streams = await Promise.all([open(), open(), open()]);
    assert.equal(watching, 3);
    for (const stream of streams) await stream.leave();
    await gone;
  });

  it('tells of a change that another process makes on the same file', async (t) => {
    const folder = temporaryFolder(t);
    const store = new SqliteStore(folder);
    t.after(() => store.close());
    const { open } = await streaming(t, { store });
    const stream = await open();
    await stream.next();
    const writer = fork(fileURLToPath(new URL('./writer.ts', import.meta.url)), [folder, 'A-1042'], {
      execArgv: ['--import', 'tsx'],
    });
    let toldAt = 0;
    const [[writtenAt], told, [code]] = await Promise.all([
      once(writer, 'message'),
      stream.nextTold().then((next) => {
        toldAt = Date.now();
        return next;
      }),
      once(writer, 'exit'),
    ]);
    assert.equal(code, 0);
    assert.equal(told?.journey?.condition, 'delayed');
    t.diagnostic(`from the write to the page: ${toldAt - (writtenAt as number)} ms`);
  });

  it('does not look for other processes while nobody watches', async (t) => {
    const { store, open } = await streaming(t);
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const unwatch = store.journeys.watch('A-1042', () => undefined);
    assert.equal(timers(), before + 1);
    unwatch();
    assert.equal(timers(), before);
    await (await open()).leave();
  });
});
