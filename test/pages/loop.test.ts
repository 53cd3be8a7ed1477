/** The loop closes: somebody says something, the team replies, and who said it reads the reply where the next question would stand. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ResponsePage, StoredResponse } from '../../src/contract/index.js';
import { discard, type Endpoint, hostPage, openBrowser, startEndpoint } from '../support/site.js';

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

/** A site's page with one prompt, and a prompt of its own at the endpoint. */
async function siteAsking(id: string, attributes = ''): Promise<{ url: string; close(): void }> {
  const questions = [{ id: 'score', type: 'csat', title: 'How was it?' }];
  assert.equal((await endpoint.owner('PUT', `/prompts/${id}`, { id, version: 1, questions })).status, 200);
  return hostPage(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1" async></script>
<main><h1>Shop</h1><waymark-feedback prompt="${id}" ${attributes}></waymark-feedback></main></html>`);
}

/** A visitor's page, with everything that it asked of the endpoint and everything it complained of. */
async function visit(context: BrowserContext, url: string): Promise<{ page: Page; asked: string[]; wrong: string[] }> {
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    const [, route] = request.url().split('/v1');
    if (route) asked.push(`${request.method()} ${route}`);
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(url);
  return { page, asked, wrong };
}

const stored = async (prompt: string): Promise<StoredResponse[]> =>
  ((await (await endpoint.owner('GET', `/responses?prompt=${prompt}`)).json()) as ResponsePage).responses;

const question = (page: Page) => page.getByRole('group', { name: 'How was it?' });
const rate = (page: Page) => page.locator('label').filter({ hasText: '4' }).first().click();

test('a reply stands in the place of the prompt on the next visit, once, and everything is stored once', async (t) => {
  const site = await siteAsking('loop-inline', 'contact');
  t.after(() => site.close());
  const context = await browser.newContext();
  const { page, asked, wrong } = await visit(context, site.url);
  await question(page).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('waymark-said')), null);
  await rate(page);
  const number = await page.locator('.end .number').innerText();
  await page.getByLabel('E-mail address', { exact: true }).fill('jan@example.org');
  await page.getByLabel('Yes, an answer').check();
  await page.getByRole('button', { name: 'Leave your address' }).click();
  await page.getByText('An answer may come to').waitFor();
  await page.locator('.end[data-where=received]').waitFor();
  const [said, ...others] = await stored('loop-inline');
  assert.deepEqual([others.length, said!.response.revision], [0, 2]);
  assert.deepEqual(said!.response.contact, { email: 'jan@example.org', consent: true });
  assert.match(said!.response.id.toUpperCase(), new RegExp(`${number.replace('-', '')}$`));
  assert.deepEqual(
    asked.filter((one) => one.includes('mine')),
    [],
  );

  const reply = 'Thank you.\n\nThe box is stronger now.';
  assert.equal((await endpoint.owner('PATCH', `/responses/${said!.response.id}`, { reply })).status, 200);
  asked.length = 0;
  await page.reload();
  await page.getByRole('group', { name: 'An answer for you' }).waitFor();
  assert.match(await page.locator('.letter').innerText(), /^Thank you\.\s+The box is stronger now\.$/);
  assert.equal(await page.locator('.reply .number').innerText(), number);
  assert.equal(await question(page).count(), 0);
  assert.deepEqual(
    asked.filter((one) => one.includes('mine')),
    ['POST /responses/mine'],
  );
  await page.getByText('There is an answer to what you said').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Got it' }).click();
  await question(page).waitFor();

  await page.reload();
  await page.getByText('The team has answered it.').waitFor();
  await question(page).waitFor();
  assert.equal(await page.locator('.letter').count(), 0);
  assert.equal((await stored('loop-inline')).length, 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test('a reply comes up on a card where the prompt would, and its customer alone reads it', async (t) => {
  const site = await siteAsking('loop-corner', 'display="corner" ask-when=""');
  t.after(() => site.close());
  const context = await browser.newContext();
  const first = await visit(context, site.url);
  await rate(first.page);
  await first.page.locator('.end .number').waitFor();
  const [said] = await stored('loop-corner');
  await endpoint.owner('PATCH', `/responses/${said!.response.id}`, { reply: 'It is mended.' });
  await first.page.close();
  const { page, wrong } = await visit(context, site.url);
  const card = page.getByRole('dialog', { name: 'An answer for you' });
  await card.getByText('It is mended.').waitFor();
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('dialog', { name: 'A question for you' }).waitFor();

  const stranger = await browser.newContext();
  const other = await visit(stranger, site.url);
  await other.page.getByRole('dialog', { name: 'A question for you' }).waitFor();
  assert.deepEqual(
    other.asked.filter((one) => one.includes('mine')),
    [],
  );
  assert.deepEqual([...wrong, ...other.wrong], []);
  await Promise.all([context.close(), stranger.close()]);
});

test('what was said offline is remembered when a later visit has sent it', async (t) => {
  const site = await siteAsking('loop-later');
  t.after(() => site.close());
  const context = await browser.newContext();
  const { page } = await visit(context, site.url);
  await question(page).waitFor();
  await page.route('**/v1/responses', (route) => route.abort());
  await rate(page);
  await page.locator('.end[data-where=kept]').waitFor();
  assert.equal(await page.locator('.number').count(), 0);
  const isSent = page.waitForResponse((answer) => answer.url().endsWith('/responses') && answer.ok());
  await page.unroute('**/v1/responses');
  await page.reload();
  await isSent;
  await page.waitForFunction(() => localStorage.getItem('waymark-said'));
  const [said] = await stored('loop-later');
  await endpoint.owner('PATCH', `/responses/${said!.response.id}`, { reply: 'Now you can.' });
  await page.reload();
  await page.getByText('Now you can.').waitFor();
  await context.close();
});

test('a page lists what customers said and what was done', async (t) => {
  const said = { en: 'The boxes were too thin', nl: 'De dozen waren te dun' };
  const changes = [{ id: 'box', said, did: 'They have two layers', at: '2026-03-04' }];
  assert.equal((await endpoint.owner('PUT', '/changes', { changes })).status, 200);
  const site = await siteAsking('box', 'show="changes"');
  t.after(() => site.close());
  const context = await browser.newContext();
  const read = context.waitForEvent('response', { predicate: (answer) => answer.url().includes('/changes') });
  const { page, asked, wrong } = await visit(context, site.url);
  // Named by a prompt, it lists the changes of that prompt.
  await read;
  assert.equal(await page.locator('.change').count(), 0);
  await page.evaluate(() => document.querySelector('waymark-feedback')!.removeAttribute('prompt'));
  await page.getByRole('heading', { name: 'What customers said' }).waitFor();
  await page.getByText('They have two layers').waitFor();
  assert.deepEqual(asked, ['GET /changes?lang=en']);
  assert.deepEqual(wrong, []);
});
