import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ArticleList, Journey, JourneyInput } from '../../src/contract/index.js';
import { endpoint, journey, NOW, problemOf, prompt } from './support.js';

describe('the owner’s systems', () => {
  it('write a journey, and get back what a customer with a link would see', async (t) => {
    const { put } = endpoint(t);
    const answer = await put(journey());
    const written = (await answer.json()) as Journey;
    assert.ok(Journey.safeParse(written).success);
    assert.deepEqual(
      [written.revision, written.access.level, written.updatedAt],
      [1, 'full', new Date(NOW).toISOString()],
    );
  });

  it('read it back whole, with what customers do not see', async (t) => {
    const { ask, put } = endpoint(t);
    await put(journey());
    const whole = (await (await ask('GET', '/journeys/A-1042', { owner: true })).json()) as JourneyInput;
    assert.ok(JourneyInput.safeParse(whole).success);
    assert.deepEqual(whole.lookup, journey().lookup);
    assert.equal((await put(whole as ReturnType<typeof journey>)).status, 200, 'and can write it again');
  });

  it('change nothing, and wake nobody, by sending the same thing again', async (t) => {
    const { put, store } = endpoint(t);
    await put(journey());
    let told = 0;
    store.journeys.watch('A-1042', () => told++);
    const again = (await (await put(journey())).json()) as Journey;
    const numbered = (await (await put(journey({ revision: 1 }))).json()) as Journey;
    assert.deepEqual([again.revision, numbered.revision, told], [1, 1, 0]);
    assert.equal(((await (await put(journey({ title: 'New' }))).json()) as Journey).revision, 2);
    assert.equal(told, 1);
  });

  it('may number their revisions themselves, and are told when something newer is stored', async (t) => {
    const { ask, put } = endpoint(t);
    await put(journey({ revision: 40 }));
    assert.equal((await problemOf(await put(journey({ revision: 39 })))).code, 'revision_conflict');
    assert.equal((await problemOf(await put(journey({ revision: 40, title: 'Other' })))).code, 'revision_conflict');
    const move = (body: object) => ask('POST', '/journeys/A-1042/events', { owner: true, body });
    assert.equal((await problemOf(await move({ revision: 40, condition: 'delayed' }))).code, 'revision_conflict');
    assert.equal(((await (await move({ revision: 50, condition: 'delayed' })).json()) as Journey).revision, 50);
    assert.equal(((await (await put(journey({ revision: 51 }))).json()) as Journey).revision, 51);
  });

  it('move a journey on, and trouble does not move it back', async (t) => {
    const { ask, put } = endpoint(t);
    await put(journey());
    const move = async (body: object) =>
      (await (await ask('POST', '/journeys/A-1042/events', { owner: true, body })).json()) as Journey;
    const sent = await move({ currentStep: 'sent', stage: 'underway', event: { at: '2026-03-04', text: 'Collected' } });
    assert.deepEqual([sent.stage, sent.currentStep, sent.events?.length], ['underway', 'sent', 1]);
    assert.deepEqual(
      sent.steps.map(({ state }) => state),
      ['done', 'done', 'current', 'upcoming'],
    );
    const trouble = await move({ condition: 'problem', reason: { code: 'carrier.damaged' } });
    assert.deepEqual([trouble.stage, trouble.condition, trouble.currentStep], ['underway', 'problem', 'sent']);
  });

  it('lose no change when fifty are made at once', async (t) => {
    const { ask, put } = endpoint(t);
    await put(journey());
    const change = (at: number) =>
      ask('POST', '/journeys/A-1042/events', { owner: true, body: { event: { at: '2026-03-04', text: `${at}` } } });
    await Promise.all(Array.from({ length: 50 }, (_, at) => change(at)));
    const whole = (await (await ask('GET', '/journeys/A-1042', { owner: true })).json()) as JourneyInput;
    assert.deepEqual([whole.revision, new Set(whole.events?.map(({ text }) => text)).size], [51, 50]);
  });

  it('are told which field of a change does not fit the journey, and it stays as it was', async (t) => {
    const { ask, put, store } = endpoint(t);
    await put(journey());
    for (const [body, field] of [
      [{ currentStep: 'nowhere' }, '/currentStep'],
      [{ condition: 'action_needed' }, '/tasks'],
    ] as const) {
      const problem = await problemOf(await ask('POST', '/journeys/A-1042/events', { owner: true, body }));
      assert.deepEqual([problem.status, problem.errors?.[0]?.field], [422, field]);
    }
    assert.equal(await store.journeys.revision('A-1042'), 1);
  });

  it('cannot write a journey under an address that is not its own', async (t) => {
    const { ask } = endpoint(t);
    for (const path of ['/journeys/B-7', '/journeys/not%20a%20reference', '/journeys/-']) {
      const problem = await problemOf(await ask('PUT', path, { owner: true, body: journey() }));
      assert.deepEqual([problem.status, problem.errors?.[0]?.field], [422, '/reference']);
    }
    const { reference: _, ...nameless } = journey();
    assert.equal((await ask('PUT', '/journeys/B-7', { owner: true, body: nameless })).status, 200);
  });

  it('are told that there is nothing under a reference', async (t) => {
    const { ask } = endpoint(t);
    for (const [method, path, body] of [
      ['GET', '/journeys/B-7', undefined],
      ['POST', '/journeys/B-7/events', { condition: 'delayed' }],
      ['POST', '/links', { reference: 'B-7' }],
    ] as const) {
      assert.equal((await problemOf(await ask(method, path, { owner: true, body }))).code, 'not_found');
    }
    assert.equal((await ask('DELETE', '/links/B-7', { owner: true })).status, 204);
  });

  it('are never told to wait, however much they send', async (t) => {
    const { ask, put } = endpoint(t, { limits: { requests: 3 } });
    for (let revision = 1; revision < 20; revision++) assert.equal((await put(journey({ revision }))).status, 200);
    assert.equal((await ask('GET', '/journeys/A-1042', { owner: true })).status, 200);
  });
});

