import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { discard, type Endpoint, hostPage, isNoting, key, openBrowser, startEndpoint } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const articles = [
  ['late', 'Waarom is mijn bestelling later?', 'De reden staat bij de status van uw bestelling.'],
  ['return', 'Kan ik iets terugsturen?', 'Dat kan binnen dertig dagen, zonder kosten.'],
  ['pay', 'Hoe kan ik betalen?', 'Met iDEAL, een kaart of achteraf.'],
  ['gift', 'Kan ik iets laten inpakken?', 'Ja, kies dat bij het afrekenen.'],
  ['account', 'Hoe sluit ik mijn account?', 'Dat doet u bij uw gegevens.'],
].map(([id, question, answer]) => ({ id, question, answer, lang: 'nl' }));

const sites: { close(): void }[] = [];

/** A shop's help page, with what its script tag says of the visitor's consent. */
async function shop(origin: string, attributes: string) {
  const site = await hostPage(`<!doctype html><html lang="nl"><title>Hulp</title><h1>Hulp</h1>
    <waymark-faq helpful ask></waymark-faq>
    <script src="${origin}/waymark/waymark.js" data-endpoint="${origin}/v1" ${attributes} async></script></html>`);
  sites.push(site);
  return site;
}

let browser: Browser;
let endpoint: Endpoint;

interface Visit {
  page: Page;
  /** The bodies that were sent to the endpoint's route for moments. */
  told: { moments: Record<string, unknown>[] }[];
  cookies(): Promise<unknown[]>;
}

/** A visitor with a browser of their own. `refuses` sets Global Privacy Control. */
async function visit(url: string, refuses = false): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  if (refuses) {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    );
  }
  const page = await context.newPage();
  const told: Visit['told'] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/v1/moments') told.push(JSON.parse(request.postData()!) as never);
  });
  await page.goto(url);
  await page.getByRole('searchbox').waitFor();
  return { page, told, cookies: () => context.cookies() };
}

/** A visitor of whom notes may be kept, once the part that keeps them has begun to. */
async function notedVisit(url: string): Promise<Visit> {
  const visitor = await visit(url);
  await isNoting(visitor.page);
  return visitor;
}

/** Types a question and waits until it is said what was found. */
async function ask(page: Page, question: string): Promise<void> {
  const settled = page.evaluate(
    (wanted) =>
      new Promise<void>((done) =>
        document.addEventListener('waymark-faq-search', (event) => {
          if ((event as unknown as { query: string }).query === wanted) done();
        }),
      ),
    question,
  );
  await page.getByRole('searchbox').fill(question);
  await settled;
}

/** Lets the page send what waits, as if it were left: what it asks for then is known once a later request has been answered. */
async function leave({ page }: Visit): Promise<void> {
  await page.evaluate(async (later) => {
    dispatchEvent(new Event('pagehide'));
    await fetch(later);
  }, `${endpoint.origin}/waymark/waymark.js`);
  await page.goto('about:blank');
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come true');
    await new Promise((resume) => setTimeout(resume, 25));
  }
}

interface Told {
  moments: number;
  groups: { text: string; count: number; visits: number; isAnswered: boolean; texts: { text: string }[] }[];
}
const insights = async (): Promise<Told> => (await (await endpoint.owner('GET', '/insights')).json()) as Told;

/** The product team's page, at its questions. */
async function openQuestions(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await page.goto(`${endpoint.origin}/insights/`);
  await page.getByLabel('Owner’s key').fill(key);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.getByRole('heading', { name: 'Asked, and not answered' }).waitFor();
  return page;
}

