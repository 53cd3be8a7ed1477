import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ResponsePage } from '../../src/contract/index.js';
import { type Mode, neverSeen, type Occasion, Watch } from '../support/footprint-watch.js';
import { discard, type Endpoint, haveCome, hostPage, isNoting, openBrowser, startEndpoint } from '../support/site.js';

/** The site's choice and what the visitor's browser says, and the mode that comes of it. */
const settings: { name: string; storage?: Mode; says?: 'globalPrivacyControl' | 'doNotTrack'; mode: Mode }[] = [
  { name: 'as a site is that chooses nothing', mode: 'none' },
  { name: 'with data-storage="session"', storage: 'session', mode: 'session' },
  { name: 'with data-storage="local"', storage: 'local', mode: 'local' },
  {
    name: 'with data-storage="local" and Global Privacy Control',
    storage: 'local',
    says: 'globalPrivacyControl',
    mode: 'none',
  },
  { name: 'with data-storage="session" and Do Not Track', storage: 'session', says: 'doNotTrack', mode: 'none' },
];
type Setting = (typeof settings)[number];
const usual = settings[0]!;

const prompts = {
  manners: {
    version: 1,
    questions: [
      { id: 'score', type: 'csat', title: 'How was it?' },
      { id: 'why', type: 'text', title: 'Why?' },
    ],
  },
  whole: {
    version: 3,
    questions: [
      { id: 'effort', type: 'ces', scale: { min: 1, max: 7, better: 'low' }, title: 'How hard was it?' },
      {
        id: 'about',
        type: 'choice',
        title: 'What about?',
        options: [
          { value: 'speed', label: 'Speed' },
          { value: 'other', label: 'Something else' },
        ],
      },
      { id: 'why', type: 'text', title: 'Why?' },
    ],
  },
  short: { version: 1, questions: [{ id: 'score', type: 'csat', title: 'How was it?' }] },
};

interface Visit {
  page: Page;
  watch: Watch;
  /** Waits until the page has told of something. */
  heard(event: string): Promise<unknown>;
  /** Judges what was done so far, and goes on. */
  next(occasion?: Occasion): Promise<void>;
  /** Comes back to the page. */
  again(): Promise<void>;
}

