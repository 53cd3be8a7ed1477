import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Insights, type Moment } from '../../src/contract/index.js';
import { endpoint, message, NOW, problemOf, uuid } from './support.js';

const HOUR = 3_600_000;
let made = 100;
const moment = (type: Moment['type'], more: Partial<Moment> = {}): Moment => ({
  ...{ id: uuid(++made), type, at: new Date(NOW).toISOString(), page: 'https://shop.example/help', lang: 'nl' },
  ...more,
});
const article = { id: 'late', question: 'Waarom later?', answer: 'Het weer.', lang: 'nl' };

/** An endpoint whose clock can be put forward. */
function ticking(t: Parameters<typeof endpoint>[0]) {
  let now = NOW;
  const made = endpoint(t, { clock: () => now });
  const read = async (query = '') => {
    const answer = await made.ask('GET', `/insights${query}`, { owner: true });
    assert.equal(answer.status, 200);
    return Insights.parse(await answer.json());
  };
  const tell = (...moments: Moment[]) => made.ask('POST', '/moments', { body: { moments } });
  return { ...made, read, tell, wait: (ms: number) => void (now += ms) };
}

describe('what the product team learns', () => {
  it('is for the owner only', async (t) => {
    const { ask } = endpoint(t);
    for (const [method, path] of [
      ['GET', '/insights'],
      ['POST', '/insights/aside'],
    ] as const) {
      assert.equal((await problemOf(await ask(method, path, { body: undefined }))).code, 'unauthorized');
    }
  });

  it('begins with nothing, told as nothing', async (t) => {
    const { read } = ticking(t);
    const { groups, helpfulness, deflection } = await read();
    assert.deepEqual([groups, helpfulness, deflection], [[], [], { visits: 0, pending: 0 }]);
  });

  it('joins an opened answer with a message that carries the visit, once the 48 hours are over', async (t) => {
    const { ask, read, tell, wait } = ticking(t);
    const [solved, asked] = [uuid(1), uuid(2)];
    await tell(
      moment('answer_opened', { visit: solved, article: 'late' }),
      moment('answer_helped', { visit: solved, article: 'late' }),
      moment('answer_opened', { visit: asked, article: 'late' }),
    );
    await ask('POST', '/contact', { body: message({ id: uuid(3), subject: undefined, visit: asked }) });
    assert.deepEqual((await read()).deflection, { visits: 0, pending: 2 });
    wait(49 * HOUR);
    const { visits, pending, confirmed, upper } = (await read()).deflection;
    assert.deepEqual([visits, pending, confirmed!.count, upper!.count], [2, 0, 1, 1]);
  });

  it('is of the span and of the language that are asked for', async (t) => {
    const { ask, read, tell, wait } = ticking(t);
    await tell(moment('search_empty', { query: 'zwemles' }), moment('search_empty', { query: 'refund', lang: 'en' }));
    assert.deepEqual((await read()).groups.map(({ text }) => text).sort(), ['refund', 'zwemles']);
    assert.deepEqual(
      (await read('?lang=nl-BE')).groups.map(({ text }) => text),
      ['zwemles'],
    );
    wait(31 * 24 * HOUR);
    assert.deepEqual((await read()).groups, []);
    assert.equal((await read(`?since=${new Date(NOW).toISOString()}`)).groups.length, 2);
    const backwards = await ask('GET', '/insights?since=2026-03-05T00:00:00Z&until=2026-03-04T00:00:00Z', {
      owner: true,
    });
    assert.deepEqual((await problemOf(backwards)).errors?.[0]?.field, '/since');
  });

  it('counts nobody as helped who asked for a person in another language', async (t) => {
    const { read, tell, wait } = ticking(t);
    const visit = uuid(1);
    await tell(
      moment('answer_opened', { visit, article: 'late' }),
      moment('answer_helped', { visit, article: 'late' }),
      moment('contact_asked', { visit, lang: 'en', at: new Date(NOW + HOUR).toISOString() }),
    );
    wait(49 * HOUR);
    const { visits, confirmed, upper } = (await read('?lang=nl')).deflection;
    assert.deepEqual([visits, confirmed!.count, upper!.count], [1, 0, 0]);
  });

  it('has what was set aside apart, however it is written', async (t) => {
    const { ask, read, tell } = ticking(t);
    await tell(moment('search_empty', { query: 'Zwemles' }));
    const set = (text: string, isAside: boolean) =>
      ask('POST', '/insights/aside', { owner: true, body: { text, isAside } });
    assert.equal((await set('Zwemles', true)).status, 204);
    assert.deepEqual((await read()).groups[0]!.aside, ['Zwemles']);
    await set('zwemles', false);
    assert.deepEqual((await read()).groups[0]!.aside, []);
  });
});

describe('two colleagues who edit one list at once', () => {
  const lists = {
    '/articles': (ids: string[]) => ({ articles: ids.map((id) => ({ ...article, id })) }),
    '/changes': (ids: string[]) => ({ changes: ids.map((id) => ({ id, said: 'S', did: 'D', at: '2026-01-01' })) }),
  };
  for (const [path, list] of Object.entries(lists)) {
    const put = (to: ReturnType<typeof endpoint>, ids: string[], tag?: string | null) =>
      to.ask('PUT', path, { owner: true, body: list(ids), ...(tag && { headers: { 'if-match': tag } }) });

    it(`lose nothing at ${path}: the second is told, and reads again`, async (t) => {
      const to = endpoint(t);
      await put(to, ['a']);
      const tag = (await to.ask('GET', path)).headers.get('etag');
      assert.equal((await put(to, ['a', 'b'], tag)).status, 200);
      const late = await problemOf(await put(to, ['a', 'c'], tag));
      assert.deepEqual([late.status, late.code], [412, 'changed_meanwhile']);
      const read = await to.ask('GET', path);
      assert.equal((await put(to, ['a', 'b', 'c'], read.headers.get('etag'))).status, 200);
      assert.equal((await put(to, ['d'])).status, 200, 'whoever does not ask overwrites, as before');
      assert.equal((await put(to, ['e'], '*')).status, 200);
    });

    it(`overwrite nothing at ${path} on a condition that says something else than one tag`, async (t) => {
      const to = endpoint(t);
      await put(to, ['a']);
      const tag = (await to.ask('GET', path)).headers.get('etag')!;
      for (const said of ['abc', `${tag}, "other"`, '"']) assert.equal((await put(to, ['b'], said)).status, 412, said);
      assert.equal((await to.ask('GET', path)).headers.get('etag'), tag);
    });

    it(`are not kept from it by a reader’s cache: the tag of ${path} still tells that nothing changed`, async (t) => {
      const to = endpoint(t);
      await put(to, ['a']);
      const tag = (await to.ask('GET', path)).headers.get('etag')!;
      assert.equal((await to.ask('GET', path, { headers: { 'if-none-match': tag } })).status, 304);
    });
  }

  it('cannot replace all articles by a part of them', async (t) => {
    const to = endpoint(t);
    const body = { ...lists['/articles'](['a']), isPart: true };
    const problem = await problemOf(await to.ask('PUT', '/articles', { owner: true, body }));
    assert.deepEqual([problem.status, problem.errors?.[0]?.field], [422, '/isPart']);
    assert.deepEqual(await (await to.ask('GET', '/articles')).json(), { articles: [] });
  });
});
