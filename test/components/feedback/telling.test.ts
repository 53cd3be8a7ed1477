/** What a prompt tells beside its answers: the page's other tools, and the endpoint that looks for scripts. */
import { expect } from '@open-wc/testing';
import type { Prompt } from '../../../src/contract/index.js';
import { full, open as openStatus } from '../progress/page.js';
import { open, type Page, said, until } from './page.js';

interface Entry {
  event: string;
  waymark: Record<string, unknown>;
}

const layer = (): Entry[] => (globalThis as unknown as { dataLayer?: Entry[] }).dataLayer ?? [];
const config: Prompt = {
  id: 'layer',
  version: 3,
  questions: [
    { id: 'score', type: 'csat', title: 'How was it?', scale: { min: 1, max: 5, better: 'low' } },
    { id: 'why', type: 'text', title: 'Why?' },
  ],
};

/** A site's script tag, with what it says. */
function scriptTag(data: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, { endpoint: '/v1', ...data });
  document.head.append(script);
  return script;
}

/** A prompt that everything has arrived for. */
async function openWhole(): Promise<Page> {
  const page = await open({ config });
  await until(() => page.element.explain().length > 0, 'what comes after the first question');
  return page;
}

const lastOf = async (page: Page) => (await page.received()).at(-1)!;

describe('the page’s data layer', () => {
  let script: HTMLScriptElement | undefined;
  afterEach(() => {
    script?.remove();
    delete (globalThis as { dataLayer?: unknown }).dataLayer;
  });

  it('has an entry for what was seen, answered and confirmed, and nothing of who answered what', async () => {
    script = scriptTag({ layer: '' });
    const page = await open({ config, attributes: { subject: 'ORDER-1' } });
    await until(() => layer().length === 1, 'what was seen');
    await page.tap(1);
    await page.isAsked('Why?');
    await until(() => layer().length === 3, 'what was confirmed');
    await page.type('Because of jan@example.com');
    await page.press('Send');
    await until(async () => (await lastOf(page)).complete, 'the end');
    expect(layer().map(({ event }) => event)).to.deep.equal(
      ['shown', 'answered', 'delivered'].map((what) => `waymark-feedback-${what}`),
    );
    for (const { waymark } of layer())
      expect(waymark).to.deep.equal({ prompt: 'layer', version: 3, display: 'inline', moment: 'inline' });
  });

  it('has nothing delivered while the endpoint has not said so', async () => {
    script = scriptTag({ layer: '' });
    const page = await open({ config });
    await page.endpoint.fail({
      route: '/responses',
      times: 1000,
      do: 'answer',
      status: 400,
      body: '{"code":"invalid"}',
    });
    await page.tap(1);
    await until(() => layer().length === 3, 'that it failed');
    expect(layer().map(({ event }) => event)).to.not.include('waymark-feedback-delivered');
    expect(layer().at(-1)!.event).to.equal('waymark-feedback-failed');
  });

  it('is another array where the site says so, and none where it says nothing', async () => {
    const page = await open({ config });
    await page.tap(1);
    await page.isAsked('Why?');
    expect('dataLayer' in globalThis).to.equal(false);
    script = scriptTag({ layer: 'ourLayer' });
    await open({ config: { ...config, id: 'other' } });
    const ours = () => (globalThis as unknown as { ourLayer?: Entry[] }).ourLayer;
    await until(() => !!ours()?.some(({ waymark }) => waymark['prompt'] === 'other'), 'what was seen');
  });
});

describe('what tells a script from a person', () => {
  it('is how long it took, and a field that no person meets', async () => {
    const seen = new Promise((resolve) => document.addEventListener('waymark-feedback-shown', resolve, { once: true }));
    const page = await openWhole();
    await seen;
    // It counts from when it was seen, in whole milliseconds: no person answers within the first.
    const since = performance.now();
    await until(() => performance.now() - since > 1, 'a moment to have passed');
    await page.tap(1);
    await page.isAsked('Why?');
    const trap = page.root.querySelector<HTMLInputElement>('.trap input')!;
    expect(trap.closest('[inert][aria-hidden=true]')).to.not.equal(null);
    trap.focus();
    expect(page.root.activeElement).to.not.equal(trap);
    await until(async () => (await page.received()).length === 1);
    const { signals } = await lastOf(page);
    expect(signals!.elapsedMs).to.be.greaterThan(0);
    expect(signals).to.not.have.property('trap');
    trap.value = 'buy now';
    await page.type('Because');
    await page.press('Send');
    await until(async () => (await lastOf(page)).signals?.trap === 'buy now', 'the trap');
    expect((await lastOf(page)).signals!.elapsedMs).to.equal(signals!.elapsedMs);
  });

  it('is the token of a challenge of the site’s own', async () => {
    const page = await openWhole();
    const challenge = document.createElement('div');
    challenge.slot = 'challenge';
    challenge.innerHTML = '<input type="hidden" name="token" value="solved-1" />';
    page.element.append(challenge);
    await page.tap(1);
    await until(async () => (await lastOf(page))?.signals?.challenge === 'solved-1', 'the token');
  });

  it('is a token that comes by an event', async () => {
    const page = await openWhole();
    await page.tap(1);
    await page.isAsked('Why?');
    page.element.dispatchEvent(new CustomEvent('waymark-challenge', { detail: 'solved-2' }));
    await page.type('Because');
    await page.press('Send');
    await until(async () => (await lastOf(page))?.signals?.challenge === 'solved-2', 'the token');
  });
});

describe('what is stored beside a score', () => {
  it('says which end of its scale is the better one', async () => {
    const page = await open({ config });
    expect(page.names[0]).to.equal('1, very satisfied');
    await page.tap(0);
    const { answers } = await page.stored(1);
    expect(answers[0]!.scale).to.deep.equal({ min: 1, max: 5, better: 'low' });
    expect(said({ answers })).to.deep.equal({ score: 1 });
  });
});

describe('a journey that ended badly', () => {
  const nps: Prompt = {
    id: 'end',
    version: 1,
    questions: [
      { id: 'score', type: 'nps', title: 'Would you recommend it?' },
      { id: 'low', type: 'text', title: 'What went wrong?', when: { question: 'score', max: 6 } },
      { id: 'high', type: 'text', title: 'What was best?', when: { question: 'score', min: 9 } },
    ],
  };

  it('is not asked for a recommendation: it is asked what went wrong', async () => {
    const status = await openStatus(full({ stage: 'done', outcome: 'declined', condition: 'on_track', tasks: [] }));
    await status.shows('headline');
    const page = await open({ config: nps, attributes: { 'ask-when': '' } });
    await page.isAsked('What went wrong?');
    expect(page.element.explain()).to.deep.equal([{ code: 'may_show' }]);
    const none = await open({
      config: { ...nps, id: 'only', questions: [nps.questions[0]!] },
      attributes: { 'ask-when': '' },
    });
    await until(() => none.element.explain()[0]?.code === 'nps_after_bad_end', 'the reason');
    expect(none.title).to.equal('');
  });
});
