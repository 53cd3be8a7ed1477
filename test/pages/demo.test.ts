import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { discard, type Endpoint, openBrowser, startEndpoint } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stories = ['/', '/shop/order.html', '/mortgage/application.html', '/help/', '/states.html', '/themes.html'];

let browser: Browser;
let endpoint: Endpoint;

/** A page of the demo once each of its widgets has taken over, and everything it complained of. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  await page.goto(endpoint.origin + path);
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('waymark-progress, waymark-feedback, waymark-faq, waymark-help')];
    return widgets.length && widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('.root'));
  });
  return { page, wrong };
}

const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('The demo', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });
  beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  for (const path of stories) {
    it(`shows ${path} under a strict policy without a complaint`, async () => {
      const { page, wrong } = await open(path);
      assert.ok(await page.locator('meta[http-equiv=Content-Security-Policy]').count());
      assert.deepEqual(wrong, []);
    });
  }

  it('lets a visitor play the owner: the order moves on in the page that is open', async () => {
    const { page } = await open('/shop/order.html');
    const widget = page.locator('waymark-progress');
    await widget.getByRole('heading').first().waitFor();
    await page.getByRole('button', { name: 'Demo: play the owner' }).press('Enter');
    await page.getByRole('button', { name: 'Next step' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Now at “On its way”.' }).waitFor();
    await widget.locator('[aria-current=step]').filter({ hasText: 'On its way' }).waitFor();
    await page.getByRole('button', { name: 'Announce the delay' }).click();
    await widget.getByText('A storm holds everything up.').first().waitFor();
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await widget.getByText('A copy of your bank statement').first().waitFor();
  });

  it('carries a customer’s tap in the shop to the product team', async () => {
    const { page } = await open('/shop/order.html', { reducedMotion: 'reduce' });
    await page.locator('waymark-feedback label').nth(3).click();
    const team = await page.context().newPage();
    await team.goto(`${endpoint.origin}/insights/`);
    await team.getByText('its key is filled in').waitFor();
    await team.getByRole('button', { name: 'Open' }).click();
    const card = team.locator('insights-response').filter({ hasText: 'delivery · MT-2041' });
    await card.getByText('4 of 5').waitFor();
  });

  it('puts a journey back as it was', async () => {
    const { page } = await open('/mortgage/application.html');
    await page.getByRole('button', { name: 'Demo: play the owner' }).click();
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByText('EH-70418 · done').waitFor();
    await page.getByRole('button', { name: 'Reset to the start' }).click();
    await page.getByText('EH-70418 · preparing · action needed').waitFor();
    const stored = (await (await endpoint.owner('GET', '/journeys/EH-70418')).json()) as { steps: { state: string }[] };
    assert.ok(stored.steps.every(({ state }) => state !== 'revisited'));
  });

  it('does what is pressed while something else is being done after it', async () => {
    const { page } = await open('/shop/order.html');
    await page.getByRole('button', { name: 'Demo: play the owner' }).click();
    await page.evaluate(() => {
      for (const name of ['Next step', 'All is well again'])
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click();
    });
    await page.getByRole('status').filter({ hasText: 'On track again' }).waitFor();
  });

  it('closes the owner’s strip with Escape and gives the focus back', async () => {
    const { page } = await open('/shop/order.html');
    const toggle = page.getByRole('button', { name: 'Demo: play the owner' });
    await toggle.click();
    await page.getByRole('button', { name: 'Next step' }).focus();
    await page.keyboard.press('Escape');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    assert.ok(await toggle.evaluate((element) => element.matches(':focus')));
  });

  it('keeps the owner’s strip and the button for help apart on a phone', async () => {
    const { page } = await open('/shop/order.html', { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Demo: play the owner' }).click();
    const strip = (await page.locator('.owner-panel').boundingBox())!;
    const help = (await page.getByRole('button', { name: 'Help with your order' }).boundingBox())!;
    assert.ok(strip.y + strip.height <= help.y, `${strip.y + strip.height} above ${help.y}`);
    assert.ok(await isInView(page, '.owner-panel-toggle'));
  });

  it('finds an order by its number and what only its customer knows', async () => {
    const { page } = await open('/help/');
    const widget = page.locator('waymark-progress');
    await widget.getByRole('textbox').first().fill('MT-2046');
    await widget.getByRole('textbox').nth(1).fill('noor.haddad@example.com');
    await page.keyboard.press('Enter');
    await widget.getByText('Your parcel is on the first ferry').first().waitFor();
  });

  it('leads from a question that nothing answers to a person', async () => {
    const { page, wrong } = await open('/help/');
    const answers = page.locator('waymark-faq');
    await answers.getByRole('searchbox').fill('do you sell elephants');
    await answers.getByText('There is no good answer to this here yet').waitFor();
    await answers.getByRole('button', { name: 'Ask a person' }).click();
    const help = page.locator('waymark-help');
    await help.getByRole('textbox', { name: 'Your question' }).waitFor();
    await help.getByText('do you sell elephants').waitFor();
    assert.deepEqual(wrong, []);
  });

  it('shows each of the journeys, in the language and colours that were chosen', async () => {
    const { page, wrong } = await open('/states.html?lang=ar&scheme=dark&width=280');
    const links = page.locator('.journeys a[data-token]:not([data-endpoint])');
    for (let at = 0; at < (await links.count()); at++) {
      const link = links.nth(at);
      if ((await link.getAttribute('data-reference')) === 'MT-9999') continue;
      await link.click();
      await page.locator('waymark-progress').getByRole('heading').first().waitFor();
    }
    assert.equal(await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).direction), 'rtl');
    assert.equal(
      await page.locator('waymark-progress').evaluate((widget) => widget.getBoundingClientRect().width),
      280,
    );
    assert.deepEqual(wrong, []);
  });

  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    for (const path of stories) {
      it(`has no barrier and no sideways scrolling on ${path} at ${width} px in the ${colorScheme}`, async () => {
        const { page } = await open(path, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
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
  }
});
