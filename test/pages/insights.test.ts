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

/** A prompt of its own, so that a test's answers are the only ones to it. */
async function promptNamed(id: string): Promise<void> {
  const questions = [{ id: 'recommend', type: 'nps', title: 'How likely are you to recommend this?' }];
  assert.equal((await endpoint.owner('PUT', `/prompts/${id}`, { id, version: 1, questions })).status, 200);
}

/** What axe has against the page as it stands. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });

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
    await first.getByText('How likely are you to recommend').waitFor();
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

  it('may paste a key into the field that a demo server fills in at that moment', async () => {
    const page = await (await browser.newContext()).newPage();
    // The server’s answer comes when the field has the focus, and before anything is in it.
    await page.addInitScript((key) => {
      const ask = globalThis.fetch;
      globalThis.fetch = (url, options) =>
        url === '/demo-key'
          ? new Promise((resolve) => addEventListener('focusin', () => resolve(new Response(key))))
          : ask(url, options);
    }, key);
    await page.goto(`${endpoint.origin}/insights/`);
    await page.getByLabel('Owner’s key').focus();
    await page.getByText('its key is filled in').waitFor();
    await page.keyboard.insertText(key);
    assert.equal(await page.getByLabel('Owner’s key').inputValue(), key);
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
    await card(page, 'Could you ring me?').locator('.reply-toggle:focus').waitFor();
  });

  it('reads on its reply when it was given, and the customer gets it', async () => {
    const id = await say('When did you answer?');
    const { page } = await open();
    await card(page, 'When did you answer?').getByRole('button', { name: 'Reply' }).click();
    await page.getByText('The customer reads the reply on your site').waitFor();
    await page.getByLabel('Your reply').fill('Just now.');
    await page.getByRole('button', { name: 'Keep the reply' }).click();
    await card(page, 'When did you answer?')
      .getByText(/Your reply · Today \d\d:\d\d/)
      .waitFor();
    const mine = await fetch(`${endpoint.origin}/v1/responses/mine`, {
      method: 'POST',
      body: JSON.stringify({ ids: [id] }),
    });
    const { responses } = (await mine.json()) as { responses: { reply: string; repliedAt: string }[] };
    assert.equal(responses[0]?.reply, 'Just now.');
    assert.ok(Date.parse(responses[0].repliedAt) > 0);
  });

  it('sees why something may come from a script, finds it apart, and counts it when it is a customer', async () => {
    const text = 'See www.a.example www.b.example www.c.example';
    await promptNamed('links');
    await say(text, { prompt: 'links', signals: { elapsedMs: 90 } });
    await say('The only one that counts', { prompt: 'links' });
    const { page, wrong } = await open();
    await page.getByLabel('Prompt').selectOption('links');
    await page.getByText('2 responses in all').waitFor();
    await card(page, text).getByText('Perhaps a script').waitFor();
    await card(page, text)
      .getByText(/not counted, because it came faster .*; it holds links/)
      .waitFor();
    await page.getByText('What was chosen').click();
    await page.getByText('1 response that may come from a script is not counted.').waitFor();
    await page.getByLabel('From whom').selectOption('Customers');
    await page.getByText('1 response in all').waitFor();
    await page.getByLabel('From whom').selectOption('Perhaps scripts');
    await card(page, text).getByRole('button', { name: 'Count it' }).click();
    await page.getByText('0 responses in all').waitFor();
    await page.getByLabel('From whom').selectOption('Everybody');
    await page.getByText('2 responses in all').waitFor();
    await page.getByText('What was chosen').click();
    await page.getByText('Counted over the 2 responses shown here.').waitFor();
    assert.deepEqual(wrong, []);
  });

  it('is told that nothing fits what it chose, and not that nobody has said anything', async () => {
    await promptNamed('quiet');
    await say('The only one to this prompt', { prompt: 'quiet', subject: 'QUIET-1' });
    const { page } = await open();
    const shows = async (count: string) => {
      await page.getByText(`${count} in all`).waitFor();
      return page.locator('.empty').allInnerTexts();
    };
    await page.getByLabel('From whom').selectOption('Perhaps scripts');
    assert.deepEqual(await shows('0 responses'), ['No response fits what is chosen above.']);
    await page.getByLabel('From whom').selectOption('Everybody');
    await page.getByLabel('Prompt').selectOption('quiet');
    assert.deepEqual(await shows('1 response'), []);
    assert.equal((await endpoint.owner('DELETE', '/people/QUIET-1')).status, 204);
    assert.deepEqual(await shows('0 responses'), ['No response fits what is chosen above.']);
  });

  it('sees the prompt that it chose, whatever prompts come in meanwhile and whatever it chose before', async () => {
    // Neighbours in the list, so that one that comes in before them moves the one to where the other was.
    for (const id of ['tea-black', 'tea-green']) {
      await promptNamed(id);
      await say(`Of ${id}`, { prompt: id });
    }
    const { page } = await open();
    const prompt = page.getByLabel('Prompt');
    await prompt.selectOption('tea-green');
    await page.getByText('1 response in all').waitFor();
    await prompt.selectOption('');
    await card(page, 'Of tea-black').waitFor();
    // Not published yet: the page hears of it with the response, and lists it when it is drawn the next time.
    await say('Of one that is new', { prompt: 'aaa' });
    await card(page, 'Of one that is new').waitFor();
    await prompt.selectOption('tea-black');
    await page.getByText('1 response in all').waitFor();
    await promptNamed('aaa');
    assert.ok((await prompt.locator('option').allInnerTexts()).includes('aaa'));
    assert.equal(await prompt.inputValue(), 'tea-black');
  });

  it('downloads what is shown, as CSV and as JSON that another endpoint reads', async () => {
    await promptNamed('download');
    await say('To be downloaded', { prompt: 'download' });
    const { page } = await open();
    await page.getByLabel('Prompt').selectOption('download');
    await page.getByText('1 response in all').waitFor();
    const file = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download as ${name}` }).click(),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')] as const;
    };
    const [csvName, csv] = await file('CSV');
    assert.equal(csvName, 'responses.csv');
    assert.match(csv, /To be downloaded/);
    const [jsonName, json] = await file('JSON');
    assert.equal(jsonName, 'responses.json');
    const sent = await endpoint.owner('POST', '/import/json', JSON.parse(json));
    assert.deepEqual(await sent.json(), { stored: 0, unchanged: 1 });
  });

  it('writes by keyboard what it did about what customers said, and customers read it', async () => {
    const { page, wrong } = await open();
    await page.getByRole('button', { name: 'You said, we did' }).click();
    await page.getByRole('button', { name: 'Add what you did' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The box was dented.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The box is <b>stronger</b> now.');
    await page.getByRole('button', { name: 'Keep it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('It is kept, and customers can read it.').waitFor();
    const read = async (lang: string) => {
      const answer = await fetch(`${endpoint.origin}/v1/changes?lang=${lang}`);
      const { changes } = (await answer.json()) as { changes: { said: unknown; did: unknown }[] };
      return changes.map(({ said, did }) => [said, did]);
    };
    assert.deepEqual((await read('nl'))[0], ['The box was dented.', 'The box is <b>stronger</b> now.']);
    await page.locator('.add:focus').waitFor();

    await page.getByRole('button', { name: 'Edit : The box was dented.' }).click();
    await page.getByLabel('Language').selectOption({ label: 'Dutch' });
    await page.getByLabel('You said').fill('De doos was gedeukt.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Write both in each language').waitFor();
    await page.getByLabel('We did').fill('De doos is nu steviger.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('De doos is nu steviger.').waitFor();
    assert.deepEqual((await read('nl'))[0], [{ nl: 'De doos was gedeukt.' }, { nl: 'De doos is nu steviger.' }]);

    const count = (await read('en')).length;
    await page.getByRole('button', { name: 'Remove : The box was dented.' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'No, keep it' }).click();
    await page.locator('.remove:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sure:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('It is removed.').waitFor();
    assert.equal((await read('en')).length, count - 1);
    assert.deepEqual(wrong, []);
  });

  it('is led to the language in which something is missing, and sees which it is', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'You said, we did' }).click();
    await page.getByRole('button', { name: 'Add what you did' }).click();
    await page.getByLabel('Language').selectOption('nl');
    await page.getByLabel('You said').fill('Te traag');
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('You said').fill('Zu langsam');
    await page.getByLabel('We did').fill('Schneller');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Write both in each language').waitFor();
    assert.deepEqual(
      [await page.getByLabel('You said').inputValue(), await page.getByLabel('Language').inputValue()],
      ['Te traag', 'nl'],
    );
  });

  it('keeps what a colleague wrote while it was writing', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'You said, we did' }).click();
    await page.getByRole('button', { name: 'Add what you did' }).click();
    const before = (await (await endpoint.owner('GET', '/changes')).json()) as { changes: object[] };
    const theirs = { id: 'theirs', said: 'Too slow', did: 'Faster', at: '2020-01-01' };
    await endpoint.owner('PUT', '/changes', { changes: [...before.changes, theirs] });
    await page.getByLabel('You said').fill('Too dear');
    await page.getByLabel('We did').fill('Cheaper');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Too slow', { exact: true }).waitFor();
    const after = (await (await endpoint.owner('GET', '/changes')).json()) as { changes: object[] };
    assert.equal(after.changes.length, before.changes.length + 2);
  });

  it('keeps what a colleague wrote in the moment of its saving, and says that it is saved also where the list cannot be read then', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'You said, we did' }).click();
    await page.getByRole('button', { name: 'Add what you did' }).click();
    const read = async () =>
      ((await (await endpoint.owner('GET', '/changes')).json()) as { changes: object[] }).changes;
    const before = await read();
    let writes = 0;
    await page.route('**/v1/changes', async (route) => {
      if (route.request().method() === 'PUT') {
        const theirs = { id: 'meanwhile', said: 'Too small', did: 'Bigger', at: '2020-01-02' };
        if (!writes++) await endpoint.owner('PUT', '/changes', { changes: [...before, theirs] });
        await route.continue();
      } else if (writes > 1) await route.abort();
      else await route.continue();
    });
    await page.getByLabel('You said').fill('Too loud');
    await page.getByLabel('We did').fill('Quieter');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('It is kept, and customers can read it.').waitFor();
    assert.equal(await page.getByText('This was not saved').count(), 0);
    assert.equal(writes, 2);
    assert.equal((await read()).length, before.length + 2);
    await page.unroute('**/v1/changes');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Too small', { exact: true }).waitFor();
    await page.getByText('Too loud', { exact: true }).waitFor();
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

  it('goes on writing a reply while the endpoint is down, and after it is back', async () => {
    await say('Does the lid go in the dishwasher?');
    const { page } = await open();
    const one = card(page, 'Does the lid go');
    await one.getByRole('button', { name: 'Reply' }).click();
    await one.getByLabel('Your reply').fill('It does, up to 60 °C.');
    await page.getByText('What was chosen').click();
    const field = (await one.getByLabel('Your reply').elementHandle())!;
    const stands = async () => [
      await field.evaluate((was) => was.isConnected && (was as HTMLTextAreaElement).value),
      await page.locator('details.tally').evaluate((details) => (details as HTMLDetailsElement).open),
    ];

    await endpoint.stop();
    await page.getByText('This list is from').waitFor();
    const whileDown = await stands();
    if (whileDown[0]) {
      await one.getByRole('button', { name: 'Keep the reply' }).click();
      await one.getByRole('alert').filter({ hasText: 'This was not saved' }).waitFor();
    }
    endpoint = await startEndpoint({ port: endpoint.port, data: endpoint.data });
    await page.locator('.notice').waitFor({ state: 'detached' });
    assert.deepEqual([whileDown, await stands()], Array(2).fill(['It does, up to 60 °C.', true]));
    assert.match(await one.getByRole('alert').innerText(), /^This was not saved/);
    await one.getByRole('button', { name: 'Keep the reply' }).click();
    await one.getByText('Answered', { exact: true }).waitFor();
  });

  for (const [width, colorScheme] of [
    [360, 'dark'],
    [360, 'light'],
    [1280, 'dark'],
    [1280, 'light'],
  ] as const) {
    it(`finds no barrier and no sideways scrolling at ${width} px in the ${colorScheme}`, async () => {
      await say('Flagged', { signals: { trap: 'x', elapsedMs: 5 } });
      const { page } = await open({ viewport: { width, height: 800 }, colorScheme });
      await card(page, 'Flagged').first().waitFor();
      await page.getByText('What was chosen').click();
      await page
        .getByRole('button', { name: /^Reply/ })
        .first()
        .click();
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });

    it(`finds none where it writes what it did, at ${width} px in the ${colorScheme}`, async () => {
      await endpoint.owner('PUT', '/changes', {
        changes: [1, 2, 3].map((n) => ({
          ...{
            id: `c${n}`,
            did: { en: 'The box is stronger now.', nl: 'De doos is nu steviger.' },
            at: `2026-03-0${n}`,
          },
          said: { en: 'The box was dented.', nl: 'De doos was gedeukt.' },
        })),
      });
      const { page } = await open({ viewport: { width, height: 800 }, colorScheme });
      await page.getByRole('button', { name: 'You said, we did' }).click();
      await page.getByRole('button', { name: /^Edit/ }).nth(1).click();
      await page
        .getByRole('button', { name: /^Remove/ })
        .first()
        .waitFor();
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
});
