import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResponsePage, StoredResponse } from '../../src/contract/index.js';
import type { ResponseFormat } from '../../src/formats/index.js';
import { responseFormats } from '../../src/formats/index.js';
import { endpoint, problemOf, said, toyFormats, uuid } from './support.js';

/** Responses of a made-up system: `{said: [Response], undated?}`. */
const toyResponses: ResponseFormat = {
  name: 'toy-answers',
  read(payload) {
    const { said: responses, test, undated } = payload as { said?: unknown; test?: boolean; undated?: true };
    if (test) return { is: 'nothing', because: 'It is a test message.' };
    if (!Array.isArray(responses)) return { is: 'wrong', errors: [{ field: '/said', must: 'be a list' }] };
    const left = [{ field: '/said/0/email', because: 'There is no recorded consent to be contacted.' }];
    return { is: 'responses', responses, left, ...(undated && { isUndated: true }) };
  },
  write: (responses, settings) => responses.map(({ response }) => ({ id: response.id, by: settings?.['by'] })),
};

const sources = {
  formats: toyFormats,
  responseFormats: [...responseFormats, toyResponses, { ...toyResponses, name: 'text-out', write: () => 'a;b\r\n' }],
  settings: { 'toy-answers': { by: 'us' } },
};

const everything = async ({ ask }: ReturnType<typeof endpoint>) =>
  ((await (await ask('GET', '/responses?limit=500', { owner: true })).json()) as ResponsePage).responses;

describe('responses of another system', () => {
  const send = ({ ask }: ReturnType<typeof endpoint>, body: unknown, format = 'toy-answers') =>
    ask('POST', `/import/${format}`, { owner: true, body });

  it('are stored once, and what has no place here is told', async (t) => {
    const to = endpoint(t, { sources });
    const body = { said: [1, 2].map((id) => said({ id: uuid(id), signals: { trap: 'x' } })) };
    const left = [{ field: '/said/0/email', because: 'There is no recorded consent to be contacted.' }];
    assert.deepEqual(await (await send(to, body)).json(), { stored: 2, unchanged: 0, left });
    assert.deepEqual(await (await send(to, body)).json(), { stored: 0, unchanged: 2, left });
    const changed = { said: [said({ revision: 2, complete: true }), said({ id: uuid(2), complete: true })] };
    assert.deepEqual(await (await send(to, changed)).json(), { stored: 1, unchanged: 0, different: 1, left });
    const undated = { said: [said({ id: uuid(2), answeredAt: '2026-03-04T10:14:09Z' })], undated: true };
    assert.deepEqual(await (await send(to, undated)).json(), { stored: 0, unchanged: 1, left });
    const stored = await everything(to);
    assert.deepEqual(
      stored.map(({ response, flags }) => [response.revision, flags]),
      [
        [1, undefined],
        [2, undefined],
      ],
    );
  });

  it('that are none, or wrong, are left alone and said to be so', async (t) => {
    const to = endpoint(t, { sources });
    assert.deepEqual(await (await send(to, { test: true })).json(), { ignored: 'It is a test message.' });
    const problem = await problemOf(await send(to, { said: 'x' }));
    assert.deepEqual([problem.status, problem.errors?.[0]?.field], [422, '/said']);
    assert.equal((await send(to, {}, 'no-such')).status, 404);
    assert.deepEqual(await everything(to), []);
  });

  it('are taken with the owner’s key only', async (t) => {
    const { ask } = endpoint(t, { sources });
    const answer = await ask('POST', '/import/toy-answers', { body: { said: [said()] } });
    assert.equal((await problemOf(answer)).code, 'unauthorized');
  });
});

describe('what was exported', () => {
  const samples: StoredResponse[] = [1, 2, 3].map((id) => ({
    response: said({ id: uuid(id), complete: true, contact: { email: 'jan@example.org', consent: true } }),
    receivedAt: `2025-01-0${id}T03:04:05.000Z`,
    state: id === 1 ? 'answered' : 'read',
    ...(id === 1 && { reply: 'Thank you', repliedAt: '2025-01-05T03:04:05.000Z' }),
    ...(id === 2 && { flags: ['links' as const] }),
  }));

  it('as JSON is the same when another endpoint has read it', async (t) => {
    const [one, other] = [endpoint(t, { sources }), endpoint(t, { sources })];
    for (const sample of samples) await one.store.responses.restore(sample);
    const body = await (await one.ask('GET', '/responses?limit=500', { owner: true })).json();
    const answer = await other.ask('POST', '/import/json', { owner: true, body });
    assert.deepEqual(await answer.json(), { stored: 3, unchanged: 0 });
    const byTime = (list: StoredResponse[]) => list.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
    assert.deepEqual(byTime(await everything(other)), samples);
    const again = await other.ask('POST', '/import/json', { owner: true, body });
    assert.deepEqual(await again.json(), { stored: 0, unchanged: 3 });
  });

  it('as CSV is read again as it is, as a file', async (t) => {
    const [one, other] = [endpoint(t, { sources }), endpoint(t, { sources })];
    for (const sample of samples) await one.store.responses.restore(sample);
    const raw = await (await one.ask('GET', '/responses?format=csv', { owner: true })).text();
    const answer = await other.ask('POST', '/import/csv', { owner: true, raw, type: 'text/csv; charset=utf-8' });
    assert.equal(((await answer.json()) as { stored: number }).stored, 3);
    const said = (list: StoredResponse[]) =>
      list.map(({ response }) => response).sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(said(await everything(other)), said(samples));
  });

  it('in another system’s format is written by that format, with what the owner says about it', async (t) => {
    const to = endpoint(t, { sources });
    for (const sample of samples) await to.store.responses.restore(sample);
    const answer = await to.ask('GET', '/responses?format=toy-answers&flagged=no', { owner: true });
    assert.match(answer.headers.get('content-type')!, /^application\/json/);
    assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="responses\.json"$/);
    assert.deepEqual(
      await answer.json(),
      [3, 1].map((id) => ({ id: uuid(id), by: 'us' })),
    );
    const text = await to.ask('GET', '/responses?format=text-out', { owner: true });
    assert.match(text.headers.get('content-type')!, /^text\/csv/);
    assert.equal(await text.text(), 'a;b\r\n');
  });

  it('in every format that can be written is written', async (t) => {
    const to = endpoint(t, { sources });
    for (const sample of samples) await to.store.responses.restore(sample);
    for (const { name, write } of responseFormats) {
      const answer = await to.ask('GET', `/responses?format=${name}`, { owner: true });
      assert.equal(answer.status, write ? 200 : 400, name);
      if (write) assert.ok((await answer.text()).length > 1, name);
    }
  });

  it('in a format that is not there is refused, with those that are', async (t) => {
    const { ask } = endpoint(t, { sources });
    const problem = await problemOf(await ask('GET', '/responses?format=xml', { owner: true }));
    const [error] = problem.errors as { field: string; must: string }[];
    assert.equal(error?.field, '/format');
    assert.match(error!.must, /^be one of json, csv, .*toy-answers/);
  });
});