describe('What customers ask in vain', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
    assert.equal((await endpoint.owner('PUT', '/articles', { articles })).status, 200);
  });
  after(async () => {
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });
  beforeEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterEach(() => sites.splice(0).forEach((site) => site.close()));

  for (const [who, attributes, refuses] of [
    ['of whose consent the site says nothing', '', false],
    ['who has refused', 'data-moments="refused"', false],
    ['who has not been asked yet', 'data-moments="ask"', false],
    ['whose browser says that they want no tracking', 'data-moments="granted" data-storage="local"', true],
  ] as const) {
    it(`is not told of a visitor ${who}: no request, nothing on the device`, async () => {
      const site = await shop(endpoint.origin, attributes);
      const visitor = await visit(site.url, refuses);
      await visitor.page.evaluate(() => localStorage.setItem('waymark-visit', '0193b000-0000-7000-8000-000000000001'));
      await ask(visitor.page, 'zeepaardje zwemles');
      const stored = () => visitor.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
      if (attributes) {
        await visitor.page.evaluate(() => (document.querySelector('script')!.dataset.moments = 'refused'));
        await until(async () => !(await stored()).length);
      }
      await leave(visitor);
      assert.deepEqual(visitor.told, []);
      assert.equal((await insights()).moments, 0);
    });
  }

  it('harms no page of a visitor who refuses while what would note it is on its way and does not come', async () => {
    const site = await shop(endpoint.origin, 'data-moments="ask"');
    const visitor = await visit(site.url);
    const thrown: string[] = [];
    visitor.page.on('pageerror', ({ message }) => thrown.push(message));
    let lost = (): void => undefined;
    const isLost = new Promise<void>((resolve) => (lost = resolve));
    let asked = 0;
    // A part that did not come is asked for once more by itself.
    await visitor.page.route(/chunks\/noting-/, async (route) => {
      if (!asked++) await say('refused');
      await route.abort();
      if (asked === 2) lost();
    });
    const say = (detail: string) =>
      visitor.page.evaluate(
        (said) => void document.dispatchEvent(new CustomEvent('waymark-moments', { detail: said })),
        detail,
      );
    await say('granted');
    await isLost;
    await leave(visitor);
    assert.deepEqual([thrown, visitor.told], [[], []]);
  });

  it('is told of a visitor who consents while the page is open, and forgotten when they take it back', async () => {
    const site = await shop(endpoint.origin, 'data-storage="local"');
    const visitor = await visit(site.url);
    await ask(visitor.page, 'zeepaardje zwemles');
    await visitor.page.evaluate(() =>
      document.dispatchEvent(new CustomEvent('waymark-moments', { detail: 'granted' })),
    );
    await isNoting(visitor.page);
    await ask(visitor.page, 'abonnement pauzeren');
    await until(() => visitor.page.evaluate(() => localStorage.getItem('waymark-visit') !== null));
    await visitor.page.evaluate(() =>
      document.dispatchEvent(new CustomEvent('waymark-moments', { detail: 'refused' })),
    );
    assert.equal(await visitor.page.evaluate(() => localStorage.getItem('waymark-visit')), null);
    await leave(visitor);
    assert.deepEqual(visitor.told, [], 'what was waiting is dropped');
  });

  it('becomes a group, the group a phrasing, and the same question then finds its answer', async () => {
    const site = await shop(endpoint.origin, 'data-moments="granted"');
    for (const question of ['hoe laat komt de koerier', 'wanneer komt de koerier', 'wanneer komt de koerier']) {
      const visitor = await notedVisit(site.url);
      await ask(visitor.page, question);
      await leave(visitor);
      assert.deepEqual(await visitor.cookies(), []);
      const [moment] = visitor.told[0]!.moments;
      assert.deepEqual([moment!['type'], moment!['query'], moment!['page']], ['search_empty', question, site.url]);
      assert.match(String(moment!['visit']), /^[0-9a-f-]{36}$/);
    }
    await until(async () => (await insights()).moments === 3);
    const [group] = (await insights()).groups;
    assert.deepEqual(
      [group!.text, group!.count, group!.visits, group!.isAnswered],
      ['wanneer komt de koerier', 3, 3, false],
    );

    const team = await openQuestions();
    const card = team.locator('insights-group').filter({ hasText: 'wanneer komt de koerier' });
    await card.getByText('3 times').waitFor();
    await card.getByRole('button', { name: 'Lead to an article' }).click();
    await card.getByLabel('Article that answers it').selectOption('late');
    await card.getByRole('button', { name: 'Keep it' }).click();
    await team.getByRole('status').filter({ hasText: 'It is kept' }).waitFor();
    await team.getByText('Answered by now: 1 group').waitFor();

    const again = await visit(site.url);
    const found = again.page.evaluate(
      () =>
        new Promise((done) =>
          document.addEventListener('waymark-faq-search', (event) =>
            done((event as unknown as { confidence: string }).confidence),
          ),
        ),
    );
    await again.page.getByRole('searchbox').fill('hoe laat komt de koerier');
    assert.equal(await found, 'best');
    await again.page.getByRole('button', { name: 'Waarom is mijn bestelling later?' }).waitFor();
  });

  it('is set aside, and taken up again', async () => {
    const site = await shop(endpoint.origin, 'data-moments="granted"');
    const visitor = await notedVisit(site.url);
    await ask(visitor.page, 'verkoopt u olifanten');
    // A request that outlives its page is told to nobody but the endpoint.
    await visitor.page.goto('about:blank');
    await until(async () => (await insights()).groups.some(({ text }) => text === 'verkoopt u olifanten'));
    const team = await openQuestions();
    const card = team.locator('insights-group').filter({ hasText: 'olifanten' });
    await card.getByRole('button', { name: 'Set aside' }).click();
    await team.getByText('Set aside: 1 group').click();
    await card.getByRole('button', { name: 'Take it up again' }).click();
    await card.getByRole('button', { name: 'Write a new article' }).click();
    await card.getByLabel('Answer; an empty line').fill('Nee, alleen servies.');
    await card.getByRole('button', { name: 'Keep it' }).click();
    await team.getByText(/Answered by now: 2 groups/).waitFor();
    const stored = (await (await endpoint.owner('GET', '/articles')).json()) as {
      articles: { id: string; lang: string }[];
    };
    assert.deepEqual(stored.articles.at(-1)!.id, 'verkoopt-u-olifanten');
  });

  it('is answered in one group while another is set aside, and only what was decided closes', async () => {
    const site = await shop(endpoint.origin, 'data-moments="granted"');
    for (const question of ['repareert u theepotten', 'verhuurt u partytenten']) {
      const visitor = await notedVisit(site.url);
      await ask(visitor.page, question);
      await visitor.page.goto('about:blank');
      await until(async () => (await insights()).groups.some(({ text }) => text === question));
    }
    const team = await openQuestions();
    const group = (text: string) => team.locator('insights-group').filter({ hasText: text });
    const answer = group('theepotten').getByLabel('Answer; an empty line');
    await group('theepotten').getByRole('button', { name: 'Write a new article' }).click();
    await answer.fill('Ja, binnen een week.');
    await group('partytenten').getByRole('button', { name: 'Set aside' }).click();
    await team.getByRole('status').filter({ hasText: 'It is set aside.' }).waitFor();
    assert.equal(await answer.count(), 1, 'it is open still');
    assert.equal(await answer.inputValue(), 'Ja, binnen een week.');

    // An article that is chosen stays so too, though the nearest becomes another one.
    await team.getByText(/Answered by now: /).click();
    await group('olifanten').getByRole('button', { name: 'Lead to an article' }).click();
    const article = group('olifanten').getByLabel('Article that answers it');
    assert.equal(await article.inputValue(), 'verkoopt-u-olifanten', 'the nearest is chosen to begin with');
    await article.selectOption('gift');
    const kept = (await (await endpoint.owner('GET', '/articles')).json()) as { articles: { id: string }[] };
    const renamed = kept.articles.map((one) => (one.id === 'verkoopt-u-olifanten' ? { ...one, id: 'elephants' } : one));
    assert.equal((await endpoint.owner('PUT', '/articles', { articles: renamed })).status, 200);
    await group('theepotten').getByRole('button', { name: 'Keep it' }).click();
    await team.getByRole('status').filter({ hasText: 'The article is kept' }).waitFor();
    await article.locator('option', { hasText: 'theepotten' }).waitFor({ state: 'attached' });
    await article.locator('option[value=elephants]').waitFor({ state: 'attached' });
    assert.equal(await article.inputValue(), 'gift');

    // A colleague has taken away the article that was chosen: nothing is said to be kept that is not.
    const all = (await (await endpoint.owner('GET', '/articles')).json()) as { articles: { id: string }[] };
    const others = all.articles.filter(({ id }) => id !== 'gift');
    assert.equal((await endpoint.owner('PUT', '/articles', { articles: others })).status, 200);
    await group('olifanten').getByRole('button', { name: 'Keep it' }).click();
    await team.getByRole('alert').filter({ hasText: 'This was not saved. This is no longer there.' }).waitFor();
    assert.equal(await article.count(), 1, 'it is open still');
    assert.equal((await endpoint.owner('PUT', '/articles', all)).status, 200);
    await group('olifanten').getByRole('button', { name: 'Keep it' }).click();
    await team.getByRole('status').filter({ hasText: 'It is kept' }).waitFor();
    await group('olifanten').getByRole('button', { name: 'Lead to an article' }).waitFor();
    assert.equal(await article.count(), 0, 'what was decided is closed');
  });

  it('stands with what is being written while it cannot be read anew, and says that it is older', async () => {
    const team = await openQuestions();
    const group = (text: string) => team.locator('insights-group').filter({ hasText: text });
    await team.getByText(/Answered by now: /).click();
    await group('olifanten').getByRole('button', { name: 'Write a new article' }).click();
    const answer = group('olifanten').getByLabel('Answer; an empty line');
    await answer.fill('Alleen van porselein.');
    const older = team.getByRole('alert').filter({ hasText: 'What stands here was read before.' });
    await team.route('**/v1/insights?*', (route) => route.abort());
    await team.getByText('Set aside: 1 group').click();
    await group('partytenten').getByRole('button', { name: 'Take it up again' }).click();
    await team.getByRole('status').filter({ hasText: 'It is taken up again.' }).waitFor();
    await older.waitFor();
    const asked = team.waitForRequest('**/v1/insights?*');
    await team.getByLabel('Over the last').selectOption('90 days');
    await asked;
    await team.waitForFunction(
      (view) => view!.querySelector('select')!.value === '30',
      await team.evaluateHandle(
        () => document.querySelector('insights-app')!.shadowRoot!.querySelector('insights-questions')!.shadowRoot,
      ),
    );
    assert.equal(await answer.inputValue(), 'Alleen van porselein.');
    await team.unroute('**/v1/insights?*');
    await team.getByRole('button', { name: 'Try again' }).click();
    await older.waitFor({ state: 'detached' });
    await team.getByText('Set aside: 1 group').waitFor({ state: 'detached' });
    assert.equal(await answer.inputValue(), 'Alleen van porselein.');
  });

  it('is that of the span that was chosen last, whichever answer comes last', async () => {
    const team = await openQuestions();
    await team.getByText(/Answered by now: /).waitFor();
    let go = (): void => undefined;
    const isChosen = new Promise<void>((resolve) => (go = resolve));
    let asked = 0;
    await team.route('**/v1/insights?*', async (route) => {
      if (asked++) return route.continue();
      const response = await route.fetch();
      await isChosen;
      return route.fulfill({ response, json: { ...((await response.json()) as object), groups: [] } });
    });
    const choose = (days: string) => team.getByLabel('Over the last').selectOption(days);
    const first = team.waitForRequest('**/v1/insights?*');
    await choose('7 days');
    const late = (await first).response();
    const second = team.waitForResponse('**/v1/insights?*');
    await choose('90 days');
    await (await second).finished();
    go();
    await (await late)!.finished();
    // A later request is answered after it.
    await team.evaluate(async (later) => void (await fetch(later)), `${endpoint.origin}/waymark/waymark.js`);
    assert.equal(await team.getByText(/Answered by now: /).count(), 1);
  });

  it('is read by everybody: axe finds nothing, in light and dark, wide and narrow', async () => {
    for (const options of [{}, { colorScheme: 'dark' as const }, { viewport: { width: 360, height: 740 } }]) {
      const team = await openQuestions(options);
      await team.evaluate(axe);
      const violations = await team.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await tool.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(violations, []);
      assert.ok(await team.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    }
  });
});
