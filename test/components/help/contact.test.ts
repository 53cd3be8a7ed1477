import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WaymarkHelp } from '../../../src/components/help/waymark-help.js';
import { ContactRequest } from '../../../src/contract/moment.js';
import { feedFor } from '../../../src/controllers/journey-feed.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import { keepPatience } from '../../support/patience.js';
import { along, articles, find, form, isOpen, isSeen, open, panel, place, send, spoken, until, write } from './page.js';

let endpoint: TestEndpoint;
let leave: (() => void) | undefined;
let losePatience: (() => void) | undefined;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles });
});

afterEach(async () => {
  losePatience?.();
  leave?.();
  leave = undefined;
  document.querySelectorAll('waymark-help, waymark-faq').forEach((element) => element.remove());
  await endpoint.stop();
});

const question = { message: 'Where is my parcel?', email: 'rowan@example.com' };
const text = (help: Parameters<typeof find>[0]): string => find(help, '#topic-person')!.textContent!;
const sent = async (): Promise<ContactRequest[]> =>
  (await endpoint.requests('/contact')).map(({ body }) => body as unknown as ContactRequest);

/** A message that is with the endpoint, which answers when it is told to; until then it is called nothing but on its way. */
async function sending(): Promise<WaymarkHelp> {
  losePatience = keepPatience();
  const help = await place(endpoint);
  await form(help);
  await endpoint.fail({ route: '/contact', do: 'hold' });
  write(help, question);
  send(help);
  await until(() => text(help).includes('Sending…'));
  await until(async () => (await sent()).length === 1);
  return help;
}