describe('what the owner writes for customers', () => {
  it('is read by everybody, and not downloaded again while it is the same', async (t) => {
    const { ask } = endpoint(t);
    const articles = [{ id: 'a', question: 'Where is it?', answer: 'There.' }];
    for (const path of ['/articles', '/prompts/delivery']) {
      assert.equal((await ask('PUT', '/articles', { owner: true, body: { articles } })).status, 200);
      assert.equal((await ask('PUT', '/prompts/delivery', { owner: true, body: prompt() })).status, 200);
      const first = await ask('GET', path);
      assert.ok(await first.json());
      const headers = { 'if-none-match': first.headers.get('etag')! };
      assert.equal((await ask('GET', path, { headers })).status, 304);
      await ask('PUT', '/articles', { owner: true, body: { articles: [] } });
      await ask('PUT', '/prompts/delivery', { owner: true, body: prompt({ version: 2 }) });
      assert.equal((await ask('GET', path, { headers })).status, 200);
    }
  });

  it('may be two megabytes of articles, and no more than 64 KB of anything else', async (t) => {
    const { ask } = endpoint(t);
    const article = (at: number) => ({ id: `a${at}`, question: 'Q', answer: 'x'.repeat(15_000) });
    const body = { articles: Array.from({ length: 130 }, (_, at) => article(at)) };
    assert.equal((await ask('PUT', '/articles', { owner: true, body })).status, 200);
    const long = { ...prompt(), thanks: Object.fromEntries(['aa', 'bb'].map((lang) => [lang, 'x'.repeat(40_000)])) };
    assert.equal((await ask('PUT', '/prompts/delivery', { owner: true, body: long })).status, 413);
  });

  it('is given in the language asked for, and each article falls back by itself: to English, or else to what there is', async (t) => {
    const { ask } = endpoint(t);
    const put = (...texts: (readonly [id: string, lang?: string])[]) =>
      ask('PUT', '/articles', {
        owner: true,
        body: { articles: texts.map(([id, lang]) => ({ id, question: `${id} ${lang ?? 'any'}`, answer: 'A', lang })) },
      });
    const read = async (lang: string) =>
      ((await (await ask('GET', `/articles?lang=${lang}`)).json()) as ArticleList).articles.map(
        ({ question }) => question,
      );
    await put(['a', 'en'], ['a', 'nl'], ['b', 'en'], ['c'], ['d', 'de'], ['d', 'fr'], ['e', 'nl'], ['e', 'nl-BE']);
    assert.deepEqual(await read('nl-BE'), ['a nl', 'b en', 'c any', 'd de', 'e nl-BE']);
    assert.deepEqual(await read('fr'), ['a en', 'b en', 'c any', 'd fr', 'e nl']);
    assert.equal((await read('')).length, 8);
  });

  it('is a prompt only under its own id', async (t) => {
    const { ask } = endpoint(t);
    const problem = await problemOf(await ask('PUT', '/prompts/other', { owner: true, body: prompt() }));
    assert.equal(problem.errors?.[0]?.field, '/id');
    assert.equal((await problemOf(await ask('GET', '/prompts/other'))).code, 'not_found');
  });
});
