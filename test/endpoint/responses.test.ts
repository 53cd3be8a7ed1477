import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { ContactPage, type Receipt, ResponsePage, StoredResponse } from '../../src/contract/index.js';
import { endpoint, journey, message, NOW, problemOf, said, uuid } from './support.js';

describe('what customers say', () => {
  it('is acknowledged by its id, its revision and the time it arrived', async (t) => {
    const { ask } = endpoint(t);
    const answer = await ask('POST', '/responses', { body: said() });
    assert.deepEqual(await answer.json(), { id: uuid(1), revision: 1, receivedAt: new Date(NOW).toISOString() });
  });

  it('is stored once when 500 copies arrive at once, and every copy gets the same receipt', async (t) => {
    const { ask, store } = endpoint(t);
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('POST', '/responses', { body: said() })));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    assert.deepEqual([new Set(texts).size, answers.every(({ status }) => status === 200)], [1, true]);
    assert.equal((await store.responses.list({ limit: 500 })).entries.length, 1);
  });

  it('is refused under an id and revision that hold something else, and the first stays', async (t) => {
    const { ask, store } = endpoint(t);
    await ask('POST', '/responses', { body: said() });
    const answer = await ask('POST', '/responses', { body: said({ complete: true }) });
    assert.deepEqual(await problemOf(answer).then(({ status, code }) => [status, code]), [409, 'different_body']);
    assert.equal((await store.responses.list({ limit: 1 })).entries[0]?.response.complete, false);
  });

  it('stays the newest, in whatever order its revisions arrive', async (t) => {
    const { ask, store } = endpoint(t);
    await ask('POST', '/responses', { body: said({ revision: 3, complete: true }) });
    const late = (await (await ask('POST', '/responses', { body: said({ revision: 1 }) })).json()) as Receipt;
    assert.deepEqual([late.id, late.revision], [uuid(1), 3]);
    assert.equal((await store.responses.list({ limit: 1 })).entries[0]?.response.complete, true);
  });

  it('comes back letter by letter as it was typed', async (t) => {
    const { ask } = endpoint(t);
    const typed = ' \u0000\u001f 𝄞 \u202e عربى <script>alert(1)</script> %s {{x}} \ud800 é ';
    const answers = [{ question: 'why', type: 'text' as const, presentation: 'text' as const, value: typed }];
    await ask('POST', '/responses', { body: said({ answers }) });
    const page = (await (await ask('GET', '/responses', { owner: true })).json()) as ResponsePage;
    assert.equal(page.responses[0]?.response.answers[0]?.value, typed);
  });

  it('holds only what the contract names', async (t) => {
    const { ask, store } = endpoint(t);
    await ask('POST', '/responses', { body: { ...said(), fingerprint: 'x' } });
    assert.deepEqual((await store.responses.list({ limit: 1 })).entries[0]?.response, said());
  });

  it('about one reference is limited, and nothing of what was refused is stored', async (t) => {
    const { ask, store } = endpoint(t, { limits: { writes: 3 } });
    const send = (id: number) => ask('POST', '/responses', { body: said({ id: uuid(id), subject: 'A-1042' }) });
    const statuses = [];
    for (let id = 0; id < 5; id++) statuses.push((await send(id)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
    assert.equal((await store.responses.list({ limit: 9 })).entries.length, 3);
    assert.equal((await ask('POST', '/responses', { body: said({ id: uuid(9) }) })).status, 200);
  });
});

