import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/components/faq/define.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { keepPatience } from '../../support/patience.js';
import { chosen, find, isOpen, isSeen, launcher, place, settled, until } from './page.js';

interface Node {
  role: string;
  name: string;
  expanded?: boolean;
  children?: Node[];
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
/** What assistive technology has before it. */
const tree = async (): Promise<Node[]> => flat((await a11ySnapshot({})) as unknown as Node);

/** What has the keyboard, in whichever shadow tree. */
function focused(): HTMLElement {
  let active = document.activeElement as HTMLElement;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  return active;
}
function nameOf(element: HTMLElement): string {
  const slot = element.querySelector('slot');
  const text = slot
    ? slot
        .assignedNodes({ flatten: true })
        .map((node) => node.textContent)
        .join('')
    : element.textContent;
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return (element.ariaLabel ?? label ?? text ?? '').trim();
}

/** Goes on with Tab until something of that name has the keyboard. */
async function tabTo(name: string): Promise<HTMLElement> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await sendKeys({ press: 'Tab' });
    const element = focused();
    if (nameOf(element) === name) return element;
    passed.push(nameOf(element) || element.localName);
  }
  throw new Error(`${name} is not reached: ${passed.join(', ')}`);
}

const answers = `<waymark-faq lang="en" helpful>
  <h3>Why is my order late?</h3><p>The carrier has more parcels than vans.</p>
  <h3>What if nobody is home?</h3><p>A neighbour may take it in.</p>
  <h3>How do I send something back?</h3><p>You have thirty days.</p>
  <h3>How do I cancel?</h3><p>Choose “Cancel” under your order.</p></waymark-faq>`;

let endpoint: TestEndpoint;
let page: HTMLElement;
let said: string[];
let losePatience: (() => void) | undefined;
let ears: MutationObserver;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles: [] });
  page = document.createElement('main');
  page.innerHTML = `<h1>Help</h1><h2>Questions</h2>${answers}`;
  document.body.append(page);
  said = [];
  let last = '';
  ears = new MutationObserver(() => {
    const text = document.querySelector('[data-waymark-live]')?.textContent ?? '';
    if (text && text !== last) said.push(text);
    last = text;
  });
  ears.observe(document, { childList: true, subtree: true, characterData: true });
});

afterEach(async () => {
  losePatience?.();
  await emulateMedia({ reducedMotion: 'no-preference' });
  ears.disconnect();
  page.remove();
  document.querySelectorAll('waymark-help').forEach((help) => help.remove());
  await endpoint.stop();
});

/** What has been said since the last time this was asked. */
const heard = (): string[] => said.splice(0);

describe('somebody with a keyboard, who hears the page', () => {
  it('types a question, hears what was found, opens an answer, votes, asks a person and sends, each said once', async function () {
    this.timeout(120_000);
    // The panel is there at once: what is measured is not still fading in.
    await emulateMedia({ reducedMotion: 'reduce' });
    const help = await place(endpoint);
    const faq = page.querySelector('waymark-faq')!;
    await until(() => !!faq.shadowRoot?.querySelector('input'));
    const isFine = async (): Promise<void> => {
      await expect(faq).to.be.accessible();
      await settled(help);
      await expect(help).to.be.accessible();
    };
    await isFine();

    await tabTo(faq.shadowRoot!.querySelector('label')!.textContent!);
    await sendKeys({ type: 'send it back' });
    await until(() => said.length > 0);
    expect(heard()).to.deep.equal(['Answers found: 1. First: How do I send something back?']);
    expect(document.querySelectorAll('[role=status], [aria-live]')).to.have.length(1);
    await isFine();

    const question = await tabTo('How do I send something back?');
    await sendKeys({ press: 'Enter' });
    await until(() => question.ariaExpanded === 'true');
    await until(() => faq.shadowRoot!.querySelector('.vote') !== null);
    expect(focused()).to.equal(question);
    const opened = await tree();
    const buttons = opened.filter(({ name, role }) => name.trim() === nameOf(question) && /button/i.test(role));
    expect(buttons).to.have.length(1);
    // Not every engine's tree carries the text of a slot.
    expect(faq.querySelectorAll('p')[2]!.checkVisibility()).to.equal(true);
    await isFine();

    await tabTo('Not really');
    await sendKeys({ press: 'Enter' });
    await until(() => said.length > 0);
    await isFine();
    expect(heard()).to.have.length(1);

    const ask = await tabTo('Ask a person');
    await sendKeys({ press: 'Enter' });
    await until(() => isOpen(help) && isSeen(find(help, 'form.contact')));
    expect(focused().getAttribute('role')).to.equal('dialog');
    // The answers of the endpoint turned out to be none: the form stands by itself.
    await until(() => chosen(help) === undefined);
    await settled(help);
    expect((await tree()).some(({ name, role }) => name === 'Help' && /dialog/i.test(role))).to.equal(true);
    await isFine();

    await tabTo('Your question');
    await sendKeys({ type: 'May I keep the box?' });
    await tabTo('E-mail address');
    await sendKeys({ type: 'rowan@example.com' });
    await tabTo('Send');
    losePatience = keepPatience();
    await sendKeys({ press: 'Enter' });
    await until(() => nameOf(focused()) === 'Your question has arrived.');
    await isFine();
    // Read where the keyboard is, and not said a second time.
    expect(heard()).to.deep.equal([]);
    const [request] = await endpoint.requests('/contact');
    expect(request!.text).to.contain('"helped":false').and.to.contain('send it back');

    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(help));
    expect(focused()).to.equal(ask);
    expect(launcher(help)!.ariaExpanded).to.equal('false');
  });
});
