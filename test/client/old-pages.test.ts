import { expect } from '@open-wc/testing';
import { readStatus } from '../../src/client/status.js';
import { streamStatus } from '../../src/client/stream.js';
import { sendResponse } from '../../src/client/responses.js';
import type { Response } from '../../src/contract/index.js';
import { TestEndpoint } from '../support/endpoint.js';
import { journey } from '../support/journeys.js';

/** What Prototype.js up to 1.7.2 and MooTools up to 1.5 make of built-in methods, in shops that are years old. */
const replacements: [object, Record<string, unknown>][] = [
  [
    Array.prototype,
    {
      toJSON: () => '[…]',
      entries(this: unknown[]) {
        return this.map((entry) => entry);
      },
      reduce(this: unknown[]) {
        return this.length > 1 ? this : this[0];
      },
    },
  ],
  [Array, { from: (item: unknown) => [item] }],
  [String.prototype, { toJSON: () => '"…"' }],
];

async function onAnOldPage<T>(run: () => Promise<T>): Promise<T> {
  const undo = replacements.flatMap(([target, methods]) =>
    Object.keys(methods).map((name) => {
      const before = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, {
        value: methods[name],
        writable: true,
        enumerable: true,
        configurable: true,
      });
      return () => (before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name));
    }),
  );
  try {
    return await run();
  } finally {
    for (const one of undo) one();
  }
}

describe('on a page with old libraries', () => {
  let endpoint: TestEndpoint;
  const whole = journey({
    tasks: [{ id: 'sign', title: { en: 'Sign' }, type: 'sign', state: 'open', blocking: true, for: 'me' }],
    parties: [{ id: 'me', name: 'A. Customer', role: 'applicant' }],
    events: [{ at: '2026-03-01', text: 'Received' }],
  });
  beforeEach(async () => {
    endpoint = await TestEndpoint.open();
    await endpoint.setJourney(whole);
  });
  afterEach(() => endpoint.stop());

  it('a status is read as on any other', async () => {
    expect(await onAnOldPage(() => readStatus(endpoint.connection, { reference: 'A-1042' }))).to.deep.equal({
      journey: whole,
    });
  });

  it('a journey that names a step twice is refused for that, and not because of the page', async () => {
    const twice = { ...whole, steps: [...whole.steps, whole.steps[0]!] };
    await endpoint.answer('/status', { journey: twice });
    const error: unknown = await onAnOldPage(() =>
      readStatus(endpoint.connection, { reference: 'A-1042' }).catch((reason: unknown) => reason),
    );
    expect(error).to.include({ kind: 'invalid', field: '/journey/steps/3/id' });
  });

  it('changes are heard as on any other', async () => {
    const caller = new AbortController();
    const heard: unknown[] = [];
    await onAnOldPage(() =>
      streamStatus(
        endpoint.connection,
        { reference: 'A-1042' },
        {
          signal: caller.signal,
          onJourney: (told) => {
            heard.push(told);
            caller.abort();
          },
        },
      ).catch(() => undefined),
    );
    expect(heard).to.deep.equal([whole]);
  });

  it('what a customer says is sent byte for byte as on any other', async () => {
    const response = {
      id: '0195f0a0-0000-7000-8000-000000000001',
      revision: 1,
      answers: [{ question: 'why', value: ['a', 'b'], text: 'é "x"' }],
    } as unknown as Response;
    await onAnOldPage(() => sendResponse(endpoint.connection, response));
    expect((await endpoint.requests('/responses'))[0]!.text).to.equal(JSON.stringify(response));
  });
});
