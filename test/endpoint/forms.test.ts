import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import type { Prompt, Response as Said } from '../../src/contract/index.js';
import { languages } from '../../src/i18n/index.js';
import { endpoint, NOW, ORIGIN, prompt, uuid } from './support.js';

const FORM = 'application/x-www-form-urlencoded';

const asked: Prompt = prompt({
  questions: [
    { id: 'score', type: 'nps', title: 'How likely are you to recommend this?' },
    {
      id: 'topic',
      type: 'choices',
      title: 'What was it about?',
      options: ['late', 'damaged', 'other'].map((value) => ({ value, label: value })),
    },
    { id: 'why', type: 'text', title: { en: 'Why?', nl: 'Waarom?' } },
  ],
});

/** An endpoint with a prompt, and a browser without JavaScript that sends it forms. */
async function site(t: TestContext, options: Parameters<typeof endpoint>[1] = {}) {
  const to = endpoint(t, options);
  await to.store.content.putPrompt(asked);
  const send = (fields: string | [string, string][], headers: Record<string, string> = {}) =>
    to.ask('POST', '/responses', {
      raw: new URLSearchParams(fields).toString(),
      type: FORM,
      headers: { origin: ORIGIN, 'accept-language': 'en', ...headers },
    });
  const stored = async (): Promise<Said[]> =>
    (await to.store.responses.list({ limit: 100 })).entries.map(({ response }) => response);
  return { ...to, send, stored };
}

const filled: [string, string][] = [
  ['prompt', 'delivery'],
  ['promptVersion', '1'],
  ['score', '9'],
];

