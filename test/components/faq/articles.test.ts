import { expect } from '@open-wc/testing';
import { feedFor } from '../../../src/controllers/journey-feed.js';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import type { Journey } from '../../../src/contract/index.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import { articles, button, heading, isSeen, make, open, press, questions, ready, said, spoken, until } from './page.js';

let endpoint: TestEndpoint;
let leave: (() => void) | undefined;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles });
});

afterEach(async () => {
  leave?.();
  leave = undefined;
  document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove());
  await endpoint.stop();
});

/** An element that has its articles from the endpoint, with what its owner put inside. */
const served = (content = '', attributes = ''): Promise<WaymarkFaq> =>
  open(content, `endpoint="${endpoint.origin}" lang="en" ${attributes}`);

/** A journey that another element on the page shows. */
async function follow(other: Partial<Journey>): Promise<void> {
  await endpoint.setJourney(journey(other));
  leave ??= feedFor({ connection: endpoint.connection, reference: 'A-1042', lang: 'en' }).follow(() => undefined);
}

describe('answers that the endpoint has', () => {
  it('stand in the page as headings and paragraphs, with an address each', async () => {
    const faq = await served();
    await until(() => questions(faq).length === 3);
    const late = faq.querySelector('h3#late')!;
    expect(late.textContent).to.equal('Why is my order late?');
    expect(
      [late.nextElementSibling, late.nextElementSibling!.nextElementSibling].map(
        (p) => `${p!.localName}: ${p!.textContent}`,
      ),
    ).to.deep.equal(['p: Often it is the weather.', 'p: Nothing is needed of you.']);
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    expect(isSeen(late.nextElementSibling!)).to.equal(true);
  });

  it('have headings of the level that the page calls for', async () => {
    const faq = await served('', 'heading-level="2"');
    await until(() => faq.querySelectorAll('h2').length === 5);
    faq.headingLevel = 4;
    await until(() => faq.querySelectorAll('h4').length === 5);
    expect(faq.querySelector('h2')).to.equal(null);
    expect(faq.querySelector('h4')!.id).to.equal('late');
  });

  it('take no place of what the owner wrote: then nothing is even asked for', async () => {
    const faq = await served('<h3>How?</h3><p>Like this.</p>');
    expect(questions(faq)).to.deep.equal(['How?']);
    await ready(faq);
    expect(await endpoint.requests('/articles')).to.have.length(0);
  });

  it('leave what stood inside the tag until they are there', async () => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const faq = await served('<p id="call">Call 020 7946 0018.</p>');
    expect(isSeen(faq.querySelector('#call')!)).to.equal(true);
    await until(async () => (await endpoint.requests('/articles')).length === 1);
    expect(isSeen(faq.querySelector('#call')!)).to.equal(true);
    await endpoint.release();
    await until(() => questions(faq).length === 3);
    expect(isSeen(faq.querySelector('#call')!)).to.equal(false);
    expect(faq.querySelector('#call')).to.not.equal(null);
  });

  it('have their room kept while they are on their way', async () => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const faq = await served();
    await until(() => faq.shadowRoot!.querySelector('.ghost') !== null);
    expect(faq.getBoundingClientRect().height).to.be.greaterThan(200);
    expect(faq.shadowRoot!.querySelector('[aria-busy="true"]')).to.not.equal(null);
  });

  it('may be missing: what the owner put in stays, with a quiet word and a way to try again', async () => {
    await endpoint.fail({ route: '/articles', do: 'answer', status: 503, times: 9 });
    const faq = await served('<p id="call">Call 020 7946 0018.</p>');
    await until(() => said(faq).includes('The answers could not be loaded.'));
    expect(isSeen(faq.querySelector('#call')!)).to.equal(true);
    await endpoint.heal();
    press(faq, 'Try again');
    await until(() => questions(faq).length === 3);
    expect(said(faq)).to.not.contain('could not be loaded');
  });

  it('stay when newer ones cannot be had, and say that they may be old', async () => {
    const faq = await served();
    await until(() => questions(faq).length === 3);
    await endpoint.stop();
    faq.lang = 'en-GB';
    await until(() => said(faq).includes('may be out of date'));
    expect(questions(faq)).to.have.length(3);
    await endpoint.start();
    press(faq, 'Try again');
    await until(() => !said(faq).includes('may be out of date'));
  });

  it('may be none, and then the page says so', async () => {
    await endpoint.answer('/articles', { articles: [] });
    const faq = await served();
    await until(() => said(faq).includes('There are no answers here yet.'));
  });

  it('are asked for once, however many elements show them and however often one is moved', async () => {
    const one = await served();
    await served();
    document.body.prepend(one);
    await until(() => questions(one).length === 3);
    expect(await endpoint.requests('/articles')).to.have.length(1);
  });

  it('have ids of their own in each of two lists', async () => {
    const one = await served();
    await until(() => questions(one).length === 3);
    const two = await served();
    await until(() => questions(two).length === 3);
    const ids = [...document.querySelectorAll('[data-waymark-article][id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(10);
  });

  it('never ask twice for an element that is gone before the answer is there', async () => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const faq = await served();
    await until(async () => (await endpoint.requests('/articles')).length === 1);
    faq.remove();
    await until(async () => (await endpoint.requests('/articles'))[0]!.isGone);
    document.body.append(faq);
    await until(() => questions(faq).length === 3);
    expect(await endpoint.requests('/articles')).to.have.length(2);
  });

  it('are made anew in a copy of the page, and do not stand there twice', async () => {
    const faq = await served();
    await until(() => questions(faq).length === 3);
    const copy = faq.cloneNode(true) as WaymarkFaq;
    faq.remove();
    document.body.append(copy);
    await until(() => questions(copy).length === 3);
    await until(async () => (await endpoint.requests('/articles')).length === 2);
    await until(() => copy.querySelectorAll('h3').length === 5);
    expect(copy.querySelector('h3')!.id).to.equal('late');
  });

  it('may be given by the page itself, without a request', async () => {
    const faq = await make();
    faq.articles = articles;
    await until(() => questions(faq).length === 3);
    faq.articles = articles.slice(1, 3);
    await until(() => questions(faq).length === 2);
    expect(questions(faq)).to.deep.equal(['Can I change the delivery address?', 'What if nobody is home?']);
    expect(await endpoint.requests('/articles')).to.have.length(0);
  });

  it('show hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</scr' + 'ipt>';
    const faq = await make();
    faq.articles = [{ id: 'x', question: hostile, answer: `${hostile}\n\n${hostile}` }];
    await until(() => faq.querySelectorAll('p').length === 2);
    expect(faq.querySelectorAll('img,script')).to.have.length(0);
    expect([...faq.querySelectorAll('h3,p')].map(({ textContent }) => textContent)).to.deep.equal([
      hostile,
      hostile,
      hostile,
    ]);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('are marked, and said aloud, where the reader’s language is missing', async () => {
    await endpoint.answer('/articles', {
      articles: [
        { id: 'a', question: 'Waar blijft het?', answer: 'Onderweg.', lang: 'nl' },
        { id: 'b', question: 'Who are you?', answer: 'A shop.', lang: 'en' },
        { id: 'a', question: 'Where is it?', answer: 'On its way.', lang: 'en' },
      ],
    });
    const faq = await open('', `endpoint="${endpoint.origin}" lang="nl-BE"`);
    await until(() => questions(faq).length === 2);
    expect(questions(faq)).to.deep.equal(['Waar blijft het?', 'Who are you?']);
    expect(heading(faq, 'Who are you?').lang).to.equal('en');
    expect(heading(faq, 'Waar blijft het?').hasAttribute('lang')).to.equal(false);
    await until(() => said(faq).includes('Sommige antwoorden zijn er alleen in: Engels'));
    await until(() => spoken() === 'Sommige antwoorden zijn er alleen in: Engels');
  });
});

