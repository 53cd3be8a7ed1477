import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ChangeList, MineAnswer, type StoredResponse } from '../../src/contract/index.js';
import { endpoint, NOW, problemOf, prompt, said, uuid } from './support.js';

describe('who said something', () => {
  it('reads how far the team is with it and what it replied, and nothing else', async (t) => {
    let now = NOW;
    const { ask } = endpoint(t, { clock: () => now });
    const secrets = {
      subject: 'A-1042',
      contact: { email: 'jan@example.org', consent: true as const },
      answers: [{ question: 'why', type: 'text' as const, presentation: 'text' as const, value: 'a secret' }],
    };
    await ask('POST', '/responses', { body: said(secrets) });
    const mine = async (...ids: string[]) => {
      const answer = await ask('POST', '/responses/mine', { body: { ids } });
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const text = await answer.text();
      assert.doesNotMatch(text, /secret|A-1042|jan@|delivery|outcome/);
      assert.ok(MineAnswer.safeParse(JSON.parse(text)).success);
      return (JSON.parse(text) as MineAnswer).responses;
    };
    const receivedAt = new Date(NOW).toISOString();
    assert.deepEqual(await mine(uuid(1)), [{ id: uuid(1), receivedAt, state: 'new' }]);
    now += 60_000;
    await ask('PATCH', `/responses/${uuid(1)}`, { owner: true, body: { reply: 'The box is stronger now.' } });
    now += 60_000;
    assert.deepEqual(await mine(uuid(9), uuid(1), uuid(1)), [
      {
        id: uuid(1),
        receivedAt,
        state: 'answered',
        reply: 'The box is stronger now.',
        repliedAt: new Date(NOW + 60_000).toISOString(),
      },
    ]);
    assert.deepEqual(await mine(uuid(9)), []);
  });

  it('reads nothing any more once it is erased', async (t) => {
    const { ask } = endpoint(t);
    await ask('POST', '/responses', { body: said({ subject: 'A-1042' }) });
    await ask('DELETE', '/people/A-1042', { owner: true });
    const answer = await ask('POST', '/responses/mine', { body: { ids: [uuid(1)] } });
    assert.deepEqual(await answer.json(), { responses: [] });
  });

  it('is limited in how often they ask', async (t) => {
    const { ask } = endpoint(t, { limits: { requests: 2 } });
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await ask('POST', '/responses/mine', { body: { ids: [uuid(n)] } })).status);
    }
    assert.deepEqual(statuses, [200, 200, 429]);
  });
});

describe('a reply', () => {
  it('is dated when it is given, and the same reply again keeps its date', async (t) => {
    let now = NOW;
    const { ask } = endpoint(t, { clock: () => now });
    await ask('POST', '/responses', { body: said() });
    const patch = async (body: object) => {
      now += 1000;
      return (await (await ask('PATCH', `/responses/${uuid(1)}`, { owner: true, body })).json()) as StoredResponse;
    };
    assert.equal((await patch({ state: 'read' })).repliedAt, undefined);
    const given = await patch({ reply: 'Sorry' });
    assert.deepEqual([given.state, given.repliedAt], ['answered', new Date(NOW + 2000).toISOString()]);
    assert.equal((await patch({ reply: 'Sorry', state: 'answered' })).repliedAt, given.repliedAt);
    assert.equal((await patch({ reply: 'So sorry' })).repliedAt, new Date(NOW + 4000).toISOString());
  });
});

describe('what was said and done', () => {
  const changes = [
    { id: 'old', said: 'Too slow', did: 'Faster now', at: '2026-01-02' },
    {
      id: 'box',
      said: { en: 'Dented boxes', nl: 'Gedeukte dozen' },
      did: { en: 'Stronger boxes', nl: 'Stevigere dozen', 'pt-BR': 'Caixas' },
      at: '2026-03-04T10:00:00+01:00',
      prompt: 'delivery',
    },
    { id: 'same-day', said: 'A', did: 'B', at: '2026-01-02' },
  ];

  it('is read by anybody, newest first, each text in one language', async (t) => {
    const { ask } = endpoint(t);
    const read = async (query: string) => ((await (await ask('GET', `/changes${query}`)).json()) as ChangeList).changes;
    assert.deepEqual(await read(''), []);
    const answer = await ask('PUT', '/changes', { owner: true, body: { changes } });
    assert.deepEqual(await answer.json(), { changes });
    const all = await read('');
    assert.deepEqual(all, [changes[1], changes[0], changes[2]]);
    const [dutch] = await read('?lang=nl-BE');
    assert.deepEqual([dutch?.said, dutch?.did], [{ nl: 'Gedeukte dozen' }, { nl: 'Stevigere dozen' }]);
    const [other] = await read('?lang=pt');
    assert.deepEqual([other?.said, other?.did], [{ en: 'Dented boxes' }, { 'pt-BR': 'Caixas' }]);
    assert.deepEqual(
      (await read('?lang=%3F%3F')).map(({ id }) => id),
      ['box', 'old', 'same-day'],
    );
  });

  it('is downloaded again only when it changed', async (t) => {
    const { ask } = endpoint(t);
    await ask('PUT', '/changes', { owner: true, body: { changes } });
    const etag = (await ask('GET', '/changes?lang=en')).headers.get('etag')!;
    const again = async () => (await ask('GET', '/changes?lang=en', { headers: { 'if-none-match': etag } })).status;
    assert.equal(await again(), 304);
    await ask('PUT', '/changes', { owner: true, body: { changes: changes.slice(1) } });
    assert.equal(await again(), 200);
  });
});

describe('the moment of a prompt', () => {
  it('is taken when a page can read it', async (t) => {
    const { ask } = endpoint(t);
    const askWhen = '(step:underway or condition:delayed) and not leave after 2d';
    const put = await ask('PUT', '/prompts/delivery', { owner: true, body: prompt({ askWhen }) });
    assert.equal(put.status, 200);
    assert.equal(((await (await ask('GET', '/prompts/delivery')).json()) as { askWhen: string }).askWhen, askWhen);
  });

  for (const [askWhen, must] of [
    [
      'outcome:canary',
      'have one of success, partial, declined, cancelled, withdrawn, returned, expired, failed at character 9',
    ],
    ['step:a and', 'have not, ( or a condition: step:, stage:, outcome:'],
    ['(leave', 'have '],
    ['step:a canary', 'have and, or, after or the end at character 8'],
  ] as const) {
    it(`is refused with what was expected and where: ${askWhen}`, async (t) => {
      const { ask, store } = endpoint(t);
      const answer = await ask('PUT', '/prompts/delivery', { owner: true, body: prompt({ askWhen }) });
      const problem = await problemOf(answer);
      const [error] = problem.errors as { field: string; must: string }[];
      assert.deepEqual([problem.status, problem.code, error?.field], [422, 'invalid_body', '/askWhen']);
      assert.ok(error!.must.startsWith(must), error!.must);
      assert.doesNotMatch(error!.must, /canary/);
      assert.equal(await store.content.prompt('delivery'), undefined);
    });
  }
});
