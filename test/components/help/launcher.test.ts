import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/faq/define.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import {
  articles,
  chosen,
  find,
  isOpen,
  isSeen,
  launcher,
  open,
  panel,
  place,
  prompt,
  tabNames,
  tabs,
  until,
} from './page.js';

let endpoint: TestEndpoint;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles });
  await endpoint.answer('/prompts/order', prompt);
  await endpoint.setJourney(journey({ condition: 'delayed' }));
});

afterEach(async () => {
  document.querySelectorAll('waymark-help, waymark-faq, .filler').forEach((element) => element.remove());
  scrollTo(0, 0);
  await endpoint.stop();
});

describe('the button', () => {
  it('has a name, and asks for nothing before it is used', async () => {
    const help = await place(endpoint, 'reference="A-1042" prompt="order"');
    expect(launcher(help)!.textContent!.trim()).to.equal('Help');
    expect(launcher(help)!.getAttribute('aria-expanded')).to.equal('false');
    expect(panel(help)).to.equal(null);
    expect(await endpoint.requests()).to.have.length(0);
  });

  it('says what the owner wants it to say', async () => {
    const help = await place(endpoint, 'label="Help with your order"');
    expect(launcher(help)!.textContent!.trim()).to.equal('Help with your order');
    await open(help);
    expect(find(help, 'h2')!.textContent).to.equal('Help with your order');
  });

  it('is not there where there is nothing behind it: what the owner put inside stays', async () => {
    const help = document.createElement('waymark-help');
    help.innerHTML = '<a href="/contact">Contact</a>';
    document.body.append(help);
    await help.updateComplete;
    await help.updateComplete;
    expect(launcher(help)).to.equal(null);
    expect(isSeen(help.querySelector('a'))).to.equal(true);
  });

  it('stands in the corner where the owner wants it there, clear of what the page says is there already', async () => {
    const help = await place(endpoint, 'placement="corner"');
    help.style.setProperty('--waymark-help-inset-block', '90px');
    help.style.setProperty('--waymark-help-inset-inline', '30px');
    const box = launcher(help)!.getBoundingClientRect();
    expect(document.documentElement.clientWidth - box.right).to.be.closeTo(30, 1);
    expect(innerHeight - box.bottom).to.be.closeTo(90, 1);
    const host = help.getBoundingClientRect();
    expect([host.width, host.height]).to.deep.equal([box.width, box.height]);
  });

  it('stands where the tag stands otherwise', async () => {
    const help = await place(endpoint);
    expect(getComputedStyle(help).position).to.equal('static');
  });
});

