import { expect } from '@open-wc/testing';
import { WaymarkFeedback } from '../../../src/components/feedback/waymark-feedback.js';
import type { Prompt } from '../../../src/contract/index.js';
import { delivery, open, said, until } from './page.js';

const hostile = [
  '<img src=x onerror="globalThis.hacked=1">',
  '"><script>globalThis.hacked=1</script>',
  '${alert(1)} {{7*7}} {value}',
  '\u202e\u0000\ufeff\ud83d',
  'javascript:alert(1)',
  'طلبي متأخر <b>جدًا</b> ١٢٣',
];

describe('a prompt from the endpoint', () => {
  const served = { attributes: { prompt: 'delivery' } };

  it('is asked, in the language of the page', async () => {
    const page = await open({ attributes: { prompt: 'none' }, wrapper: { lang: 'nl' } });
    await page.endpoint.answer('/prompts/delivery', delivery);
    page.element.prompt = 'delivery';
    await page.isAsked('Hoe waarschijnlijk?');
  });

  for (const width of [320, 768, 1280]) {
    it(`moves nothing below it when it comes, in ${width} px`, async () => {
      const page = await open(served);
      page.element.parentElement!.setAttribute('style', `width: ${width}px`);
      const before = page.element.getBoundingClientRect().height;
      const busy = page.root.querySelector('[aria-busy=true]');
      expect(busy).to.not.equal(null);
      const later = await open({ attributes: { prompt: 'none' } });
      later.element.parentElement!.setAttribute('style', `width: ${width}px`);
      await later.endpoint.answer('/prompts/delivery', delivery);
      later.element.prompt = 'delivery';
      await later.isAsked('How likely?');
      expect(later.element.getBoundingClientRect().height).to.equal(before);
    });
  }

  for (const type of ['text', 'stars', 'smileys', 'thumbs', 'nps']) {
    for (const width of [320, 768]) {
      it(`that the page names itself, of type ${type}, moves nothing when its drawing arrives, in ${width} px`, async () => {
        const around = document.createElement('div');
        around.setAttribute('style', `width: ${width}px`);
        const element = new WaymarkFeedback();
        Object.assign(element, { type, lang: 'en' });
        around.append(element);
        document.body.append(around);
        await element.updateComplete;
        const { height } = element.getBoundingClientRect();
        await until(() => !!element.shadowRoot!.querySelector('.title'));
        expect(element.getBoundingClientRect().height).to.be.closeTo(height, 8);
        around.remove();
      });
    }
  }

  it('that cannot be read is told quietly, and read when the visitor asks for it', async () => {
    const page = await open({ attributes: { prompt: 'delivery' }, content: 'Write to us.' });
    await page.endpoint.fail({ route: '/prompts/elsewhere', do: 'answer', status: 500 });
    await page.endpoint.answer('/prompts/elsewhere', delivery);
    page.element.prompt = 'elsewhere';
    await page.sees('The question could not be loaded.');
    expect(page.root.querySelector('slot')!.assignedNodes().length).to.equal(1);
    await page.press('Try again');
    await page.isAsked('How likely?');
  });

  it('that cannot be read is read again when the network is back', async () => {
    const page = await open({ attributes: { prompt: 'none' } });
    await page.endpoint.answer('/prompts/delivery', delivery);
    await page.endpoint.fail({ route: '/prompts/delivery', do: 'answer', status: 503 });
    page.element.prompt = 'delivery';
    await page.sees('The question could not be loaded.');
    dispatchEvent(new Event('online'));
    await page.isAsked('How likely?');
  });

  it('that hangs when the network comes back is read anew', async () => {
    const page = await open({ attributes: { prompt: 'none' } });
    await page.endpoint.answer('/prompts/delivery', delivery);
    await page.endpoint.fail({ route: '/prompts/delivery', do: 'hold' });
    page.element.prompt = 'delivery';
    await until(async () => (await page.endpoint.requests('/prompts/delivery')).length === 1);
    dispatchEvent(new Event('online'));
    await page.isAsked('How likely?');
  });

  it('that does not exist leaves what the author put there', async () => {
    const page = await open({ attributes: { prompt: 'none' }, content: 'Write to us.' });
    await until(() => !page.root.querySelector('[aria-busy]'));
    const slot = page.root.querySelector('slot')!;
    expect(slot.assignedNodes().map((node) => node.textContent)).to.deep.equal(['Write to us.']);
    expect(page.root.querySelector('button')).to.equal(null);
  });

  it('that came too late for another one is not shown', async () => {
    const page = await open({ attributes: { prompt: 'none' } });
    await page.endpoint.answer('/prompts/slow', delivery);
    await page.endpoint.answer('/prompts/fast', {
      ...delivery,
      id: 'fast',
      questions: [{ id: 'q', type: 'thumbs', title: 'Fast?' }],
    });
    await page.endpoint.fail({ route: '/prompts/slow', do: 'hold' });
    page.element.prompt = 'slow';
    await until(async () => (await page.endpoint.requests('/prompts/slow')).length === 1);
    page.element.prompt = 'fast';
    await page.isAsked('Fast?');
    // First: an answer that is let go before the endpoint knows is sent as if somebody read it.
    await until(async () => (await page.endpoint.requests('/prompts/slow'))[0]!.isGone, 'the slow one to be given up');
    await page.endpoint.release();
    expect(page.title).to.equal('Fast?');
  });

  it('is asked for once by an element that is moved while it waits, and not at all after it is removed', async () => {
    const page = await open({ attributes: { prompt: 'none' } });
    await page.endpoint.answer('/prompts/delivery', delivery);
    await page.endpoint.fail({ route: '/prompts/delivery', do: 'hold' });
    page.element.prompt = 'delivery';
    await until(async () => (await page.endpoint.requests('/prompts/delivery')).length === 1);
    document.body.append(page.element);
    await page.endpoint.release();
    await page.isAsked('How likely?');
    expect((await page.endpoint.requests('/prompts/delivery')).length).to.equal(1);

    await page.endpoint.fail({ route: '/prompts/again', do: 'hold' });
    page.element.prompt = 'again';
    await until(async () => (await page.endpoint.requests('/prompts/again')).length === 1);
    page.element.remove();
    await until(async () => (await page.endpoint.requests('/prompts/again'))[0]!.isGone, 'the request to be given up');
  });
});

