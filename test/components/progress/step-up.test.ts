import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { announced, full, open, type Page } from './page.js';

const held = ['tasks', 'parts', 'events', 'deadlines', 'actions'];
const shown = { tasks: undefined, parts: undefined, events: undefined, deadlines: undefined, actions: undefined };
const everybodys = (other: Partial<Journey> = {}) =>
  full({ ...shown, access: { level: 'public', redacted: held }, ...other });

const answer = (page: Page, status: number, body: unknown, headers = {}) =>
  page.endpoint.fail({
    route: '/status',
    do: 'answer',
    status,
    ...(status !== 200 && { type: 'application/problem+json' }),
    body: JSON.stringify(body),
    headers,
  });
const notFound = { code: 'not_found', status: 404 };

async function openForm(options?: Parameters<typeof open>[1]): Promise<Page> {
  const page = await open(everybodys(), options);
  await page.shows('redacted');
  page.part('confirm').focus();
  await sendKeys({ press: 'Enter' });
  await page.shows('lookup');
  return page;
}

async function type(page: Page, text: string): Promise<void> {
  await until(() => page.root.activeElement?.localName === 'input', 'the focus in the field');
  (page.root.activeElement as HTMLInputElement).value = text;
  await sendKeys({ press: 'Enter' });
}

describe('what is held back', () => {
  it('is named as held back and not as missing', async () => {
    const page = await open(everybodys());
    await page.shows('redacted');
    expect(page.text('redacted')).to.include(
      'Only you may see this: what you need to do, deadlines, what you can change, the parcels, and what has happened.',
    );
    expect(page.part('confirm').getAttribute('aria-expanded')).to.equal('false');
  });

  it('is hinted at where the customer’s own link would show it, with the site’s login beside it', async () => {
    const page = await open(
      full({ access: { level: 'verified', redacted: ['proof', 'parties', 'steps.description'] } }),
      {
        attributes: { 'login-href': '/login' },
      },
    );
    await page.shows('redacted', 'Your personal link shows more: the proof, the people involved');
    expect(page.text('redacted')).to.include('further explanation');
    expect(page.part('confirm')).to.equal(null);
    expect(page.part('login').getAttribute('href')).to.equal('/login');
  });

  it('is hinted at only, from the start, where a site has nothing but files', async () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    Object.assign(script.dataset, { endpoint: '/v1', read: 'get' });
    document.head.append(script);
    try {
      const page = await open(everybodys());
      await page.shows('redacted');
      // One that has the status at once renders everything before it has looked for anything that is wrong.
      const next = page.element.cloneNode(true) as typeof page.element;
      page.element.replaceWith(next);
      await next.updateComplete;
      expect(next.shadowRoot!.querySelector('[part~="redacted"]')).to.not.equal(null);
      expect(next.shadowRoot!.querySelectorAll('[part~="confirm"]').length).to.equal(0);
      const [asked] = await page.endpoint.requests();
      expect(asked!.url).to.equal('/status/A-1042.json');
    } finally {
      script.remove();
    }
  });

  it('says of an action beforehand that a login is asked for', async () => {
    const page = await open(
      full({
        access: { level: 'full' },
        actions: [{ id: 'cancel', label: 'Cancel it', url: '/cancel', needs: 'login' }],
      }),
    );
    await page.shows('next', 'You are asked to log in');
  });
});

describe('confirming that it is you', () => {
  it('asks in place for the one thing that only the customer knows, by keyboard', async () => {
    const page = await openForm();
    expect(page.part('confirm').getAttribute('aria-expanded')).to.equal('true');
    expect(page.text('lookup')).to.include('A-1042');
    expect(page.all('input').map((input) => input.getAttribute('name'))).to.deep.equal(['factor']);
    expect(page.text('headline')).to.include('on its way');
    await until(() => page.root.activeElement?.localName === 'input', 'the focus in the field');
  });

  it('shows what was held back, puts the customer at the headline and tells so once', async () => {
    // Of what other tests kept on this origin, or in this tab.
    localStorage.clear();
    sessionStorage.clear();
    const page = await openForm();
    await answer(page, 200, { journey: full({ parts: undefined, access: { level: 'verified' } }) });
    await type(page, '1234 AB');
    await page.shows('tasks', 'Show your passport');
    await page.shows('history');
    expect(page.part('lookup')).to.equal(null);
    expect(page.root.activeElement).to.equal(page.part('headline'));
    const asked = (await page.endpoint.requests('/status')).map(({ body }) => body);
    expect(asked).to.have.length(2);
    expect(asked[1]).to.deep.include({ reference: 'A-1042', factor: '1234 AB' });
    await until(() => announced() === 'Everything that you may see is shown now.', 'the announcement');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('keeps the journey and what was typed when it does not match, and says so', async () => {
    const page = await openForm();
    await answer(page, 404, notFound);
    await type(page, 'wrong');
    await page.shows('message', 'That does not match.');
    const input = page.all('input')[0] as HTMLInputElement;
    expect(input.value).to.equal('wrong');
    expect(page.root.getElementById(input.getAttribute('aria-describedby')!)).to.equal(page.part('message'));
    expect(page.text('headline')).to.include('on its way');
    expect(page.root.activeElement).to.equal(input);
  });

  it('says kindly when to try again after too many tries', async () => {
    const page = await openForm();
    await answer(page, 429, { code: 'rate_limited', status: 429 }, { 'retry-after': '180' });
    await type(page, 'guess');
    await page.shows('message', 'That was tried too often. Try again in 3 minutes.');
  });

  it('says that something is missing, at the field', async () => {
    const page = await openForm();
    await type(page, ' ');
    await until(() => page.all('[aria-invalid]').length === 1, 'the field to be marked');
    expect(page.text('lookup')).to.include('Please fill this in.');
    expect(await page.endpoint.requests('/status')).to.have.length(1);
  });

  it('says that it is busy, and takes no second answer meanwhile', async () => {
    const page = await openForm();
    await page.endpoint.fail({ route: '/status', do: 'hold' });
    await type(page, '1234 AB');
    await page.shows('lookup', 'Looking it up…');
    await sendKeys({ press: 'Enter' });
    await until(async () => (await page.endpoint.requests('/status')).length === 2, 'the question');
    await page.endpoint.setJourney(full({ parts: undefined, access: { level: 'verified' }, revision: 2 }));
    await page.endpoint.release();
    await page.shows('tasks');
    expect(await page.endpoint.requests('/status')).to.have.length(2);
  });

  it('is forgotten when the page shows another journey', async () => {
    const page = await openForm();
    await answer(page, 404, notFound);
    await type(page, 'wrong');
    await page.shows('message', 'That does not match.');
    await page.endpoint.setJourney(everybodys({ reference: 'B-7', title: 'A chair' }));
    page.element.reference = 'B-7';
    await page.shows('title', 'A chair');
    expect(page.part('lookup')).to.equal(null);
  });
});
