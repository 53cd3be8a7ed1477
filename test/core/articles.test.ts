import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleWhen, Journey } from '../../src/contract/index.js';
import { applies, fitting, meaningfulChange, tasksOf } from '../../src/core/index.js';
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