describe('what was typed', () => {
  it('stays when the language of the page changes, and so does the place in the prompt', async () => {
    const page = await open({ attributes: { type: 'nps' } });
    await page.tap(9);
    await page.isAsked('What did you like most?');
    await page.type('Half a sent');
    page.field.setSelectionRange(4, 4);
    const { field } = page;
    page.element.parentElement!.lang = 'nl';
    await page.isAsked('Wat vond je het fijnst?');
    expect(page.field).to.equal(field);
    expect([field.value, field.selectionStart, page.root.activeElement]).to.deep.equal(['Half a sent', 4, field]);
    await page.press('Versturen');
    const last = await page.stored(2);
    expect(said(last)).to.deep.equal({ nps: 9, 'why-high': 'Half a sent' });
  });

  it('stays when the element is moved, removed for a while, and drawn anew', async () => {
    const page = await open({ attributes: { type: 'text' } });
    await page.type('Half a sent');
    const home = page.element.parentElement!;
    document.body.append(page.element);
    expect(page.field.value).to.equal('Half a sent');
    page.element.remove();
    page.element.subject = 'WM-7';
    await Promise.resolve();
    home.append(page.element);
    await page.element.updateComplete;
    expect(page.field.value).to.equal('Half a sent');
  });

  for (const text of hostile) {
    it(`is stored as it was typed and shown as text: ${JSON.stringify(text)}`, async () => {
      const page = await open({ attributes: { type: 'text', prompt: 'say' } });
      await page.endpoint.fail({
        route: '/responses',
        times: 1000,
        do: 'answer',
        status: 400,
        body: '{"code":"invalid"}',
      });
      await page.type(text);
      const value = page.field.value;
      await page.press('Send');
      await page.sees('was not accepted');
      expect(page.root.querySelector<HTMLTextAreaElement>('.rescue textarea')!.value).to.equal(value);
      const [sent] = await page.endpoint.requests('/responses');
      expect((JSON.parse(sent!.text) as { answers: { value: string }[] }).answers[0]!.value).to.equal(value);
    });
  }
});

