import { expect } from '@open-wc/testing';
import type { WaymarkHelp } from '../../../src/components/help/waymark-help.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { find, form, isOpen, launcher, open, place, tabs, until, write } from './page.js';

let endpoint: TestEndpoint;
let others: HTMLElement;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  others = document.createElement('div');
  document.body.append(others);
});

afterEach(async () => {
  document.querySelectorAll('waymark-help, .bar').forEach((element) => element.remove());
  others.remove();
  await endpoint.stop();
});

/** Something of the page's own at the foot of the window, as chats and cookie bars put it there. */
function bar(style: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'bar';
  element.style.cssText = `position:fixed;bottom:0;background:gray;z-index:5;${style}`;
  document.body.append(element);
  return element;
}
const bottomOf = (help: WaymarkHelp): number =>
  Math.round(innerHeight - launcher(help)!.getBoundingClientRect().bottom);

describe('the button in the corner', () => {
  it('keeps clear of a bar and a bubble that come later, and goes back when they are gone', async () => {
    const help = await place(endpoint, 'placement="corner"');
    expect(bottomOf(help)).to.equal(20);
    const cookies = bar('left:0;right:0;height:80px');
    await until(() => bottomOf(help) === 88, 'the room over the bar');
    const bubble = bar('right:10px;bottom:84px;width:60px;height:60px');
    await until(() => bottomOf(help) === 152, 'the room over both');
    bubble.remove();
    await until(() => bottomOf(help) === 88, 'the room over the bar again');
    // Dismissed as most are: by a click that leaves it in the page.
    cookies.addEventListener('click', () => (cookies.style.display = 'none'));
    cookies.click();
    await until(() => bottomOf(help) === 20, 'its own place');
  });

  it('keeps clear of what the owner names', async () => {
    others.className = 'note';
    others.style.cssText = 'position:absolute;right:0;width:200px;height:50px';
    others.style.top = `${innerHeight - 60}px`;
    const help = await place(endpoint, 'placement="corner" keep-clear=".note"');
    await until(() => bottomOf(help) === 68);
  });

  it('stays where the owner put it when it is not in the corner', async () => {
    const help = await place(endpoint);
    bar('left:0;right:0;height:80px');
    await open(help);
    help.close();
    await until(() => !isOpen(help));
    expect(help.style.cssText).to.equal('');
  });
});

describe('the panel beside a dialog of the page', () => {
  it('makes way for it, and comes back with what was typed and without taking the keyboard', async () => {
    const help = await place(endpoint);
    await form(help);
    write(help, { message: 'Where is it?' });
    others.innerHTML = '<dialog><button>Close</button></dialog>';
    const dialog = others.querySelector('dialog')!;
    dialog.showModal();
    await until(() => !isOpen(help));
    expect(document.activeElement).to.equal(dialog.querySelector('button'));
    expect(launcher(help)!.getAttribute('aria-expanded')).to.equal('true');
    dialog.close();
    await until(() => isOpen(help));
    expect(help.shadowRoot!.activeElement).to.not.equal(find(help, '#panel'));
    expect(find<HTMLTextAreaElement>(help, '#message')!.value).to.equal('Where is it?');
    expect(tabs(help).at(-1)!.getAttribute('aria-selected')).to.equal('true');
  });

  it('makes way for one that is modal by script alone', async () => {
    const help = await place(endpoint);
    await open(help);
    others.innerHTML = '<div role="dialog" aria-modal="true">Your basket</div>';
    await until(() => !isOpen(help));
    others.replaceChildren();
    await until(() => isOpen(help));
  });

  it('opens within a dialog that the button itself stands in', async () => {
    others.innerHTML = '<dialog></dialog>';
    const dialog = others.querySelector('dialog')!;
    const help = await place(endpoint);
    dialog.append(help);
    dialog.showModal();
    await until(() => launcher(help) !== null);
    await open(help);
    help.close();
    await until(() => !isOpen(help));
  });
});
