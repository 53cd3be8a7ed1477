import { expect } from '@open-wc/testing';
import type { ClientError } from '../../src/client/client-error.js';
import { streamStatus } from '../../src/client/stream.js';
import { rejection, TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';

describe('a stream of changes', () => {
  let endpoint: TestEndpoint;
  let caller: AbortController;
  let hands: Hands;
  let heard: string[];

  const listen = (knownRevision = 1) =>
    streamStatus(
      endpoint.connection,
      { reference: 'A-1042', token: 'secret', knownRevision },
      {
        signal: caller.signal,
        timing: hands,
        onOpen: () => heard.push('open'),
        onJourney: ({ revision }) => heard.push(`revision ${revision}`),
        onBeat: () => heard.push('beat'),
      },
    );
  const hears = (what: string) => until(() => heard.includes(what), `hearing "${what}"`);

  beforeEach(async () => {
    endpoint = await TestEndpoint.open();
    await endpoint.setJourney(journey());
    caller = new AbortController();
    hands = new Hands();
    heard = [];
  });
  afterEach(async () => {
    caller.abort();
    await endpoint.stop();
  });

  it('opens with a question that needs no permission and has no secret in its URL', async () => {
    void listen().catch(() => undefined);
    await hears('beat');
    const [seen, ...others] = await endpoint.requests();
    expect(others).to.be.empty;
    expect(`${seen!.method} ${seen!.url}`).to.equal('POST /status/stream');
    expect(seen!.body).to.deep.equal({ reference: 'A-1042', token: 'secret', knownRevision: 1 });
  });

  it('tells each change as it happens', async () => {
    void listen().catch(() => undefined);
    await hears('open');
    await endpoint.setJourney(journey({ revision: 2 }));
    await hears('revision 2');
    await endpoint.setJourney(journey({ revision: 3 }));
    await hears('revision 3');
  });

  it('puts a change together that arrives in pieces, with characters cut in two', async () => {
    void listen().catch(() => undefined);
    await hears('open');
    const text = `id: 2\r\ndata: ${JSON.stringify({ journey: journey({ revision: 2, title: 'Ça va 😀' }) })}\r\n\r\n`;
    for (const piece of text.match(/[\s\S]{1,40}/g)!) await endpoint.write(piece);
    await hears('revision 2');
  });

  it('takes a comment and "unchanged" for signs of life', async () => {
    void listen().catch(() => undefined);
    await hears('open');
    heard.length = 0;
    await endpoint.write(':\n\n');
    await hears('beat');
    heard.length = 0;
    await endpoint.write('data: {"unchanged":true}\n\n');
    await hears('beat');
    expect(heard).to.not.include('revision 1');
  });

  it('is dead after forty-five seconds without a byte, and is hung up on', async () => {
    const ended = rejection(listen());
    await hears('beat');
    hands.advance(44_999);
    heard.length = 0;
    await endpoint.write(':\n\n');
    await hears('beat');
    hands.advance(44_999);
    expect(await endpoint.streams()).to.equal(1);
    hands.advance(1);
    expect(await ended).to.include({ kind: 'timeout' });
    await until(async () => (await endpoint.streams()) === 0);
  });

  it('ends when the endpoint ends it', async () => {
    const ended = listen();
    await hears('open');
    await endpoint.endStreams();
    await ended;
  });

  it('is over when the connection breaks, which WebKit takes for an end', async () => {
    const ended = listen().catch((error: ClientError) => error.kind);
    await hears('open');
    await endpoint.cutStreams();
    expect(await ended).to.be.oneOf(['offline', undefined]);
    expect(hands.waits).to.be.empty;
  });

  it('tells why it cannot be had', async () => {
    await endpoint.fail({ do: 'answer', status: 503, headers: { 'retry-after': '20' } });
    expect(await rejection(listen())).to.include({ kind: 'problem', status: 503, retryAfterMs: 20_000 });
    await endpoint.fail({ do: 'answer', status: 200, type: 'text/html', body: '<html>' });
    expect(await rejection(listen())).to.include({ kind: 'invalid' });
    expect(heard).to.be.empty;
  });

  for (const [what, data] of [
    ['not JSON', '<html>'],
    ['not in the contract', '{"journey":{"reference":"A-1042"}}'],
    ['at odds with itself', JSON.stringify({ journey: journey({ stage: 'done', revision: 2 }) })],
  ]) {
    it(`stops, and is hung up on, at a change that is ${what}`, async () => {
      const ended = rejection(listen());
      await hears('open');
      await endpoint.write(`data: ${data}\n\n`);
      expect(await ended).to.include({ kind: 'invalid' });
      expect(heard).to.not.include('revision 2');
      await until(async () => (await endpoint.streams()) === 0);
    });
  }

  it('hangs up when its caller has had enough', async () => {
    const ended = rejection(listen());
    await hears('open');
    caller.abort();
    expect(await ended).to.include({ name: 'AbortError' });
    await until(async () => (await endpoint.streams()) === 0);
    expect(hands.waits).to.be.empty;
  });
});
