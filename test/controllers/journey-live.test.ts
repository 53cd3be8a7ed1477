import { expect } from '@open-wc/testing';
import { feedFor, type JourneyFeed } from '../../src/controllers/journey-feed.js';
import type { JourneyQuery } from '../../src/controllers/journey-state.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';
import { hidePage, showPage } from '../support/visibility.js';

describe('a journey that is kept current', () => {
  let endpoint: TestEndpoint;
  let hands: Hands;
  let feed: JourneyFeed;
  let leaves: (() => void)[];

  const query = (other: Partial<JourneyQuery> = {}): JourneyQuery => ({
    connection: endpoint.connection,
    reference: 'A-1042',
    lang: 'en',
    ...other,
  });
  const follow = (other?: Partial<JourneyQuery>) => {
    const followed = feedFor(query(other), hands);
    leaves.push(followed.follow(() => undefined));
    return followed;
  };
  const leave = () => {
    for (const one of leaves.splice(0)) one();
  };
  const streams = (count: number) => until(async () => (await endpoint.streams()) === count, `${count} open streams`);
  const asked = async (route?: string) => (await endpoint.requests(route)).length;
  const is = (state: string) => until(() => feed.state.is === state, state);
  const shows = (revision: number) =>
    until(() => 'journey' in feed.state && feed.state.journey.revision === revision, `revision ${revision}`);
  /** The page has made up its mind about when to ask next: its only timer is not the deadline of a request under way. */
  const rests = () => until(() => hands.waits.length === 1 && ![8000, 45_000].includes(hands.waits[0]!), 'resting');
  /** Until the page waits for so long, which tells what it is waiting for. */
  const waits = (from: number, to: number) =>
    until(() => hands.waits.length === 1 && hands.waits[0]! >= from && hands.waits[0]! <= to, `${from} to ${to} ms`);

  beforeEach(async () => {
    showPage();
    endpoint = await TestEndpoint.open();
    await endpoint.setJourney(journey());
    hands = new Hands();
    leaves = [];
  });
  afterEach(async () => {
    leave();
    showPage();
    await endpoint.stop();
  });

  describe('by a stream', () => {
    beforeEach(async () => {
      feed = follow();
      await streams(1);
      // The endpoint has it sooner than the page knows, whose deadline is that of a request until then.
      await until(() => hands.waits.join() === '45000', 'listening');
    });

    it('reads first, and then asks for what is newer than that', async () => {
      const [read, stream, ...others] = await endpoint.requests();
      expect(read!.route).to.equal('/status');
      expect(stream!.route).to.equal('/status/stream');
      expect(stream!.body).to.include({ reference: 'A-1042', knownRevision: 1 });
      expect(others).to.be.empty;
    });

    it('shows a change that happens while it is looked at', async () => {
      await endpoint.setJourney(journey({ revision: 2, stage: 'final' }));
      await shows(2);
      expect(feed.state).to.have.nested.property('previous.revision', 1);
      expect(await asked()).to.equal(2);
    });

    it('is as fresh as the last sign of life', async () => {
      hands.advance(20_000);
      await endpoint.write(':\n\n');
      await until(() => 'checkedAt' in feed.state && feed.state.checkedAt === hands.now());
      expect(feed.state.is).to.equal('ready');
    });

    it('closes while nobody can see the page, and takes up the latest when somebody can again', async () => {
      hidePage();
      await streams(0);
      expect(hands.waits).to.be.empty;
      await endpoint.setJourney(journey({ revision: 2 }));
      hands.advance(3_600_000);
      expect(await asked()).to.equal(2);
      showPage();
      await shows(2);
      await streams(1);
      expect(await asked()).to.equal(3);
    });

    it('closes when the page is put aside for the back button, and is back with it', async () => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await streams(0);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await streams(1);
      expect(await asked()).to.equal(3);
    });

    it('closes with the last element that shows it, and leaves no timer', async () => {
      leave();
      await streams(0);
      expect(hands.waits).to.be.empty;
      dispatchEvent(new Event('online'));
      hidePage();
      showPage();
      expect(await asked()).to.equal(2);
    });

    it('does not ask twice when the page tells twice that it is shown', async () => {
      dispatchEvent(new PageTransitionEvent('pageshow'));
      showPage();
      await endpoint.setJourney(journey({ revision: 2 }));
      await shows(2);
      expect(await asked()).to.equal(2);
    });

    it('connects anew when the network is back, since the old connection may be dead without knowing it', async () => {
      dispatchEvent(new Event('online'));
      await until(async () => (await asked('/status/stream')) === 2);
      await streams(1);
    });

    it('comes back within one and a half seconds after the stream ended or broke, and still calls the status current', async () => {
      await endpoint.endStreams();
      await waits(300, 1500);
      expect(feed.state.is).to.equal('ready');
      hands.advance(1500);
      await streams(1);
      await endpoint.cutStreams();
      await waits(300, 1500);
      hands.advance(1500);
      await streams(1);
    });

    it('says how old its status is while the endpoint is gone, and is current within ten seconds of its return', async () => {
      await endpoint.setJourney(journey({ revision: 2 }));
      await shows(2);
      const seenAt = hands.now();
      await endpoint.stop();
      await waits(300, 1500);
      for (let attempts = 0; attempts < 2; attempts++) {
        await rests();
        hands.advance(hands.waits[0]!);
      }
      await is('stale');
      expect(feed.state).to.include({ checkedAt: seenAt }).and.to.have.nested.property('journey.revision', 2);
      expect(feed.state).to.have.nested.property('problem.kind', 'offline');
      for (let minute = 0; minute < 10; minute++) {
        await waits(5000, 8000);
        const { state } = feed;
        hands.advance(8000);
        // What is left of a request's deadline looks like such a wait as well.
        await until(() => feed.state !== state, 'the next failure');
      }
      await waits(5000, 8000);
      const downUntil = hands.now();
      await endpoint.start();
      await endpoint.setJourney(journey({ revision: 3 }));
      hands.advance(8000);
      await shows(3);
      expect(feed.state.is).to.equal('ready');
      expect(hands.now() - downUntil).to.be.at.most(10_000);
      await streams(1);
    });

    it('does not believe a journey that contradicts itself, and reads again instead', async () => {
      await endpoint.write(`data: ${JSON.stringify({ journey: journey({ revision: 2, stage: 'done' }) })}\n\n`);
      await streams(0);
      await waits(300, 1500);
      hands.advance(1500);
      await until(async () => (await asked('/status')) === 2);
      await waits(24_000, 36_000);
      expect(feed.state).to.have.nested.property('journey.revision', 1);
    });

    it('takes a stream that twice says nothing for one that something on the way holds back, and polls', async () => {
      await endpoint.cutStreams();
      for (const times of [1, 2]) {
        await endpoint.fail({ do: 'hold', route: '/status/stream' });
        await until(async () => {
          hands.advance(500);
          return (await asked('/status/stream')) > times;
        });
        hands.advance(8000);
        await until(async () => (await endpoint.requests('/status/stream')).at(-1)!.isGone);
      }
      await until(async () => {
        hands.advance(500);
        return (await asked('/status')) > 2;
      });
      await waits(24_000, 36_000);
      expect(feed.state.is).to.equal('ready');
    });
  });

  describe('by polling', () => {
    it('reads every half minute or so where there is no stream', async () => {
      await endpoint.fail({ do: 'answer', status: 405, route: '/status/stream' });
      feed = follow();
      await waits(24_000, 36_000);
      const before = await asked();
      await endpoint.setJourney(journey({ revision: 2 }));
      hands.advance(36_000);
      await shows(2);
      await waits(24_000, 36_000);
      expect(await asked()).to.equal(before + 1);
      expect(await asked('/status/stream')).to.equal(1);
    });

    for (const status of [404, 405, 501]) {
      it(`takes ${status} for a stream that is not there, and not for a journey that is not there`, async () => {
        await endpoint.fail({ do: 'answer', status, route: '/status/stream' });
        feed = follow();
        await waits(24_000, 36_000);
        expect(feed.state.is).to.equal('ready');
      });
    }

    it('reads a file every half minute or so where there is only static hosting', async () => {
      feed = follow({ connection: { ...endpoint.connection, read: 'get' } });
      await waits(24_000, 36_000);
      await endpoint.setJourney(journey({ revision: 2 }));
      hands.advance(36_000);
      await shows(2);
      expect(await asked('/status/stream')).to.equal(0);
    });

    it('does without a stream while the endpoint has none to spare, and asks for one later', async () => {
      await endpoint.fail({ do: 'answer', status: 503, route: '/status/stream', headers: { 'retry-after': '120' } });
      feed = follow();
      await waits(300, 1500);
      hands.advance(1500);
      await waits(24_000, 36_000);
      expect(feed.state.is).to.equal('ready');
      for (let polls = 0; polls < 3; polls++) {
        hands.advance(36_000);
        await waits(24_000, 36_000);
      }
      expect(await asked('/status/stream')).to.equal(1);
      hands.advance(36_000);
      await until(async () => (await asked('/status/stream')) === 2);
      await streams(1);
    });

    it('stops while nobody can see the page, and reads at once when somebody can again', async () => {
      await endpoint.fail({ do: 'answer', status: 405, route: '/status/stream' });
      feed = follow();
      await waits(24_000, 36_000);
      hidePage();
      expect(hands.waits).to.be.empty;
      const before = await asked();
      hands.advance(3_600_000);
      expect(await asked()).to.equal(before);
      showPage();
      await until(async () => (await asked()) === before + 1);
    });

    it('waits as long as it is asked to, also when the page is shown again', async () => {
      await endpoint.fail({ do: 'answer', status: 405, route: '/status/stream' });
      feed = follow();
      await waits(24_000, 36_000);
      await endpoint.fail({ do: 'answer', status: 429, route: '/status', headers: { 'retry-after': '300' } });
      hands.advance(36_000);
      await is('stale');
      await waits(300_000, 300_000);
      hidePage();
      hands.advance(100_000);
      showPage();
      await waits(200_000, 200_000);
      const before = await asked();
      hands.advance(200_000);
      await is('ready');
      expect(await asked()).to.equal(before + 1);
    });

    it('does not wait when the customer asks', async () => {
      await endpoint.fail({ do: 'answer', status: 429, route: '/status', headers: { 'retry-after': '300' } });
      feed = follow();
      await is('failed');
      await waits(300_000, 300_000);
      feed.retry();
      await is('ready');
    });

    it('keeps the last status where a server that is no endpoint says not found', async () => {
      await endpoint.fail({ do: 'answer', status: 405, route: '/status/stream' });
      feed = follow();
      await waits(24_000, 36_000);
      await endpoint.fail({
        do: 'answer',
        status: 404,
        route: '/status',
        type: 'text/html',
        body: '<h1>Not found</h1>',
      });
      hands.advance(36_000);
      await is('stale');
    });

    it('shows nothing any more when the endpoint has nothing for this customer any more', async () => {
      await endpoint.fail({ do: 'answer', status: 405, route: '/status/stream' });
      feed = follow();
      await waits(24_000, 36_000);
      const body = JSON.stringify({ status: 404, code: 'not_found' });
      await endpoint.fail({ do: 'answer', status: 404, route: '/status', type: 'application/problem+json', body });
      hands.advance(36_000);
      await is('empty');
      expect(hands.waits).to.be.empty;
    });

    it('reads a fourth journey on the page that way, since a browser has few connections to one host', async () => {
      const feeds = [];
      for (const reference of ['A', 'B', 'C', 'D']) {
        await endpoint.setJourney(journey({ reference }));
        feeds.push(follow({ reference }));
        await streams(Math.min(feeds.length, 3));
      }
      feed = feeds[3]!;
      await is('ready');
      await endpoint.setJourney(journey({ reference: 'D', revision: 2 }));
      expect((await endpoint.requests('/status/stream')).map(({ body }) => body!.reference)).to.deep.equal([
        'A',
        'B',
        'C',
      ]);
      await until(() => hands.waits.some((wait) => wait >= 24_000 && wait <= 36_000), 'a poll to come');
      hands.advance(36_000);
      await shows(2);
    });
  });

  describe('from an endpoint in trouble', () => {
    it('asks at most once in five seconds on average, whatever goes wrong', async () => {
      feed = follow();
      await streams(1);
      const before = await asked();
      const from = hands.now();
      await endpoint.fail({ do: 'answer', status: 503, times: 1000 });
      await endpoint.cutStreams();
      while (hands.now() < from + 300_000) {
        await rests();
        hands.advance(hands.waits[0]!);
      }
      const sent = (await asked()) - before;
      expect(sent).to.be.at.most(3 + 300 / 5);
      expect(sent).to.be.at.least(300 / 8 - 1);
    });

    it('comes back sooner when it is answered, if badly, since that is a sign of life', async () => {
      feed = follow();
      await streams(1);
      await endpoint.fail({ do: 'answer', status: 502, times: 1, route: '/status/stream' });
      await endpoint.cutStreams();
      await waits(300, 1500);
      hands.advance(1500);
      await until(async () => (await asked('/status/stream')) === 2);
      await waits(300, 1500);
      hands.advance(1500);
      await until(async () => (await asked('/status')) === 2);
      expect(feed.state.is).to.equal('ready');
    });

    it('gets a first journey that could not be had at first', async () => {
      await endpoint.stop();
      feed = follow();
      await is('failed');
      await waits(5000, 8000);
      await endpoint.start();
      hands.advance(8000);
      await is('ready');
      await streams(1);
    });

    it('asks seldom where something else answers in its place', async () => {
      await endpoint.fail({ do: 'answer', body: '<html>Sign in to our network', type: 'text/html' });
      feed = follow();
      await is('failed');
      await waits(24_000, 36_000);
      dispatchEvent(new Event('online'));
      await is('ready');
    });
  });
});
