import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleList, Problem } from '../../src/contract/index.js';
import { type Case, cases } from '../contract/cases.js';
import { endpoint, journey } from './support.js';

type Endpoint = ReturnType<typeof endpoint>;

/** Where a value of each kind is sent, and what must be there before. */
interface Way {
  send(to: Endpoint, value: unknown): Promise<Response>;
  prepare?(to: Endpoint): Promise<Response>;
  /** What is there in an answer only. */
  isAnswer?(value: unknown): boolean;
  /** What the endpoint answers when it takes a value that it can do nothing with. */
  taken?: number;
}

const smallest = cases.find(({ schema, rule }) => schema === 'journey-input' && rule === 'smallest')!;
const putJourney = (to: Endpoint, body: unknown) => {
  const { reference = 'A-1042' } = (body ?? {}) as { reference?: unknown };
  const inAddress = typeof reference === 'string' && /^[\w-]+$/.test(reference) ? reference : 'A-1042';
  return to.ask('PUT', `/journeys/${inAddress}`, { owner: true, body });
};
const post = (path: string): Way => ({
  send: (to, body) => to.ask('POST', path, { body, owner: path.includes('events') }),
});

const ways: Record<string, Way> = {
  'journey-input': { send: putJourney },
  'journey-change': { ...post('/journeys/A-1042/events'), prepare: (to) => putJourney(to, smallest.value) },
  response: post('/responses'),
  prompt: { send: (to, body) => to.ask('PUT', '/prompts/after-delivery', { owner: true, body }) },
  'mine-request': post('/responses/mine'),
  'change-list': { send: (to, body) => to.ask('PUT', '/changes', { owner: true, body }) },
  'article-list': {
    send: (to, body) => to.ask('PUT', '/articles', { owner: true, body }),
    isAnswer: (list) => (list as ArticleList).isPart === true,
  },
  'article-search': post('/articles/search'),
  'moment-batch': post('/moments'),
  'contact-request': post('/contact'),
  'aside-request': { send: (to, body) => to.ask('POST', '/insights/aside', { owner: true, body }), taken: 204 },
  'link-request': {
    send: (to, body) => to.ask('POST', '/links', { owner: true, body }),
    prepare: (to) => to.put(journey({ parties: [{ id: 'an', name: 'An', role: 'applicant' }] })),
  },
  'status-request': { ...post('/status'), taken: 404 },
};

/** The endpoint of the tests without the limits that a loop over a hundred cases would meet. */
const patient = (t: Parameters<typeof endpoint>[0]) =>
  endpoint(t, { limits: { requests: 1e6, writes: 1e6, guesses: 1e6, guessesOfReference: 1e6 } });

const of = (schema: string, isValid: boolean): Case[] =>
  cases.filter((one) => one.schema === schema && (one.field === undefined) === isValid);

describe('the endpoint', () => {
  for (const [schema, { send, prepare, isAnswer, taken = 200 }] of Object.entries(ways)) {
    for (const { rule, value } of of(schema, true)) {
      if (isAnswer?.(value)) continue;
      it(`takes a ${schema}: ${rule.replaceAll('-', ' ')}`, async (t) => {
        const to = patient(t);
        await prepare?.(to);
        const answer = await send(to, value);
        assert.equal(answer.status, taken, await answer.text());
      });
    }

    it(`refuses each ${schema} that breaks a rule, names the field and repeats nothing`, async (t) => {
      const to = patient(t);
      await prepare?.(to);
      const invalid = of(schema, false);
      assert.ok(invalid.length > 5);
      for (const { rule, value, field } of invalid) {
        const answer = await send(to, value);
        const text = await answer.text();
        assert.equal(answer.status, 422, `${rule}: ${text}`);
        assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
        const problem = JSON.parse(text) as Problem;
        assert.equal(problem.code, 'invalid_body');
        assert.equal(problem.errors?.[0]?.field, field, rule);
        assert.doesNotMatch(text, /canary|424242/i, rule);
      }
    });
  }

  it('is tested with every kind of body that a route takes, but the owner’s marks and other systems’ own', async () => {
    const { routes } = await import('../../src/contract/openapi.js');
    const kebab = (name: string) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
    const untested = [...new Set(routes.flatMap(({ takes }) => (takes && !(kebab(takes) in ways) ? [takes] : [])))];
    assert.deepEqual(untested, ['ImportPayload', 'ResponsePatch']);
  });
});