describe('words from elsewhere', () => {
  for (const text of hostile) {
    it(`are text and nothing else: ${JSON.stringify(text)}`, async () => {
      const question = { title: text, low: text, high: text, placeholder: text };
      const options = [{ value: 'a', label: text }];
      const config: Prompt = {
        id: 'p',
        version: 1,
        thanks: text,
        questions: [
          { id: 'a', type: 'csat', ...question },
          { id: 'b', type: 'choice', ...question, options },
          { id: 'c', type: 'text', ...question },
        ],
      };
      const page = await open({ config });
      expect(page.title).to.equal(text);
      expect(page.names[0]).to.include(text);
      await page.tap(0);
      await until(() => page.options.length === 1);
      expect(page.names[0]).to.equal(text);
      await page.tap(0);
      await until(() => !!page.field);
      expect(page.field.placeholder).to.equal(text);
      await page.type('x');
      await page.press('Send');
      await until(() => page.title === text && !!page.root.querySelector('.end'));
      expect(page.root.querySelector('img, script, a, iframe')).to.equal(null);
      expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
    });
  }

  it('that are no prompt at all break nothing', async () => {
    const page = await open({ config: { id: 'p' } as Prompt, content: 'Write to us.' });
    await page.element.updateComplete;
    expect(page.root.querySelector('slot')).to.not.equal(null);
    page.element.config = delivery;
    await page.isAsked('How likely?');
  });

  it('may replace ours, one at a time', async () => {
    const page = await open({ attributes: { type: 'thumbs' } });
    page.element.strings = { ask: { thumbs: 'Useful?' }, thumbs: ['Nope', 'Yep'] };
    await page.isAsked('Useful?');
    expect(page.names).to.deep.equal(['Yep', 'Nope']);
  });
});

describe('on somebody else’s page', () => {
  it('what is said stays true when the page is translated under it', async () => {
    const page = await open({ config: delivery });
    await page.endpoint.fail({ route: '/responses', times: 1000, do: 'answer', status: 503 });
    await page.tap(9);
    await page.sees('kept on this device');
    const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent!.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(`übersetzt: ${text.data}`);
    }
    expect(page.text).to.include('übersetzt');
    await page.endpoint.heal();
    dispatchEvent(new Event('online'));
    await page.sees('Your answer has arrived.');
    expect(page.text).to.not.include('kept on this device');
  });

  it('it is seen whatever the page’s styles say', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: initial !important; display: none !important; visibility: hidden !important }');
    const page = await open({ attributes: { type: 'nps' } });
    const around = page.element.parentElement!;
    document.adoptedStyleSheets.push(sheet);
    for (let node: HTMLElement | null = around; node; node = node.parentElement) {
      node.style.setProperty('display', 'block', 'important');
      node.style.setProperty('visibility', 'visible', 'important');
    }
    const { height } = page.element.getBoundingClientRect();
    const isSeen = page.options[0]!.checkVisibility({ visibilityProperty: true });
    document.adoptedStyleSheets.pop();
    for (let node: HTMLElement | null = around; node; node = node.parentElement) node.removeAttribute('style');
    expect(isSeen && height > 100).to.equal(true);
  });

  it('it is made by markup, by script and by its class, with properties set before or after', async () => {
    const made = [
      new WaymarkFeedback(),
      document.createElement('waymark-feedback'),
      new DOMParser().parseFromString('<waymark-feedback></waymark-feedback>', 'text/html').body
        .firstElementChild as WaymarkFeedback,
    ];
    for (const element of made) {
      (element as WaymarkFeedback).type = 'thumbs';
      document.body.append(element);
      await until(() => element.shadowRoot?.querySelector('.title')?.textContent === 'Did this help you?');
      element.remove();
    }
  });

  it('coming and going ten times leaves no listener that acts', async () => {
    const page = await open({ attributes: { type: 'text' } });
    const home = page.element.parentElement!;
    for (let at = 0; at < 10; at++) {
      page.element.remove();
      home.append(page.element);
    }
    await page.type('once');
    await page.leave();
    await page.stored(1);
    page.element.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    expect((await page.received()).length).to.equal(1);
  });
});
