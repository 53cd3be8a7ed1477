import { expect } from '@open-wc/testing';
import '../../../src/components/faq/define.js';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import type { Journey } from '../../../src/contract/index.js';
import { journey } from '../../support/journeys.js';
import { until } from '../../support/endpoint.js';
import { open, type Page } from './page.js';

const own = `
  <h3 id="plain">How do I pay?</h3><p>By card.</p>
  <h3 id="kind" data-when-kind="order">What is an order?</h3><p>This.</p>
  <h3 id="way" data-when-stage="underway" data-when-step="shipped">Can I follow the van?</h3><p>Not yet.</p>
  <h3 id="stage" data-when-stage="underway preparing">Where is it?</h3><p>On its way.</p>
  <h3 id="late" data-when-condition="delayed">Why is it late?</h3><p id="because">The weather.</p>
  <h3 id="papers" data-when-condition="action_needed">Why was my paper refused?</h3><p>It was too old.</p>`;

afterEach(() => document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove()));

/** A journey at one of its three steps. */
const at = (step: 'packed' | 'shipped' | 'delivered', other: Partial<Journey> = {}): Journey => {
  const ids = ['packed', 'shipped', 'delivered'];
  const steps = ids.map((id, index) => {
    const state = id === step ? 'current' : index < ids.indexOf(step) ? 'done' : 'upcoming';
    return { id, label: id, state } as const;
  });
  return journey({ steps, currentStep: step, ...other });
};

/** A progress and, beside it, the answers of the page. */
async function both(shown: Journey, content = own, attributes = ''): Promise<{ page: Page; faq: WaymarkFaq }> {
  const page = await open(shown);
  const box = document.createElement('div');
  box.innerHTML = `<waymark-faq lang="en" ${attributes.replace('HERE', page.endpoint.origin)}>${content}</waymark-faq>`;
  document.body.append(...box.childNodes);
  return { page, faq: document.querySelector('waymark-faq')! };
}
const link = (page: Page): HTMLAnchorElement | null => page.root.querySelector('[part="answer"] a');

/** The parts that come after each other on the screen. */
const order = (page: Page, ...names: string[]): string[] =>
  names
    .filter((name) => page.part(name))
    .sort((a, b) => page.part(a).getBoundingClientRect().top - page.part(b).getBoundingClientRect().top);

