import { expect } from '@open-wc/testing';
import {
  WaymarkFaqHelpfulEvent,
  WaymarkFaqOpenEvent,
  WaymarkFaqSearchEvent,
} from '../../src/components/faq/waymark-faq.events.js';
import { WaymarkHelpQueuedEvent, WaymarkHelpSentEvent } from '../../src/components/help/waymark-help.events.js';
import { noteMoments, visitOf } from '../../src/components/parts/moments.js';
import { until } from '../support/endpoint.js';

/** Stands for the endpoint: what is sent there is kept here, and answered as the test likes. */
const sent: { moments: Record<string, string>[] }[] = [];
let status = 200;
const version = '0123456789abcd';
const original = globalThis.fetch;
const moments = () => sent.flatMap((batch) => batch.moments);

const say = (detail: string) => document.dispatchEvent(new CustomEvent('waymark-moments', { detail }));
const search = (query: string, confidence: 'best' | 'none' = 'none') =>
  document.body.dispatchEvent(new WaymarkFaqSearchEvent(query, 1, confidence));
/** The page is left, so that nobody has to wait for a pause. */
async function leave(): Promise<void> {
  await Promise.resolve();
  dispatchEvent(new Event('pagehide'));
}

describe('What happens in a page', () => {
  let script: HTMLScriptElement;

  before(() => {
    script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['endpoint'] = 'https://endpoint.example/v1';
    script.dataset['storage'] = 'local';
    document.head.append(script);
    globalThis.fetch = async (_address, init) => {
      const batch = JSON.parse(String(init?.body)) as (typeof sent)[number];
      sent.push(batch);
      const body = status === 200 ? { ids: batch.moments.map(({ id }) => id) } : { code: 'unavailable' };
      return new Response(JSON.stringify(body), { status });
    };
    noteMoments();
  });
  after(() => {
    script.remove();
    globalThis.fetch = original;
  });
  beforeEach(() => {
    status = 200;
    sent.length = 0;
  });
  afterEach(() => say('refused'));

  const consent = async () => {
    say('granted');
    await until(() => visitOf() !== undefined, 'noting');
  };

  it('is neither noted nor kept before the visitor has consented', async () => {
    search('too early');
    await leave();
    expect(sent).to.deep.equal([]);
    expect(visitOf()).to.equal(undefined);
    expect(localStorage.getItem('waymark-visit')).to.equal(null);
  });

  it('is sent in one batch when the page is left, with one visit, the page without its query, and scrubbed', async () => {
    await consent();
    search('mail jan@example.org');
    document.body.dispatchEvent(new WaymarkFaqOpenEvent('late', 'Why?', version, 'nl'));
    const vote = new WaymarkFaqHelpfulEvent('late', false, 'nl', version, 'unclear', 'ring 06 12345678');
    document.body.dispatchEvent(vote);
    await leave();
    expect(sent.length).to.equal(1);
    expect(moments().map(({ type }) => type)).to.deep.equal(['search_empty', 'answer_opened', 'answer_not_helped']);
    const [first, , last] = moments();
    expect(first!['query']).to.equal('mail [e-mail]');
    expect(last).to.include({
      version,
      reason: 'unclear',
      comment: 'ring [phone]',
      articleLang: 'nl',
    });
    expect(new Set(moments().map(({ visit }) => visit))).to.deep.equal(new Set([visitOf()]));
    expect(first!['page']).not.to.match(/[?#]/);
  });

  it('counts of what somebody types only where they came to, and not what was found in the end', async () => {
    await consent();
    search('waar');
    search('waar is mijn');
    search('zwemles');
    search('zwemles pakket', 'best');
    await leave();
    expect(moments().map(({ query }) => query)).to.deep.equal(['waar is mijn']);
  });

  it('counts a request for a person once, kept and then received', async () => {
    await consent();
    document.body.dispatchEvent(new WaymarkHelpQueuedEvent('one', 1, 'device'));
    document.body.dispatchEvent(new WaymarkHelpSentEvent('one', 1));
    await leave();
    expect(moments().map(({ type }) => type)).to.deep.equal(['contact_asked']);
  });

  it('is dropped with the visit when the visitor takes the consent back', async () => {
    await consent();
    expect(localStorage.getItem('waymark-visit')).to.equal(visitOf());
    search('in vain');
    await Promise.resolve();
    say('refused');
    expect(visitOf()).to.equal(undefined);
    search('later');
    await leave();
    expect(sent).to.deep.equal([]);
    expect(localStorage.getItem('waymark-visit')).to.equal(null);
  });

  it('goes along with what happens next where the endpoint could not take it, under the same id', async () => {
    await consent();
    status = 503;
    search('first');
    await leave();
    const [{ id } = { id: '' }] = moments();
    // The answer is read before what was refused is taken back.
    await until(async () => {
      status = 200;
      dispatchEvent(new Event('pagehide'));
      return sent.length > 1;
    });
    expect(sent[1]!.moments.map((moment) => moment['id'])).to.deep.equal([id]);
  });

  it('is no visit of three days: a key that is too old is replaced', async () => {
    localStorage.setItem('waymark-visit', '01800000-0000-7000-8000-000000000001');
    await consent();
    expect(visitOf()).not.to.equal('01800000-0000-7000-8000-000000000001');
  });

  it('is sent at most 25 at a time', async () => {
    await consent();
    for (let n = 0; n < 60; n++) document.body.dispatchEvent(new WaymarkFaqOpenEvent(`a-${n}`, 'Why?', version, 'en'));
    await leave();
    expect(sent.map((batch) => batch.moments.length)).to.deep.equal([25, 25, 10]);
  });
});
