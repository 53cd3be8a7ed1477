import { expect } from '@open-wc/testing';
import type { Fault } from '../../support/endpoint.js';
import { announced, delivery, next, open, type Page, said, until } from './page.js';
import { keepPatience } from '../../support/patience.js';

const always = (fault: Partial<Fault>): Fault => ({ route: '/responses', times: 1000, do: 'answer', ...fault });
const down = always({ status: 503, body: '{"status":503,"code":"unavailable"}' });
const refusing = always({ status: 400, body: '{"status":400,"code":"invalid","errors":[{"field":"/answers"}]}' });

/** Everything the page has shown while something happened. */
async function watched(page: Page, run: () => Promise<void>): Promise<string> {
  const seen: string[] = [page.text];
  const observer = new MutationObserver(() => seen.push(page.text));
  observer.observe(page.root, { subtree: true, childList: true, characterData: true, attributes: true });
  await run();
  observer.disconnect();
  return seen.join('\n');
}

async function answerAll(page: Page): Promise<void> {
  await page.tap(9);
  await page.isAsked('Tell it');
  await page.type('It was fast');
  await page.press('Send');
}

describe('where an answer is', () => {
  let losePatience: (() => void) | undefined;
  afterEach(() => losePatience?.());

  it('is “saving” until the endpoint has said that it has it, and only then thank you', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(always({ do: 'hold' }));
    const before = await watched(page, async () => {
      await answerAll(page);
      await page.sees('Saving your answer…');
      await until(async () => (await page.endpoint.requests('/responses')).length > 0);
    });
    expect(before).to.not.match(/thank|has arrived/i);
    await page.endpoint.heal();
    await page.endpoint.release();
    await page.sees('Thanks from the shop.');
    await page.sees('Your answer has arrived.');
    await until(() => announced() === 'Thank you. Your answer has arrived.');
  });

  it('is “kept on this device” while the endpoint is down, and changes by itself when it is back', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(down);
    const shown = await watched(page, async () => {
      await answerAll(page);
      await page.sees('kept on this device and will be sent');
    });
    expect(shown).to.not.match(/thank|has arrived/i);
    await until(() => announced().includes('kept on this device'));
    expect(page.title).to.equal('Kept on this device');
    await page.endpoint.heal();
    dispatchEvent(new Event('online'));
    await until(() => page.title === 'Thanks from the shop.', 'the receipt');
    expect(said(await page.stored(2))).to.deep.equal({ score: 9, why: 'It was fast' });
  });

  it('is “kept” when somebody else answers in the endpoint’s place, as a hotel’s network does', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(always({ status: 200, body: '<html>Sign in</html>', type: 'text/html' }));
    await page.tap(9);
    await page.sees('kept on this device');
    const { length } = await page.received();
    await page.endpoint.heal();
    await page.endpoint.fail(always({ status: 200, body: '{}' }));
    // The next one is sent once the answer to this one was read.
    for (const n of [1, 2]) {
      dispatchEvent(new Event('online'));
      await until(async () => (await page.received()).length >= length + n, `request ${n}`);
    }
    expect(page.text).to.not.match(/has arrived/);
  });

  it('is “kept” when the endpoint is gone', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.stop();
    await page.tap(9);
    await page.sees('kept on this device');
  });

  it('is said once aloud, and not for each revision again', async () => {
    losePatience = keepPatience();
    // In a language of its own: what the test before said last may still be on its way to the live region.
    const page = await open({ config: delivery, wrapper: { lang: 'nl' } });
    const heard: string[] = [];
    const observer = new MutationObserver(() => announced().includes('Je antwoord') && heard.push(announced()));
    observer.observe(document.querySelector('[data-waymark-live]')!, { childList: true });
    await page.tap(9);
    await until(() => heard.length === 1);
    await page.type('Snel');
    await page.leave();
    await page.stored(2);
    await page.sees('is aangekomen');
    await page.press('Versturen');
    await until(() => heard.length === 2);
    observer.disconnect();
    expect(heard).to.deep.equal(['Je antwoord is aangekomen.', 'Dank je wel. Je antwoord is aangekomen.']);
  });

  it('is not shown while something new is being typed, which it would seem to be about', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.sees('Your answer has arrived.');
    await page.type('And one');
    expect(page.text).to.not.include('has arrived');
    await page.leave();
    await page.sees('Your answer has arrived.');
  });

  it('moves nothing on the page when a field is left: what is about to be tapped stays under the finger', async () => {
    const page = await open({ attributes: { type: 'text' } });
    await page.type('My phone is 06 12345678');
    const { height } = page.element.getBoundingClientRect();
    await page.leave();
    await page.sees('Your answer has arrived.');
    expect(page.element.getBoundingClientRect().height).to.equal(height);
  });
});