describe('the answer beside the step it concerns', () => {
  it('is the one of the page’s answers that fits best, and is opened where it stands', async () => {
    const { page, faq } = await both(journey());
    await page.shows('answer', 'Can I follow the van?');
    await until(async () => (await page.endpoint.streams()) === 1);
    const requests = (await page.endpoint.requests()).length;
    expect(page.all('[part="answer"]')).to.have.length(1);
    expect(link(page)!.getAttribute('href')).to.equal('#way');
    expect(order(page, 'answer', 'history', 'steps')[0]).to.equal('steps');
    let opened = '';
    faq.addEventListener('waymark-faq-open', ({ article }) => (opened = article));
    const { href } = location;
    link(page)!.click();
    const heading = faq.querySelector('#way')!;
    await until(() => document.activeElement === heading);
    expect(opened).to.equal('way');
    expect(heading.shadowRoot!.querySelector('button')!.getAttribute('aria-expanded')).to.equal('true');
    expect(heading.getBoundingClientRect().top).to.be.within(-1, innerHeight);
    expect(location.href, 'the address is the page’s own').to.equal(href);
    expect(await page.endpoint.requests()).to.have.length(requests);
  });

  it('changes with the status, without a request', async () => {
    const { page } = await both(journey());
    await page.shows('answer', 'Can I follow the van?');
    await until(async () => (await page.endpoint.streams()) === 1);
    const requests = (await page.endpoint.requests()).length;
    await page.endpoint.setJourney(at('packed', { revision: 2, stage: 'preparing' }));
    await page.shows('answer', 'Where is it?');
    await page.endpoint.setJourney(
      at('packed', { revision: 3, stage: 'received', condition: 'delayed', reason: { code: 'weather' } }),
    );
    await page.shows('answer', 'Why is it late?');
    expect(await page.endpoint.requests()).to.have.length(requests);
  });

  it('stands under the tasks when it is about them', async () => {
    const task = { id: 't', title: 'A payslip', type: 'upload', state: 'open', blocking: true } as const;
    const { page } = await both(
      at('delivered', { stage: 'final', condition: 'action_needed', waitingOn: 'customer', tasks: [task] }),
    );
    await page.shows('answer', 'Why was my paper refused?');
    expect(order(page, 'answer', 'tasks', 'steps')).to.deep.equal(['steps', 'tasks', 'answer']);
  });

  it('is nothing where no answer says that it is about this status', async () => {
    const { page } = await both(at('delivered', { kind: 'claim', stage: 'final' }));
    await page.shows('freshness');
    await until(() => document.querySelector('waymark-faq h3')?.shadowRoot != null);
    await until(() => !link(page));
    expect(page.text('answer')).to.equal('');
  });

  it('is nothing on a page without answers, and takes no room there', async () => {
    const page = await open(journey());
    await page.shows('freshness');
    expect(page.part('answer')).to.equal(null);
  });

  it('has its room from the start while the answers are on their way, so that nothing moves', async () => {
    const articles = [{ id: 'way', question: 'Can I follow the van?', answer: 'No.', when: { step: ['shipped'] } }];
    const box = document.createElement('div');
    box.innerHTML = '<waymark-faq lang="en"></waymark-faq>';
    const faq = box.firstElementChild as WaymarkFaq;
    document.body.append(faq);
    const page = await open(journey(), {
      prepare: async (endpoint) => {
        await endpoint.answer('/articles', { articles });
        await endpoint.fail({ route: '/articles', do: 'hold' });
        faq.endpoint = endpoint.origin;
      },
    });
    await page.shows('freshness');
    await until(async () => (await page.endpoint.requests('/articles')).length === 1);
    const topOf = (element: Element): number => element.getBoundingClientRect().top;
    const where = (): number[] => ['steps', 'freshness'].map((name) => topOf(page.part(name)) - topOf(page.element));
    const before = where();
    expect(page.part('answer').getBoundingClientRect().height).to.be.greaterThan(40);
    await page.endpoint.release();
    await page.shows('answer', 'Can I follow the van?');
    // What stands above it may have moved all of it by a part of a pixel, which not every engine adds up to the last digit.
    for (const [index, top] of where().entries()) expect(top).to.be.closeTo(before[index]!, 0.1);
    expect(await page.endpoint.requests('/articles')).to.have.length(1);
  });

  it('goes when its answer goes', async () => {
    const { page, faq } = await both(journey());
    await page.shows('answer', 'Can I follow the van?');
    faq.querySelectorAll('#way, #stage').forEach((heading) => heading.remove());
    await until(() => !link(page));
    faq.remove();
    await page.endpoint.setJourney(journey({ revision: 2, condition: 'at_risk' }));
    await until(() => page.part('answer') === null);
  });

  it('is in the language of the answer, and can be used by everybody', async () => {
    const { page, faq } = await both(journey(), '');
    faq.articles = [{ id: 'w', question: 'Waar is de bus?', answer: 'Nee.', lang: 'nl', when: { step: ['shipped'] } }];
    await page.shows('answer', 'Waar is de bus?');
    expect(link(page)!.lang).to.equal('nl');
    expect(link(page)!.getBoundingClientRect().height).to.be.at.least(24);
    await expect(page.element).to.be.accessible();
  });

  it('leads to no answer in a panel that may be closed', async () => {
    const page = await open(journey());
    const panel = document.createElement('div');
    panel.attachShadow({ mode: 'open' }).innerHTML = `<waymark-faq lang="en">${own}</waymark-faq>`;
    document.body.append(panel);
    await page.shows('freshness');
    await until(() => panel.shadowRoot!.querySelector('h3')?.shadowRoot != null);
    expect(page.part('answer')).to.equal(null);
    panel.remove();
  });
});