describe('the product team', () => {
  it('reads responses newest first, page by page', async (t) => {
    const { ask } = endpoint(t);
    for (let id = 0; id < 5; id++) await ask('POST', '/responses', { body: said({ id: uuid(id) }) });
    const read = async (query: string) => {
      const page = (await (await ask('GET', `/responses?${query}`, { owner: true })).json()) as ResponsePage;
      assert.ok(ResponsePage.safeParse(page).success);
      return { ids: page.responses.map(({ response }) => response.id), next: page.next };
    };
    const first = await read('limit=2');
    assert.deepEqual(first.ids, [uuid(4), uuid(3)]);
    const second = await read(`limit=2&before=${first.next}`);
    assert.deepEqual(second.ids, [uuid(2), uuid(1)]);
    assert.deepEqual(await read(`limit=2&before=${second.next}`), { ids: [uuid(0)], next: undefined });
  });

  it('reads those to one prompt, and those since a time', async (t) => {
    let now = NOW;
    const { ask } = endpoint(t, { clock: () => now });
    await ask('POST', '/responses', { body: said({ id: uuid(1), prompt: 'a' }) });
    now += 60_000;
    await ask('POST', '/responses', { body: said({ id: uuid(2), prompt: 'b' }) });
    const count = async (query: string) =>
      ((await (await ask('GET', `/responses?${query}`, { owner: true })).json()) as ResponsePage).responses.length;
    assert.equal(await count('prompt=a'), 1);
    assert.equal(await count('since=2026-03-04T11:16:00%2B01:00'), 1);
    assert.equal(await count('since=2026-03-04T10:15:00Z'), 2);
  });

  for (const query of [
    'limit=0',
    'limit=501',
    'limit=x',
    'before=x',
    'before=-1',
    'since=yesterday',
    'prompt=a%20b',
    'format=xml',
  ]) {
    it(`is told what a query must be: ${query}`, async (t) => {
      const { ask } = endpoint(t);
      const problem = await problemOf(await ask('GET', `/responses?${query}`, { owner: true }));
      assert.deepEqual([problem.status, problem.code], [400, 'invalid_query']);
      assert.equal(problem.errors?.[0]?.field, `/${query.split('=')[0]}`);
    });
  }

  it('downloads nothing again while nothing came in', async (t) => {
    const { ask } = endpoint(t);
    await ask('POST', '/responses', { body: said() });
    const first = await ask('GET', '/responses', { owner: true });
    const etag = first.headers.get('etag')!;
    const again = () => ask('GET', '/responses', { owner: true, headers: { 'if-none-match': etag } });
    assert.equal((await again()).status, 304);
    await ask('POST', '/responses', { body: said({ id: uuid(2) }) });
    assert.equal((await again()).status, 200);
  });

  it('marks a response as read and answers it, without touching what was said', async (t) => {
    const { ask } = endpoint(t);
    await ask('POST', '/responses', { body: said() });
    const patch = (body: object) => ask('PATCH', `/responses/${uuid(1)}`, { owner: true, body });
    const answer = await patch({ state: 'answered', reply: 'Thank you', response: { complete: true } });
    const stored = (await answer.json()) as StoredResponse;
    assert.ok(StoredResponse.safeParse(stored).success);
    assert.deepEqual([stored.state, stored.reply, stored.response], ['answered', 'Thank you', said()]);
    assert.equal((await problemOf(await patch({ state: 'lost' }))).errors?.[0]?.field, '/state');
    for (const id of [uuid(9), 'x', '%00']) {
      const missing = await ask('PATCH', `/responses/${id}`, { owner: true, body: { state: 'read' } });
      assert.equal((await problemOf(missing)).code, 'not_found');
    }
  });

  it('exports every answer as a line of CSV, of all pages', async (t) => {
    const { ask, store } = endpoint(t);
    const answers = [
      {
        question: 'score',
        type: 'nps' as const,
        scale: { min: -5, max: 5 },
        presentation: 'numbers' as const,
        value: -3,
      },
      { question: 'why', type: 'text' as const, presentation: 'text' as const, value: 'a "quote", a\r\nline' },
    ];
    await Promise.all(
      Array.from({ length: 1201 }, (_, id) => store.responses.put(said({ id: uuid(id), answers }), NOW)),
    );
    const answer = await ask('GET', '/responses?format=csv', { owner: true });
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const rows = parse(Buffer.from(bytes), { columns: true, bom: true }) as Record<string, string>[];
    assert.equal(rows.length, 2402);
    assert.deepEqual([rows[0]?.['value'], rows[1]?.['value']], ['-3', 'a "quote", a\r\nline']);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 1201);
  });

  it('opens an export in a spreadsheet without running what a customer wrote', async (t) => {
    const { ask } = endpoint(t);
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/C calc"!A0', '＝1'];
    for (const [id, value] of formulas.entries()) {
      const answers = [{ question: 'why', type: 'text' as const, presentation: 'text' as const, value, text: value }];
      await ask('POST', '/responses', { body: said({ id: uuid(id), answers }) });
    }
    const text = await (await ask('GET', '/responses?format=csv', { owner: true })).text();
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    assert.equal(rows.length, formulas.length);
    for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r＝]/);
    assert.deepEqual(rows.map(({ value }) => value?.slice(1)).reverse(), formulas);
  });
});

