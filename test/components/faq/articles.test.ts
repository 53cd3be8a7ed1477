import { expect } from '@open-wc/testing';
import { feedFor } from '../../../src/controllers/journey-feed.js';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import type { Journey } from '../../../src/contract/index.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import {
  articles,
  button,
  field,
  heading,
  isSeen,
  make,
  open,
  press,
  questions,
  ready,
  said,
  search,
  spoken,
  until,
} from './page.js';

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

describe('answers of which the endpoint has more than a page reads', () => {
  const beyond = { id: 'gift', question: 'Can you wrap it as a gift?', answer: 'Yes, for free.' };
  beforeEach(() => endpoint.answer('/articles', { articles, isPart: true }));

  it('are found at the endpoint, and stand in the page like the others', async () => {
    const results = [{ article: beyond, score: 5, confidence: 'best', ranges: [] }];
    await endpoint.answer('/articles/search', { results });
    const faq = await served();
    await until(() => questions(faq).length === 3);
    expect(said(faq)).to.contain('Show more answers');
    await search(faq, 'wrapped');
    await until(() => questions(faq)[0] === beyond.question);
    button(faq, beyond.question).click();
    await ready(faq);
    expect(isSeen(faq.querySelector('#gift')!.nextElementSibling!)).to.equal(true);
    expect(questions(faq)).to.deep.equal([beyond.question]);
  });

  it('cannot be searched while the endpoint is away, which is said, and those that are here stand beneath it', async () => {
    const faq = await served();
    await until(() => questions(faq).length === 3);
    await endpoint.stop();
    await search(faq, 'wrapped');
    await until(() => said(faq).includes('Searching does not work right now'));
    expect(questions(faq).length).to.equal(5);
    await endpoint.start();
  });
});

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

  it('are searched once they have come, for somebody who types before, and the field stays as it is', async () => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const faq = await served();
    await until(() => faq.shadowRoot!.querySelector('.ghost') !== null);
    const searches: string[] = [];
    faq.addEventListener('waymark-faq-search', ({ query, confidence }) => searches.push(`${query}: ${confidence}`));
    const typedInto = field(faq);
    await search(faq, 'send something back');
    await until(() => said(faq).includes('Searching'));
    await until(async () => (await endpoint.requests('/articles')).length === 1);
    await endpoint.release();
    await until(() => questions(faq)[0] === 'How do I send something back?');
    expect(field(faq) === typedInto).to.equal(true);
    expect(typedInto.value).to.equal('send something back');
    expect(faq.shadowRoot!.activeElement === typedInto).to.equal(true);
    await until(() => searches.length > 0, 'the search');
    expect(searches).to.deep.equal(['send something back: best']);
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

  it('are asked for anew, once for all elements, when the network comes back while it hangs', async () => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const one = await served();
    const two = await served();
    const asked = () => endpoint.requests('/articles');
    await until(async () => (await asked()).length === 1);
    dispatchEvent(new Event('online'));
    await until(() => [one, two].every((faq) => questions(faq).length === 3));
    expect(await asked()).to.have.length(2);
    await until(async () => (await asked())[0]!.isGone, 'the first to be given up');
    dispatchEvent(new Event('online'));
    await ready(one);
    expect(await asked()).to.have.length(2);
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
    expect(button(faq, 'Who are you?').textContent).to.contain('Engels');
    expect(button(faq, 'Who are you?').querySelector('small')!.lang).to.equal('nl');
    expect(button(faq, 'Waar blijft het?').querySelector('small')).to.equal(null);
  });

  it('are marked also for a reader whose language nothing here speaks', async () => {
    await endpoint.answer('/articles', { articles: [{ id: 'b', question: 'Who?', answer: 'A shop.', lang: 'en' }] });
    const faq = await open('', `endpoint="${endpoint.origin}" lang="it"`);
    await until(() => questions(faq).length === 1);
    expect(heading(faq, 'Who?').lang).to.equal('en');
    await until(() => said(faq).includes('Some answers are only available in: English'));
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

  it('may be those for a page or for a product, without any journey', async () => {
    const path = location.pathname;
    const faq = await open(
      `<h3>A</h3><p>a</p><h3 data-when-page="/nowhere ${path}">B</h3><p>b</p><h3 data-when-product="pan-28">C</h3><p>c</p>`,
      'lang="en" product="lid-28 pan-28"',
    );
    await until(() => questions(faq).join('') === 'CBA');
    expect(said(faq)).to.contain('About this product');
    expect(said(faq)).to.contain('About this page');
    faq.product = 'lid-28';
    await until(() => questions(faq).join('') === 'BAC');
    const { search } = location;
    history.pushState(null, '', '/elsewhere');
    // Where no browser tells of it, the page's own script does: it turns the page, and something on it changes.
    if (!('navigation' in window)) faq.requestUpdate();
    try {
      await until(() => questions(faq).join('') === 'ABC');
    } finally {
      history.replaceState(null, '', path + search);
    }
  });

  it('name what the customer has to do, where that is little', async () => {
    const task = { id: 't', title: 'A payslip', type: 'upload', state: 'open', blocking: true } as const;
    await follow({ condition: 'action_needed', kind: 'application', tasks: [task] });
    const faq = await open('<h3 data-when-condition="action_needed">B</h3><p>b</p>', 'lang="en"');
    await until(() => said(faq).includes('Because your application waits for this from you: A payslip'));
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