describe('the panel', () => {
  it('opens without moving the page, takes the keyboard, and gives it back when it closes', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div class="filler"></div>');
    document.querySelector<HTMLElement>('.filler')!.style.height = '3000px';
    const help = await place(endpoint, 'reference="A-1042" placement="corner"');
    scrollTo(0, 500);
    launcher(help)!.focus({ preventScroll: true });
    await sendKeys({ press: 'Enter' });
    await until(() => isOpen(help));
    expect(scrollY).to.equal(500);
    expect(help.shadowRoot!.activeElement).to.equal(panel(help));
    expect(launcher(help)!.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(help));
    expect(help.shadowRoot!.activeElement).to.equal(launcher(help));
    expect(scrollY).to.equal(500);
  });

  it('is a dialog with a name that leaves the page usable', async () => {
    const help = await place(endpoint);
    await open(help);
    expect(panel(help)!.getAttribute('role')).to.equal('dialog');
    expect(panel(help)!.hasAttribute('aria-modal')).to.equal(false);
    expect(find(help, `#${panel(help)!.getAttribute('aria-labelledby')}`)!.textContent).to.equal('Help');
  });

  it('lies over whatever the page has, and inside the window', async () => {
    const help = await place(endpoint, 'placement="corner"');
    await open(help);
    if ('popover' in HTMLElement.prototype) expect(panel(help)!.matches(':popover-open')).to.equal(true);
    const { top, left, right, bottom } = panel(help)!.getBoundingClientRect();
    expect(Math.min(top, left, innerWidth - right, innerHeight - bottom)).to.be.at.least(0);
  });

  it('closes with its own button, and tells the page', async () => {
    const help = await place(endpoint);
    const heard: boolean[] = [];
    help.addEventListener('waymark-help-toggle', (event) => heard.push(event.isOpen));
    await open(help);
    find(help, '.close')!.click();
    await until(() => !isOpen(help));
    expect(heard).to.deep.equal([true, false]);
    expect(help.shadowRoot!.activeElement).to.equal(launcher(help));
  });

  it('keeps the keyboard where somebody has put it meanwhile', async () => {
    const help = await place(endpoint);
    await open(help);
    const elsewhere = document.createElement('input');
    elsewhere.className = 'filler';
    document.body.append(elsewhere);
    elsewhere.focus();
    help.close();
    await until(() => !isOpen(help));
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('stays closed, with what was typed in it, when the page moves it', async () => {
    const help = await place(endpoint);
    await open(help, 'A person');
    await until(() => isSeen(find(help, '#message')));
    const message = find<HTMLTextAreaElement>(help, '#message')!;
    message.value = 'Where is it?';
    message.dispatchEvent(new InputEvent('input'));
    document.body.prepend(help);
    await help.updateComplete;
    expect(isOpen(help)).to.equal(false);
    await open(help);
    await until(() => isOpen(help));
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal('Where is it?');
    expect(help.shadowRoot!.querySelectorAll('#launch')).to.have.length(1);
  });
});

describe('the tabs', () => {
  it('are there only for what there is', async () => {
    const help = await place(endpoint, 'reference="A-1042" prompt="order"');
    await open(help);
    expect(tabNames(help)).to.deep.equal(['Status', 'Answers', 'Feedback', 'A person']);
    const bare = await place(endpoint);
    await open(bare);
    expect(tabNames(bare)).to.deep.equal(['Answers', 'A person']);
  });

  it('lose the answers when there are none', async () => {
    await endpoint.answer('/articles', { articles: [] });
    const help = await place(endpoint, 'reference="A-1042"');
    await open(help);
    await until(() => tabNames(help).join() === 'Status,A person');
  });

  it('give way to the form alone when there is nothing else', async () => {
    await endpoint.answer('/articles', { articles: [] });
    const help = await place(endpoint);
    await open(help);
    await until(() => tabs(help).length === 0 && isSeen(find(help, 'form.contact')));
    expect(find(help, '#topic-person')!.getAttribute('role')).to.equal('group');
  });

  it('offer a look-up only where the owner wants one', async () => {
    const help = await place(endpoint, 'lookup');
    await open(help);
    expect(tabNames(help)).to.include('Status');
  });

  it('are walked with the arrow keys, and the way to a person is always one click away', async () => {
    const help = await place(endpoint, 'reference="A-1042" prompt="order"');
    await open(help);
    tabs(help)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => chosen(help) === 'Answers');
    expect(help.shadowRoot!.activeElement).to.equal(tabs(help)[1]);
    await sendKeys({ press: 'End' });
    await until(() => chosen(help) === 'A person');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => chosen(help) === 'Status');
    expect(tabs(help).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
    for (const from of tabs(help)) {
      from.click();
      await help.updateComplete;
      expect(isSeen(tabs(help).at(-1)!)).to.equal(true);
    }
  });

  it('run the other way from right to left', async () => {
    const help = await place(endpoint, 'reference="A-1042" lang="ar"');
    help.lang = 'ar';
    await until(() => find(help, '.root')?.dir === 'rtl');
    await open(help);
    tabs(help)[0]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => tabs(help)[1]!.getAttribute('aria-selected') === 'true');
  });

  it('name their panels, which keep what is in them', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    await open(help, 'Answers');
    const first = find(help, 'waymark-faq');
    await open(help, 'A person');
    await open(help, 'Answers');
    expect(find(help, 'waymark-faq')).to.equal(first);
    const tab = tabs(help).find((one) => one.getAttribute('aria-selected') === 'true')!;
    expect(find(help, `#${tab.getAttribute('aria-controls')}`)!.getAttribute('aria-labelledby')).to.equal(tab.id);
  });
});

