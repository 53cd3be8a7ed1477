import { expect } from '@open-wc/testing';
import { isEntry, readItems } from '../../../src/components/faq/entries.js';
import { placeOf } from '../../../src/components/faq/text-fragment.js';
import { button, isSeen, open, until } from './page.js';

afterEach(() => {
  document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove());
  history.replaceState(null, '', ' ');
});

describe('the browser itself', () => {
  /** Keeps what an address asks for from us, so that it is the browser alone that opens what is closed. */
  const keepQuiet = (event: Event): void => event.stopImmediatePropagation();

  it('opens a closed answer when it goes to something inside, where it can, and the button says so', async function () {
    if (!('onbeforematch' in document.body)) return this.skip();
    addEventListener('hashchange', keepQuiet, true);
    const faq = await open();
    const inside = document.getElementById('second-try')!;
    expect(isSeen(inside)).to.equal(false);
    location.hash = 'second-try';
    // Nothing of ours draws the list again before it is open.
    await until(() => isSeen(inside));
    await until(() => button(faq, 'What if nobody is home?').ariaExpanded === 'true');
    removeEventListener('hashchange', keepQuiet, true);
  });
});

describe('an address that quotes', () => {
  const page = document.createElement('div');
  page.append(
    ...[
      ['h3', 'How do I cancel?'],
      ['p', 'Choose “Cancel” under your order.'],
      ['h3', 'How do I send it back?'],
      ['p', 'You have\n30 days, and the way back is free.'],
    ].map(([tag, text]) => Object.assign(document.createElement(tag!), { textContent: text })),
  );
  const entries = readItems(page).filter(isEntry);
  const found = (directive: string) => placeOf(directive, entries)?.target.textContent;

  it('finds the place by what it quotes, however it is spaced and written', () => {
    expect(found('text=you%20have%2030%20days')).to.match(/^You have/);
    expect(found('text=How%20do%20I%20send')).to.equal('How do I send it back?');
    expect(found('text=way%20back,free')).to.match(/^You have/);
  });

  it('finds it by the quote and not by what stands around it', () => {
    expect(found('text=Choose-,“Cancel”,-under')).to.match(/^Choose/);
    expect(found('text=unknown&text=under%20your%20order')).to.match(/^Choose/);
  });

  it('finds nothing where nothing is quoted, or what is quoted is not there', () => {
    for (const directive of ['', 'late', 'text=', 'text=%E0%A4%A', 'text=on%20the%20moon'])
      expect(found(directive), directive).to.equal(undefined);
  });
});
