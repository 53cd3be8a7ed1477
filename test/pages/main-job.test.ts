import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { builtFiles, discard, type Endpoint, haveCome, hostPage, openBrowser, startEndpoint } from '../support/site.js';

let browser: Browser;
let endpoint: Endpoint;
before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
});
after(async () => {
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});

const reference = 'TEST-1';
const steps = (current: number) =>
  ['received', 'packed', 'underway', 'delivered'].map((id, at) => ({
    id,
    label: id,
    state: at < current ? 'done' : at === current ? 'current' : 'upcoming',
  }));
const journey = (current: number, stage: string) => ({
  kind: 'order',
  title: 'Two lamps',
  stage,
  condition: 'on_track',
  waitingOn: 'provider',
  steps: steps(current),
  currentStep: steps(current)[current]!.id,
  promise: { from: '2031-03-04', until: '2031-03-06', precision: 'day', source: 'provider' },
});
const write = async (body: unknown, ref = reference) => {
  const answer = await endpoint.owner('PUT', `/journeys/${ref}`, body);
  assert.equal(answer.status, 200, await answer.clone().text());
};
const link = async (ref = reference) => {
  const answer = await endpoint.owner('POST', '/links', { reference: ref });
  return ((await answer.json()) as { token: string }).token;
};

/** A site's own page, with the script from the endpoint's origin, as a customer of ours would write it. */
const html = (
  body: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Your order</title><script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1" async></script>
<main><h1>Your order</h1>${body}</main></html>`;

/** Everything the page complains of: it should be nothing. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  return found;
}

/** The endpoint's word that a response is on its disk. */
const isStored = (answer: { url(): string; status(): number }) =>
  answer.url().endsWith('/responses') && answer.status() === 200;

/** What the live region has said since the page was opened. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const said: string[] = ((globalThis as unknown as { said: string[] }).said = []);
    new MutationObserver(() => {
      const text = document.querySelector('[data-waymark-live]')?.textContent;
      if (text) said.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
const said = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

test('a status that the owner moves stands in the open page without a reload, and is said once', async (t) => {
  await write(journey(1, 'preparing'));
  const site = await hostPage(
    html(`<waymark-progress reference="${reference}" token="${await link()}">Being prepared</waymark-progress>`),
  );
  const page = await browser.newPage();
  const wrong = complaints(page);
  await listen(page);
  const streaming = page.waitForResponse((answer) => answer.url().endsWith('/status/stream'));
  await page.goto(site.url);
  await page.getByText('March 4', { exact: false }).first().waitFor();
  await streaming;
  const moved = Date.now();
  await endpoint.owner('POST', `/journeys/${reference}/events`, {
    stage: 'underway',
    currentStep: 'underway',
    waitingOn: 'carrier',
  });
  await page.getByText('on its way', { exact: false }).first().waitFor();
  t.diagnostic(`from the owner's request to the page: ${Date.now() - moved} ms`);
  await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0);
  // A change that means nothing to the customer follows, and after it one that does: were the first announced, it would show.
  await endpoint.owner('POST', `/journeys/${reference}/events`, { checkedAt: new Date().toISOString() });
  await endpoint.owner('POST', `/journeys/${reference}/events`, { stage: 'final', currentStep: 'delivered' });
  await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 1);
  assert.equal((await said(page)).length, 2);
  assert.deepEqual(wrong, []);
  await page.close();
  site.close();
});

test('while the endpoint is down the page says how old its status is, and it is current soon after the restart', async (t) => {
  await write(journey(1, 'preparing'), 'TEST-2');
  const site = await hostPage(
    html(`<waymark-progress reference="TEST-2" token="${await link('TEST-2')}">Being prepared</waymark-progress>`),
  );
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.getByText('March 4', { exact: false }).first().waitFor();
  // All that the page is made of has arrived: what a part imports is asked for only once by a browser, and it comes from the endpoint.
  await page.locator('waymark-progress [part~=freshness]').waitFor();
  await haveCome(page, builtFiles('controllers/journey-live'));
  const { port, data } = endpoint;
  await endpoint.stop();
  await page.locator('waymark-progress [part~=freshness][data-stale]').waitFor();
  assert.match(await page.locator('waymark-progress [part~=freshness]').innerText(), /No connection/);
  assert.match(await page.locator('waymark-progress [part~=time]').innerText(), /March 4/);

  endpoint = await startEndpoint({ port, data });
  const restarted = Date.now();
  await endpoint.owner('POST', '/journeys/TEST-2/events', { stage: 'underway', currentStep: 'underway' });
  await page.getByText('on its way', { exact: false }).first().waitFor();
  t.diagnostic(`from the restart to a current page: ${Date.now() - restarted} ms`);
  await page.locator('waymark-progress [part~=freshness]:not([data-stale])').waitFor();
  await page.close();
  site.close();
});

