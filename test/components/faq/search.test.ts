import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import { field, heading, isSeen, open, press, questions, ready, said, search, spoken, until, written } from './page.js';

afterEach(() => document.querySelectorAll('waymark-faq, waymark-help').forEach((element) => element.remove()));

/** Searches, and waits for what was found to stand on the screen. */
async function find(faq: WaymarkFaq, query: string): Promise<void> {
  await search(faq, query);
  await until(() => /found|Perhaps|no good answer/.test(said(faq)), `a result for “${query}”`);
  await ready(faq);
}

describe('searching the answers', () => {
  it('is offered where there are more than can be seen at a glance', async () => {
    expect(field(await open())).to.not.equal(null);
    expect(field(await open('<h3>How?</h3><p>Like this.</p>'))).to.equal(null);
  });

  it('has a field with a name', async () => {
    const faq = await open();
    expect(field(faq).labels![0]!.textContent).to.equal('Search the answers');
  });

  it('puts what fits best first, in the same list, and folds the rest away', async () => {
    const faq = await open();
    await find(faq, 'send something back');
    expect(questions(faq)[0]).to.equal('How do I send something back?');
    expect(said(faq)).to.contain('Answers found: ');
    expect(said(faq)).to.not.contain('Show all');
  });

  it('understands a sentence, a typing mistake, and the beginning of a word', async () => {
    for (const [query, first] of [
      ['I would like to send something back please', 'How do I send something back?'],
      ['send somthing back', 'How do I send something back?'],
      ['cance', 'How do I cancel?'],
    ] as const) {
      const faq = await open();
      await find(faq, query);
      expect(questions(faq)[0]).to.equal(first);
      faq.remove();
    }
  });

  it('knows how people say it, by the phrasings that the owner gives', async () => {
    const faq = await open(`${written}<h3 data-phrasings="refund | money back">Returns</h3><p>In 30 days.</p>`);
    await find(faq, 'refund');
    expect(questions(faq)[0]).to.equal('Returns');
  });

  it('says aloud, once and after the typing, how many were found and which is first', async () => {
    // Answers of this test's own: what another one found may be said in the middle of it.
    const about = ['send a gift onward', 'wrap a gift', 'hide a gift', 'return a gift', 'find a gift', 'pay a gift'];
    const faq = await open(about.map((what) => `<h3>How do I ${what}?</h3><p>Like this.</p>`).join(''));
    const said = new Set<string>();
    const region = document.querySelector('[data-waymark-live]');
    const observer = new MutationObserver(() => spoken().includes('gift') && said.add(spoken()));
    observer.observe(region ?? document.body, { childList: true, subtree: true, characterData: true });
    await search(faq, 'send');
    await search(faq, 'send a gif');
    await search(faq, 'send a gift onward');
    await until(() => [...said].some((text) => text.includes('First: How do I send a gift onward?')));
    observer.disconnect();
    expect(said.size).to.equal(1);
  });

  it('tells the page what was searched and how well it was answered', async () => {
    const faq = await open();
    const heard: unknown[] = [];
    faq.addEventListener('waymark-faq-search', ({ query, confidence, found }) =>
      heard.push(query, confidence, found > 0),
    );
    await find(faq, ' send something back ');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['send something back', 'best', true]);
  });

  it('keeps the focus in the field, and the order back when it is emptied', async () => {
    const faq = await open();
    await find(faq, 'send something back');
    expect(faq.shadowRoot!.activeElement).to.equal(field(faq));
    faq.shadowRoot!.querySelector<HTMLButtonElement>('.clear')!.click();
    await until(() => questions(faq)[0] === 'Why is my order late?');
    expect(field(faq).value).to.equal('');
    expect(faq.shadowRoot!.activeElement).to.equal(field(faq));
    expect(said(faq)).to.contain('Show all answers (5)');
  });

  it('can be done with the keyboard alone', async () => {
    const faq = await open();
    field(faq).focus();
    await sendKeys({ type: 'send something back' });
    await until(() => questions(faq)[0] === 'How do I send something back?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(heading(faq, 'How do I send something back?'));
    await sendKeys({ press: 'Enter' });
    await until(() => isSeen(faq.querySelectorAll('p')[5]!));
  });

  it('searches at once when Enter is pressed', async () => {
    const faq = await open();
    await search(faq, 'cancel');
    await sendKeys({ press: 'Enter' });
    await until(() => questions(faq)[0] === 'How do I cancel?');
  });

  it('leaves every answer its address', async () => {
    const faq = await open();
    await find(faq, 'cancel');
    location.hash = '#late';
    await until(() => isSeen(faq.querySelectorAll('p')[1]!));
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('finds what was added since', async () => {
    const faq = await open();
    await find(faq, 'gift card');
    faq.insertAdjacentHTML('beforeend', '<h3>Can I pay with a gift card?</h3><p>Yes.</p>');
    await until(() => questions(faq)[0] === 'Can I pay with a gift card?');
  });

  it('paints what was matched, where the browser can', async () => {
    if (!('highlights' in CSS)) return;
    const faq = await open();
    await find(faq, 'cancel');
    const marked = () => [...(CSS.highlights.get('waymark-found') ?? [])].map(String);
    expect(marked()).to.include('cancel');
    await search(faq, '');
    await until(() => marked().length === 0);
    await find(faq, 'cancel');
    faq.remove();
    await until(() => marked().length === 0);
  });
});

describe('a search that nothing answers', () => {
  it('is told honestly, and what comes closest stays in sight', async () => {
    const faq = await open();
    await find(faq, 'quantum gravity in the early universe');
    expect(said(faq)).to.contain('There is no good answer to this here yet.');
    expect(questions(faq).length).to.be.greaterThan(0);
    await until(() => spoken().startsWith('There is no good answer to this here yet.'));
  });

  it('leads to the owner’s own way to a person', async () => {
    const faq = await open(`${written}<a slot="ask" href="/contact">Write to us</a>`);
    const link = faq.querySelector('[slot="ask"]')!;
    expect(isSeen(link)).to.equal(false);
    await find(faq, 'quantum gravity');
    expect(isSeen(link)).to.equal(true);
  });

  it('leads to the help on the page, with what was searched', async () => {
    document.body.append(document.createElement('waymark-help'));
    const faq = await open();
    const asked: string[] = [];
    faq.addEventListener('waymark-faq-ask', (event) => {
      asked.push(event.query);
      event.preventDefault();
    });
    await find(faq, 'quantum gravity');
    press(faq, 'Ask a person');
    expect(asked).to.deep.equal(['quantum gravity']);
  });

  it('offers no button that nobody would hear', async () => {
    const faq = await open();
    await find(faq, 'quantum gravity');
    expect(said(faq)).to.not.contain('Ask a person');
  });
});