describe('the keyboard, when the answers turn out not to be there', () => {
  /** The panel while the articles are still awaited, and a way to have it hear that there are none. */
  const waiting = async (attributes = '') => {
    await endpoint.answer('/articles', { articles: [] });
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const help = await place(endpoint, attributes);
    await open(help, 'Answers');
    await until(async () => (await endpoint.requests('/articles')).length > 0);
    const empty = async () => {
      await endpoint.release();
      await until(() => !tabNames(help).includes('Answers'));
      await help.updateComplete;
    };
    return { help, empty };
  };
  const focused = (help: Awaited<ReturnType<typeof place>>) => help.shadowRoot!.activeElement?.id;

  for (const [attributes, left, to] of [
    ['reference="A-1042"', 'some topics', 'tab-status'],
    ['', 'the form alone', 'topic-person'],
  ] as const)
    it(`goes from their field to what is there instead, and Escape still closes: ${left}`, async () => {
      const { help, empty } = await waiting(attributes);
      const field = () => find(help, 'waymark-faq')?.shadowRoot?.querySelector('input');
      await until(() => !!field());
      field()!.focus();
      await sendKeys({ type: 'par' });
      await empty();
      expect(focused(help)).to.equal(to);
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(help));
      expect(focused(help)).to.equal('launch');
    });

  it('goes from their tab to the one that is chosen then', async () => {
    const { help, empty } = await waiting('reference="A-1042" prompt="order"');
    tabs(help)[1]!.focus();
    await empty();
    expect(focused(help)).to.equal('tab-status');
    expect(chosen(help)).to.equal('Status');
  });

  for (const [name, id] of [
    ['Status', 'tab-status'],
    ['Feedback', 'tab-feedback'],
    ['A person', 'tab-person'],
  ] as const)
    it(`stays on the tab it is on: ${name}`, async () => {
      const { help, empty } = await waiting('reference="A-1042" prompt="order"');
      await open(help, name);
      find(help, `#${id}`)!.focus();
      await empty();
      expect(focused(help)).to.equal(id);
      expect(find(help, `#${id}`)!.textContent!.trim()).to.equal(name);
      expect(chosen(help)).to.equal(name);
    });

  it('goes to the form when its tab goes with the whole row', async () => {
    const { help, empty } = await waiting();
    await open(help, 'A person');
    tabs(help)[1]!.focus();
    await empty();
    expect(focused(help)).to.equal('topic-person');
  });

  it('stays with the page when somebody has gone on there', async () => {
    const { empty } = await waiting();
    document.body.insertAdjacentHTML('beforeend', '<button class="filler">Elsewhere</button>');
    const elsewhere = document.querySelector<HTMLElement>('button.filler')!;
    elsewhere.focus();
    await empty();
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

describe('what is inside', () => {
  it('is the status, and the answers that fit it', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    await open(help);
    expect(chosen(help)).to.equal('Status');
    await until(() => find(help, 'waymark-progress')?.shadowRoot?.textContent?.includes('delay') === true);
    await open(help, 'Answers');
    await until(
      () => find(help, 'waymark-faq')?.shadowRoot?.textContent?.includes('Because your order is delayed') === true,
    );
  });

  it('is a place to say something', async () => {
    const help = await place(endpoint, 'prompt="order"');
    await open(help, 'Feedback');
    await until(() => find(help, 'waymark-feedback')?.shadowRoot?.textContent?.includes('How is it going?') === true);
  });

  it('may be answers of the owner’s own', async () => {
    const help = await place(endpoint, '', '<waymark-faq slot="answers"><h3>How?</h3><p>Like this.</p></waymark-faq>');
    expect(isSeen(help.querySelector('h3'))).to.equal(false);
    await open(help, 'Answers');
    await until(() => isSeen(help.querySelector('h3')));
    expect(await endpoint.requests('/articles')).to.have.length(0);
  });

  it('has the owner’s own ways to a person beside the form', async () => {
    const help = await place(endpoint, '', '<a href="tel:0207946">Call us</a>');
    expect(isSeen(help.querySelector('a'))).to.equal(false);
    await open(help, 'A person');
    await until(() => isSeen(find(help, 'form.contact')));
    expect(isSeen(help.querySelector('a'))).to.equal(true);
  });

  it('is the status only where the page does not show it already', async () => {
    const help = await place(endpoint, 'reference="A-1042"');
    await import('../../../src/components/progress/define.js');
    const progress = document.createElement('waymark-progress');
    progress.setAttribute('reference', 'A-1042');
    progress.setAttribute('endpoint', endpoint.origin);
    progress.className = 'filler';
    progress.lang = 'en';
    document.body.append(progress);
    await until(() => progress.shadowRoot?.textContent?.includes('delay') === true);
    await open(help);
    expect(chosen(help)).to.equal('Answers');
    expect((await endpoint.requests('/status')).length).to.equal(1);
  });
});

describe('somebody whom an answer did not help', () => {
  it('is led to a person, and the keyboard goes back to where they asked', async () => {
    const help = await place(endpoint);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<waymark-faq lang="en"><h3>A?</h3><p>a</p><h3>B?</h3><p>b</p><h3>C?</h3><p>c</p><h3>D?</h3><p>d</p></waymark-faq>`,
    );
    const faq = document.querySelector('waymark-faq')!;
    await until(() => !!faq.shadowRoot?.querySelector('input'));
    const input = faq.shadowRoot!.querySelector('input')!;
    input.value = 'quantum gravity';
    input.dispatchEvent(new InputEvent('input'));
    const ask = () =>
      [...faq.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Ask a person');
    await until(() => !!ask());
    ask()!.focus();
    ask()!.click();
    await until(() => isOpen(help));
    expect(chosen(help)).to.equal('A person');
    await until(() => help.shadowRoot!.textContent!.includes('quantum gravity'));
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(help));
    expect(faq.shadowRoot!.activeElement).to.equal(ask());
  });

  it('goes on at the other tab when they asked inside the panel', async () => {
    const help = await place(endpoint);
    await open(help, 'Answers');
    const inside = () => find(help, 'waymark-faq')?.shadowRoot;
    await until(() => !!inside()?.querySelector('input'));
    const input = inside()!.querySelector('input')!;
    input.focus();
    input.value = 'quantum gravity';
    input.dispatchEvent(new InputEvent('input'));
    const ask = () =>
      [...inside()!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Ask a person');
    await until(() => !!ask());
    ask()!.focus();
    ask()!.click();
    await until(() => chosen(help) === 'A person');
    await until(() => help.shadowRoot!.activeElement === tabs(help).at(-1));
  });
});
