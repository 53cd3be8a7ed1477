import { expect } from '@open-wc/testing';
import { pageTiming } from '../../../src/client/timing.js';
import type { Response } from '../../../src/contract/index.js';
import { DatabaseStore } from '../../../src/outbox/database-store.js';
import { LocalStore } from '../../../src/outbox/local-store.js';
import type { Row } from '../../../src/outbox/row.js';
import { Shelf } from '../../../src/outbox/shelf.js';
import { delivery, open, said, until } from './page.js';

const typed = 'Call 06 12345678 or mail jan@example.com about order 0612345679';

describe('what is personal in a text', () => {
  it('never leaves the page, and the customer sees what was left out', async () => {
    const page = await open({ attributes: { type: 'text' } });
    await page.type(typed);
    await page.sees(
      'Left out of what is sent, to protect you: 06 12345678 phone number jan@example.com e-mail address',
    );
    await page.press('Send');
    await page.sees('Thank you');
    expect(said(await page.stored(1))).to.deep.equal({ text: 'Call [phone] or mail [e-mail] about order 0612345679' });
    expect((await page.endpoint.requests()).map(({ text }) => text).join()).to.not.match(/12345678\b|jan@/);
    await page.sees('Left out of what is sent');
  });

  it('is not in what the device keeps either', async () => {
    const page = await open({ attributes: { type: 'text' } });
    await page.endpoint.fail({ route: '/responses', times: 1000, do: 'answer', status: 503 });
    await page.type(typed);
    await page.leave();
    await page.sees('kept on this device');
    // A database that does not answer in time is passed over, as it was when the row was kept.
    const shelf = new Shelf([new DatabaseStore(), new LocalStore()], pageTiming);
    let rows: Row[] = [];
    const own = () => rows.filter(({ endpoint }) => endpoint === page.endpoint.origin);
    await until(async () => ((rows = await shelf.all()), own().length > 0), 'the row');
    expect(own().map(({ body }) => (JSON.parse(body) as Response).answers[0]!.value)).to.deep.equal([
      'Call [phone] or mail [e-mail] about order 0612345679',
    ]);
    const kept = JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(kept).to.not.include('jan@example.com');
  });

  it('is sent after all when the customer wants it, before sending or after', async () => {
    const page = await open({ attributes: { type: 'text' } });
    await page.type(typed);
    await page.press('Send it as typed');
    expect(said(await page.stored(1))).to.deep.equal({ text: typed });
    await page.sees('This is sent as you typed it:');
    await page.press('Leave it out');
    expect(said(await page.stored(2))).to.deep.equal({ text: 'Call [phone] or mail [e-mail] about order 0612345679' });
    await page.press('Send');
    await page.sees('Thank you');
    await page.press('Send it as typed');
    expect(said(await page.stored(3))).to.deep.equal({ text: typed });
  });

  it('leaves the number of the order in question alone, whatever it looks like', async () => {
    const page = await open({ attributes: { type: 'text', subject: '0612345678' } });
    await page.type('0612345678 is late');
    await page.leave();
    expect(said(await page.stored(1))).to.deep.equal({ text: '0612345678 is late' });
  });

  it('is taken out of the words beside a choice too', async () => {
    const page = await open({ config: delivery });
    await page.tap(0);
    await page.isAsked('What went wrong?');
    await page.tap(1);
    const field = page.root.querySelector<HTMLInputElement>('input[type=text]')!;
    field.value = 'ask jan@example.com';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.sees('jan@example.com e-mail address');
    await page.press('Next');
    expect((await page.stored(3)).answers[1]!.text).to.equal('ask [e-mail]');
  });
});

describe('before the visitor acts', () => {
  it('nothing is sent but the question for the prompt, and nothing is stored', async () => {
    // What the pages of other tests have to say may still be kept here.
    const kept = () => Object.keys(localStorage).filter((key) => !key.startsWith('waymark:out:'));
    const before = { keys: kept().sort(), cookie: document.cookie };
    const page = await open({ attributes: { prompt: 'delivery' } });
    await until(async () => (await page.endpoint.requests()).length === 1);
    await page.endpoint.answer('/prompts/later', { ...delivery, id: 'later' });
    page.element.setAttribute('prompt', 'later');
    await page.isAsked('How likely?');
    const requests = await page.endpoint.requests();
    expect(requests.map(({ method, route }) => `${method} ${route}`)).to.deep.equal([
      'GET /prompts/delivery',
      'GET /prompts/later',
    ]);
    expect(requests.every(({ headers }) => !headers['cookie'] && !headers['referer'])).to.equal(true);
    expect({ keys: kept().sort(), cookie: document.cookie }).to.deep.equal(before);
    expect(Object.values({ ...localStorage }).filter((text) => text.includes(page.endpoint.origin))).to.deep.equal([]);
  });

  it('the focus stays where it is', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    const page = await open({ attributes: { type: 'text' } });
    page.element.question = 'Another?';
    await page.isAsked('Another?');
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('a page with a query string does not give it away', async () => {
    const address = location.href;
    history.replaceState(null, '', '?mail=jan@example.com#token');
    const page = await open({ config: delivery });
    await page.tap(9);
    await until(async () => (await page.received()).length > 0);
    history.replaceState(null, '', address);
    expect((await page.received())[0]!.page).to.equal(location.origin + location.pathname);
  });
});
