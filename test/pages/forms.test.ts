import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { discard, type Endpoint, hostPage, openBrowser, startEndpoint } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let endpoint: Endpoint;

interface Listed {
  responses: { response: { id: string; page: string; answers: { value: unknown }[] } }[];
}

/** A page of a shop with a plain form, filled in and sent. */
async function send(
  t: { after(run: () => unknown): void },
  { score, words = '', more = '' }: { score: string; words?: string; more?: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const host = await hostPage(`<!doctype html><html lang="nl"><title>Shop</title>
    <form method="post" action="${endpoint.origin}/v1/responses" accept-charset="utf-8">
      <input type="hidden" name="prompt" value="order-nps"><input type="hidden" name="lang" value="nl">${more}
      <label>Cijfer <input name="recommend"></label> <label>Waarom <textarea name="why"></textarea></label>
      <button>Versturen</button>
    </form></html>`);
  t.after(() => host.close());
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByLabel('Cijfer').fill(score);
  await page.getByLabel('Waarom').fill(words);
  await page.getByRole('button').click();
  return page;
}

const said = async (words: string) => {
  const { responses } = (await (await endpoint.owner('GET', '/responses?limit=500')).json()) as Listed;
  return responses.filter(({ response }) => response.answers.some(({ value }) => value === words));
};

describe('A customer whose browser runs no script', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });

  it('sends a form of another site, and reads in its language that it arrived', async (t) => {
    const words = 'Twee regels,\n“goed” & <b>snel</b> 𝄞';
    const page = await send(t, { score: '9', words }, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Je antwoord is aangekomen.' }).waitFor();
    const [one, ...others] = await said(words);
    assert.equal(others.length, 0);
    const number = one!.response.id.slice(-8).toUpperCase();
    await page.getByText(`Ontvangstnummer: ${number.slice(0, 4)}-${number.slice(4)}`).waitFor();
    await page.getByRole('link', { name: 'Terug naar de pagina' }).click();
    await page.getByRole('button', { name: 'Versturen' }).waitFor();
  });

  it('reads what is wrong, finds every word again, and gets it sent from the page before', async (t) => {
    const words = 'Niet verliezen';
    const page = await send(t, { score: '99', words }, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Je antwoord is niet ontvangen.' }).waitFor();
    assert.equal(await page.getByRole('textbox').inputValue(), words);
    assert.deepEqual(await said(words), []);
    await page.goBack();
    await page.getByLabel('Cijfer').fill('7');
    await page.getByLabel('Waarom').fill(words);
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Je antwoord is aangekomen.' }).waitFor();
    assert.equal((await said(words)).length, 1);
  });

  it('goes on to the page that the site wants', async (t) => {
    const more = '<input type="hidden" name="next" value="/?thanks">';
    const page = await send(t, { score: '9', words: 'Verder', more }, { javaScriptEnabled: false });
    await page.waitForURL(/\/\?thanks$/);
    assert.equal((await said('Verder')).length, 1);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const score of ['9', '99']) {
      it(`meets no barrier on the page that answers, in the ${colorScheme}: a score of ${score}`, async (t) => {
        const complaints: string[] = [];
        const page = await send(t, { score, words: 'Hallo' }, { colorScheme });
        page.on('console', (message) => complaints.push(message.text()));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.reload();
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).maxWidth), '560px');
        assert.deepEqual(
          complaints.filter((text) => /polic|refused/i.test(text)),
          [],
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
          return (await axe.run()).violations.map(({ id }) => id);
        });
        assert.deepEqual(violations, []);
      });
    }
  }
});