describe('a form without JavaScript', () => {
  it('is stored as a response, with the scale and the look of its questions', async (t) => {
    const { send, stored } = await site(t);
    const answer = await send([
      ...filled,
      ...(['late', 'other'].map((topic) => ['topic', topic]) as [string, string][]),
      ['topic.text', 'The bell'],
      ['why', 'Two\r\nlines & a <b>\u202e é'],
      ['subject', 'A-1042'],
      ['page', 'https://shop.example/thanks?token=secret#x'],
      ['lang', 'nl-BE'],
      ['moment', 'outcome:success'],
    ]);
    assert.equal(answer.status, 200);
    const [response] = await stored();
    const at = new Date(NOW).toISOString();
    assert.deepEqual(response, {
      id: response?.id,
      revision: 1,
      prompt: 'delivery',
      promptVersion: 1,
      answers: [
        { question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 },
        { question: 'topic', type: 'choices', presentation: 'list', value: ['late', 'other'], text: 'The bell' },
        { question: 'why', type: 'text', presentation: 'text', value: 'Two\nlines & a <b>\u202e é' },
      ],
      complete: true,
      moment: 'outcome:success',
      page: 'https://shop.example/thanks',
      lang: 'nl-BE',
      subject: 'A-1042',
      startedAt: at,
      answeredAt: at,
    });
  });

  it('is answered with a page that says so, with the receipt number, and can do nothing else', async (t) => {
    const { send, stored } = await site(t);
    const answer = await send([...filled, ['page', 'https://shop.example/order']]);
    assert.match(answer.headers.get('content-type')!, /^text\/html/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const policy = answer.headers.get('content-security-policy')!;
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; /);
    assert.match(policy, /frame-ancestors 'self' https:\/\/shop\.example$/);
    const html = await answer.text();
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(html) ?? [];
    assert.ok(policy.includes(createHash('sha256').update(style).digest('base64')), 'the style is the one allowed');
    const [{ id = '' } = {}] = await stored();
    assert.match(html, /<html lang="en" dir="ltr">/);
    assert.match(html, /<h1>Your answer has arrived\.<\/h1>/);
    assert.match(html, new RegExp(`Receipt number: ${id.slice(-8, -4)}-${id.slice(-4)}`, 'i'));
    assert.match(html, /<a href="https:\/\/shop\.example\/order">Back to the page<\/a>/);
    assert.ok(!html.includes(id), 'the id itself opens the reply, and is told to nobody');
    assert.doesNotMatch(html, /<script|\son\w+=/i);
  });

  for (const lang of languages) {
    it(`speaks the page's language: ${lang}`, async (t) => {
      const { send } = await site(t);
      const told = await (await send([...filled, ['lang', lang]], { 'accept-language': 'en' })).text();
      assert.match(told, new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`));
      const wrong = await (
        await send([
          ['prompt', 'delivery'],
          ['lang', lang],
        ])
      ).text();
      assert.match(wrong, new RegExp(`<html lang="${lang}"`));
    });
  }

  it('speaks the language that the browser likes best where the page does not say', async (t) => {
    const { send, stored } = await site(t);
    const html = await (await send(filled, { 'accept-language': 'sv, en;q=0.3, de-AT;q=0.8, nl;q=0.5' })).text();
    assert.match(html, /<html lang="de"/);
    assert.equal((await stored())[0]?.lang, 'de-at');
  });

  it('goes on where the site wants, and nowhere else', async (t) => {
    const { send, stored } = await site(t);
    const cases: [next: string, to: string | null][] = [
      ['/thanks', 'https://shop.example/thanks'],
      ['https://shop.example/thanks?a=b#c', 'https://shop.example/thanks?a=b#c'],
      ['https://evil.example/', null],
      ['//evil.example/', null],
      ['/\\evil.example/', null],
      ['\\\\evil.example', null],
      ['https:evil.example', 'https://shop.example/evil.example'],
      ['https://shop.example@evil.example/', null],
      ['https://user:pass@shop.example/', null],
      ['https://shop.example.evil.example/', null],
      ['http://shop.example/', null],
      ['javascript:alert(1)', null],
      ['data:text/html,x', null],
      ['\tjavascript:alert(1)', null],
      ['/thanks\r\nset-cookie: a=b', 'https://shop.example/thanksset-cookie:%20a=b'],
    ];
    for (const [next, to] of cases) {
      const answer = await send([...filled, ['next', next]]);
      assert.deepEqual([answer.status, answer.headers.get('location')], to ? [303, to] : [200, null], next);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    assert.equal((await stored()).length, cases.length, 'each was stored, wherever it wanted to go');
  });

  it('stays on this endpoint where no page sent it', async (t) => {
    const { ask, stored } = await site(t);
    const go = async (next: string) =>
      (
        await ask('POST', '/responses', { raw: `prompt=delivery&score=1&next=${encodeURIComponent(next)}`, type: FORM })
      ).headers.get('location');
    assert.equal(await go('/thanks'), 'http://localhost/thanks');
    assert.equal(await go('https://shop.example/x'), 'https://shop.example/x');
    assert.equal(await go('https://evil.example/x'), null);
    assert.equal((await stored()).length, 3);
  });

  it('sent twice with one id is one response, and with another text the next revision of it', async (t) => {
    let now = NOW;
    const { send, stored } = await site(t, { clock: () => now });
    const form: [string, string][] = [...filled, ['id', uuid(7)], ['why', 'Late']];
    const pages = [];
    for (let copy = 0; copy < 3; copy++) {
      pages.push(await (await send(form)).text());
      now += 1000;
    }
    assert.equal(new Set(pages).size, 1);
    assert.deepEqual(
      (await stored()).map(({ revision }) => revision),
      [1],
    );
    const changed = await send([...form.slice(0, -1), ['why', 'Not so late']]);
    assert.equal(changed.status, 200);
    const [response, ...others] = await stored();
    assert.equal(others.length, 0);
    assert.deepEqual([response?.id, response?.revision, response?.answers.at(-1)?.value], [uuid(7), 2, 'Not so late']);
  });

  it('sent many times at once with one id is one response', async (t) => {
    let now = NOW;
    const { send, stored } = await site(t, { clock: () => now++ });
    const answers = await Promise.all(Array.from({ length: 40 }, () => send([...filled, ['id', uuid(7)]])));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.deepEqual(
      (await stored()).map(({ revision }) => revision),
      [1],
    );
  });

  it('without an id is a response each time', async (t) => {
    const { send, stored } = await site(t);
    for (let copy = 0; copy < 2; copy++) await send([...filled, ['id', 'none']]);
    assert.equal(new Set((await stored()).map(({ id }) => id)).size, 2);
  });

  it('loses nothing through a slip of the page', async (t) => {
    const { send, stored } = await site(t);
    const slips: [string, string][] = [
      ['subject', 'no reference!'],
      ['step', 'a b'],
      ['moment', '?'],
      ['lang', 'the language'],
      ['promptVersion', 'x'],
      ['unknown', 'field'],
      ['page', 'x'.repeat(3000)],
    ];
    assert.equal((await send([['prompt', 'delivery'], ['score', '3'], ...slips])).status, 200);
    const [response] = await stored();
    assert.deepEqual([response?.promptVersion, response?.subject, response?.moment], [1, undefined, 'inline']);
    assert.equal(response?.answers.length, 1);
  });

  it('of an older page keeps what was asked then, in words', async (t) => {
    const { send, stored } = await site(t);
    const old: [string, string][] = [
      ['prompt', 'delivery'],
      ['promptVersion', '7'],
      ['score', 'very'],
    ];
    assert.equal((await send([...old, ['colour', 'blue'], ['send', '']])).status, 200);
    const [response] = await stored();
    assert.equal(response?.promptVersion, 7);
    assert.deepEqual(
      response?.answers.map(({ question, type, value }) => [question, type, value]),
      [
        ['score', 'text', 'very'],
        ['colour', 'text', 'blue'],
      ],
    );
  });

  it('asks a question under the name of another field, with a prefix', async (t) => {
    const { send, store, stored } = await site(t);
    const questions = [{ id: 'page', type: 'text' as const, title: 'Which page?' }];
    await store.content.putPrompt(prompt({ id: 'site', questions }));
    await send([
      ['prompt', 'site'],
      ['page', 'https://shop.example/a'],
      ['answer:page', 'The second one'],
    ]);
    const [response] = await stored();
    assert.deepEqual([response?.page, response?.answers[0]?.value], ['https://shop.example/a', 'The second one']);
  });

  it('keeps an address for an answer only with consent, and says so when it did not', async (t) => {
    const { send, stored } = await site(t);
    const address: [string, string] = ['email', ' jan@example.org '];
    const without = await (await send([...filled, address])).text();
    assert.match(without, /Your e-mail address was not kept/);
    const withConsent = await (await send([...filled, address, ['consent', 'on']])).text();
    assert.doesNotMatch(withConsent, /not kept/);
    const wrong = await send([...filled, ['email', 'jan'], ['consent', 'on']]);
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /does not look like an e-mail address/);
    assert.deepEqual(
      (await stored()).map(({ contact }) => contact?.email),
      ['jan@example.org', undefined],
    );
  });

  for (const [what, fields, says] of [
    [
      'nothing is filled in',
      [
        ['prompt', 'delivery'],
        ['why', ''],
      ],
      /Choose an answer or write something/,
    ],
    [
      'a score is outside its scale',
      [
        ['prompt', 'delivery'],
        ['score', '11'],
      ],
      /does not fit the question: How likely/,
    ],
    [
      'a score is a word',
      [
        ['prompt', 'delivery'],
        ['score', 'ten'],
      ],
      /does not fit the question: How likely/,
    ],
    [
      'the prompt is not there',
      [
        ['prompt', 'gone'],
        ['score', '3'],
      ],
      /no longer asked/,
    ],
    ['there is no prompt', [['score', '3']], /no longer asked/],
    [
      'a text is too long',
      [
        ['prompt', 'delivery'],
        ['why', 'x'.repeat(10_001)],
      ],
      /too long/,
    ],
  ] as [string, [string, string][], RegExp][]) {
    it(`is not called received when ${what}, and stores nothing`, async (t) => {
      const { send, stored } = await site(t);
      const answer = await send(fields);
      assert.equal(answer.status, 422);
      const html = await answer.text();
      assert.match(html, says);
      assert.match(html, /<h1>Your answer was not received\.<\/h1>/);
      assert.doesNotMatch(html, /Receipt number|has arrived/);
      assert.deepEqual(await stored(), []);
    });
  }

  it('that is not received gives every word back that was typed, as text', async (t) => {
    const { send } = await site(t);
    const typed = ' </textarea><script>alert(1)</script> "quoted" & \u202e عربى\nline ';
    const html = await (
      await send([
        ['prompt', 'delivery'],
        ['score', '99'],
        ['why', typed],
        ['topic.text', 'Bell'],
      ])
    ).text();
    const escaped = typed
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    assert.ok(html.includes('<label for="text-0">Why?</label>'), html);
    assert.ok(html.includes(`readonly>\n${escaped}</textarea>`), html);
    assert.ok(html.includes('>\nBell</textarea>'), html);
    assert.doesNotMatch(html, /<script/);
  });

  it('that comes too often, or meets a store that is busy, gives the text back too', async (t) => {
    const { send } = await site(t, { limits: { requests: 1 } });
    await send(filled);
    const often = await send([...filled, ['why', 'Do not lose this']]);
    assert.deepEqual([often.status, often.headers.has('retry-after')], [429, true]);
    assert.match(await often.text(), /Wait a minute[^]*Do not lose this/);
    const other = await site(t);
    other.store.responses.find = () => Promise.reject(new Error('disk'));
    const broken = await other.send([...filled, ['why', 'Nor this']]);
    assert.equal(broken.status, 500);
    assert.match(await broken.text(), /was not received[^]*Nor this/);
  });

  it('of a page that may not ask is refused with a page that shows nothing of what it sent', async (t) => {
    const { send, stored } = await site(t);
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await send([...filled, ['why', 'Log in at evil.example']], { origin });
      assert.equal(answer.status, 403);
      const html = await answer.text();
      assert.match(html, /may not send answers here/);
      assert.doesNotMatch(html, /evil\.example/);
      assert.doesNotMatch(answer.headers.get('content-security-policy')!, /evil/);
    }
    assert.deepEqual(await stored(), []);
  });

  it('that is too large, or is written in other letters, is refused with a page', async (t) => {
    const { send, ask } = await site(t);
    const large = await send([...filled, ['why', 'x'.repeat(70_000)]]);
    assert.equal(large.status, 413);
    assert.match(await large.text(), /too long/);
    const other = await ask('POST', '/responses', { raw: 'prompt=delivery', type: `${FORM}; charset=latin1` });
    assert.equal(other.status, 415);
  });

  it('with something in the field that nobody sees is stored and flagged', async (t) => {
    const { send, store } = await site(t);
    assert.equal((await send([...filled, ['homepage', 'https://spam.example']])).status, 200);
    assert.equal((await send([...filled, ['homepage', '']])).status, 200);
    const { entries } = await store.responses.list({ limit: 9 });
    assert.deepEqual(
      entries.map(({ flags }) => flags),
      [undefined, ['trap']],
    );
  });

  it('is a form at no other address', async (t) => {
    const { ask } = await site(t);
    const answer = await ask('POST', '/contact', { raw: 'message=x', type: FORM, headers: { origin: ORIGIN } });
    assert.equal(answer.status, 415);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });
});