test('feedback given while the endpoint is down, and the page reloaded, is stored once', async () => {
  const site = await hostPage(
    html(`<waymark-feedback type="csat" question="How was it?" prompt="offline-test"></waymark-feedback>`),
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  const { port, data } = endpoint;
  // The page's files come from the endpoint too: what keeps an answer is fetched once the question is there.
  await haveCome(page, ['controllers/outbox-controller', 'components/feedback/presence'].flatMap(builtFiles));
  await endpoint.stop();
  await page.locator('waymark-feedback label').nth(3).click();
  await page.getByText('kept on this device', { exact: false }).first().waitFor();
  await page.reload();
  endpoint = await startEndpoint({ port, data });
  const stored = page.waitForResponse(isStored);
  await page.reload();
  const count = async () => {
    const answer = await endpoint.owner('GET', '/responses?prompt=offline-test');
    return ((await answer.json()) as { responses: unknown[] }).responses.length;
  };
  await stored;
  assert.equal(await count(), 1);
  // Another visit finds nothing left to send.
  await page.reload();
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  assert.equal(await count(), 1);
  await context.close();
  site.close();
});

test('everything works under a policy that names only the host, with Trusted Types, and nothing is reported', async () => {
  await write(journey(1, 'preparing'), 'TEST-3');
  const token = await link('TEST-3');
  const site = await hostPage(
    html(`<waymark-progress reference="TEST-3" token="${token}">Being prepared</waymark-progress>
<waymark-feedback type="csat" question="How was it?" prompt="csp-test"></waymark-feedback>
<waymark-faq limit="3"><h2 id="when">When does it come?</h2><p>On the day that was promised.</p>${['Where is it', 'Who brings it', 'What does it cost', 'May it be sent back', 'Can it be changed', 'Is it safe', 'Who do you call'].map((question) => `<h2>${question}?</h2><p>An answer to that.</p>`).join('')}</waymark-faq>
<waymark-help reference="TEST-3" token="${token}"></waymark-help>`),
    {
      'content-security-policy': `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; require-trusted-types-for 'script'`,
    },
  );
  const page = await browser.newPage();
  const wrong = complaints(page);
  await page.addInitScript(() => {
    const reports: string[] = ((globalThis as unknown as { reports: string[] }).reports = []);
    addEventListener('securitypolicyviolation', (e) =>
      reports.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`),
    );
  });
  await page.goto(site.url);
  await page.getByText('March 4', { exact: false }).first().waitFor();
  const stored = page.waitForResponse(isStored);
  await page.locator('waymark-feedback label').nth(3).click();
  await stored;
  await page.getByRole('button', { name: 'When does it come?' }).click();
  await page.locator('waymark-faq input').fill('where is my van');
  await page.locator('waymark-help button').first().click();
  await page.locator('waymark-help [part~=panel]').waitFor();
  assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports), []);
  assert.deepEqual(wrong, []);
  await page.close();
  site.close();
});

test('tags before the script, after it and added later are all served, and a second script changes nothing', async () => {
  await write(journey(1, 'preparing'), 'TEST-4');
  const token = await link('TEST-4');
  const tag = `<waymark-progress reference="TEST-4" token="${token}">Being prepared</waymark-progress>`;
  const script = `<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1"></script>`;
  const site = await hostPage(
    `<!doctype html><html lang="en"><title>t</title><main>${tag}${script}${tag}${script}</main></html>`,
  );
  const page = await browser.newPage();
  const wrong = complaints(page);
  await page.goto(site.url);
  await page.locator('waymark-progress [part~=headline]').nth(1).waitFor();
  await page.evaluate(() => {
    const first = document.querySelector('waymark-progress')!;
    document.querySelector('main')!.append(first.cloneNode(true));
  });
  await page.locator('waymark-progress [part~=headline]').nth(2).waitFor();
  await page.locator('[data-waymark-live]').first().waitFor({ state: 'attached' });
  await page.locator('waymark-progress [part~=freshness]').nth(2).waitFor();
  assert.equal(await page.locator('[data-waymark-live]').count(), 1);
  assert.deepEqual(wrong, []);
  await page.close();
  site.close();
});

test('when a chunk does not arrive, what the author wrote stays and nothing is thrown', async () => {
  const site = await hostPage(html(`<waymark-progress reference="X">Your order is being prepared.</waymark-progress>`));
  const page = await browser.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.route('**/chunks/**', (route) => route.abort());
  const warned = page.waitForEvent('console', (message) => message.text().includes('could not be loaded'));
  await page.goto(site.url);
  await warned;
  await page.getByText('Your order is being prepared.').waitFor();
  assert.deepEqual(thrown, []);
  await page.close();
  site.close();
});

test('a widget comes although the network returned while its script was still waited for', async () => {
  const site = await hostPage(
    html(`<waymark-feedback type="csat" question="How was it?" prompt="x"></waymark-feedback>`),
  );
  const page = await browser.newPage();
  let asked = 0;
  await page.route(/chunks\/feedback-/, async (route) => {
    if (asked++) return route.continue();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    return route.abort();
  });
  await page.goto(site.url);
  await page.getByText('How was it?').waitFor();
  assert.equal(asked, 2);
  await page.close();
  site.close();
});

test('a part that did not arrive is asked for again, and a response waits for it', async () => {
  await write(journey(1, 'preparing'), 'TEST-5');
  const site = await hostPage(
    html(`<waymark-progress reference="TEST-5" token="${await link('TEST-5')}">Being prepared</waymark-progress>
<waymark-feedback type="csat" question="How was it?" prompt="lost-chunk"></waymark-feedback>`),
  );
  const page = await browser.newPage();
  let isBlocked = true;
  const late = /chunks\/(details|outbox|further|journey-live)/;
  await page.route(late, (route) => (isBlocked ? route.abort() : route.continue()));
  await page.goto(site.url);
  await page.locator('waymark-progress [part~=headline]').waitFor();
  await page.locator('waymark-feedback label').nth(3).click();
  const stored = page.waitForResponse(isStored);
  const streaming = page.waitForRequest((request) => request.url().endsWith('/status/stream'));
  isBlocked = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await Promise.all([stored, streaming]);
  await page.close();
  site.close();
});

test('a status that was got by asking again is followed at once, whatever went wrong before', async () => {
  await write(journey(1, 'preparing'), 'TEST-6');
  const site = await hostPage(
    html(`<waymark-progress reference="TEST-6" token="${await link('TEST-6')}">Being prepared</waymark-progress>`),
  );
  const page = await browser.newPage();
  let asked = 0;
  // A hotel's page in the place of the first answer: after that a page leaves it to the customer to ask again soon.
  await page.route(/v1\/status$/, (route) =>
    asked++
      ? route.continue()
      : route.fulfill({ body: '<html>Sign in</html>', headers: { 'access-control-allow-origin': '*' } }),
  );
  let go = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (go = resolve));
  await page.route(/chunks\/journey-live/, async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(site.url);
  await page.locator('waymark-progress [part=failed] button').click();
  await page.locator('waymark-progress [part~=headline]').waitFor();
  const streaming = page.waitForRequest((request) => request.url().endsWith('/status/stream'), { timeout: 20_000 });
  go();
  await streaming;
  await page.close();
  site.close();
});

test('what is answered before the rest of a prompt has arrived is not taken for something said in an earlier visit', async () => {
  const site = await hostPage(
    html(`<waymark-feedback type="csat" question="How was it?" prompt="quick"></waymark-feedback>`),
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  let go = (): void => undefined;
  const isKnown = new Promise<void>((resolve) => (go = resolve));
  await page.route(/chunks\/presence-/, async (route) => {
    await isKnown;
    await route.continue();
  });
  await page.goto(site.url);
  await page.locator('waymark-feedback label').nth(3).click();
  await page.waitForFunction(() => localStorage.getItem('waymark-said'));
  go();
  await page.locator('waymark-feedback [part=status][data-where=received]').waitFor();
  assert.deepEqual(
    asked.filter((url) => /replies|mine/.test(url)),
    [],
  );
  await context.close();
  site.close();
});

test('a network that returns while a part is still waited for is heard, and the response is sent', async () => {
  const site = await hostPage(
    html(`<waymark-feedback type="csat" question="How was it?" prompt="slow-loss"></waymark-feedback>`),
  );
  const page = await browser.newPage();
  let asked = 0;
  let go = (): void => undefined;
  const isSaid = new Promise<void>((resolve) => (go = resolve));
  // A part that did not come is asked for once more by itself: the network is back in the middle of that.
  await page.route(/chunks\/outbox-controller/, async (route) => {
    asked++;
    await isSaid;
    if (asked === 2) await page.evaluate(() => dispatchEvent(new Event('online')));
    await (asked <= 2 ? route.abort() : route.continue());
  });
  const stored = page.waitForResponse(isStored);
  await page.goto(site.url);
  await page.locator('waymark-feedback label').nth(3).click();
  go();
  await stored;
  await page.close();
  site.close();
});
