/** A prompt that comes by itself: where it stands, what it leaves alone, and how it goes. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Prompt } from '../../../src/contract/index.js';
import { announced, click, keys, next, open, type Page, until } from './page.js';

let count = 0;
/** A prompt of its own for each test: what this browser was asked before does not count. */
const prompt = (more: Partial<Prompt> = {}): Prompt => ({
  id: `coming-${++count}`,
  version: 1,
  questions: [
    { id: 'score', type: 'csat', title: 'How was it?' },
    { id: 'why', type: 'text', title: 'Why?' },
  ],
  manners: { overall: 0 },
  ...more,
});

const card = ({ root }: Page): HTMLElement => root.querySelector<HTMLElement>('#card')!;
const isThere = (page: Page): boolean => !!card(page)?.checkVisibility({ visibilityProperty: true });

async function come(attributes: Record<string, string> = {}, config = prompt()): Promise<Page> {
  const page = await open({ attributes: { display: 'corner', ...attributes }, config: config as Prompt });
  await until(() => isThere(page), 'the card');
  return page;
}

/** Something of the page's own, beside what is tested. */
function put(tag: string, style = '', text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('style', style);
  element.textContent = text;
  document.body.append(element);
  return element;
}

describe('a prompt that comes by itself', () => {
  let things: HTMLElement[] = [];
  const own = (...given: Parameters<typeof put>): HTMLElement => {
    const thing = put(...given);
    things.push(thing);
    return thing;
  };

  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    things.forEach((thing) => thing.remove());
    things = [];
  });

  it('takes no focus, and is said once', async () => {
    const button = own('button', '', 'Where I was');
    button.focus();
    const page = await come();
    expect(document.activeElement).to.equal(button);
    expect(card(page).getAttribute('role')).to.equal('dialog');
    expect(card(page).hasAttribute('aria-modal')).to.equal(false);
    await until(() => announced() === 'A question for you: How was it?', 'what is said');
  });

  it('is in the top layer, and takes no room where its tag stands', async () => {
    const page = await come();
    expect(card(page).matches(':popover-open')).to.equal(true);
    expect(page.element.parentElement!.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(card(page)).zIndex).to.equal('auto');
  });

  it('leaves Escape to the page until somebody has turned to it', async () => {
    const button = own('button', '', 'Where I was');
    const page = await come();
    button.focus();
    await keys('Escape');
    expect(isThere(page)).to.equal(true);
    page.options[0]!.focus();
    await keys('Escape');
    await until(() => !isThere(page), 'its end');
    await until(() => document.activeElement === button, 'the focus where it was');
  });

  it('goes when it is sent away for now, and says so to the page', async () => {
    const page = await come();
    const told = next(page, 'waymark-feedback-dismissed');
    await page.press('Not now');
    expect((await told).isForEver).to.equal(false);
    await until(() => !isThere(page), 'its end');
    expect(page.element.explain().map(({ code }) => code)).to.include('dismissed_lately');
    expect(await page.received()).to.deep.equal([]);
  });

  it('sends nothing of a text that is half typed when it is sent away', async () => {
    const page = await come({}, prompt({ questions: [{ id: 'why', type: 'text', title: 'Why?' }] }));
    await page.type('I think that');
    await click(page.button('Not now')!);
    await until(() => !isThere(page), 'its end');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await page.received()).to.deep.equal([]);
  });

  it('after an answer is closed without being called sent away', async () => {
    const page = await come();
    let isDismissed = false;
    page.element.addEventListener('waymark-feedback-dismissed', () => (isDismissed = true));
    await page.tap(3);
    await page.isAsked('Why?');
    expect(page.button('Not now')).to.equal(undefined);
    page.root.querySelector<HTMLElement>('.close')!.click();
    await until(() => !isThere(page), 'its end');
    expect(isDismissed).to.equal(false);
    expect((await page.stored(1)).moment).to.equal('corner');
  });

  it('tells that it was seen, once', async () => {
    const page = await open({ attributes: { display: 'corner', 'ask-when': 'event:bought' }, config: prompt() });
    const seen: string[] = [];
    page.element.addEventListener('waymark-feedback-shown', ({ display, moment }) => seen.push(`${display} ${moment}`));
    expect(isThere(page)).to.equal(false);
    await until(() => page.element.explain().some(({ code }) => code === 'moment_not_come'), 'the reason');
    document.dispatchEvent(new Event('bought'));
    await until(() => isThere(page), 'the card');
    await page.tap(2);
    await page.isAsked('Why?');
    expect(seen).to.deep.equal(['corner event:bought']);
  });

  it('is asked for only at its moment', async () => {
    const page = await open({ attributes: { display: 'corner', 'ask-when': 'event:paid', prompt: 'later' } });
    await page.endpoint.answer('/prompts/later', prompt({ id: 'later' }));
    await until(() => page.element.explain().some(({ code }) => code === 'moment_not_come'), 'the reason');
    expect((await page.endpoint.requests('/prompts/later')).length).to.equal(0);
    document.dispatchEvent(new Event('paid'));
    await until(() => isThere(page), 'the card');
    expect((await page.endpoint.requests('/prompts/later')).length).to.equal(1);
  });

  it('stands clear of a bar and a bubble of the page, and of what comes later', async () => {
    const bubble = own(
      'div',
      'position: fixed; right: 20px; bottom: 20px; width: 60px; height: 60px; border-radius: 50%',
    );
    const page = await come();
    const foot = () => card(page).getBoundingClientRect().bottom;
    await until(() => foot() <= bubble.getBoundingClientRect().top, 'room for the bubble');
    const bar = own('div', 'position: fixed; inset: auto 0 0; height: 120px; background: #eee', 'Cookies');
    await until(() => foot() <= bar.getBoundingClientRect().top, 'room for the bar');
    bar.remove();
    bubble.remove();
    await until(() => foot() > innerHeight - 40, 'its corner');
  });

  it('stands clear of what the page names', async () => {
    const note = own('p', 'position: absolute; right: 0; bottom: 0; height: 90px; width: 300px; margin: 0', 'A note');
    note.className = 'note';
    const page = await come({ 'keep-clear': '.note' });
    await until(() => card(page).getBoundingClientRect().bottom <= note.getBoundingClientRect().top, 'room for it');
  });

  it('stands beside its element and follows it', async () => {
    const room = own('div', 'height: 3000px; padding-top: 900px');
    room.innerText = '';
    const anchor = document.createElement('button');
    anchor.className = 'choice';
    anchor.textContent = 'Choose';
    room.append(anchor);
    scrollTo(0, 700);
    const page = await come({ display: 'anchored', anchor: '.choice' });
    const gap = () => card(page).getBoundingClientRect().top - anchor.getBoundingClientRect().bottom;
    await until(() => Math.abs(gap() - 8) < 2, 'its place beside it');
    scrollTo(0, 760);
    await until(() => Math.abs(gap() - 8) < 2, 'its place after scrolling');
    anchor.remove();
    await until(() => card(page).getBoundingClientRect().bottom > innerHeight - 40, 'the corner');
    scrollTo(0, 0);
  });

  it('puts itself aside for a dialog of the page, and comes back', async () => {
    const page = await come();
    const dialog = own('dialog', '', 'Your basket') as HTMLDialogElement;
    dialog.showModal();
    await until(() => !isThere(page), 'room for the dialog');
    expect(dialog.open).to.equal(true);
    dialog.close();
    await until(() => isThere(page), 'its return');
  });

  it('is a sheet on a phone, at the foot and as wide as the window', async () => {
    await setViewport({ width: 360, height: 640 });
    const page = await come();
    const box = () => card(page).getBoundingClientRect();
    await until(
      () => box().left === 0 && box().width === innerWidth && Math.round(box().bottom) === innerHeight,
      'a sheet',
    );
    await setViewport({ width: 800, height: 600 });
  });

  it('waits behind a tab at the side until somebody opens it', async () => {
    const page = await open({
      attributes: { display: 'side', label: 'Say it' },
      config: prompt({ manners: undefined }),
    });
    const tab = () => page.root.querySelector<HTMLElement>('#tab')!;
    await until(() => !!tab()?.checkVisibility(), 'the tab');
    expect(tab().textContent!.trim()).to.equal('Say it');
    expect(isThere(page)).to.equal(false);
    await click(tab());
    await until(() => isThere(page) && !!page.root.activeElement, 'the card with the focus');
    await keys('Escape');
    await until(() => !isThere(page) && page.root.activeElement === tab(), 'the tab with the focus');
  });

  it('has the focus as soon as what stands behind the tab has come', async () => {
    // A kind of question, and a language, of which nothing has been fetched here.
    const questions: Prompt['questions'] = [{ id: 'why', type: 'text', title: 'Warum?' }];
    const config = prompt({ manners: undefined, questions });
    const page = await open({ attributes: { display: 'side' }, config, wrapper: { lang: 'de' } });
    const tab = () => page.root.querySelector<HTMLElement>('#tab');
    await until(() => !!tab()?.checkVisibility(), 'the tab');
    tab()!.focus();
    tab()!.click();
    await until(() => !!page.root.activeElement?.matches('.question'), 'the question with the focus');
  });

  it('is not printed', async () => {
    const page = await come();
    const { cssRules } = page.root.adoptedStyleSheets.find(({ cssRules: [first] }) =>
      first!.cssText.includes('.card'),
    )!;
    const print = [...cssRules].find((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
    expect((print as CSSMediaRule).cssRules[0]!.cssText).to.match(/\.card.*display: none/s);
  });

  // The last one: the page remembers it as long as it is open.
  it('goes for good when it is told so', async () => {
    const page = await come();
    const told = next(page, 'waymark-feedback-dismissed');
    await page.press('Do not ask again');
    expect((await told).isForEver).to.equal(true);
    const other = await open({ attributes: { display: 'corner' }, config: prompt() });
    await until(() => other.element.explain().some(({ code }) => code === 'never_any'), 'the reason');
    expect(isThere(other)).to.equal(false);
  });
});