describe('an answer that will not arrive', () => {
  it('is told as refused, with the text in a field to copy', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(refusing);
    await answerAll(page);
    await page.sees('Your answer arrived and was not accepted. Copy your text so that it is not lost.');
    const field = page.root.querySelector<HTMLTextAreaElement>('.rescue textarea')!;
    expect([field.value, field.readOnly]).to.deep.equal(['It was fast', true]);
    expect(page.text).to.not.match(/thank|has arrived/i);
    await until(() => announced().includes('was not accepted'));
  });

  it('can be changed and sent again', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(refusing);
    await answerAll(page);
    await page.sees('was not accepted');
    await page.endpoint.heal();
    await page.press('Change your answer');
    await page.type('It was very fast');
    await page.press('Send');
    await page.sees('Thanks from the shop.');
    expect(said((await page.received()).at(-1)!)['why']).to.equal('It was very fast');
  });

  it('has its text copied by the button', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(refusing);
    await answerAll(page);
    await page.sees('Copy your text');
    let copied = '';
    const onCopy = () =>
      (copied = String(getSelection()) || page.root.querySelector<HTMLTextAreaElement>('.rescue textarea')!.value);
    document.addEventListener('copy', onCopy);
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void (copied = text) },
      configurable: true,
    });
    await page.press('Copy your text');
    await page.sees('Copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    document.removeEventListener('copy', onCopy);
    expect(copied).to.equal('It was fast');
  });

  it('has its text selected where the page has no clipboard', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(refusing);
    await answerAll(page);
    await page.sees('Copy your text');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await page.press('Copy your text');
    Reflect.deleteProperty(navigator, 'clipboard');
    const field = page.root.querySelector<HTMLTextAreaElement>('.rescue textarea')!;
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('It was fast');
  });

  it('is told where no endpoint is configured, and can be tried again once there is', async () => {
    const page = await open({ config: delivery, attributes: { endpoint: 'ftp://nowhere' } });
    await answerAll(page);
    await page.sees('Your answer could not be sent and could not be kept. Copy your text so that it is not lost.');
    page.element.setAttribute('endpoint', page.endpoint.origin);
    await page.press('Try again');
    await page.sees('Thanks from the shop.');
    expect(said(await page.stored(2))).to.deep.equal({ score: 9, why: 'It was fast' });
  });
});

describe('where the device stores nothing', () => {
  const { open: openDatabase } = IDBFactory.prototype;
  const { setItem } = Storage.prototype;
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  beforeEach(() => {
    IDBFactory.prototype.open = refuse;
    Storage.prototype.setItem = refuse;
  });
  afterEach(() => {
    IDBFactory.prototype.open = openDatabase;
    Storage.prototype.setItem = setItem;
  });

  it('an answer arrives all the same', async () => {
    const page = await open({ config: delivery });
    await answerAll(page);
    await page.sees('Thanks from the shop.');
  });

  it('the customer is asked to keep the page open, and told when that is no longer needed', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(down);
    const heard = next(page, 'waymark-feedback-queued');
    await answerAll(page);
    expect((await heard).where).to.equal('page');
    await page.sees('held in this page only');
    expect(page.text).to.not.include('kept on this device');
    await page.endpoint.heal();
    dispatchEvent(new Event('online'));
    await page.sees('Thanks from the shop.');
  });
});

describe('the page is told', () => {
  it('that an answer is kept, and that it has arrived, each with its id and revision', async () => {
    const page = await open({ config: delivery });
    const queued = next(page, 'waymark-feedback-queued');
    const sent = next(page, 'waymark-feedback-sent');
    await page.tap(9);
    const first = await queued;
    const last = await sent;
    const { id } = await page.stored(1);
    expect([first.id, first.revision, first.where]).to.deep.equal([id, 1, 'device']);
    expect([last.id, last.revision, last.receivedAt]).to.deep.equal([id, 1, '2026-03-04T10:15:00Z']);
    expect([last.bubbles, last.composed, last.cancelable]).to.deep.equal([true, true, false]);
  });

  it('that an answer was refused, and why', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(refusing);
    const failed = next(page, 'waymark-feedback-failed');
    await page.tap(9);
    const { reason, code, field } = await failed;
    expect([reason, code, field]).to.deep.equal(['refused', 'invalid', '/answers']);
  });
});

describe('an element that is moved', () => {
  it('in mid-send loses nothing and sends once', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail(always({ do: 'hold', times: 1 }));
    await page.tap(9);
    await page.isAsked('Tell it');
    await until(async () => (await page.received()).length === 1);
    const elsewhere = document.createElement('section');
    page.element.parentElement!.append(elsewhere);
    elsewhere.append(page.element);
    await page.endpoint.release();
    await page.sees('Your answer has arrived.');
    expect(page.title).to.equal('Tell it');
    expect((await page.received()).length).to.equal(1);
  });

  it('out of the page and back hears of what arrived meanwhile, and goes on with the same response', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    const home = page.element.parentElement!;
    page.element.remove();
    const { id } = await page.stored(1);
    home.append(page.element);
    await page.sees('Your answer has arrived.');
    await page.type('Fast');
    await page.press('Send');
    const last = await page.stored(2);
    expect([last.id, said(last)]).to.deep.equal([id, { score: 9, why: 'Fast' }]);
  });
});
