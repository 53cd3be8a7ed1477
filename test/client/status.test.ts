import { expect } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import { readStatus } from '../../src/client/status.js';
import { type Fault, rejection, TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';

describe('reading a status', () => {
  let endpoint: TestEndpoint;
  const ask = (timing?: Hands, signal?: AbortSignal) =>
    readStatus(endpoint.connection, { reference: 'A-1042', token: 'secret', lang: 'en' }, signal, timing);

  beforeEach(async () => {
    endpoint = await TestEndpoint.open();
    await endpoint.setJourney(journey());
  });
  afterEach(() => endpoint.stop());

  it('gives the journey that the endpoint has', async () => {
    expect(await ask()).to.deep.equal({ journey: journey() });
  });

  it('is one request that needs no permission and carries no cookie, no address of the page and no secret in the URL', async () => {
    await ask();
    const [seen, ...others] = await endpoint.requests();
    expect(others).to.be.empty;
    expect(seen!.method).to.equal('POST');
    expect(seen!.url).to.equal('/status');
    expect(seen!.headers['content-type']).to.match(/^text\/plain/);
    expect(seen!.headers).to.not.have.any.keys('cookie', 'referer', 'authorization');
    expect(seen!.body).to.deep.equal({ reference: 'A-1042', token: 'secret', lang: 'en' });
  });

  it('says nothing new when the revision that is known is still the newest', async () => {
    const answer = await readStatus(endpoint.connection, { reference: 'A-1042', knownRevision: 1 });
    expect(answer).to.deep.equal({ unchanged: true });
  });

  it('reads a file where a site has only static hosting', async () => {
    const answer = await readStatus({ ...endpoint.connection, read: 'get' }, { reference: 'A-1042', token: 'secret' });
    expect(answer).to.deep.equal({ journey: journey() });
    const [seen] = await endpoint.requests();
    expect(`${seen!.method} ${seen!.url}`).to.equal('GET /status/A-1042.json');
  });

  it('keeps a reference with a slash inside its own path', async () => {
    await rejection(readStatus({ ...endpoint.connection, read: 'get' }, { reference: '../prompts/x' }));
    const [seen] = await endpoint.requests();
    expect(seen!.url).to.equal('/status/..%2Fprompts%2Fx.json');
  });

  it('tells which problem the endpoint named, and the field', async () => {
    const body = JSON.stringify({ code: 'invalid_body', errors: [{ field: '/reference', must: 'be shorter' }] });
    await endpoint.fail({ do: 'answer', status: 422, body, type: 'application/problem+json' });
    const error = await rejection(ask());
    expect(error).to.be.instanceOf(ClientError);
    expect(error).to.include({
      kind: 'problem',
      status: 422,
      code: 'invalid_body',
      field: '/reference',
      isFinal: true,
    });
  });

  const brokenAnswers: [string, Partial<Fault>, Partial<ClientError>][] = [
    ['the sign-in page of a hotel', { body: '<html>Welcome', type: 'text/html' }, { kind: 'invalid' }],
    ['an empty answer', { body: '' }, { kind: 'invalid' }],
    ['null', { body: 'null' }, { kind: 'invalid', field: '' }],
    [
      'a journey without a stage',
      { body: JSON.stringify({ journey: { ...journey(), stage: undefined } }) },
      {
        kind: 'invalid',
        field: '/journey/stage',
      },
    ],
    [
      'a journey that is done without an outcome',
      { body: JSON.stringify({ journey: journey({ stage: 'done' }) }) },
      {
        kind: 'invalid',
        field: '/journey/outcome',
      },
    ],
    ['a problem without a body', { status: 500, body: '' }, { kind: 'problem', status: 500, isFinal: false }],
    [
      'a problem whose body is a list of nothing',
      { status: 400, body: '{"code":7,"errors":[null]}' },
      {
        kind: 'problem',
        status: 400,
        code: undefined,
        field: undefined,
      },
    ],
  ];
  for (const [what, answer, expected] of brokenAnswers) {
    it(`does not take ${what} for a status`, async () => {
      await endpoint.fail({ do: 'answer', ...answer });
      expect(await rejection(ask())).to.include(expected);
    });
  }

  it('shows a customer who must act but is not told what to do where it stands all the same', async () => {
    const without = journey({ condition: 'action_needed', waitingOn: 'customer' });
    await endpoint.setJourney(without);
    expect(await ask()).to.deep.equal({ journey: without });
  });

  it('is offline when the connection breaks, before the answer or in the middle of it', async () => {
    await endpoint.fail({ do: 'truncate' });
    expect(await rejection(ask())).to.include({ kind: 'offline' });
    await endpoint.stop();
    expect(await rejection(ask())).to.include({ kind: 'offline' });
    await endpoint.start();
  });

  it('gives up after eight seconds, and hangs up', async () => {
    await endpoint.fail({ do: 'hold' });
    const hands = new Hands();
    const refused = rejection(ask(hands));
    await until(async () => (await endpoint.requests()).length === 1);
    hands.advance(7999);
    hands.advance(1);
    expect(await refused).to.include({ kind: 'timeout' });
    await until(async () => (await endpoint.requests())[0]!.isGone);
  });

  it('leaves no timer behind', async () => {
    const hands = new Hands();
    await ask(hands);
    expect(hands.waits).to.be.empty;
  });

  it('rejects with AbortError when its caller has had enough, and hangs up', async () => {
    await endpoint.fail({ do: 'hold' });
    const caller = new AbortController();
    const refused = rejection(ask(new Hands(), caller.signal));
    await until(async () => (await endpoint.requests()).length === 1);
    caller.abort(new Error('a reason of the caller’s own'));
    expect(await refused).to.include({ name: 'AbortError' });
    await until(async () => (await endpoint.requests())[0]!.isGone);
  });

  it('asks nothing for a caller who has already left', async () => {
    expect(await rejection(ask(new Hands(), AbortSignal.abort()))).to.include({ name: 'AbortError' });
    expect(await endpoint.requests()).to.be.empty;
  });

  const waits: [string, number][] = [
    ['7', 7000],
    ['0', 1000],
    ['-3', 1000],
    ['1000000000000', 3_600_000],
    ['Wed, 04 Mar 2026 10:00:30 GMT', 30_000],
    ['Wed, 04 Mar 2015 10:00:30 GMT', 1000],
    ['Wed, 04 Mar 2037 10:00:30 GMT', 3_600_000],
    ['soon', 1000],
    ['1e9', 1000],
  ];
  for (const [header, expected] of waits) {
    it(`waits between a second and an hour when asked to wait for "${header}"`, async () => {
      await endpoint.fail({ do: 'answer', status: 429, headers: { 'retry-after': header } });
      const error = await rejection(ask(new Hands(Date.parse('2026-03-04T10:00:00Z'))));
      expect(error).to.include({ kind: 'problem', status: 429, isFinal: false, retryAfterMs: expected });
    });
  }

  it('is not asked to wait when the endpoint does not say so', async () => {
    await endpoint.fail({ do: 'answer', status: 503 });
    expect(await rejection(ask())).to.include({ retryAfterMs: undefined });
  });
});
