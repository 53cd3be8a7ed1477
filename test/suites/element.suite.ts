import { expect, fixture, html } from '@open-wc/testing';
import type { WaymarkElement } from '../../src/elements/waymark-element.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { journey } from '../support/journeys.js';

type Attributes = Record<string, string>;

/** Errors that nobody caught while something ran: on somebody else's page each of them would be one too many. */
async function thrownWhile(run: () => Promise<void>): Promise<string[]> {
  const thrown: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    thrown.push(String('reason' in event ? event.reason : event.message));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  await run();
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return thrown;
}

/** Tags that ask for nothing before somebody turns to them; a feedback whose question the page names itself is one. */
const asksLater = ['waymark-help', 'waymark-feedback'];

/** What every element promises to every page. `attributes` are what it needs to ask its endpoint something. */
export function elementSuite(tag: string, attributes: Attributes): void {
  const create = (endpoint: TestEndpoint): WaymarkElement => {
    const element = document.createElement(tag) as WaymarkElement;
    for (const [name, value] of Object.entries({ ...attributes, endpoint: endpoint.origin })) {
      element.setAttribute(name, value);
    }
    return element;
  };
  const openEndpoint = async () => {
    const endpoint = await TestEndpoint.open();
    await endpoint.setJourney(journey());
    await endpoint.answer('/articles', { articles: [{ id: 'a', question: 'When?', answer: 'Soon.' }] });
    return endpoint;
  };

  describe(`<${tag}> on any page`, () => {
    it('is the same made by the parser, by createElement and by new', async () => {
      const Class = customElements.get(tag) as new () => WaymarkElement;
      const parsed = await fixture<HTMLElement>(html`<div></div>`);
      const template = document.createElement('template');
      template.content.append(document.createElement(tag));
      parsed.append(template.content.cloneNode(true));
      for (const element of [parsed.firstElementChild, document.createElement(tag), new Class()]) {
        expect(element).to.be.instanceOf(Class);
        parsed.append(element!);
        await (element as WaymarkElement).updateComplete;
        expect((element as WaymarkElement).shadowRoot).to.exist;
      }
    });

    it('fires nothing when a property is set', async () => {
      const endpoint = await openEndpoint();
      const element = create(endpoint);
      const fired: string[] = [];
      const fire = element.dispatchEvent.bind(element);
      element.dispatchEvent = (event) => (fired.push(event.type), fire(event));
      element.endpoint = 'https://elsewhere.example/v1';
      element.strings = {};
      expect(fired).to.deep.equal([]);
    });

    it('is removed and put back within one task as if nothing had happened', async () => {
      const endpoint = await openEndpoint();
      const box = await fixture<HTMLElement>(
        html`<div>
          <p></p>
          <section></section>
        </div>`,
      );
      const element = create(endpoint);
      box.append(element);
      await element.updateComplete;
      await until(async () => (await endpoint.requests()).length > 0 || asksLater.includes(tag), 'a request');
      const before = (await endpoint.requests()).filter(({ isGone }) => isGone).length;
      const thrown = await thrownWhile(async () => {
        box.querySelector('section')!.append(element);
        box.prepend(element);
        await element.updateComplete;
      });
      expect(thrown).to.deep.equal([]);
      expect((await endpoint.requests()).filter(({ isGone }) => isGone).length).to.equal(before);
    });

    it('hangs up when it is removed in the middle of a request, and throws nothing', async () => {
      const endpoint = await openEndpoint();
      await endpoint.fail({ do: 'hold', times: 5 });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = create(endpoint);
      const thrown = await thrownWhile(async () => {
        box.append(element);
        await element.updateComplete;
        if (!asksLater.includes(tag)) await until(async () => (await endpoint.requests()).length > 0, 'a request');
        element.remove();
        await until(async () => (await endpoint.requests()).every(({ isGone }) => isGone), 'hanging up');
      });
      expect(thrown).to.deep.equal([]);
    });

    it('leaves nothing behind in the page after it came and went ten times', async () => {
      const endpoint = await openEndpoint();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const round = async () => {
        const element = create(endpoint);
        box.append(element);
        await element.updateComplete;
        await until(async () => (await endpoint.requests()).length > 0 || asksLater.includes(tag), 'a request');
        element.remove();
      };
      // The page keeps one live region for all that ever comes, and it comes when it is needed.
      const count = () => document.querySelectorAll(':not([data-waymark-live])').length;
      await round();
      const outside = count();
      for (let rounds = 0; rounds < 10; rounds++) await round();
      expect(count()).to.equal(outside);
      await until(async () => (await endpoint.streams()) === 0, 'streams to end');
    });

    it('takes no focus and moves no page', async () => {
      const endpoint = await openEndpoint();
      const box = await fixture<HTMLElement>(html`<div><input aria-label="the page's own" /></div>`);
      const input = box.querySelector('input')!;
      input.focus();
      const element = create(endpoint);
      const scrolled = scrollY;
      box.append(element);
      await element.updateComplete;
      await until(() => Boolean(element.shadowRoot?.querySelector('.root')), 'a first render');
      expect(document.activeElement).to.equal(input);
      expect(scrollY).to.equal(scrolled);
    });

    it('sets no cookie and stores nothing before the visitor acts', async () => {
      const endpoint = await openEndpoint();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const stored = { ...localStorage };
      box.append(create(endpoint));
      await until(() => Boolean(box.querySelector(tag)?.shadowRoot?.querySelector('.root')), 'a first render');
      expect(document.cookie).to.equal('');
      expect({ ...localStorage }).to.deep.equal(stored);
    });
  });
}
