import { expect } from '@open-wc/testing';
import { feedFor, type JourneyFeed, pageJourney, watchPageJourney } from '../../src/controllers/journey-feed.js';
import type { JourneyQuery } from '../../src/controllers/journey-state.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';
import { showPage } from '../support/visibility.js';

describe('the feed of a journey', () => {
  let endpoint: TestEndpoint;
  let hands: Hands;
  let leaves: (() => void)[];

  const query = (other: Partial<JourneyQuery> = {}): JourneyQuery => ({
    connection: endpoint.connection,
    reference: 'A-1042',
    lang: 'en',
    ...other,
  });
  const follow = (feed: JourneyFeed, follower = () => undefined as void) => {
    const leave = feed.follow(follower);
    leaves.push(leave);
    return leave;
  };
  const reads = async () => (await endpoint.requests('/status')).length;
  const is = (feed: JourneyFeed, state: string) => until(() => feed.state.is === state, state);
  /** A task of the event loop later: after everything that was only waiting for a microtask. */
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(async () => {
    showPage();
    endpoint = await TestEndpoint.open();
    await endpoint.setJourney(journey());
    hands = new Hands();
    leaves = [];
  });
  afterEach(async () => {
    for (const leave of leaves) leave();
    await endpoint.stop();
  });

  it('asks nothing before somebody follows it', async () => {
    feedFor(query(), hands);
    await nextTask();
    expect(await endpoint.requests()).to.be.empty;
  });

  it('goes from loading to ready, with the time at which it was true', async () => {
    const feed = feedFor(query(), hands);
    expect(feed.state).to.deep.equal({ is: 'loading' });
    follow(feed);
    await is(feed, 'ready');
    expect(feed.state).to.deep.equal({
      is: 'ready',
      journey: journey(),
      checkedAt: hands.now(),
      previous: undefined,
    });
  });

  it('makes one request for two elements with the same question, and two for another credential', async () => {
    const feed = feedFor(query(), hands);
    follow(feed);
    expect(feedFor(query(), hands)).to.equal(feed);
    follow(feedFor(query(), hands));
    await is(feed, 'ready');
    expect(await reads()).to.equal(1);
    const other = feedFor(query({ factor: '1234AB' }), hands);
    follow(other);
    await is(other, 'ready');
    expect(await reads()).to.equal(2);
  });

  it('is empty where the endpoint has nothing for the question, and asks no more', async () => {
    const feed = feedFor(query({ reference: 'unknown' }), hands);
    follow(feed);
    await is(feed, 'empty');
    await nextTask();
    expect(await endpoint.requests()).to.have.length(1);
    expect(hands.waits).to.be.empty;
  });

  it('has failed where nothing could be had at all, and says why', async () => {
    await endpoint.fail({ do: 'drop', times: 9 });
    const feed = feedFor(query(), hands);
    follow(feed);
    await is(feed, 'failed');
    expect(feed.state).to.have.nested.property('problem.kind', 'offline');
  });

  it('has failed where the endpoint says "unchanged" of what nobody knows', async () => {
    await endpoint.answer('/status', { unchanged: true });
    const feed = feedFor(query(), hands);
    follow(feed);
    await is(feed, 'failed');
    expect(feed.state).to.have.nested.property('problem.kind', 'invalid');
  });

  it('goes through loading to ready when asked again after it failed', async () => {
    await endpoint.fail({ do: 'drop', times: 9 });
    const feed = feedFor(query(), hands);
    const states: string[] = [];
    follow(feed, () => states.push(feed.state.is));
    await is(feed, 'failed');
    await endpoint.heal();
    feed.retry();
    await is(feed, 'ready');
    expect(states.join(' ')).to.match(/^failed loading ready/);
  });

  it('goes from empty to ready when asked again once there is something', async () => {
    const feed = feedFor(query({ reference: 'B-7' }), hands);
    follow(feed);
    await is(feed, 'empty');
    await endpoint.setJourney(journey({ reference: 'B-7' }));
    feed.retry();
    await is(feed, 'ready');
  });

  it('hangs up when the last follower has left, and writes nothing afterwards', async () => {
    await endpoint.fail({ do: 'hold', route: '/status' });
    const feed = feedFor(query(), hands);
    let changes = 0;
    const leave = follow(feed, () => changes++);
    const leaveToo = follow(feed, () => changes++);
    await until(async () => (await reads()) === 1);
    leave();
    await nextTask();
    expect((await endpoint.requests())[0]!.isGone).to.be.false;
    leaveToo();
    await until(async () => (await endpoint.requests())[0]!.isGone);
    await nextTask();
    expect(changes).to.equal(0);
    expect(feed.state.is).to.equal('loading');
  });

  it('goes on undisturbed when its only follower leaves and comes back within one task', async () => {
    await endpoint.fail({ do: 'hold', route: '/status' });
    const feed = feedFor(query(), hands);
    follow(feed)();
    const again = feedFor(query(), hands);
    follow(again);
    expect(again).to.equal(feed);
    await until(async () => (await reads()) === 1);
    await endpoint.release();
    await is(feed, 'ready');
    expect(await reads()).to.equal(1);
  });

  it('shows what it knew when it is taken up again later, and asks anew', async () => {
    const feed = feedFor(query(), hands);
    const leave = follow(feed);
    await is(feed, 'ready');
    leave();
    await nextTask();
    await endpoint.setJourney(journey({ revision: 2 }));
    const again = feedFor(query(), hands, feed);
    follow(again);
    expect(again.state).to.have.nested.property('journey.revision', 1);
    await until(() => 'journey' in again.state && again.state.journey.revision === 2);
    expect((await endpoint.requests('/status')).at(-1)!.body).to.include({ knownRevision: 1 });
  });

  it('shows a stranger nothing of what another question brought', async () => {
    const feed = feedFor(query({ token: 'mine' }), hands);
    const leave = follow(feed);
    await is(feed, 'ready');
    leave();
    await nextTask();
    expect(feedFor(query({ token: 'other' }), hands, feed).state).to.deep.equal({ is: 'loading' });
  });

  it('lets no late answer take the place of a newer one', async () => {
    await endpoint.fail({ do: 'hold', route: '/status' });
    const feed = feedFor(query(), hands);
    follow(feed);
    await until(async () => (await reads()) === 1);
    feed.hear(journey({ revision: 5 }));
    await endpoint.release();
    await until(async () => (await endpoint.requests('/status/stream')).length === 1);
    expect(feed.state).to.have.nested.property('journey.revision', 5);
  });

  it('keeps the journey that a change led away from', () => {
    const feed = feedFor(query(), hands);
    feed.hear(journey());
    feed.hear(journey({ revision: 2 }));
    expect(feed.state).to.have.nested.property('previous.revision', 1);
    feed.hear();
    expect(feed.state).to.have.nested.property('previous.revision', 1);
  });

  it('keeps the same journey object when it is only confirmed, so that nobody takes it for a change', () => {
    const feed = feedFor(query(), hands);
    feed.hear(journey());
    const before = feed.state;
    hands.advance(5000);
    feed.hear(journey());
    feed.hear();
    expect(feed.state).to.not.equal(before);
    expect('journey' in feed.state && 'journey' in before && feed.state.journey === before.journey).to.be.true;
    expect(feed.state).to.include({ is: 'ready', checkedAt: hands.now() });
  });

  it('does not call an old journey current because of an answer that is older still', async () => {
    const feed = feedFor(query(), hands);
    follow(feed);
    await is(feed, 'ready');
    feed.hear(journey({ revision: 5 }));
    const { state } = feed;
    hands.advance(5000);
    feed.hear(journey({ revision: 4 }));
    expect(feed.state).to.equal(state);
  });

  it('waits while the page is only being prepared for a visitor who may never come', async () => {
    const page = document as { prerendering?: boolean };
    Object.defineProperty(page, 'prerendering', { value: true, configurable: true });
    try {
      const feed = feedFor(query(), hands);
      follow(feed);
      await nextTask();
      expect(await endpoint.requests()).to.be.empty;
      delete page.prerendering;
      document.dispatchEvent(new Event('prerenderingchange'));
      await is(feed, 'ready');
    } finally {
      delete page.prerendering;
    }
  });

  it('is the page’s journey while it is followed', async () => {
    let changes = 0;
    const unwatch = watchPageJourney(() => changes++);
    expect(pageJourney()).to.be.undefined;
    const first = feedFor(query(), hands);
    const leave = follow(first);
    await is(first, 'ready');
    expect(pageJourney()?.reference).to.equal('A-1042');
    await endpoint.setJourney(journey({ reference: 'B-7' }));
    const second = feedFor(query({ reference: 'B-7' }), hands);
    follow(second);
    await is(second, 'ready');
    expect(pageJourney()?.reference).to.equal('A-1042');
    leave();
    const before = changes;
    await nextTask();
    expect(changes).to.be.greaterThan(before);
    expect(pageJourney()?.reference).to.equal('B-7');
    unwatch();
    const after = changes;
    second.hear(journey({ reference: 'B-7', revision: 9 }));
    expect(changes).to.equal(after);
  });
});
