import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { discard, type Endpoint, hostPage, openBrowser, startEndpoint } from '../support/site.js';

const answers = {
  late: 'The carrier has more parcels than vans.',
  address: 'Yes, as long as it is being packed.',
  home: 'A neighbour may take it in.',
  back: 'You have thirty days, and the way back is <b id="free">free</b>.',
  cancel: 'Choose “Cancel” under your order.',
};
const plain = (text: string) => text.replace(/<[^>]*>/g, '');
const filler = '<div style="height: 1500px"></div>';

/** A page that an owner wrote: the answers far down, the links to them at the top. */
const page = (origin: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Questions</title>
<style>.long { block-size: 240mm }</style>
<h1>Questions</h1>
${Object.keys(answers)
  .map((id) => `<a href="#${id}">About ${id}</a>`)
  .join(' ')}
${filler}
<waymark-faq>${Object.entries(answers)
  .map(([id, text]) => `<h3 id="${id}">What about ${id}?</h3><p>${text}</p>`)
  .join('')}</waymark-faq>
${filler}
<script src="${origin}/waymark/waymark.js" data-endpoint="${origin}/v1" async></script></html>`;

let browser: Browser;
let endpoint: Endpoint;
let site: { url: string; close(): void };
let elsewhere: { url: string; close(): void };

before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  site = await hostPage(page(endpoint.origin));
  const quote = encodeURIComponent('thirty days');
  elsewhere = await hostPage(`<!doctype html><title>Elsewhere</title><a href="${site.url}#:~:text=${quote}">See</a>`);
});
after(async () => {
  site.close();
  elsewhere.close();
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});
beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  return page;
}

/** Once the answers have been folded away. */
const folded = (page: Page) => page.locator('h3#late button[aria-expanded]').waitFor();
const button = (page: Page, id: string) => page.locator(`h3#${id} button`);

/** What a visitor has before them: which answers are open, whether this one is in the window, and what has the keyboard. */
const seen = (page: Page, id: string) =>
  page.evaluate((id) => {
    const heading = document.getElementById(id)!;
    const answer = heading.nextElementSibling!.getBoundingClientRect();
    const open = [...document.querySelectorAll('h3')].filter((h3) =>
      h3.shadowRoot?.querySelector('[aria-expanded=true]'),
    );
    return {
      open: open.map(({ id }) => id),
      isInView: answer.height > 0 && answer.top >= 0 && answer.bottom <= innerHeight,
      hasFocus: document.activeElement === heading,
    };
  }, id);

/** Waits until an answer is open and in view, and tells what else is so. */
async function reached(page: Page, id: string) {
  await button(page, id).and(page.locator('[aria-expanded=true]')).waitFor();
  await page.waitForFunction((id) => {
    const { top, bottom } = document.getElementById(id)!.nextElementSibling!.getBoundingClientRect();
    return top >= 0 && bottom > top && bottom <= innerHeight;
  }, id);
  return seen(page, id);
}

describe('The address of an answer', () => {
  it('opens it, brings it into view and gives it the keyboard, when the page is opened at it', async () => {
    const page = await visit(`${site.url}#home`);
    assert.deepEqual(await reached(page, 'home'), { open: ['home'], isInView: true, hasFocus: true });
  });

  it('does so for an answer that is not among the first', async () => {
    const page = await visit(`${site.url}#cancel`);
    assert.deepEqual(await reached(page, 'cancel'), { open: ['cancel'], isInView: true, hasFocus: true });
  });

  it('does so for a link on the page, and again when the visitor goes back and forward', async () => {
    const page = await visit(site.url);
    await folded(page);
    await page.getByRole('link', { name: 'About late' }).click();
    assert.deepEqual(await reached(page, 'late'), { open: ['late'], isInView: true, hasFocus: true });
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('link', { name: 'About back' }).click();
    assert.deepEqual(await reached(page, 'back'), { open: ['late', 'back'], isInView: true, hasFocus: true });
    await button(page, 'late').press('Enter');
    await page.goBack();
    assert.deepEqual(await reached(page, 'late'), { open: ['late', 'back'], isInView: true, hasFocus: true });
    await page.goForward();
    assert.equal((await reached(page, 'back')).hasFocus, true);
  });

  it('opens the answer that it quotes', async () => {
    const page = await visit(elsewhere.url);
    await page.getByRole('link').click();
    await page.waitForFunction(() => document.activeElement?.id === 'back');
    assert.deepEqual(await reached(page, 'back'), { open: ['back'], isInView: true, hasFocus: true });
    assert.equal(await page.evaluate(() => location.href), site.url, 'the quote is no part of what the page reads');
  });

  it('opens nothing by a quote when the page is loaded anew: the visitor is where they were', async () => {
    const page = await visit(elsewhere.url);
    await page.getByRole('link').click();
    await reached(page, 'back');
    await page.reload();
    await folded(page);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.deepEqual((await seen(page, 'back')).open, []);
  });
});

describe('The browser itself', () => {
  it('opens a closed answer when it looks for something inside, and the answer stays open', async () => {
    const page = await visit(site.url);
    await folded(page);
    // What is found by the browser is told to the fold before it is shown. Ours listens at the window for another reason: not heard here.
    await page.evaluate(() => {
      addEventListener('hashchange', (event) => event.stopImmediatePropagation(), true);
      location.hash = 'free';
    });
    assert.deepEqual((await reached(page, 'back')).open, ['back']);
  });

  it('can find every closed answer, also those that are not among the first', async () => {
    const page = await visit(site.url);
    await folded(page);
    const faq = page.locator('waymark-faq');
    for (const [at, fold] of (await faq.locator('[hidden]').all()).entries()) {
      assert.equal(await fold.getAttribute('hidden'), 'until-found', String(at));
    }
    // Its find asks before it shows: as here, for the last one.
    await faq.locator('.away').last().dispatchEvent('beforematch');
    await button(page, 'cancel').and(page.locator('[aria-expanded=true]')).waitFor();
  });
});

describe('Answers without any script', () => {
  it('are all there to be read, also on paper', async () => {
    const page = await visit(site.url, { javaScriptEnabled: false });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const [id, text] of Object.entries(answers)) {
        assert.equal(await page.getByRole('heading', { name: `What about ${id}?` }).isVisible(), true);
        assert.equal(await page.getByText(plain(text)).isVisible(), true);
      }
    }
  });

  it('are reached by their address', async () => {
    const page = await visit(`${site.url}#cancel`, { javaScriptEnabled: false });
    const box = (await page.getByText(answers.cancel).boundingBox())!;
    assert.ok(box.y >= 0 && box.y + box.height <= page.viewportSize()!.height, JSON.stringify(box));
  });
});

describe('Answers on paper', () => {
  it('are all open, whatever was open on the screen, and closed again afterwards', async () => {
    const page = await visit(site.url);
    await folded(page);
    await button(page, 'late').press('Enter');
    await page.emulateMedia({ media: 'print' });
    for (const [id, text] of Object.entries(answers)) {
      assert.equal(await page.getByText(`What about ${id}?`).isVisible(), true);
      const { height } = (await page.getByText(plain(text)).boundingBox())!;
      assert.ok(height > 10, `${id}: ${height}`);
    }
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual((await seen(page, 'late')).open, ['late']);
  });

  it('take the room that they need on it', async () => {
    const page = await visit(site.url);
    await folded(page);
    // Each answer fills a page of its own: as many pages as answers, if they are printed.
    await page.evaluate(() => document.querySelectorAll('waymark-faq p').forEach((p) => p.classList.add('long')));
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
    assert.ok(pages >= Object.keys(answers).length, `${pages} pages`);
  });
});