describe('A page keeps and sends what the published list says', () => {
  let browser: Browser;
  let endpoint: Endpoint;
  const tokens: Record<string, string> = {};

  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
    for (const [id, prompt] of Object.entries(prompts)) {
      assert.ok((await endpoint.owner('PUT', `/prompts/${id}`, { id, ...prompt })).ok);
    }
    for (const reference of ['MT-2041', 'MT-2050']) {
      const answer = await endpoint.owner('POST', '/links', { reference });
      tokens[reference] = ((await answer.json()) as { token: string }).token;
    }
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });

  /** Opens a site's page as a visitor whose browser has a cookie of that host, which nothing may carry away. */
  async function open(
    t: TestContext,
    tags: string,
    { storage, says, mode }: Setting = usual,
    more: { script?: string; before?: (context: BrowserContext) => Promise<unknown> } = {},
  ): Promise<Visit> {
    const choice = storage ? `data-storage="${storage}"` : '';
    const host = await hostPage(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
      <link rel="icon" href="data:,"><script>
        history.replaceState(null, '', '/orders/jan@example.com/?token=secret#part');
        globalThis.heard = [];
        for (const name of ['shown', 'dismissed', 'submit', 'queued', 'sent', 'failed'])
          document.addEventListener('waymark-feedback-' + name, () => heard.push('waymark-feedback-' + name));
        for (const name of ['waymark-help-sent', 'waymark-faq-search'])
          document.addEventListener(name, () => heard.push(name));
      </script>
      <script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1" ${choice} ${more.script ?? ''} async></script>
      <main style="min-height:600px">${tags}</main></html>`);
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
    t.after(async () => {
      await context.close();
      host.close();
    });
    const watch = new Watch(mode, endpoint.origin);
    await context.addCookies([{ name: 'canary', value: '1', domain: '127.0.0.1', path: '/' }]);
    await watch.follow(context, host.url);
    if (says) {
      const value = says === 'doNotTrack' ? '1' : true;
      await context.addInitScript(
        ([name, said]) => Object.defineProperty(Navigator.prototype, name as string, { get: () => said }),
        [says, value] as const,
      );
    }
    await more.before?.(context);
    const page = await context.newPage();
    await page.goto(host.url);
    return {
      page,
      watch,
      heard: (event) =>
        page.waitForFunction((name) => (globalThis as never as { heard: string[] }).heard.includes(name), event),
      next: (occasion) => watch.next(page, occasion),
      again: async () => {
        await page.goto(host.url);
        watch.anew();
      },
    };
  }

  const stored = async (prompt: string) => {
    const answer = await endpoint.owner('GET', `/responses?limit=500&prompt=${prompt}`);
    return ((await answer.json()) as ResponsePage).responses.map(({ response }) => response);
  };

  const bodiesTo = (watch: Watch, to: string) =>
    watch.bodies.filter(({ route }) => route === to).map(({ body }) => body);

  const status = (reference: string) =>
    `<waymark-progress reference="${reference}" token="${tokens[reference]}"></waymark-progress>`;
  const card =
    '<waymark-feedback prompt="manners" display="corner" ask-when="outcome:success after 1s"></waymark-feedback>';
  const askedByItself = () => status('MT-2050') + card;
  const tag = 'waymark-feedback';

  for (const setting of settings) {
    it(`${setting.name}: before the visitor acts, once they answer, and when they come back`, async (t) => {
      const before = (await stored('manners')).length;
      const { page, watch, heard, next, again } = await open(t, askedByItself(), setting, { script: 'data-layer' });
      await heard('waymark-feedback-shown');
      await next('answered');
      await page.locator(`${tag} [part~=option]`).nth(3).click();
      await heard('waymark-feedback-sent');
      await page.locator(`${tag} textarea:not([readonly])`).fill('Quick, thank you');
      await page.locator(`${tag} button[type=submit]`).click();
      await page.locator(`${tag} [part=end][data-where=received]`).waitFor();
      await next();
      const asks = setting.says ? undefined : page.waitForRequest('**/v1/responses/mine');
      await again();
      await page.locator('waymark-progress [part=freshness]').waitFor();
      await asks;
      await next();
      assert.deepEqual(watch.unlisted, []);
      if (setting.says) {
        assert.equal(await page.evaluate(() => localStorage.getItem('waymark-said')), null);
        assert.deepEqual(bodiesTo(watch, '/responses/mine'), []);
      }
      // Who refuses analytics is heard like anybody.
      const said = (await stored('manners')).slice(0, -before || undefined);
      assert.equal(said.length, 1);
      assert.deepEqual(
        said[0]!.answers.map(({ value }) => value),
        [4, 'Quick, thank you'],
      );
    });

    it(`${setting.name}: when the visitor wants to be asked nothing any more`, async (t) => {
      const { page, watch, heard, next } = await open(t, askedByItself(), setting, { script: 'data-layer' });
      await heard('waymark-feedback-shown');
      await next('dismissed');
      await page.locator(`${tag} .way`).nth(1).click();
      await heard('waymark-feedback-dismissed');
      await next();
      assert.deepEqual(watch.unlisted, []);
      assert.deepEqual(bodiesTo(watch, '/responses'), []);
    });
  }

  const whole = () =>
    `${status('MT-2041')}
     <waymark-feedback prompt="whole" subject="MT-2041" moment="help" test>
       <div slot="challenge"><input type="hidden" value="token-of-a-challenge"></div>
     </waymark-feedback>`;

  /** Answers each question of the whole prompt, with something personal wherever there is a field to type in. */
  async function answerAll(page: Page): Promise<void> {
    await page.locator(`${tag} [part~=option]`).first().click();
    await page.locator(`${tag} .trap input`).evaluate((field: HTMLInputElement) => (field.value = 'a script was here'));
    await page.locator(`${tag} label`).filter({ hasText: 'Something else' }).click();
    await page.locator(`${tag} [part~=question] :is(textarea, input[type=text])`).last().fill('Call 06 12345678');
    await page.locator(`${tag} button[type=submit]`).click();
    await page
      .locator(`${tag} textarea:not([readonly])`)
      .fill('Mail jan@example.com, or pay to NL91 ABNA 0417 1643 00');
    await page.locator(`${tag} button[type=submit]`).click();
  }

  for (const [storage, hasDatabase] of [
    ['none', true],
    ['none', false],
    ['session', false],
    ['local', false],
  ] as const) {
    const device = hasDatabase ? 'a database' : 'no database';
    it(`when the endpoint first fails and then refuses, with ${device} and data-storage="${storage}"`, async (t) => {
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/problem+json' };
      let asked = 0;
      const { page, watch, heard, next } = await open(
        t,
        whole(),
        { name: '', storage, mode: storage },
        {
          script: 'data-layer="otherLayer"',
          before: async (context) => {
            const refusal = JSON.stringify({ code: 'invalid_body', status: 422, errors: [{ field: '/answers' }] });
            await context.route('**/v1/responses', (route) =>
              route.fulfill(asked++ ? { status: 422, headers, body: refusal } : { status: 503, headers }),
            );
            if (!hasDatabase) {
              await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
            }
          },
        },
      );
      await page.locator(`${tag} [part~=option]`).first().waitFor();
      await next('answered');
      await answerAll(page);
      await heard('waymark-feedback-failed');
      await next();
      assert.deepEqual(watch.unlisted, []);
      // The site's own tools hear of it under the name that the site gave.
      const events = await page.evaluate(() =>
        (globalThis as never as { otherLayer: { event: string }[] }).otherLayer.map(({ event }) => event),
      );
      assert.ok(events.includes('waymark-feedback-failed'), events.join());
      await page.evaluate(() =>
        Object.assign(globalThis, { dataLayer: (globalThis as never as { otherLayer: [] }).otherLayer }),
      );
      await next();
      assert.deepEqual(watch.unlisted, []);
    });
  }

  it('when every storage is blocked: nothing is kept, and the answer arrives all the same', async (t) => {
    const { page, watch, next } = await open(t, whole(), usual, {
      before: (context) =>
        context.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(globalThis, name, {
              get: () => {
                throw new DOMException('blocked', 'SecurityError');
              },
            });
          }
        }),
    });
    await page.locator(`${tag} [part~=option]`).first().waitFor();
    await next('answered');
    await answerAll(page);
    await page.locator(`${tag} [part=end][data-where=received]`).waitFor();
    await next();
    assert.deepEqual(watch.unlisted, []);
    assert.equal(await page.evaluate(() => 'dataLayer' in globalThis), false);
  });

  it('of what is typed only what is not personal, and of the address of the page neither query nor e-mail address', async (t) => {
    const { page, watch, next } = await open(t, whole());
    await page.locator(`${tag} [part~=option]`).first().waitFor();
    await next('answered');
    await answerAll(page);
    await page.locator(`${tag} [part=end][data-where=received]`).waitFor();
    await next();
    assert.deepEqual(watch.unlisted, []);
    const sent = bodiesTo(watch, '/responses').map((body) => JSON.stringify(body));
    assert.ok(sent.length);
    for (const text of sent) assert.doesNotMatch(text, /jan|0612|12345678|ABNA|secret|part"/, text);
    const [last] = await stored('whole');
    assert.deepEqual(last!.answers.slice(1), [
      { question: 'about', type: 'choice', presentation: 'list', value: 'other', text: 'Call [phone]' },
      { question: 'why', type: 'text', presentation: 'text', value: 'Mail [e-mail], or pay to [account]' },
    ]);
    assert.match(last!.page, /^http:\/\/127\.0\.0\.1:\d+\/orders\/\[e-mail\]\/$/);
  });

  it('when the visitor looks up an order, and the page asks again by itself', async (t) => {
    const { page, watch, next } = await open(t, '<waymark-progress></waymark-progress>', usual, {
      before: (context) =>
        context.route('**/v1/status/stream', (route) => (refuses ? route.abort() : route.continue())),
    });
    let refuses = false;
    const field = page.locator('waymark-progress input');
    await field.first().waitFor();
    await next('looked_up');
    await field.nth(0).fill('MT-2041');
    await field.nth(1).fill('LB4 7QT');
    const streams = page.waitForRequest('**/v1/status/stream');
    await page.locator('waymark-progress [part=lookup] button').click();
    await streams;
    refuses = true;
    const again = page.waitForRequest(
      (request) => /knownRevision/.test(request.postData() ?? '') && request.url().endsWith('/status'),
    );
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await again;
    await next();
    assert.deepEqual(watch.unlisted, []);
  });

  it('when a site has only static hosting', async (t) => {
    const { page, watch, next } = await open(t, '<waymark-progress reference="MT-2041"></waymark-progress>', usual, {
      script: 'data-read="get"',
    });
    await haveCome(page, ['/v1/status/MT-2041.json']);
    await next();
    assert.deepEqual(watch.unlisted, []);
  });

  it('when the visitor leaves an address for an answer, and comes back to read it', async (t) => {
    const { page, watch, next, again } = await open(t, '<waymark-feedback prompt="short" contact></waymark-feedback>');
    await page.locator(`${tag} [part~=option]`).first().waitFor();
    await next('answered');
    await page.locator(`${tag} [part~=option]`).nth(3).click();
    await page.locator(`${tag} #email`).fill('jan@example.com');
    await next();
    assert.ok(bodiesTo(watch, '/responses').every((body) => !('contact' in body)));
    await page.locator(`${tag} .agree input`).check();
    await page.locator(`${tag} form[part=contact] button`).click();
    await page.locator(`${tag} div[part=contact]`).waitFor();
    await page.locator(`${tag} [part=end][data-where=received]`).waitFor();
    await next();
    const [said] = await stored('short');
    assert.deepEqual(said!.contact, { email: 'jan@example.com', consent: true });
    assert.ok((await endpoint.owner('PATCH', `/responses/${said!.id}`, { reply: 'It is mended.' })).ok);
    await again();
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.locator(`${tag} [part~=option]`).first().waitFor();
    await next();
    assert.deepEqual(watch.unlisted, []);
    assert.deepEqual(bodiesTo(watch, '/responses/mine'), [{ ids: [said!.id] }]);
  });

  it('when a page lists what customers said and what was done about it', async (t) => {
    const { page, watch, next } = await open(t, '<waymark-feedback show="changes"></waymark-feedback>');
    await haveCome(page, ['/v1/changes?lang=en']);
    await next();
    assert.deepEqual(watch.unlisted, []);
  });

  const help = (reference: string) =>
    `${status(reference)}<waymark-faq helpful></waymark-faq>
     <waymark-help reference="${reference}" token="${tokens[reference]}"></waymark-help>`;

  /** Opens an answer and says that it did not help, and why. */
  async function vote(page: Page): Promise<void> {
    await page.locator('waymark-faq [aria-expanded]:visible').first().click();
    await page.locator('waymark-faq .vote .pair button').nth(1).click();
    await page.locator('waymark-faq .why .choices button').first().click();
    await page.locator('waymark-faq .why textarea').fill('Mine is another case: jan@example.com');
    await page.locator('waymark-faq .why > .choices').last().locator('button').first().click();
  }

  async function write(page: Page): Promise<void> {
    await page.locator('waymark-help [part=button]').first().click();
    await page.locator('waymark-help #tab-person').click();
    await page.locator('waymark-help #message').fill('Please call me.');
    await page.locator('waymark-help #email').fill('rowan@example.com');
    await page.locator('waymark-help #phone').fill('06 12345678');
  }

  it('when the visitor searches, reads, and writes to a person', async (t) => {
    const { page, watch, heard, next } = await open(t, help('MT-2041'));
    await page.locator('waymark-faq input').fill('when does it come');
    // Until then the answers are still those from before, and one of them may go again.
    await heard('waymark-faq-search');
    await vote(page);
    await write(page);
    await next('wrote');
    await page.locator('waymark-help [part=contact] button[type=submit]').click();
    await heard('waymark-help-sent');
    await next();
    assert.deepEqual(watch.unlisted, []);
    const [contact] = bodiesTo(watch, '/contact');
    assert.ok(contact && !('visit' in contact), 'nobody consented');
  });

  for (const setting of settings) {
    it(`${setting.name}: when the site says that the visitor consents to moments, and later that they do not`, async (t) => {
      const { page, watch, heard, next } = await open(t, help('MT-2050') + card, setting, {
        script: 'data-moments="ask"',
      });
      const say = (consent: string) =>
        page.evaluate(
          (said) => (document.querySelector<HTMLScriptElement>('script[src]')!.dataset.moments = said),
          consent,
        );
      await heard('waymark-feedback-shown');
      await page.locator('waymark-faq input').waitFor();
      await next(setting.says ? undefined : 'consented');
      await say('granted');
      if (!setting.says) await isNoting(page);
      await page.locator('waymark-faq input').fill('quagga xylophone jan@example.com');
      await heard('waymark-faq-search');
      await next('dismissed');
      await page.locator(`${tag} .way`).first().click();
      await page.locator('waymark-faq input').fill('');
      await vote(page);
      await write(page);
      await next('wrote');
      const told = setting.says
        ? undefined
        : page.waitForRequest((request) => /contact_asked/.test(request.postData() ?? ''));
      await page.locator('waymark-help [part=contact] button[type=submit]').click();
      await heard('waymark-help-sent');
      // As when the page is left: what waits is sent then.
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      await told;
      await next();
      await say('refused');
      await next();
      assert.deepEqual(watch.unlisted, []);
      const [contact] = bodiesTo(watch, '/contact');
      const moments = bodiesTo(watch, '/moments');
      assert.equal('visit' in contact!, !setting.says);
      assert.equal(moments.length > 0, !setting.says);
      assert.doesNotMatch(JSON.stringify(moments), /jan|secret|part"/);
      const left = await page.evaluate(() => [localStorage, sessionStorage].map((one) => one.getItem('waymark-visit')));
      assert.deepEqual(left, [null, null]);
    });
  }

  // The last: from here on the endpoint has more answers than a page is given.
  it('when the visitor searches where there are more than a thousand answers', async (t) => {
    const articles = Array.from({ length: 1001 }, (_, at) => ({
      id: `a${at}`,
      question: `Item ${at}?`,
      answer: 'Yes.',
    }));
    assert.ok((await endpoint.owner('PUT', '/articles', { articles })).ok);
    const { page, watch, next } = await open(t, '<waymark-faq></waymark-faq>');
    await page.locator('waymark-faq input').waitFor();
    await next('searched');
    const asks = page.waitForRequest('**/v1/articles/search');
    await page.locator('waymark-faq input').fill('item 1000');
    await asks;
    await next();
    assert.deepEqual(watch.unlisted, []);
  });

  it('and there is nothing in the list that no page has done', () => {
    assert.deepEqual(neverSeen(), []);
  });
});