describe('answers that fit', () => {
  it('come first, under the reason why', async () => {
    await follow({ condition: 'delayed' });
    const faq = await served();
    await until(() => said(faq).includes('Because your order is delayed'));
    expect(questions(faq)).to.deep.equal([
      'Why is my order late?',
      'What if nobody is home?',
      'How do I send something back?',
    ]);
    expect(said(faq)).to.contain('Other questions');
  });

  it('change with the status, without a reload and without another request', async () => {
    await follow({ condition: 'delayed' });
    const faq = await served();
    await until(() => questions(faq)[0] === 'Why is my order late?');
    await until(async () => (await endpoint.streams()) === 1);
    const before = (await endpoint.requests()).length;
    await follow({ revision: 2, stage: 'preparing', condition: 'on_track' });
    await until(() => questions(faq)[0] === 'How do I cancel?');
    expect(questions(faq).slice(0, 2)).to.deep.equal(['How do I cancel?', 'Can I change the delivery address?']);
    expect(said(faq)).to.contain('Because your order is being prepared');
    expect(said(faq)).to.not.contain('delayed');
    expect(await endpoint.requests()).to.have.length(before);
  });

  it('keep the focus and stay open while others change places around them', async () => {
    await follow({ condition: 'delayed' });
    const faq = await served();
    await until(() => questions(faq)[0] === 'Why is my order late?');
    button(faq, 'What if nobody is home?').click();
    button(faq, 'What if nobody is home?').focus();
    await follow({ revision: 2, stage: 'preparing' });
    await until(() => questions(faq)[0] === 'How do I cancel?');
    expect(document.activeElement).to.equal(heading(faq, 'What if nobody is home?'));
    expect(button(faq, 'What if nobody is home?').getAttribute('aria-expanded')).to.equal('true');
  });

  it('may be the owner’s own, by attributes on the heading', async () => {
    await follow({ condition: 'action_needed', kind: 'application' });
    const faq = await open(
      '<h3>How?</h3><p>Like this.</p><h3 data-when-kind="application" data-when-condition="action_needed problem">What is missing?</h3><p>A payslip.</p>',
    );
    await until(() => questions(faq)[0] === 'What is missing?');
    expect(said(faq)).to.contain('Because your application needs something from you');
  });

  it('say the step, or the source’s own reason, where that is what they are about', async () => {
    await follow({
      condition: 'paused',
      reason: { code: 'strike', text: { en: 'A strike at the depot', nl: 'Een staking' } },
    });
    const faq = await open(
      '<h3>A</h3><p>a</p><h3 data-when-step="shipped">B</h3><p>b</p><h3 data-when-reason="strike">C</h3><p>c</p>',
      'lang="en"',
    );
    await until(() => questions(faq)[0] === 'C');
    expect(said(faq)).to.contain('Because of this: A strike at the depot');
    expect(said(faq)).to.contain('Because your order is at this step: On its way');
  });

  it('are no more than what is shown at first', async () => {
    await follow({ stage: 'preparing', condition: 'delayed' });
    const faq = await served('', 'limit="2"');
    await until(() => questions(faq).length === 2 && said(faq).includes('Because'));
    expect(said(faq)).to.not.contain('Other questions');
  });

  it('are not made up: without a journey on the page there is no reason', async () => {
    const faq = await served();
    await until(() => questions(faq).length === 3);
    expect(said(faq)).to.not.contain('Because');
    expect(questions(faq)[0]).to.equal('Why is my order late?');
  });
});

describe('whether an answer helped', () => {
  it('is asked only where the page keeps what is said', async () => {
    const faq = await open();
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    expect(said(faq)).to.not.contain('Did this help?');
  });

  it('is told to the page', async () => {
    const faq = await open(undefined, 'helpful');
    const heard: unknown[] = [];
    faq.addEventListener('waymark-faq-helpful', ({ article, helped }) => heard.push(article, helped));
    button(faq, 'Why is my order late?').click();
    await until(() => said(faq).includes('Did this help?'));
    press(faq, 'Yes');
    await ready(faq);
    expect(heard).to.deep.equal(['late', true]);
    expect(said(faq)).to.contain('Thank you.');
    await until(() => spoken() === 'Thank you.');
  });

  it('leads to a person when it did not', async () => {
    const faq = await open(undefined, 'helpful ask');
    let asked = 0;
    faq.addEventListener('waymark-faq-ask', () => (asked += 1));
    button(faq, 'Why is my order late?').click();
    await until(() => said(faq).includes('Did this help?'));
    press(faq, 'No');
    await ready(faq);
    press(faq, 'Ask a person');
    expect(asked).to.equal(1);
  });
});