describe('the way to a person', () => {
  it('takes a message once, and the owner reads it', async (t) => {
    const { ask } = endpoint(t);
    for (let copy = 0; copy < 3; copy++) {
      const receipt = (await (await ask('POST', '/contact', { body: message() })).json()) as Receipt;
      assert.equal(receipt.id, uuid(2));
    }
    const other = await ask('POST', '/contact', { body: message({ message: 'Another' }) });
    assert.equal((await problemOf(other)).code, 'different_body');
    const page = (await (await ask('GET', '/contact', { owner: true })).json()) as ContactPage;
    assert.ok(ContactPage.safeParse(page).success);
    assert.deepEqual(page.contacts, [{ contact: message(), receivedAt: new Date(NOW).toISOString() }]);
  });

  it('is read page by page', async (t) => {
    const { ask } = endpoint(t);
    for (let id = 0; id < 3; id++) await ask('POST', '/contact', { body: message({ id: uuid(id) }) });
    const first = (await (await ask('GET', '/contact?limit=2', { owner: true })).json()) as ContactPage;
    assert.equal(first.contacts.length, 2);
    const rest = await ask('GET', `/contact?limit=2&before=${first.next}`, { owner: true });
    assert.equal(((await rest.json()) as ContactPage).contacts[0]?.contact.id, uuid(0));
    assert.equal((await ask('GET', '/contact?limit=no', { owner: true })).status, 400);
  });
});

describe('what happens in pages', () => {
  it('is acknowledged by its ids, and stays what it was when it is sent again', async (t) => {
    const { ask } = endpoint(t);
    const moment = { type: 'answer_opened', at: '2026-03-04T10:15:00Z', page: '/', lang: 'en', article: 'a' };
    const body = { moments: [1, 2].map((id) => ({ ...moment, id: uuid(id) })) };
    for (let copy = 0; copy < 2; copy++) {
      assert.deepEqual(await (await ask('POST', '/moments', { body })).json(), { ids: [uuid(1), uuid(2)] });
    }
  });
});

describe('erasing a person', () => {
  it('takes everything under a reference or an address away', async (t) => {
    const { ask, put, store } = endpoint(t);
    await put(journey());
    await ask('POST', '/responses', { body: said({ subject: 'A-1042' }) });
    await ask('POST', '/contact', { body: message({ reply: { email: 'Jan@Example.org' } }) });
    assert.equal((await ask('DELETE', '/people/JAN%40example.org', { owner: true })).status, 204);
    assert.equal((await ask('GET', '/journeys/A-1042', { owner: true })).status, 404);
    assert.equal((await store.responses.list({ limit: 9 })).entries.length, 0);
    assert.equal((await store.contacts.list({ limit: 9 })).entries.length, 0);
    assert.equal(
      (await ask('DELETE', '/people/JAN%40example.org', { owner: true })).status,
      204,
      'again is no mistake',
    );
  });
});
