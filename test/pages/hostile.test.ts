import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { ResponsePage } from '../../src/contract/index.js';
import { findPersonal } from '../../src/core/scrub.js';
import { until } from '../faults/lab.js';
import { discard, type Endpoint, hostPage, key, openBrowser, startEndpoint } from '../support/site.js';
import { hostileStrings, loneSurrogates } from './hostile-strings.js';

const PROMPT = 'hostile';
const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const bytesOf = (text: string): string => Buffer.from(text, 'utf16le').toString('hex');
/** Every field of every page makes one kind of line break of all kinds: it is what the customer sees. */
const asFieldsHoldIt = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('hostile texts', () => {
  let browser: Browser;
  let endpoint: Endpoint;
  /** The id under which each text was sent. */
  const ids = new Map<string, string>();
  let stored: Map<string, string>;

  before(async () => {
    // More than an office sends in a minute.
    process.env['WAYMARK_REQUESTS_PER_MINUTE'] = '1000000';
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
    delete process.env['WAYMARK_REQUESTS_PER_MINUTE'];
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });

  /** Everything that a page did beyond what it was made for. */
  function misdeeds(page: Page, allowed: string[]): string[] {
    const found: string[] = [];
    page.on('pageerror', (error) => found.push(String(error)));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => found.push(`dialog: ${dialog.message()}`)));
    page.on('request', (asked) => {
      if (!allowed.includes(new URL(asked.url()).origin)) found.push(asked.url());
    });
    return found;
  }
  const isHacked = (page: Page) => page.evaluate(() => 'hacked' in globalThis);

  async function allStored(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let before = ''; ;) {
      const answer = await endpoint.owner(
        'GET',
        `/responses?limit=500&prompt=${PROMPT}${before && `&before=${before}`}`,
      );
      const { responses, next } = (await answer.json()) as ResponsePage;
      for (const { response } of responses) {
        assert.ok(!found.has(response.id), 'stored twice');
        found.set(response.id, response.answers[0]!.value as string);
      }
      if (!next) return found;
      before = next;
    }
  }

  it('are more than 500, and none is personal', () => {
    assert.ok(hostileStrings.length > 500, `${hostileStrings.length}`);
    for (const text of hostileStrings) assert.deepEqual(findPersonal(text), [], JSON.stringify(text.slice(0, 80)));
  });

  it('are each taken by an open question and received', async (t) => {
    const site = await hostPage(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1"></script>
<main><waymark-feedback type="text" prompt="warm-up"></waymark-feedback></main></html>`);
    const page = await browser.newPage();
    const wrong = misdeeds(page, [new URL(site.url).origin, endpoint.origin]);
    await page.goto(site.url);
    await page.locator('waymark-feedback textarea').waitFor();
    for (let at = 0; at < hostileStrings.length; at += 50) {
      const some = hostileStrings.slice(at, at + 50);
      const sent = await page.evaluate(
        ({ prompt, texts }) =>
          Promise.all(
            texts.map(async (units) => {
              const element = document.createElement('waymark-feedback');
              element.setAttribute('type', 'text');
              element.setAttribute('prompt', prompt);
              document.querySelector('main')!.append(element);
              let field: HTMLTextAreaElement | null | undefined;
              while (!(field = element.shadowRoot?.querySelector('textarea'))) await new Promise(requestAnimationFrame);
              field.value = units.map((unit) => String.fromCharCode(unit)).join('');
              field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
              const received = new Promise<string>((resolve) =>
                element.addEventListener('waymark-feedback-sent', (event) =>
                  resolve((event as never as { id: string }).id),
                ),
              );
              element.shadowRoot!.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
              const id = await received;
              element.remove();
              return id;
            }),
          ),
        { prompt: PROMPT, texts: some.map(unitsOf) },
      );
      some.forEach((text, index) => ids.set(text, sent[index]!));
    }
    assert.equal(new Set(ids.values()).size, hostileStrings.length);
    assert.equal(await isHacked(page), false);
    assert.deepEqual(wrong, []);
    await page.close();
    site.close();
    t.diagnostic(`${hostileStrings.length} texts`);
  });

  it('are stored byte for byte, halves of pairs among them', async () => {
    stored = await allStored();
    assert.equal(stored.size, hostileStrings.length);
    for (const text of hostileStrings) {
      const found = stored.get(ids.get(text)!)!;
      assert.equal(bytesOf(found), bytesOf(asFieldsHoldIt(text)), JSON.stringify(text.slice(0, 80)));
    }
  });

  it('are in a file for a spreadsheet as well, where half of a pair is a replacement character, since UTF-8 has none', async () => {
    const answer = await endpoint.owner('GET', `/responses?format=csv&prompt=${PROMPT}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    // No byte of it is anything but UTF-8.
    const csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (const text of loneSurrogates) {
      const line = csv.slice(csv.indexOf(ids.get(text)!)).split('\r\n')[0]!;
      assert.ok(line.includes(Buffer.from(text).toString()), JSON.stringify(text));
    }
  });

  it('are shown to the product team as the text they are', async () => {
    const page = await browser.newPage();
    const wrong = misdeeds(page, [endpoint.origin]);
    await page.goto(`${endpoint.origin}/insights/`);
    await page.getByLabel('Owner’s key').fill(key);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText(/responses (in all|loaded)/).waitFor();
    const more = page.getByRole('button', { name: 'Load older ones' });
    const cards = page.locator('insights-response');
    while (await more.count()) {
      const before = await cards.count();
      await more.first().click();
      await until(async () => (await cards.count()) > before, 'older responses');
    }
    const shown = await cards.evaluateAll((all) =>
      all.flatMap((card) => {
        const { id, prompt } = (card as never as { stored: { response: { id: string; prompt: string } } }).stored
          .response;
        const words = card.shadowRoot!.querySelector('dd.words');
        if (prompt !== 'hostile' || !words) return [];
        const text = words.textContent!;
        return [
          {
            id,
            units: Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
            within: words.childElementCount,
          },
        ];
      }),
    );
    const byId = new Map(shown.map((one) => [one.id, one]));
    assert.equal(byId.size, hostileStrings.length);
    for (const text of hostileStrings) {
      const one = byId.get(ids.get(text)!)!;
      assert.deepEqual(one.units, unitsOf(asFieldsHoldIt(text)), JSON.stringify(text.slice(0, 80)));
      assert.equal(one.within, 0);
    }
    assert.equal(await isHacked(page), false);
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('cannot be typed beyond 5,000 characters, which is half of what an endpoint takes', async () => {
    const site = await hostPage(`<!doctype html><html lang="en"><title>A shop</title>
<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1"></script>
<waymark-feedback type="text" prompt="longest"></waymark-feedback></html>`);
    const page = await browser.newPage();
    await page.goto(site.url);
    const field = page.locator('waymark-feedback textarea');
    await field.focus();
    await page.keyboard.insertText('a'.repeat(5005));
    assert.equal((await field.inputValue()).length, 5000);
    await page.close();
    site.close();
  });
});
