import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { discard, type Endpoint, key, openBrowser, startEndpoint } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let endpoint: Endpoint;
let made = 0;

const uuid = (): string => `0193b000-0000-7000-8000-${String(++made).padStart(12, '0')}`;

/** A customer says something, as a widget would send it. */
async function say(text: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = uuid();
  const now = new Date().toISOString();
  const scale = { min: 0, max: 10 };
  const answer = await fetch(`${endpoint.origin}/v1/responses`, {
    method: 'POST',
    body: JSON.stringify({
      ...{ id, revision: 1, prompt: 'order-nps', promptVersion: 1, complete: true, subject: 'MT-2050' },
      answers: [
        { question: 'recommend', type: 'nps', presentation: 'numbers', scale, value: 9 },
        { question: 'why', type: 'text', presentation: 'text', value: text },
      ],
      ...{ moment: 'inline', page: 'https://shop.example/', lang: 'en', startedAt: now, answeredAt: now },
      ...more,
    }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return id;
}

/** The page with the key entered, and everything it complained of. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`${endpoint.origin}/insights/`);
  await page.getByLabel('Owner’s key').fill(key);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText(/responses (in all|loaded)/).waitFor();
  return { page, wrong };
}

const card = (page: Page, text: string) => page.locator('insights-response').filter({ hasText: text });

describe('The product team', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });
  beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  it('reads what a customer says a moment later, without a reload, and hears that it is new', async () => {
    const { page, wrong } = await open();
    await say('The lid fits, the colour is lovely');
    await card(page, 'The lid fits').waitFor();
    assert.match(await page.locator('[role=status]', { hasText: 'new' }).innerText(), /^1 new/);
    const first = page.locator('insights-response article').first();
    assert.match(await first.innerText(), /How likely are you to recommend[^]*9 of 10\s+Promoter[^]*The lid fits/);
    assert.deepEqual(wrong, []);
  });

  it('sees on a demo server that the key is filled in, and opens the page with it', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${endpoint.origin}/insights/`);
    await page.getByText('its key is filled in').waitFor();
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText(/responses (in all|loaded)/).waitFor();
  });

  it('is told that a key is wrong, and is asked for it again', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${endpoint.origin}/insights/`);
    await page.getByLabel('Owner’s key').fill('not-the-key');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('alert').filter({ hasText: 'does not accept this key' }).waitFor();
    assert.equal(await page.locator('insights-response').count(), 0);
  });

  it('reads markup that a customer typed as the text it is', async () => {
    const { page, wrong } = await open();
    await say('<img src=x onerror="document.title = 1"><b>bold</b>');
    await card(page, '<b>bold</b>').waitFor();
    assert.equal(await page.locator('insights-response img, insights-response b').count(), 0);
    assert.deepEqual(wrong, []);
  });

  it('marks a response as read, and finds it so after a reload, with the key still there', async () => {
    await say('To be marked');
    const { page } = await open();
    await card(page, 'To be marked').getByRole('button', { name: 'Mark as read' }).click();
    await card(page, 'To be marked').getByText('Read', { exact: true }).waitFor();
    await page.reload();
    await card(page, 'To be marked').getByText('Read', { exact: true }).waitFor();
  });

  it('answers a response by keyboard, and comes back to where it was', async () => {
    const id = await say('Could you ring me?');
    const { page } = await open();
    await card(page, 'Could you ring me?').getByRole('button', { name: 'Reply' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Called on Tuesday.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card(page, 'Could you ring me?').getByText('Answered').waitFor();
    const listed = (await (await endpoint.owner('GET', '/responses?limit=500')).json()) as {
      responses: { response: { id: string }; state: string; reply?: string }[];
    };
    const stored = listed.responses.find(({ response }) => response.id === id);
    assert.deepEqual([stored?.state, stored?.reply], ['answered', 'Called on Tuesday.']);
    assert.ok(
      await card(page, 'Could you ring me?')
        .locator('.reply-toggle')
        .evaluate((toggle) => toggle.matches(':focus')),
    );
  });

  it('narrows the list by prompt and by words, and reads of how many', async () => {
    await say('Narrow me down');
    const { page } = await open();
    await page.getByLabel('Search in what is loaded').fill('narrow DOWN');
    await page.getByText(/^1 of \d+ responses in all/).waitFor();
    await page.getByLabel('Search in what is loaded').fill('');
    await page.getByLabel('Prompt').selectOption('application');
    await page.getByText('2 responses in all').waitFor();
    assert.deepEqual(await page.locator('insights-response h2').allInnerTexts(), [
      'application · EH-70418',
      'application · EH-70425',
    ]);
  });

  it('reads the message of a customer who asked for a person, with what came before', async () => {
    const { page, wrong } = await open();
    await page.getByRole('button', { name: 'Messages' }).click();
    await page.getByText('Nobody has asked for a person yet.').waitFor();
    const at = new Date().toISOString();
    const answer = await fetch(`${endpoint.origin}/v1/contact`, {
      method: 'POST',
      body: JSON.stringify({
        ...{ id: uuid(), revision: 1, message: 'Please ring me <b>today</b>', subject: 'MT-2047' },
        ...{ reply: { phone: '020 7946 0999' }, page: 'https://shop.example/', lang: 'en', at },
        trail: [{ at, type: 'search', text: 'broken bowl' }],
      }),
    });
    assert.equal(answer.status, 200);
    await page.getByText('Please ring me <b>today</b>').waitFor();
    await page.getByText('020 7946 0999').waitFor();
    await page.getByText('What came before').click();
    await page.getByText('Searched: broken bowl').waitFor();
    assert.deepEqual(wrong, []);
  });

  it('loads older ones', async () => {
    for (let n = 0; n < 52; n++) await say(`One of many, ${n}`);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${endpoint.origin}/insights/`);
    await page.getByLabel('Owner’s key').fill(key);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('50 responses loaded; there are older ones').waitFor();
    await page.getByRole('button', { name: 'Load older ones' }).click();
    await page.getByText('in all').waitFor();
    assert.ok((await page.locator('insights-response').count()) > 60);
  });

  it('keeps the last list with its age while the endpoint is down, and goes on when it is back', async () => {
    const { page } = await open();
    const shown = await page.locator('insights-response').count();
    await endpoint.stop();
    await page.getByText('The endpoint cannot be reached.').waitFor();
    assert.match(await page.locator('.notice').innerText(), /This list is from \d+ seconds? ago/);
    assert.equal(await page.locator('insights-response').count(), shown);
    endpoint = await startEndpoint({ port: endpoint.port, data: endpoint.data });
    await page.locator('.notice').waitFor({ state: 'detached' });
  });

  for (const [width, colorScheme] of [
    [360, 'dark'],
    [360, 'light'],
    [1280, 'dark'],
    [1280, 'light'],
  ] as const) {
    it(`finds no barrier and no sideways scrolling at ${width} px in the ${colorScheme}`, async () => {
      const { page } = await open({ viewport: { width, height: 800 }, colorScheme });
      await page.getByText('What was chosen').click();
      await page
        .getByRole('button', { name: /^Reply/ })
        .first()
        .click();
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(violations, []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
});
