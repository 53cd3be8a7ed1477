/** What comes after an answer: its number, an address for a reply, and on a later visit what became of it. */
import { expect } from '@open-wc/testing';
import { receiptNumber } from '../../../src/core/receipt-number.js';
import type { Prompt } from '../../../src/contract/index.js';
import { mineFeedOf } from '../../../src/controllers/mine-feed.js';
import { comingUp } from '../../../src/outbox/turn.js';
import { announced, delivery, keys, next, open, type Page, until } from './page.js';
import { fate, idOf, remembered, replied, saidBefore } from './said.js';

const one: Prompt = { id: 'delivery', version: 1, questions: [{ id: 'score', type: 'csat', title: 'How was it?' }] };
const down = { route: '/responses', times: 1000, do: 'answer', status: 503 } as const;

const number = ({ root }: Page): HTMLElement | null => root.querySelector('.end .number');
const mine = (page: Page) => page.endpoint.requests('/responses/mine');
const line = ({ root }: Page): string => root.querySelector('.mine')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Whether the page knows what became of what was said. */
const isKnown = ({ element }: Page): boolean => mineFeedOf(element.connection!).state.is === 'ready';
const letter = ({ root }: Page): Element | null => root.querySelector('.letter');

beforeEach(() => localStorage.clear());

describe('a receipt', () => {
  it('has the number that the team reads, once the endpoint has confirmed the answer', async () => {
    const page = await open({ config: one });
    await page.tap(3);
    await until(() => !!number(page), 'a number');
    const { id } = await page.stored(1);
    expect(number(page)!.textContent).to.equal(receiptNumber(id));
    expect(page.root.querySelector('.receipt')!.textContent!.trim()).to.equal(`Your number is ${receiptNumber(id)}`);
    const { userSelect, webkitUserSelect } = getComputedStyle(number(page)!) as CSSStyleDeclaration & {
      webkitUserSelect?: string;
    };
    expect([userSelect, webkitUserSelect]).to.include('all');
  });

  it('is not given before that, and comes when the answer has arrived', async () => {
    const page = await open({ config: one });
    await page.endpoint.fail(down);
    await page.tap(3);
    await page.sees('Kept on this device');
    expect([number(page), page.text.includes('number')]).to.deep.equal([null, false]);
    await page.endpoint.heal();
    dispatchEvent(new Event('online'));
    await until(() => !!number(page), 'a number');
  });

  it('is read from left to right in a page that is not', async () => {
    const page = await open({ config: one, wrapper: { lang: 'ar', dir: 'rtl' } });
    await page.tap(3);
    await until(() => !!number(page), 'a number');
    expect([number(page)!.localName, number(page)!.dir]).to.deep.equal(['bdi', 'ltr']);
    expect(getComputedStyle(number(page)!).direction).to.equal('ltr');
  });
});

