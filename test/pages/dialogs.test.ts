import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { discard, type Endpoint, hostPage, openBrowser, startEndpoint } from '../support/site.js';

let browser: Browser;
let endpoint: Endpoint;
let site: { url: string; close(): void };

/** The site's own script in one file, with the libraries that it uses. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('dialogs/host.js', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'host' } },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  return output[0]!.code.replaceAll('</script', '<\\/script');
}

const html = (script: string, origin: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A shop</title>
<style>
  .modal { display: none; position: fixed; inset: 0; z-index: 1055 }
  .modal-dialog { margin: 60px auto; width: 300px; background: #fff }
  .modal-backdrop { position: fixed; inset: 0; z-index: 1050; background: #0008 }
  #overlay { position: fixed; inset: 0; z-index: 50; background: #0008 }
  #radix { position: fixed; inset: 60px auto auto 60px; z-index: 51; background: #fff }
</style>
<main><h1>Your order</h1><div id="app"></div>
<button id="open-native">Open native</button><button id="open-bootstrap">Open Bootstrap</button></main>
<dialog id="native"><h2>Your basket</h2><input aria-label="Name"></dialog>
<div class="modal" id="bootstrap" tabindex="-1" aria-label="Your basket"><div class="modal-dialog"><input aria-label="Name"></div></div>
<script>${script}</script>
<script src="${origin}/waymark/waymark.js" data-endpoint="${origin}/v1" async></script>`;

before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  site = await hostPage(html(await bundle(), endpoint.origin));
});
after(async () => {
  site.close();
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});

/** Puts the prompt into the page, as a site does when it is time. */
const ask = (page: Page) =>
  page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<waymark-feedback display="corner" type="thumbs"></waymark-feedback>',
    );
  });

const card = (page: Page) => page.locator('waymark-feedback [part~=card]');
const isOpen = (page: Page, id: string) => page.locator(`#${id} input`).isVisible();

/** What the prompt gives as its reasons. */
const reasons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (document.querySelector('waymark-feedback') as unknown as { explain(): { code: string }[] })
      .explain()
      .map(({ code }) => code),
  );

async function opened(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.locator('#open-radix').waitFor();
  return page;
}

for (const kind of ['native', 'bootstrap', 'radix']) {
  describe(`Beside a modal dialog, ${kind}`, () => {
    it('a prompt waits until the dialog is closed', async () => {
      const page = await opened();
      await page.locator(`#open-${kind}`).click();
      await page.locator(`#${kind} input`).waitFor();
      await ask(page);
      await page.waitForFunction(() => {
        const prompt = document.querySelector('waymark-feedback') as unknown as { explain?(): unknown[] };
        return !!prompt.explain?.().length;
      });
      assert.ok((await reasons(page)).includes('modal_open'), String(await reasons(page)));
      assert.equal(await card(page).isVisible(), false);
      await page.locator(`#${kind} input`).pressSequentially('Jan');
      assert.equal(await page.locator(`#${kind} input`).inputValue(), 'Jan');
      await page.keyboard.press('Escape');
      await card(page).waitFor();
      assert.equal(await isOpen(page, kind), false);
      await page.close();
    });

    it('a prompt that is there goes aside, leaves the dialog alone, and comes back', async () => {
      const page = await opened();
      await ask(page);
      await card(page).waitFor();
      await page.locator(`#open-${kind}`).click();
      await card(page).waitFor({ state: 'hidden' });
      const field = page.locator(`#${kind} input`);
      await field.click();
      await field.pressSequentially('Jan');
      assert.equal(await field.inputValue(), 'Jan');
      assert.equal(await isOpen(page, kind), true);
      await page.keyboard.press('Escape');
      await card(page).waitFor();
      assert.equal(await isOpen(page, kind), false);
      await page.locator('waymark-feedback label').first().click();
      await page.locator('waymark-feedback textarea').waitFor();
      await page.close();
    });
  });
}
