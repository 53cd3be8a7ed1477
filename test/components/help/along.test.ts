import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { WaymarkHelp } from '../../../src/components/help/waymark-help.js';
import { ContactRequest } from '../../../src/contract/moment.js';
import { type Seen, TestEndpoint } from '../../support/endpoint.js';
import { along, find, form, place, send, settled, until, write } from './page.js';

let endpoint: TestEndpoint;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles: [] });
});

afterEach(async () => {
  await emulateMedia({ reducedMotion: 'no-preference' });
  document.querySelectorAll('waymark-help').forEach((help) => help.remove());
  await endpoint.stop();
});

const tell = (type: string, detail: object): void => {
  document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), detail));
};
const change = (help: WaymarkHelp, at: number): void =>
  [...help.shadowRoot!.querySelectorAll<HTMLButtonElement>('.item .plain')][at]!.click();
/** The field that a line has become. */
const field = (help: WaymarkHelp): HTMLTextAreaElement | null => find<HTMLTextAreaElement>(help, '.item .field');

async function sent(help: WaymarkHelp): Promise<ContactRequest> {
  write(help, { message: 'Where is my parcel?', email: 'rowan@example.com' });
  send(help);
  await until(async () => (await endpoint.requests('/contact')).length === 1);
  const [request] = await endpoint.requests('/contact');
  expect(ContactRequest.safeParse(request!.body).error?.issues).to.equal(undefined);
  return request!.body as unknown as ContactRequest;
}

describe('what goes along', () => {
  it('says of an answer whether it helped, also when it is opened once more', async () => {
    const help = await place(endpoint);
    tell('waymark-faq-open', { article: 'late', question: 'Why is my order late?' });
    tell('waymark-faq-open', { article: 'home', question: 'What if nobody is home?' });
    tell('waymark-faq-helpful', { article: 'late', helped: false, lang: 'en' });
    tell('waymark-faq-helpful', { article: 'unknown', helped: true, lang: 'en' });
    tell('waymark-faq-open', { article: 'late', question: 'Why is my order late?' });
    await form(help);
    await until(() => along(help).length === 2);
    expect(along(help)).to.deep.equal([
      'You read: What if nobody is home?',
      'You read, and it did not help: Why is my order late?',
    ]);
    const { trail } = await sent(help);
    expect(trail!.map(({ text, helped }) => [text, helped])).to.deep.equal([
      ['What if nobody is home?', undefined],
      ['Why is my order late?', false],
    ]);
  });

  it('has a search once, and not the beginnings of it', async () => {
    const help = await place(endpoint);
    for (const query of ['where', 'where is my', 'where is my parcel', 'refund'])
      tell('waymark-faq-search', { query, found: 1, confidence: 'best' });
    await form(help);
    await until(() => along(help).length === 2);
    expect(along(help)).to.deep.equal(['You searched for: where is my parcel', 'You searched for: refund']);
  });

  it('can be put differently, and is sent as it is shown', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    tell('waymark-faq-search', { query: 'refund' });
    tell('waymark-faq-search', { query: 'something private' });
    await form(help);
    await until(() => along(help).length === 3);
    change(help, 2);
    await until(() => help.shadowRoot!.activeElement === field(help));
    expect(field(help)!.value).to.equal('something private');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' no longer' });
    change(help, 1);
    await until(() => field(help)?.value === 'refund');
    expect(along(help)[2]).to.equal('You searched for: something private no longer');
    field(help)!.value = '';
    field(help)!.dispatchEvent(new InputEvent('input'));
    const { trail, subject } = await sent(help);
    expect(subject).to.equal('A-1042');
    // What was emptied does not go.
    expect(trail!.map(({ text }) => text)).to.deep.equal(['something private no longer']);
  });

  it('keeps its field while the page goes on', async () => {
    const help = await place(endpoint);
    tell('waymark-faq-search', { query: 'refund' });
    await form(help);
    await until(() => along(help).length === 1);
    change(help, 0);
    await until(() => help.shadowRoot!.activeElement === field(help));
    const before = field(help);
    help.reference = 'A-1042';
    tell('waymark-faq-open', { article: 'late', question: 'Why is my order late?' });
    await until(() => along(help).length === 3);
    expect(field(help)).to.equal(before);
    expect(help.shadowRoot!.activeElement).to.equal(before);
  });

  it('is another number only where that can be one', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    await form(help);
    await until(() => along(help).length === 1);
    change(help, 0);
    await until(() => help.shadowRoot!.activeElement === field(help));
    field(help)!.value = 'the other one';
    field(help)!.dispatchEvent(new InputEvent('input'));
    write(help, { message: 'Where is it?', email: 'rowan@example.com' });
    send(help);
    await until(() => find(help, '#subject-wrong')!.textContent!.includes('cannot be a number'));
    await until(() => help.shadowRoot!.activeElement === field(help));
    expect(await endpoint.requests('/contact')).to.have.length(0);
    field(help)!.value = ' B-7 ';
    field(help)!.dispatchEvent(new InputEvent('input'));
    await until(() => find(help, '#subject-wrong')!.textContent === '');
    expect((await sent(help)).subject).to.equal('B-7');
  });

  it('holds nothing personal that was typed into the search, and the message holds what the customer wrote', async () => {
    const help = await place(endpoint, 'reference="0612345678"');
    tell('waymark-faq-search', { query: 'mail noor@example.com about 0612345678 or 06 8765 4321' });
    await form(help);
    await until(() => along(help).length === 2);
    expect(along(help)[1]).to.equal('You searched for: mail [e-mail] about 0612345678 or [phone]');
    change(help, 1);
    await until(() => help.shadowRoot!.activeElement === field(help));
    field(help)!.value = 'mail NOOR@example.com';
    field(help)!.dispatchEvent(new InputEvent('input'));
    field(help)!.dispatchEvent(new Event('change'));
    await until(() => field(help)!.value === 'mail [e-mail]');
    write(help, { message: 'Mail noor@example.com, please', email: 'noor@example.com' });
    send(help);
    await until(async () => (await endpoint.requests('/contact')).length === 1);
    const [{ body: raw, text }] = (await endpoint.requests('/contact')) as [Seen];
    const body = raw as unknown as ContactRequest;
    expect(body.message).to.equal('Mail noor@example.com, please');
    expect(body.trail!.map((step) => step.text)).to.deep.equal(['mail [e-mail]']);
    expect(text).to.not.contain('NOOR');
  });

  it('is no longer than can be sent, also where what stands for something personal is, and is sent as it is shown', async () => {
    const help = await place(endpoint);
    tell('waymark-faq-search', { query: 'a@b.co '.repeat(71) });
    await form(help);
    await until(() => along(help).length === 1);
    const shown = along(help)[0]!.replace('You searched for: ', '');
    expect(shown.startsWith('[e-mail] [e-mail]')).to.equal(true);
    const { trail } = await sent(help);
    expect(trail!.map(({ text }) => text.trim())).to.deep.equal([shown]);
  });

  it('is named to assistive technology by what it changes', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const help = await place(endpoint);
    tell('waymark-faq-search', { query: 'refund' });
    await form(help);
    await until(() => along(help).length === 1);
    const button = find(help, '.item .plain')!;
    const name = button
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => find(help, `#${id}`)!.textContent!.trim());
    expect(name.join(' ').replace(/\s+/g, ' ')).to.equal('Change You searched for: refund');
    button.click();
    await until(() => field(help) !== null);
    await settled(help);
    await expect(help).to.be.accessible();
  });
});