describe('an address for an answer', () => {
  const attributes = { contact: '' };
  const field = ({ root }: Page) => root.querySelector<HTMLInputElement>('.reach input[type=email]')!;
  const box = ({ root }: Page) => root.querySelector<HTMLInputElement>('.reach input[type=checkbox]')!;
  const write = (page: Page, text: string) => {
    field(page).value = text;
    field(page).dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const end = async (): Promise<Page> => {
    const page = await open({ config: one, attributes });
    await page.tap(3);
    await until(() => !!field(page), 'a field');
    await page.stored(1);
    return page;
  };

  it('is not asked for where the page does not offer it', async () => {
    const page = await open({ config: one });
    await page.tap(3);
    await until(() => !!number(page), 'the end');
    expect(field(page)).to.equal(null);
  });

  it('goes along as a higher revision once the customer agrees, and is taken back by another', async () => {
    const page = await end();
    const { id } = await page.stored(1);
    write(page, ' jan@example.com ');
    box(page).click();
    const told = next(page, 'waymark-feedback-submit');
    await page.press('Leave your address');
    expect((await told).response.contact).to.deep.equal({ email: 'jan@example.com', consent: true });
    const given = await page.stored(2);
    expect([given.id, given.contact]).to.deep.equal([id, { email: 'jan@example.com', consent: true }]);
    await page.sees('jan@example.com');
    expect(page.root.activeElement!.matches('.reach')).to.equal(true);
    await page.press('Take your address back');
    const taken = await page.stored(3);
    expect([taken.id, 'contact' in taken]).to.deep.equal([id, false]);
    await until(() => field(page)?.value === '' && !box(page).checked, 'an empty form');
  });

  it('is not sent without consent, which is told beside the box', async () => {
    const page = await end();
    write(page, 'jan@example.com');
    await page.press('Leave your address');
    await page.sees('Tick the box to agree.');
    expect([page.root.activeElement, box(page).getAttribute('aria-invalid')]).to.deep.equal([box(page), 'true']);
    box(page).click();
    await until(() => !page.text.includes('Tick the box'), 'the message gone');
    box(page).click();
    await page.press('Change your answer');
    await page.tap(4);
    await page.stored(2);
    expect((await page.received()).some((revision) => 'contact' in revision)).to.equal(false);
  });

  it('that is none is told beside the field, and nothing is sent', async () => {
    const page = await end();
    write(page, 'jan@example');
    box(page).click();
    field(page).focus();
    await keys('Enter');
    await page.sees('This does not look like an e-mail address');
    expect(page.root.activeElement).to.equal(field(page));
    write(page, 'jan@example.com');
    await until(() => !page.text.includes('does not look like'), 'the message gone');
    expect((await page.received()).length).to.equal(1);
  });

  it('stays in the page where the page refuses it', async () => {
    const page = await end();
    page.element.addEventListener('waymark-feedback-submit', (event) => event.preventDefault());
    write(page, 'jan@example.com');
    box(page).click();
    await page.press('Leave your address');
    await page.element.updateComplete;
    expect(field(page).value).to.equal('jan@example.com');
    expect((await page.received()).length).to.equal(1);
  });
});

describe('what was said is remembered', () => {
  it('by its id alone, once it has arrived and not before', async () => {
    const page = await open({ config: one });
    await page.endpoint.fail(down);
    await page.tap(3);
    await page.sees('Kept on this device');
    expect(remembered(page.endpoint)).to.deep.equal([]);
    await page.endpoint.heal();
    dispatchEvent(new Event('online'));
    const { id } = await page.stored(1);
    await until(() => remembered(page.endpoint).length === 1, 'the id');
    const [said] = remembered(page.endpoint);
    expect(Object.keys(said!).sort()).to.deep.equal(['at', 'endpoint', 'id', 'prompt']);
    expect([said!.id, said!.endpoint, said!.prompt]).to.deep.equal([id, page.endpoint.origin, 'delivery']);
  });

  it('and where nothing was said, nobody is asked and nothing is made on the device', async () => {
    const page = await open({ config: one });
    await until(() => page.element.explain().length > 0, 'all that comes after the question');
    expect([await page.endpoint.requests(), remembered(page.endpoint)]).to.deep.equal([[], []]);
  });

  it('and what was said at another endpoint is not told to this one', async () => {
    const page = await open({
      config: one,
      before: (endpoint) =>
        localStorage.setItem(
          'waymark-said',
          JSON.stringify({
            v: 1,
            said: [{ id: idOf(1), endpoint: `${endpoint.origin}0`, prompt: 'delivery', at: Date.now() }],
          }),
        ),
    });
    await page.isAsked('How was it?');
    await until(() => page.element.explain().length > 0);
    expect((await mine(page)).length).to.equal(0);
  });
});

describe('what became of it', () => {
  for (const [state, says] of [
    ['new', 'It has arrived.'],
    ['read', 'The team has read it.'],
    ['answered', 'The team has answered it.'],
  ] as const) {
    it(`is said below the prompt as the endpoint has it now: ${state}`, async () => {
      const page = await open({ config: one, before: saidBefore([fate(1, { state })]) });
      await page.isAsked('How was it?');
      await until(() => line(page).endsWith(says), says);
      expect(line(page)).to.match(/(4 March|March 4).*, number 09C2-0001\. /);
      expect((await mine(page)).map(({ method, body, url }) => [method, body, url])).to.deep.equal([
        ['POST', { ids: [idOf(1)] }, '/responses/mine'],
      ]);
    });
  }

  it('is not said where the endpoint does not say it, and the question is asked all the same', async () => {
    const page = await open({
      config: one,
      before: async (endpoint) => {
        await saidBefore([fate(1, { state: 'read' })])(endpoint);
        await endpoint.fail({ route: '/responses/mine', do: 'answer', status: 503 });
      },
    });
    await page.isAsked('How was it?');
    expect(line(page)).to.equal('');
    dispatchEvent(new Event('online'));
    await until(() => line(page).endsWith('The team has read it.'), 'the line');
  });

  it('is forgotten where it was erased', async () => {
    const page = await open({
      config: one,
      before: saidBefore([fate(1)], { ids: [idOf(1), idOf(2)] }),
    });
    await until(() => line(page).includes('09C2-0001'), 'the line');
    expect(remembered(page.endpoint).map(({ id }) => id)).to.deep.equal([idOf(1)]);
  });

  it('moves nothing when it is known', async () => {
    const page = await open({
      config: one,
      attributes: { prompt: 'delivery' },
      before: async (endpoint) => {
        await saidBefore([fate(1)])(endpoint);
        await endpoint.fail({ route: '/responses/mine', do: 'hold' });
      },
    });
    await until(async () => (await mine(page)).length === 1);
    const { height } = page.element.getBoundingClientRect();
    await page.endpoint.release();
    await until(() => line(page).endsWith('It has arrived.'), 'the line');
    expect(page.element.getBoundingClientRect().height).to.be.closeTo(height, 8);
  });

  it('is asked for once by all prompts of a page, and again by one that comes later', async () => {
    const page = await open({ config: one, before: saidBefore([fate(1)]) });
    const other = document.createElement('waymark-feedback');
    Object.assign(other, { config: { ...one, id: 'other' }, endpoint: page.endpoint.origin });
    page.element.after(other);
    await until(() => line(page).includes('09C2'), 'the line');
    await until(() => !!other.shadowRoot!.querySelector('.question'));
    expect((await mine(page)).length).to.equal(1);
    expect(other.shadowRoot!.querySelector('.mine')?.textContent ?? '').to.equal('');
    other.remove();
    const home = page.element.parentElement!;
    page.element.remove();
    await new Promise(requestAnimationFrame);
    home.append(page.element);
    await until(async () => (await mine(page)).length === 2, 'a second request');
  });
});

describe('a reply by the team', () => {
  it('stands in the place of the question, until the customer has got it', async () => {
    const page = await open({ config: delivery, before: saidBefore([replied(1)]) });
    await until(() => letter(page)?.textContent?.trim() === 'The box is stronger now.', 'the reply');
    expect(page.title).to.equal('An answer for you');
    expect(page.text).to.match(/To what you said on .*March.*number.*09C2-0001/);
    expect(page.root.querySelector('.question')).to.equal(null);
    expect(page.element.explain()).to.deep.equal([{ code: 'reply_first' }]);
    await until(() => announced().startsWith('There is an answer to what you said on'), 'it is said');
    await page.press('Got it');
    await page.isAsked('How likely?');
    await until(() => !!page.root.activeElement?.matches('.question'), 'the focus on the question');
    expect(remembered(page.endpoint)[0]!.seen).to.equal('2026-03-06T09:00:00Z');
  });

  it('is not shown again, but can be read again', async () => {
    const page = await open({ config: delivery, before: saidBefore([replied(1)]) });
    await page.press('Got it');
    await page.isAsked('How likely?');
    const home = page.element.parentElement!;
    page.element.remove();
    await new Promise(requestAnimationFrame);
    home.append(page.element);
    await until(async () => (await mine(page)).length === 2, 'the question what became of it');
    await page.isAsked('How likely?');
    await until(() => line(page).includes('The team has answered it.'), 'the line');
    expect(letter(page)).to.equal(null);
    await page.press('Read the answer');
    await until(() => !!letter(page), 'the reply');
    expect(page.root.activeElement!.matches('.reply')).to.equal(true);
    await page.press('Got it');
    await page.isAsked('How likely?');
  });

  it('that is changed is shown anew', async () => {
    const page = await open({
      config: delivery,
      before: saidBefore([replied(1)], { seen: '2026-03-05T09:00:00Z' }),
    });
    await until(() => !!letter(page), 'the reply');
  });

  it('comes one after the other, the oldest first', async () => {
    const page = await open({ config: delivery, before: saidBefore([replied(2, 'Second'), replied(1, 'First')]) });
    await until(() => letter(page)?.textContent?.trim() === 'First', 'the first');
    await page.press('Got it');
    await until(() => letter(page)?.textContent?.trim() === 'Second', 'the second');
    await page.press('Got it');
    await page.isAsked('How likely?');
  });

  it('is text, in paragraphs that each run their own way', async () => {
    const page = await open({
      config: delivery,
      before: saidBefore([replied(1, '<b>Thanks</b>\nagain\n\n\nشكرًا <img src=x onerror=alert(1)>')]),
    });
    await until(() => !!letter(page), 'the reply');
    const paragraphs = [...letter(page)!.children].map((p) => [p.textContent, getComputedStyle(p).direction]);
    expect(paragraphs).to.deep.equal([
      ['<b>Thanks</b>\nagain', 'ltr'],
      ['شكرًا <img src=x onerror=alert(1)>', 'rtl'],
    ]);
  });

  it('stands once on a page, in what is seen anyway', async () => {
    const page = await open({ config: delivery, before: saidBefore([replied(1)], { prompt: 'another' }) });
    const others = ['corner', 'inline'].map((display) => {
      const other = document.createElement('waymark-feedback');
      Object.assign(other, { config: { ...one, id: display }, endpoint: page.endpoint.origin, display });
      page.element.before(other);
      return other;
    });
    const has = ({ shadowRoot }: Element) => !!shadowRoot!.querySelector('.letter');
    await until(() => [page.element, ...others].some(has), 'the reply');
    await until(() => !!page.root.querySelector('.question') || has(page.element));
    expect([page.element, ...others].map(has)).to.deep.equal([false, false, true]);
    others.forEach((other) => other.remove());
  });

  it('takes nothing away from under the hand: what comes later waits below the question', async () => {
    const page = await open({ config: delivery, before: saidBefore([fate(1)]) });
    await page.isAsked('How likely?');
    await until(() => line(page).endsWith('It has arrived.'));
    await page.endpoint.answer('/responses/mine', { responses: [replied(1)] });
    const home = page.element.parentElement!;
    await page.tap(9);
    await page.isAsked('Tell it');
    page.element.remove();
    await new Promise(requestAnimationFrame);
    home.append(page.element);
    await until(async () => (await mine(page)).length >= 2 && isKnown(page), 'the reply');
    await page.element.updateComplete;
    expect([page.title, letter(page)]).to.deep.equal(['Tell it', null]);
  });
});

describe('a reply where the prompt comes by itself', () => {
  const card = ({ root }: Page) => root.querySelector<HTMLElement>('#card');
  const isThere = (page: Page): boolean => !!card(page)?.checkVisibility({ visibilityProperty: true });
  const come = (display: string, more: Record<string, string> = {}) =>
    open({ config: one, attributes: { display, ...more }, before: saidBefore([replied(1)]) });

  for (const display of ['corner', 'sheet', 'anchored']) {
    it(`stands on the card (${display}), takes no focus, and nothing is asked in the same breath`, async () => {
      const page = await come(display, { 'ask-when': 'outcome:success' });
      await until(() => isThere(page) && !!letter(page), 'the reply');
      expect(card(page)!.getAttribute('aria-label')).to.equal('An answer for you');
      expect(page.root.activeElement).to.equal(null);
      expect(page.button('Not now')).to.equal(undefined);
      await page.press('Got it');
      await until(() => !isThere(page), 'its end');
      expect([localStorage.getItem('waymark-manners'), remembered(page.endpoint)[0]!.seen]).to.deep.equal([
        null,
        '2026-03-06T09:00:00Z',
      ]);
    });
  }

  it('is got by closing the card, too', async () => {
    const page = await come('corner');
    await until(() => isThere(page) && !!letter(page), 'the reply');
    page.root.querySelector<HTMLElement>('.reply button')!.focus();
    await keys('Escape');
    await until(() => !isThere(page), 'its end');
    expect(remembered(page.endpoint)[0]!.seen).to.equal('2026-03-06T09:00:00Z');
  });

  it('waits behind the tab at the side, whose name it takes', async () => {
    const page = await come('side');
    const tab = () => page.root.querySelector<HTMLElement>('#tab');
    await until(() => tab()?.textContent?.trim() === 'An answer for you', 'the tab');
    expect(isThere(page)).to.equal(false);
    tab()!.click();
    await until(() => isThere(page) && !!letter(page), 'the reply');
    await page.press('Got it');
    await until(() => tab()?.textContent?.trim() === 'Your opinion', 'the tab as it was');
  });

  for (const display of ['corner', 'inline']) {
    it(`that is known of only later takes no question away that stands already (${display})`, async () => {
      const page = await open({
        config: one,
        attributes: { display },
        before: async (endpoint) => {
          await saidBefore([replied(1)])(endpoint);
          await endpoint.fail({ route: '/responses/mine', do: 'answer', status: 503 });
        },
      });
      const form = () => page.root.querySelector('.question');
      await until(() => !!form() && (display === 'inline' || isThere(page)), 'the question');
      const stands = form();
      let isGone = false;
      const changes = new MutationObserver(() => (isGone ||= form() !== stands || (!!card(page) && !isThere(page))));
      changes.observe(page.root, { subtree: true, childList: true, attributes: true });
      dispatchEvent(new Event('online'));
      await until(() => isKnown(page), 'the answer');
      // Below the question of an inline prompt stands that there is one; on a card it waits until the question has gone.
      if (display === 'inline') await until(() => line(page).includes('The team has answered it.'), 'the line');
      await page.element.updateComplete;
      changes.disconnect();
      expect(isGone).to.equal(false);
      expect(letter(page) === null).to.equal(true);
      if (display === 'inline') return;
      await page.press('Not now');
      await until(() => isThere(page) && !!letter(page), 'the reply');
    });
  }

  it('does not come up while somebody types', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    const page = await come('corner');
    await until(async () => (await mine(page)).length === 1);
    await until(() => page.element.explain().some(({ code }) => code === 'reply_first'), 'the reason');
    await until(() => isKnown(page), 'the reply');
    await new Promise(requestAnimationFrame);
    expect(isThere(page)).to.equal(false);
    elsewhere.remove();
    document.body.dispatchEvent(new FocusEvent('focusin'));
    dispatchEvent(new FocusEvent('focusin'));
    await until(() => isThere(page), 'the card');
  });

  it('asks for its turn once where another tab has it, and has it when the visitor comes back to this one', async function () {
    // Without locks every tab has its turn.
    if (!('locks' in navigator)) return this.skip();
    let asked = 0;
    const request = navigator.locks.request.bind(navigator.locks) as (...given: unknown[]) => Promise<unknown>;
    navigator.locks.request = ((...given: unknown[]) => {
      if (given[0] === comingUp) asked++;
      return request(...given);
    }) as typeof navigator.locks.request;
    let giveBack = (): void => undefined;
    await new Promise<void>((has) => {
      void request(comingUp, () => new Promise<void>((end) => ((giveBack = end), has())));
    });
    const page = await come('corner');
    await until(() => isKnown(page) && asked > 0, 'the request for its turn');
    // As many of others as this page would have made of its own in that time.
    for (let count = 0; count < 20; count++) await request('another', { ifAvailable: true }, () => undefined);
    expect([asked, isThere(page)]).to.deep.equal([1, false]);
    giveBack();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => isThere(page) && !!letter(page), 'the reply');
    delete (navigator.locks as { request?: unknown }).request;
  });

  it('is asked for again when the network comes back while the first question for it hangs', async () => {
    const page = await open({
      config: one,
      before: async (endpoint) => {
        await saidBefore([replied(1)])(endpoint);
        await endpoint.fail({ route: '/responses/mine', do: 'hold' });
      },
    });
    await until(async () => (await mine(page)).length === 1, 'the first question');
    dispatchEvent(new Event('online'));
    await until(() => !!letter(page), 'the reply');
    expect((await mine(page)).length).to.equal(2);
  });
});
