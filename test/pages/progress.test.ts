import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

let browser: Browser;
let endpoint: Endpoint;

/** The page of every state, under its strict policy, with everything it complained of. */
async function open(show: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  await page.goto(`${endpoint.origin}/states.html?show=${show}`);
  await page.locator('waymark-progress [part=redacted], waymark-progress [part=history]').first().waitFor();
  return { page, wrong };
}

describe('A progress at the endpoint of its own', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });
  beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  it('shows a receipt in the page that is open, when the owner says that a task came in', async () => {
    const { page, wrong } = await open('EH-70418');
    const task = page.locator('[part=task]').filter({ hasText: 'Upload your payslip' });
    await task.getByRole('link').waitFor();
    const answer = await endpoint.owner('POST', '/journeys/EH-70418/events', {
      event: { at: '2026-03-04T10:15:00Z', text: 'Your payslip came in.' },
      tasks: [
        {
          id: 'payslip',
          title: 'Upload your payslip of last month',
          type: 'upload',
          for: 'samira',
          state: 'submitted',
          blocking: true,
          submittedAt: '2026-03-04T10:15:00Z',
          receipt: 'EH-7731-09',
        },
      ],
    });
    assert.equal(answer.status, 200, await answer.text());
    await task.getByText('Receipt number: EH-7731-09').waitFor();
    assert.equal(await task.getByRole('link').count(), 0);
    await page.locator('[data-waymark-live]').filter({ hasText: 'Changed' }).waitFor({ state: 'attached' });
    assert.deepEqual(wrong, []);
  });

  it('shows one party nothing of what the other has to do', async () => {
    const { page } = await open('daan');
    const tasks = page.locator('[part=tasks]');
    await tasks.getByText('Upload a new employer’s statement').waitFor();
    assert.equal(await tasks.getByText('payslip').count(), 0);
    await page.getByText('Daan Verbeek (you)').waitFor();
  });

  it('lets a customer in from what everybody may read, in place, with what only they know', async () => {
    const { page, wrong } = await open('public');
    const widget = page.locator('waymark-progress');
    assert.equal(await widget.locator('[part=history]').count(), 0);
    await widget.getByRole('button', { name: 'Confirm that it is you' }).press('Enter');
    await widget.getByRole('textbox').fill('0000 XX');
    await page.keyboard.press('Enter');
    await widget.getByText('That does not match.').waitFor();
    assert.equal(await widget.locator('[part=headline]').count(), 1);
    await widget.getByRole('textbox').fill('8451 KD');
    await page.keyboard.press('Enter');
    await widget.locator('[part=history]').waitFor();
    assert.equal(await widget.getByRole('textbox').count(), 0);
    // The refused guess is a failed request to the browser's developers, and nothing else went wrong.
    assert.deepEqual(
      wrong.filter((text) => !text.includes('404')),
      [],
    );
  });

  it('gives a calendar file under a strict policy, without asking anybody but its own site for the code', async () => {
    const { page, wrong } = await open('EH-70426');
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to calendar' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'EH-70426.ics');
    const file = readFileSync(await download.path(), 'utf8');
    assert.match(file, /^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
    assert.ok(asked.length);
    assert.ok(
      asked.every((url) => url.startsWith(`${endpoint.origin}/waymark/chunks/`)),
      asked.join(' '),
    );
    assert.deepEqual(wrong, []);
  });
});
