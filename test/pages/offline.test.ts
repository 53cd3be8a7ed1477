import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ContactPage } from '../../src/contract/index.js';
import { builtFiles, discard, type Endpoint, haveCome, hostPage, openBrowser, startEndpoint } from '../support/site.js';

const fileOf = (source: string) => builtFiles(source)[0]!;

/** What is needed without a network: the search, the votes, the way to a person and what keeps a message. */
const sources = [
  'search/index',
  'components/faq/finding',
  'components/faq/votes',
  'i18n/votes/en',
  'components/help/contact',
  'controllers/outbox-controller',
];
const needed = sources.map(fileOf);

let browser: Browser;
let endpoint: Endpoint;
let site: { url: string; close(): void };

const question = (when: string, asks: string, says: string) => `<h3 ${when}>${asks}</h3><p>${says}</p>`;
const html = (origin: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Help</title>
<h1>Help</h1>
<waymark-faq helpful>${[
  question('', 'Can I change the delivery address?', 'Yes, as long as it is being packed.'),
  question('data-when-condition="delayed"', 'Why is my order late?', 'The carrier has more parcels than vans.'),
  question('data-when-stage="preparing"', 'Can I still add something?', 'Yes, until it is packed.'),
  question('', 'How do I send something back?', 'You have thirty days.'),
  question('', 'How do I cancel?', 'Choose “Cancel” under your order.'),
].join('')}</waymark-faq>
<waymark-help></waymark-help>
<script src="${origin}/waymark/waymark.js" data-endpoint="${origin}/v1" async></script></html>`;

before(async () => {
  [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
  site = await hostPage(html(endpoint.origin));
});
after(async () => {
  site.close();
  await browser.close();
  await endpoint.stop();
  discard(endpoint.data);
});
beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function visit(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('waymark-help #launch').waitFor();
  return page;
}

/** Nobody has done anything on the page, and it has come to rest. */
const rested = (page: Page) => haveCome(page, sources.flatMap(builtFiles));

/** Waits until a question stands first in the list. */
const comesFirst = (page: Page, question: string) =>
  page.waitForFunction((question) => {
    const slot = document.querySelector('waymark-faq')!.shadowRoot!.querySelector<HTMLSlotElement>('.row slot');
    return slot?.assignedNodes()[0]?.textContent === question;
  }, question);

/** Writes to a person, and waits until the page says what has become of it. */
async function write(page: Page, message: string, says: string): Promise<void> {
  await page.locator('waymark-help #launch').click();
  await page.getByRole('tab', { name: 'A person' }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill(message);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('rowan@example.com');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: says }).waitFor();
}

/** How often the endpoint has a message. */
async function stored(message: string): Promise<number> {
  const { contacts } = (await (await endpoint.owner('GET', '/contact')).json()) as ContactPage;
  return contacts.filter(({ contact }) => contact.message === message).length;
}

/** Waits until nothing is left on the device that is still to be sent. */
const isEmptied = (page: Page) =>
  page.waitForFunction(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('waymark');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('out').objectStore('out').count();
          counting.onsuccess = () => resolve(counting.result === 0);
          opening.result.close();
        };
      }),
  );

/** Another visit, in which nobody opens the help: what was kept arrives, once, and a third visit finds nothing to send. */
async function returns(context: BrowserContext, message: string): Promise<void> {
  const arrival = context.waitForEvent('response', {
    predicate: (answer) => answer.url().endsWith('/v1/contact') && answer.status() === 200,
  });
  const page = await visit(context);
  await arrival;
  assert.equal(await stored(message), 1);
  // A page that is closed before it has read the answer leaves it to the next one to ask again.
  await isEmptied(page);
  await page.close();
  const again: string[] = [];
  context.on('request', (request) => request.url().endsWith('/v1/contact') && again.push(request.url()));
  await rested(await visit(context));
  assert.deepEqual(again, []);
  assert.equal(await stored(message), 1);
}

describe('When the network is gone after the first load', () => {
  it('answers open, the search finds, a vote is taken and a message is kept, also if nobody had reached for any of it', async () => {
    const context = await browser.newContext();
    const page = await visit(context);
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await rested(page);
    await context.setOffline(true);

    await page.getByRole('button', { name: 'Can I change the delivery address?' }).click();
    await page.getByText('as long as it is being packed').waitFor();
    await page.locator('waymark-faq').getByRole('button', { name: 'That solved it', exact: true }).click();
    await page.locator('waymark-faq input').fill('i want to send it back');
    await comesFirst(page, 'How do I send something back?');
    await page.getByRole('button', { name: 'How do I send something back?' }).click();
    await page.getByText('You have thirty days.').waitFor();

    await write(page, 'Written without a network', 'Not sent yet. Your question is kept on this device.');
    assert.deepEqual(wrong, []);
    assert.equal(await stored('Written without a network'), 0);
    await page.close();
    await context.setOffline(false);
    await returns(context, 'Written without a network');
  });

  it('asks visitors who save data for nothing before they want it', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await visit(context);
    await haveCome(page, ['components/faq/fetch-ahead', 'components/help/fetch-ahead'].map(fileOf));
    // What was to be fetched is asked for by then, were it asked for.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const unwanted = needed.filter((file) => file !== fileOf('controllers/outbox-controller'));
    assert.deepEqual(
      unwanted.filter((file) => asked.some((url) => url.endsWith(file))),
      [],
    );
    await write(page, 'Written by a saver', 'Your question has arrived.');
    assert.equal(await stored('Written by a saver'), 1);
  });
});

describe('When the endpoint is down', () => {
  it('a message is kept while it answers 503, and sent by another visit, once', async () => {
    const context = await browser.newContext();
    await context.route('**/v1/contact', (route) => route.fulfill({ status: 503 }));
    const page = await visit(context);
    await write(page, 'Written to a 503', 'Not sent yet. Your question is kept on this device.');
    await page.close();
    await context.unroute('**/v1/contact');
    await returns(context, 'Written to a 503');
  });

  it('a message is kept while nobody listens, and sent by another visit, once', async () => {
    const context = await browser.newContext();
    const page = await visit(context);
    await rested(page);
    const { port, data } = endpoint;
    await endpoint.stop();
    await page.locator('waymark-faq input').fill('how to cancel');
    await comesFirst(page, 'How do I cancel?');
    await write(page, 'Written to nobody', 'Not sent yet. Your question is kept on this device.');
    await page.close();
    endpoint = await startEndpoint({ port, data });
    await returns(context, 'Written to nobody');
  });
});

describe('When the status changes', () => {
  it('other answers come first, with the reason, without a reload and without another request', async () => {
    const steps = [
      { id: 'packed', label: 'Packed', state: 'current' },
      { id: 'delivered', label: 'Delivered', state: 'upcoming' },
    ];
    const promise = { from: '2031-03-04', until: '2031-03-06', precision: 'day', source: 'provider' };
    const given = { kind: 'order', stage: 'preparing', condition: 'on_track', waitingOn: 'provider' };
    const written = await endpoint.owner('PUT', '/journeys/PICK-1', {
      ...given,
      steps,
      currentStep: 'packed',
      promise,
    });
    assert.equal(written.status, 200, await written.clone().text());
    const link = await endpoint.owner('POST', '/links', { reference: 'PICK-1' });
    const { token } = (await link.json()) as { token: string };
    const tag = `<waymark-progress reference="PICK-1" token="${token}">Being prepared</waymark-progress>`;
    const tracked = await hostPage(html(endpoint.origin).replace('<h1>', `${tag}<h1>`));
    const page = await (await browser.newContext()).newPage();
    const streaming = page.waitForResponse((answer) => answer.url().endsWith('/status/stream'));
    await page.goto(tracked.url);
    await page.getByText('Because your order is being prepared').waitFor();
    await comesFirst(page, 'Can I still add something?');
    await rested(page);
    await streaming;
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

    const moved = await endpoint.owner('POST', '/journeys/PICK-1/events', { condition: 'delayed', stage: 'underway' });
    assert.equal(moved.status, 200, await moved.text());
    await page.getByText('Because your order is delayed').waitFor();
    await comesFirst(page, 'Why is my order late?');
    assert.equal(await page.getByText('Because your order is being prepared').count(), 0);
    assert.equal(await page.evaluate(() => 'isSamePage' in globalThis), true);
    // The tracker may look for words of its own; nothing is asked of the endpoint, and nothing for the answers.
    assert.deepEqual(
      asked.filter((one) => !/\/chunks\//.test(one)),
      [],
    );
    tracked.close();
  });
});
