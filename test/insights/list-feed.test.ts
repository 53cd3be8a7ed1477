import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientError } from '../../src/client/client-error.js';
import { ListFeed, type ListSource } from '../../src/insights/list-feed.js';

/** A list of letters, three a page, that can be made to fail. */
class Letters implements ListSource<string> {
  stored = ['c', 'b', 'a'];
  fails: ClientError | undefined;
  asked: (string | undefined)[] = [];
  idOf = (entry: string): string => entry;

  read: ListSource<string>['read'] = async ({ before, etag, signal }) => {
    this.asked.push(etag);
    signal?.throwIfAborted();
    if (this.fails) throw this.fails;
    const tag = this.stored.join('');
    if (before === undefined && etag === tag) return 'unchanged';
    const rows = this.stored.filter((letter) => before === undefined || letter < before);
    const entries = rows.slice(0, 3);
    return { page: { entries, next: rows.length > 3 ? entries.at(-1) : undefined }, etag: tag };
  };
}

function open() {
  const source = new Letters();
  const arrivals: number[] = [];
  let now = 1000;
  const feed = new ListFeed(
    source,
    (arrived) => arrivals.push(arrived),
    () => now,
  );
  return { source, arrivals, feed, later: (ms: number) => (now += ms) };
}

describe('The list of what customers said', () => {
  it('is loading until the first answer, and nothing of that answer is called new', async () => {
    const { feed, arrivals } = open();
    assert.deepEqual(feed.state, { is: 'loading' });
    await feed.refresh();
    assert.deepEqual(feed.state, { is: 'ready', entries: ['c', 'b', 'a'], next: undefined, checkedAt: 1000 });
    assert.deepEqual(arrivals, [0]);
  });

  it('keeps what was changed here while a list from before it was under way', async () => {
    const { feed, source } = open();
    await feed.refresh();
    source.idOf = (entry) => entry.toLowerCase();
    let go = (): void => undefined;
    const { read } = source;
    source.read = async (request) => {
      const answer = await read({ ...request, etag: undefined });
      await new Promise<void>((resolve) => (go = resolve));
      return answer;
    };
    const reading = feed.refresh();
    await Promise.resolve();
    feed.replace('B');
    await new Promise((resolve) => setImmediate(resolve));
    go();
    await reading;
    assert.ok(feed.state.is === 'ready');
    assert.deepEqual(feed.state.entries, ['c', 'B', 'a']);
  });

  it('tells how many came in', async () => {
    const { feed, source, arrivals } = open();
    await feed.refresh();
    source.stored = ['e', 'd', 'c', 'b', 'a'];
    await feed.refresh();
    assert.deepEqual(arrivals, [0, 2]);
    assert.ok(feed.state.is === 'ready');
    assert.deepEqual(feed.state.entries, ['e', 'd', 'c', 'b', 'a']);
  });

  it('sends the tag of what it has, and is right as of now when nothing changed', async () => {
    const { feed, source, later } = open();
    await feed.refresh();
    later(3000);
    await feed.refresh();
    assert.deepEqual(source.asked, [undefined, 'cba']);
    assert.ok(feed.state.is === 'ready');
    assert.equal(feed.state.checkedAt, 4000);
  });

  it('keeps the last list with its age while the endpoint is down, and recovers', async () => {
    const { feed, source, later } = open();
    await feed.refresh();
    source.fails = new ClientError('offline');
    later(60_000);
    await feed.refresh();
    assert.ok(feed.state.is === 'stale');
    assert.deepEqual(feed.state.entries, ['c', 'b', 'a']);
    assert.equal(feed.state.checkedAt, 1000);
    source.fails = undefined;
    await feed.refresh();
    assert.equal(feed.state.is, 'ready');
  });

  it('shows nothing of the list any more when the key is no longer accepted', async () => {
    const { feed, source } = open();
    await feed.refresh();
    source.fails = new ClientError('problem', { status: 401 });
    await feed.refresh();
    assert.equal(feed.state.is, 'failed');
  });

  it('reads further back, and keeps that when something new comes in', async () => {
    const { feed, source } = open();
    source.stored = ['e', 'd', 'c', 'b', 'a'];
    await feed.refresh();
    await feed.loadMore();
    source.stored = ['f', ...source.stored];
    await feed.refresh();
    assert.ok(feed.state.is === 'ready');
    assert.deepEqual(feed.state.entries, ['f', 'e', 'd', 'c', 'b', 'a']);
  });

  it('asks once however often it is asked to at the same time', async () => {
    const { feed, source } = open();
    await Promise.all([feed.refresh(), feed.refresh(), feed.refresh()]);
    assert.equal(source.asked.length, 1);
  });

  it('says nothing more once it is put away', async () => {
    const { feed, arrivals } = open();
    const reading = feed.refresh();
    feed.dispose();
    await reading;
    assert.deepEqual(arrivals, []);
  });
});
