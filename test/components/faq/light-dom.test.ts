import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, heading, isSeen, open, press, put, questions, ready, until, written } from './page.js';

afterEach(() => {
  document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove());
  history.replaceState(null, '', location.pathname + location.search);
});

describe('answers that the owner wrote', () => {
  it('stay in the page exactly as they were written', async () => {
    const faq = await open();
    expect(faq.innerHTML).to.equal(written);
  });

  it('show the first three questions closed, and the owner’s words before them', async () => {
    const faq = await open();
    expect(questions(faq)).to.deep.equal([
      'Why is my order late?',
      'Can I change the delivery address?',
      'What if nobody is home?',
    ]);
    expect(isSeen(faq.querySelector('p')!)).to.equal(true);
    expect(isSeen(faq.querySelectorAll('p')[1]!)).to.equal(false);
  });

  it('open and close with a button inside the heading, each by itself', async () => {
    const faq = await open();
    const late = button(faq, 'Why is my order late?');
    const home = button(faq, 'What if nobody is home?');
    expect(late.getAttribute('aria-expanded')).to.equal('false');
    late.click();
    home.click();
    await ready(faq);
    expect([late, home].map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(['true', 'true']);
    for (const p of [1, 2, 4]) expect(isSeen(faq.querySelectorAll('p')[p]!), `paragraph ${p}`).to.equal(true);
    late.click();
    await ready(faq);
    expect(isSeen(faq.querySelectorAll('p')[1]!)).to.equal(false);
    expect(isSeen(faq.querySelectorAll('p')[4]!)).to.equal(true);
  });

  it('work with the keyboard alone, and keep the focus where it is', async () => {
    const faq = await open(written, 'limit="all"');
    button(faq, 'Why is my order late?').focus();
    await sendKeys({ press: 'Enter' });
    await ready(faq);
    expect(isSeen(faq.querySelectorAll('p')[1]!)).to.equal(true);
    expect(document.activeElement).to.equal(heading(faq, 'Why is my order late?'));
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(heading(faq, 'Can I change the delivery address?'));
  });

  it('say which answer a button opens', async () => {
    const faq = await open();
    const late = button(faq, 'Why is my order late?') as HTMLButtonElement & { ariaControlsElements?: Element[] };
    expect(late.ariaControlsElements).to.deep.equal([...faq.querySelectorAll('p')].slice(1, 3));
  });

  it('are all there on request, and the keyboard goes on at the first new one', async () => {
    const faq = await open();
    press(faq, 'Show all answers (5)');
    await until(() => questions(faq).length === 5);
    await until(() => document.activeElement === heading(faq, 'How do I send something back?'));
    expect(faq.shadowRoot!.querySelector('.end button')).to.equal(null);
  });

  it('show as many as the owner wants', async () => {
    expect(questions(await open(written, 'limit="2"'))).to.have.length(2);
    expect(questions(await open(written, 'limit="all"'))).to.have.length(5);
  });

  it('tell the page when one is opened', async () => {
    const faq = await open();
    const heard: string[] = [];
    faq.addEventListener('waymark-faq-open', ({ article, question }) => heard.push(article, question));
    button(faq, 'Why is my order late?').click();
    button(faq, 'Why is my order late?').click();
    expect(heard).to.deep.equal(['late', 'Why is my order late?']);
  });

  it('keep titles of groups over their questions when all are shown', async () => {
    const grouped = '<h2>Delivery</h2><h3>Where?</h3><p>Here.</p><h2>Money</h2><h3>How much?</h3><p>Little.</p>';
    const faq = await open(grouped, 'limit="all"');
    expect(questions(faq)).to.deep.equal(['Delivery', 'Where?', 'Money', 'How much?']);
    expect(heading(faq, 'Delivery').shadowRoot).to.equal(null);
    expect(button(faq, 'Where?').getAttribute('aria-expanded')).to.equal('false');
  });

  it('hold headings of a lower level within an answer', async () => {
    const faq = await open('<h3>How?</h3><p>Like this.</p><h4>Or</h4><p>like that.</p><h3>Why?</h3><p>Because.</p>');
    expect(questions(faq)).to.deep.equal(['How?', 'Why?']);
    button(faq, 'How?').click();
    await ready(faq);
    expect(questions(faq)).to.deep.equal(['How?', 'Or', 'Why?']);
  });

  it('may each stand in a section of their own', async () => {
    const faq = await open(
      '<section><h3>How?</h3><p id="a">Like this.</p></section><div><h3>Why?</h3>Because.</div><article><h3>Who?</h3><p>Me.</p></article>',
    );
    expect(questions(faq)).to.deep.equal(['How?', 'Why?', 'Who?']);
    expect(isSeen(document.getElementById('a')!)).to.equal(false);
    button(faq, 'How?').click();
    await ready(faq);
    expect(isSeen(document.getElementById('a')!)).to.equal(true);
    expect(faq.querySelector('section')!.innerHTML).to.equal('<h3>How?</h3><p id="a">Like this.</p>');
  });

  it('may be the owner’s own <details>, which go on working by themselves', async () => {
    const faq = await open('<details id="d"><summary>How?</summary>Like this.</details><h3>Why?</h3><p>Because.</p>');
    const heard: string[] = [];
    faq.addEventListener('waymark-faq-open', ({ article }) => heard.push(article));
    const details = faq.querySelector('details')!;
    expect(questions(faq)).to.deep.equal(['How?', 'Why?']);
    faq.querySelector('summary')!.click();
    await until(() => heard.length > 0);
    expect(details.open).to.equal(true);
    expect(heard).to.deep.equal(['d']);
  });

  it('leave a link in a heading a link', async () => {
    const faq = await open('<h3 id="x"><a href="#x">How?</a></h3><p>Like this.</p>');
    const toggle = button(faq, 'How?');
    expect(toggle.getAttribute('aria-label')).to.equal('How?');
    expect(toggle.contains(faq.querySelector('a'))).to.equal(false);
    toggle.click();
    await ready(faq);
    expect(isSeen(faq.querySelector('p')!)).to.equal(true);
  });

  it('stay as they are when the tag holds no question at all', async () => {
    const faq = await open('Call <b>us</b> on 020 7946 0018.');
    expect(isSeen(faq.querySelector('b')!)).to.equal(true);
    expect(faq.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('are taken up as the page brings them: parsed late, changed, taken away', async () => {
    const faq = await open('<h3>How?</h3><p>Like this.</p>');
    faq.insertAdjacentHTML('beforeend', '<h3>Why?</h3><p>Because.</p>');
    await until(() => questions(faq).length === 2);
    await ready(faq);
    expect(button(faq, 'Why?').getAttribute('aria-expanded')).to.equal('false');
    const how = heading(faq, 'How?');
    how.firstChild!.textContent = 'How come?';
    await until(() => questions(faq)[0] === 'How come?');
    how.remove();
    await until(() => questions(faq).length === 1);
    document.body.append(how);
    expect(how.shadowRoot!.querySelector('button')).to.equal(null);
    how.remove();
  });
});

describe('an element that is moved about', () => {
  it('has one set of buttons, and what was open stays open', async () => {
    const faq = await open();
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    const elsewhere = put<HTMLElement>('<div></div>');
    elsewhere.append(faq);
    faq.remove();
    document.body.append(faq);
    await ready(faq);
    expect(heading(faq, 'Why is my order late?').shadowRoot!.querySelectorAll('button')).to.have.length(1);
    expect(isSeen(faq.querySelectorAll('p')[1]!)).to.equal(true);
    expect(faq.innerHTML).to.equal(written);
    elsewhere.remove();
  });

  it('makes a copy of the page that works like the first', async () => {
    const faq = await open();
    const copy = faq.cloneNode(true) as typeof faq;
    faq.remove();
    document.body.append(copy);
    await ready(copy);
    button(copy, 'Why is my order late?').click();
    await ready(copy);
    expect(isSeen(copy.querySelectorAll('p')[1]!)).to.equal(true);
    expect(heading(copy, 'Why is my order late?').shadowRoot!.querySelectorAll('button')).to.have.length(1);
  });
});

describe('the address of an answer', () => {
  const goTo = (id: string): void => void (location.hash = id);

  it('opens it, scrolls to it and focuses it', async () => {
    const above = put<HTMLElement>('<div></div>');
    above.style.height = '3000px';
    const faq = await open();
    goTo('#late');
    await until(() => isSeen(faq.querySelectorAll('p')[1]!));
    await until(() => document.activeElement === heading(faq, 'Why is my order late?'));
    const { top } = heading(faq, 'Why is my order late?').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
    above.remove();
  });

  it('reaches an answer that was not among the first', async () => {
    const faq = await open();
    goTo('#cancel');
    await until(() => document.activeElement === heading(faq, 'How do I cancel?'));
    expect(questions(faq)).to.have.length(5);
  });

  it('works when the page was opened at it', async () => {
    goTo('#return');
    const faq = await open();
    await until(() => isSeen(faq.querySelectorAll('p')[5]!));
    await until(() => document.activeElement === heading(faq, 'How do I send something back?'));
  });

  it('exists also for a heading without an id', async () => {
    const faq = await open();
    goTo('#can-i-change-the-delivery-address');
    await until(() => isSeen(faq.querySelectorAll('p')[3]!));
  });

  it('may name something inside an answer', async () => {
    const faq = await open();
    goTo('#second-try');
    await until(() => isSeen(document.getElementById('second-try')!));
    expect(faq.shadowRoot!.activeElement).to.equal(null);
  });

  it('means nothing to the answers when it names something else on the page', async () => {
    const other = put('<p id="elsewhere">Elsewhere</p>');
    const faq = await open('<h3>Elsewhere</h3><p>Here.</p>');
    const turned = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    goTo('#elsewhere');
    await turned;
    await ready(faq);
    expect(isSeen(faq.querySelector('p')!)).to.equal(false);
    other.remove();
  });
});

describe('the browser’s own find', () => {
  /** What the browser does when its find meets something hidden: it says so first, then takes the attribute away. */
  const find = (panel: Element): void => {
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    panel.removeAttribute('hidden');
  };
  const hidden = 'onbeforematch' in document.body ? 'until-found' : '';

  it('can look into closed answers, and what it finds stays open', async () => {
    const faq = await open();
    const panel = faq.shadowRoot!.querySelector('.answer')!;
    expect(panel.getAttribute('hidden')).to.equal(hidden);
    find(panel);
    await ready(faq);
    expect(button(faq, 'Why is my order late?').getAttribute('aria-expanded')).to.equal('true');
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    expect(panel.getAttribute('hidden')).to.equal(hidden);
  });

  it('can look into the answers that are not shown yet', async () => {
    const faq = await open();
    const away = [...faq.shadowRoot!.querySelectorAll('.away')];
    expect(away.map((one) => one.getAttribute('hidden'))).to.deep.equal([hidden, hidden]);
    find(away[1]!);
    await ready(faq);
    expect(questions(faq)).to.have.length(5);
    expect(button(faq, 'How do I cancel?').getAttribute('aria-expanded')).to.equal('true');
    expect(button(faq, 'How do I send something back?').getAttribute('aria-expanded')).to.equal('false');
  });

  it('opens the answer that it finds, where a page can ask for that find', async function () {
    // Only Firefox lets a page call its find so that hidden text is looked through as well.
    if (!navigator.userAgent.includes('Firefox')) return this.skip();
    const faq = await open();
    (window as unknown as { find(text: string): boolean }).find('under your order');
    await until(() => isSeen(faq.querySelectorAll('p')[6]!));
    expect(button(faq, 'How do I cancel?').getAttribute('aria-expanded')).to.equal('true');
  });
});
