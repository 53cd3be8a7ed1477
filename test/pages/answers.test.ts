import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

const filler = '<p>Other things on the page.</p>'.repeat(60);
const html = (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
  <script async src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1"></script></head><body>
  ${filler}<waymark-faq json-ld>
    <details id="back"><summary>How do I send it back?</summary><p>With the label.</p></details>
    <h3 id="pay">How do I pay?</h3><p>By card.</p>
    <h3 id="home">What if nobody is home?</h3><p>A neighbour may take it in.</p>
    <h3>How do I cancel?</h3><p>Choose <b>“Cancel”</b> under your order, &lt;/script&gt;.</p>
  </waymark-faq>${filler}</body></html>`;

/** As strict as a site's policy gets. */
const policy = (): string =>
  `default-src 'none'; script-src ${endpoint.origin}; connect-src ${endpoint.origin}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types waymark`;

interface Visit {
  page: Page;
  /** What the browser complained of. */
  complaints: string[];
}

async function visit(t: TestContext, hash = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const host = await hostPage(html(), { 'content-security-policy': policy() });
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  t.after(async () => {
    await context.close();
    host.close();
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(host.url + hash);
  return { page, complaints };
}

/** In the page: whether a text stands on the screen, where somebody who looks at it sees it. */
const isInView = (wanted: string): boolean => {
  const found = [...document.querySelectorAll('waymark-faq p')].find((one) => one.textContent.includes(wanted))!;
  const { top, bottom, height } = found.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight && found.checkVisibility({ visibilityProperty: true });
};
const shows = (page: Page, text: string): Promise<unknown> => page.waitForFunction(isInView, text, { polling: 50 });
const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('h3')?.shadowRoot?.querySelector('button') != null);

describe('The address of an answer on a page with the strictest policies', () => {
  it('opens it, and it is in view and has the keyboard', async (t) => {
    const { page } = await visit(t, '#home');
    await shows(page, 'A neighbour may take it in.');
    await page.waitForFunction(() => document.activeElement?.id === 'home');
    await page.evaluate(() => (location.hash = '#pay'));
    await shows(page, 'By card.');
    await page.waitForFunction(() => document.activeElement?.id === 'pay');
  });

  it('may be that of a text in it, also of one that is not among the first', async (t) => {
    const { page } = await visit(t, '#:~:text=A%20neighbour,in.');
    await shows(page, 'A neighbour may take it in.');
    const other = await visit(t, '#:~:text=under%20your%20order');
    await shows(other.page, 'under your order');
    const aside = await visit(t, '#:~:text=Other%20things');
    await ready(aside.page);
    assert.equal(await aside.page.evaluate(isInView, 'A neighbour'), false);
  });

  it('takes nobody along who names nothing here, and takes no focus', async (t) => {
    const { page } = await visit(t, '#elsewhere');
    await ready(page);
    assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement?.localName]), [0, 'body']);
  });
});

describe('Answers', () => {
  it('are told to search engines in the words of the page, and no policy has anything against it', async (t) => {
    const { page, complaints } = await visit(t);
    const block = page.locator('script[type="application/ld+json"]');
    await block.waitFor({ state: 'attached' });
    const data = JSON.parse((await block.textContent())!) as {
      mainEntity: { name: string; acceptedAnswer: { text: string } }[];
    };
    assert.deepEqual(
      data.mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text]),
      [
        ['How do I send it back?', 'With the label.'],
        ['How do I pay?', 'By card.'],
        ['What if nobody is home?', 'A neighbour may take it in.'],
        ['How do I cancel?', 'Choose “Cancel” under your order, </script>.'],
      ],
    );
    assert.equal(await page.evaluate(() => document.querySelectorAll('script[data-endpoint]').length), 1);
    await page.evaluate(() => document.querySelector('waymark-faq')!.remove());
    assert.equal(await block.count(), 0);
    assert.deepEqual(complaints, []);
  });

  it('are all there, open and in order, where no script runs', async (t) => {
    const { page } = await visit(t, '', { javaScriptEnabled: false });
    for (const text of ['By card.', 'A neighbour may take it in.', 'under your order']) {
      assert.ok(await page.getByText(text).isVisible(), text);
    }
  });

  it('are all open on paper, and closed again afterwards', async (t) => {
    const { page } = await visit(t);
    await ready(page);
    /** How many of the four answers can be read. */
    const open = (): number =>
      [...document.querySelectorAll('waymark-faq p')].filter(
        (one) => one.getBoundingClientRect().height > 0 && one.checkVisibility({ visibilityProperty: true }),
      ).length;
    assert.equal(await page.evaluate(open), 0);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.evaluate(open), 4);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await page.evaluate(() => document.querySelector('details')!.open), false);
    assert.equal(await page.evaluate(open), 0);
  });
});