describe('a message to a person', () => {
  it('arrives as the contract has it, and is said to have arrived only then', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    await form(help);
    await endpoint.fail({ route: '/contact', do: 'hold' });
    write(help, question);
    send(help);
    await until(async () => (await sent()).length === 1);
    expect(text(help)).to.not.contain('has arrived');
    await endpoint.release();
    await until(() => text(help).includes('Your question has arrived.'));
    expect(text(help)).to.contain('The answer goes to: rowan@example.com');
    expect(text(help)).to.contain('Where is my parcel?');
    const [request] = await sent();
    expect(ContactRequest.safeParse(request).error?.issues).to.equal(undefined);
    expect(request).to.deep.include({
      revision: 1,
      message: question.message,
      reply: { email: question.email },
      subject: 'A-1042',
      lang: 'en',
    });
    expect(request!.page).to.not.match(/[?#]/);
  });

  it('can be written, checked and sent with the keyboard alone', async () => {
    const help = await place(endpoint);
    await form(help);
    find(help, '#message')!.focus();
    await sendKeys({ type: 'Where is it?' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '06 1234 5678' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(help).includes('Your question has arrived.'));
    expect(help.shadowRoot!.activeElement?.textContent).to.equal('Your question has arrived.');
    expect((await sent())[0]!.reply).to.deep.equal({ phone: '06 1234 5678' });
  });

  it('says what is missing, at the field where it is missing, and loses nothing', async () => {
    const help = await place(endpoint);
    await form(help);
    send(help);
    await until(() => find(help, '#message')!.getAttribute('aria-invalid') === 'true');
    await until(() => help.shadowRoot!.activeElement === find(help, '#message'));
    expect(find(help, '#message-wrong')!.textContent).to.equal('Write your question first.');
    expect(find(help, '#email-wrong')!.textContent).to.contain('Give an e-mail address or a phone number');
    write(help, { message: 'Where is it?', email: 'rowan@' });
    await until(() => find(help, '#email-wrong')!.textContent!.includes('does not look like an e-mail address'));
    expect(isSeen(find(help, '#message-wrong'))).to.equal(false);
    write(help, { email: '', phone: 'call me' });
    await until(() => find(help, '#phone-wrong')!.textContent!.includes('does not look like a phone number'));
    write(help, { phone: '+31 6 1234 5678' });
    await until(() => !isSeen(find(help, '#phone-wrong')));
    expect(await sent()).to.have.length(0);
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal('Where is it?');
  });

  it('is too long to send only when the endpoint would not take it, and then says so', async () => {
    const help = await place(endpoint);
    await form(help);
    write(help, { ...question, message: 'x'.repeat(10_001) });
    send(help);
    await until(() => find(help, '#message-wrong')!.textContent!.includes('shorter than 10,000 characters'));
  });

  it('is not sent twice by an impatient hand', async () => {
    const help = await sending();
    send(help);
    send(help);
    await endpoint.release();
    await until(() => text(help).includes('has arrived'));
    expect(await sent()).to.have.length(1);
  });

  it('can be stopped by the page, and then nothing leaves it', async () => {
    const help = await place(endpoint);
    await form(help);
    help.addEventListener('waymark-help-submit', (event) => event.preventDefault());
    write(help, question);
    send(help);
    await help.updateComplete;
    expect(isSeen(find(help, 'form.contact'))).to.equal(true);
    expect(await sent()).to.have.length(0);
  });

  it('can be followed by another, without giving the address again', async () => {
    const help = await place(endpoint);
    await form(help);
    write(help, question);
    send(help);
    await until(() => text(help).includes('has arrived'));
    find(help, '.outcome button')!.click();
    await until(() => isSeen(find(help, '#message')));
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal('');
    expect(find<HTMLInputElement>(help, '#email')!.value).to.equal('rowan@example.com');
    expect(help.shadowRoot!.activeElement).to.equal(find(help, '#message'));
    write(help, { message: 'And the other one?' });
    send(help);
    await until(async () => (await sent()).length === 2);
    const [first, second] = await sent();
    expect(second!.id).to.not.equal(first!.id);
  });

  it('goes on with what was typed while the last one was being sent', async () => {
    const help = await sending();
    write(help, { message: `${question.message} It is a present.` });
    await endpoint.release();
    await until(() => isSeen(find(help, '.outcome')));
    find(help, '.outcome button')!.click();
    await until(() => isSeen(find(help, '#message')));
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal('Where is my parcel? It is a present.');
  });
});

describe('a message while the endpoint is away', () => {
  it('is kept, says so, and arrives exactly once when the endpoint is back', async () => {
    const help = await place(endpoint);
    await form(help);
    const heard: string[] = [];
    for (const type of ['waymark-help-queued', 'waymark-help-sent'] as const)
      help.addEventListener(type, () => heard.push(type));
    await endpoint.stop();
    write(help, question);
    send(help);
    await until(() => text(help).includes('Your question is kept on this device.'));
    expect(text(help)).to.not.contain('has arrived');
    await endpoint.start();
    dispatchEvent(new Event('online'));
    await until(() => text(help).includes('Your question has arrived.'));
    await until(() => spoken() === 'Your question has arrived.');
    const stored = await endpoint.stored();
    expect(Object.values(stored)).to.have.length(1);
    expect(heard).to.deep.equal(['waymark-help-queued', 'waymark-help-sent']);
  });

  it('stays with the customer when it is refused, and can be sent again', async () => {
    const help = await place(endpoint);
    await form(help);
    await endpoint.fail({ route: '/contact', do: 'answer', status: 422, body: '{"code":"invalid_body"}' });
    const failed: string[] = [];
    help.addEventListener('waymark-help-failed', ({ reason }) => failed.push(reason));
    write(help, question);
    send(help);
    await until(() => text(help).includes('Your question could not be accepted.'));
    expect(text(help)).to.contain('Copy your text before you leave');
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal(question.message);
    expect(failed).to.deep.equal(['refused']);
    send(help);
    await until(() => text(help).includes('Your question has arrived.'));
    expect((await sent()).map(({ revision }) => revision)).to.deep.equal([1, 2]);
  });

  for (const [where, isRead] of [
    ['the heading that was read', true],
    ['another part of the panel', false],
  ] as const)
    it(`comes back when it is refused late, and has the keyboard only if the outcome had it: from ${where}`, async () => {
      const help = await place(endpoint);
      await form(help);
      await endpoint.stop();
      write(help, question);
      find(help, 'button[type="submit"]')!.focus();
      send(help);
      await until(() => text(help).includes('Your question is kept on this device.'));
      expect(help.shadowRoot!.activeElement?.matches('.outcome h3')).to.equal(true);
      if (!isRead) find(help, '.close')!.focus();
      await endpoint.fail({ route: '/contact', do: 'answer', status: 422, body: '{"code":"invalid_body"}' });
      await endpoint.start();
      dispatchEvent(new Event('online'));
      await until(() => text(help).includes('Your question could not be accepted.'));
      expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal(question.message);
      await help.updateComplete;
      expect(help.shadowRoot!.activeElement?.matches(isRead ? '#message' : '.close')).to.equal(true);
      await until(() => spoken().includes('could not be accepted'));
    });
});

describe('what goes along', () => {
  const follow = async (): Promise<void> => {
    await endpoint.setJourney(journey({ condition: 'delayed' }));
    leave = feedFor({ connection: endpoint.connection, reference: 'A-1042', lang: 'en' }).follow(() => undefined);
  };
  const look = (type: string, detail: object): void => {
    document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), detail));
  };

  it('is shown before it is sent: the number, the status, what was searched and what was read', async () => {
    await follow();
    const help = await place(endpoint);
    look('waymark-faq-search', { query: 'refund' });
    look('waymark-faq-open', { question: 'Why is my order late?' });
    look('waymark-faq-search', { query: 'refund' });
    await form(help);
    await until(() => along(help).length === 4);
    expect(along(help)[0]).to.equal('Your number: A-1042');
    expect(along(help)[1]).to.match(/^Status: Your order is on its way, but there is a delay\./);
    expect(along(help).slice(2)).to.deep.equal(['You read: Why is my order late?', 'You searched for: refund']);
    write(help, question);
    send(help);
    await until(async () => (await sent()).length === 1);
    const [{ trail, subject }] = (await sent()) as [ContactRequest];
    expect(subject).to.equal('A-1042');
    expect(trail!.map(({ type }) => type)).to.deep.equal(['status', 'article', 'search']);
    expect(trail![2]!.text).to.equal('refund');
  });

  it('is left out when the customer does not want it sent', async () => {
    await follow();
    const help = await place(endpoint);
    look('waymark-faq-search', { query: 'my secret' });
    await form(help);
    await until(() => along(help).length === 3);
    for (const box of help.shadowRoot!.querySelectorAll<HTMLInputElement>('.item input')) box.click();
    await help.updateComplete;
    write(help, question);
    send(help);
    await until(async () => (await sent()).length === 1);
    const [request] = await endpoint.requests('/contact');
    expect(request!.text).to.not.contain('secret');
    expect(request!.body).to.not.have.any.keys('trail', 'subject');
  });

  it('leaves nothing behind in the browser before it is sent', async () => {
    const help = await place(endpoint);
    look('waymark-faq-search', { query: 'refund' });
    await form(help);
    write(help, question);
    await help.updateComplete;
    const kept = Object.values({ ...localStorage });
    expect(kept.filter((text) => text.includes(endpoint.origin))).to.deep.equal([]);
    expect(document.cookie).to.not.contain('waymark');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const help = await place(endpoint);
    look('waymark-faq-search', { query: hostile });
    await form(help);
    await until(() => along(help).length === 1);
    expect(along(help)[0]).to.equal(`You searched for: ${hostile}`);
    write(help, { message: hostile, email: 'a@b.example' });
    send(help);
    await until(() => find(help, 'blockquote')?.textContent === hostile);
    expect(help.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });
});

describe('the panel around the form', () => {
  it('keeps what was typed when it is closed with Escape', async () => {
    const help = await place(endpoint);
    await form(help);
    write(help, question);
    find(help, '#message')!.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(help));
    await open(help);
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal(question.message);
    expect(panel(help)).to.not.equal(null);
  });
});
