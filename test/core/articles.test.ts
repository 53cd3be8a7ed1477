import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleWhen, Journey } from '../../src/contract/index.js';
import { applies, articlesIn, fitting, isAboutStatus, meaningfulChange, tasksOf } from '../../src/core/index.js';
import { journey as anyJourney, noon } from './arbitraries.js';

const journey: Journey = {
  schema: 1,
  reference: 'A-1',
  kind: 'order',
  revision: 1,
  stage: 'underway',
  condition: 'delayed',
  waitingOn: 'carrier',
  reason: { code: 'weather_delay' },
  steps: [{ id: 'way', label: 'On its way', state: 'current' }],
  currentStep: 'way',
  access: { level: 'full' },
  updatedAt: '2026-03-04T10:00:00Z',
};

test('an article that asks for nothing always applies, and one that asks for something needs a journey', () => {
  for (const when of [undefined, {}, { kind: undefined }] as (ArticleWhen | undefined)[]) {
    assert.ok(applies(when, undefined));
    assert.ok(applies(when, journey));
  }
  assert.equal(applies({ kind: ['order'] }, undefined), false);
});

test('everything that an article asks for must be so', () => {
  assert.ok(applies({ kind: ['claim', 'order'], step: ['way'], reason: ['weather_delay'] }, journey));
  assert.equal(applies({ kind: ['order'], stage: ['ready'] }, journey), false);
  assert.equal(applies({ outcome: ['success'] }, journey), false);
});

test('the delay of one parcel calls for the answers about delay, and so does a promise that has gone by', () => {
  const onTrack: Journey = { ...journey, condition: 'on_track' };
  const when: ArticleWhen = { condition: ['delayed'] };
  assert.equal(applies(when, onTrack, noon), false);
  const part = { id: 'x', title: 'Parcel', stage: 'underway', condition: 'delayed', waitingOn: 'carrier' } as const;
  assert.ok(applies(when, { ...onTrack, parts: [part] }, noon));
  assert.ok(applies(when, { ...onTrack, promise: { until: '2026-03-01', precision: 'day', source: 'carrier' } }, noon));
});

test('of the articles that fit, the most specific comes first, and those for everybody are not among them', () => {
  const articles = [
    { id: 'always' },
    { id: 'order', when: { kind: ['order'] } },
    { id: 'return', when: { kind: ['return'] } },
    { id: 'weather', when: { reason: ['weather_delay'] } },
    { id: 'late order', when: { kind: ['order'], condition: ['delayed' as const] } },
  ];
  assert.deepEqual(
    fitting(articles, journey).map(({ id }) => id),
    ['late order', 'weather', 'order'],
  );
  assert.deepEqual(fitting(articles, undefined), []);
});

test('an article may ask for a page or a product, for which no journey is needed', () => {
  const place = { path: '/orders/1042/', products: ['pan-28', 'lid-28'] };
  const here = (when: ArticleWhen, at: Journey | undefined = undefined) => applies(when, at, noon, place);
  assert.ok(here({ page: ['/basket', '/orders/*'] }));
  assert.ok(here({ page: ['**'] }));
  assert.equal(here({ page: ['/orders'] }), false);
  assert.equal(here({ page: ['/orders/*/*'] }), false);
  assert.ok(here({ product: ['lid-28'] }));
  assert.equal(here({ product: ['lid'] }), false);
  assert.equal(here({ page: ['/orders/*'], product: ['pan'] }), false);
  assert.equal(here({ page: ['/orders/*'], condition: ['delayed'] }), false, 'the rest needs a journey');
  assert.ok(here({ page: ['/orders/*'], condition: ['delayed'] }, journey));
  assert.equal(applies({ product: ['lid-28'] }, journey, noon), false, 'on a page that names none');
});

test('how a journey stands says more than where it is read', () => {
  const articles = [
    { id: 'here', when: { page: ['/a'] } },
    { id: 'late', when: { condition: ['delayed' as const] } },
    { id: 'pan', when: { product: ['pan'] } },
  ];
  const ids = fitting(articles, journey, noon, { path: '/a', products: ['pan'] }).map(({ id }) => id);
  assert.deepEqual(ids, ['late', 'pan', 'here']);
  assert.deepEqual(
    articles.filter(({ when }) => isAboutStatus(when)),
    [articles[1]],
  );
  assert.equal(isAboutStatus({ kind: ['order'] }), false);
});

test('each article is told in the language that fits best, whatever there is of others', () => {
  const article = (id: string, lang?: string) => ({ id, ...(lang && { lang }) });
  const all = [article('a', 'en'), article('a', 'nl'), article('a'), article('b', 'en'), article('c', 'de')];
  const told = (lang: string) => articlesIn(all, lang).map((one) => `${one.id} ${one.lang ?? 'any'}`);
  assert.deepEqual(told('nl-BE'), ['a nl', 'b en', 'c de']);
  assert.deepEqual(told('EN-gb'), ['a en', 'b en', 'c de']);
  assert.deepEqual(told('fr'), ['a any', 'b en', 'c de']);
  const regions = [article('x', 'pt-BR'), article('x', 'pt'), article('x', 'pt-PT')];
  assert.equal(articlesIn(regions, 'pt-PT')[0]!.lang, 'pt-PT');
  assert.equal(articlesIn(regions, 'pt-AO')[0]!.lang, 'pt');
});

test('the time it was checked, and a revision that changed nothing, are no news', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      const again = {
        ...structuredClone(journey),
        revision: 100,
        updatedAt: '2026-03-05T00:00:00Z',
        checkedAt: '2026-03-05T00:00:00Z',
      };
      assert.equal(meaningfulChange(journey, again), false);
    }),
  );
});

test('each thing that a customer would call news is news', () => {
  const before: Journey = {
    ...journey,
    steps: [...journey.steps, { id: 'there', label: 'There', state: 'upcoming' }],
    promise: { until: '2026-03-06', precision: 'day', source: 'carrier' },
    tasks: [{ id: 't', title: 'Pay', type: 'pay', state: 'open', blocking: false }],
    parts: [{ id: 'x', title: 'Parcel', stage: 'underway', condition: 'on_track', waitingOn: 'carrier' }],
  };
  const news: Partial<Journey>[] = [
    { stage: 'final' },
    { condition: 'on_track' },
    { waitingOn: 'customer' },
    { stage: 'done', outcome: 'success' },
    { currentStep: 'there' },
    { promise: { ...before.promise!, until: '2026-03-07' } },
    { reason: { code: 'strike' } },
    { tasks: [{ ...before.tasks![0]!, state: 'accepted' }] },
    { parts: [{ ...before.parts![0]!, stage: 'final' }] },
  ];
  for (const change of news) assert.ok(meaningfulChange(before, { ...before, ...change }), JSON.stringify(change));
});

test('a person sees their own tasks and those of nobody in particular', () => {
  const task = { title: 'Sign', type: 'sign', state: 'open', blocking: true } as const;
  const tasks = [
    { ...task, id: '1', for: 'anna' },
    { ...task, id: '2', for: 'ben' },
    { ...task, id: '3' },
  ];
  assert.deepEqual(
    tasksOf({ tasks }, 'anna').map(({ id }) => id),
    ['1', '3'],
  );
  assert.equal(tasksOf({ tasks }).length, 3);
});
