import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Journey, Task } from '../../src/contract/index.js';
import { Condition, Outcome, Stage } from '../../src/contract/index.js';
import { becauseTable, becauseText } from '../../src/i18n/because/index.js';
import { journey } from '../support/journeys.js';
import { everyLanguage } from './every-string.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const english = (await everyLanguage(becauseTable)).get('en')!;
const because = (when: Parameters<typeof becauseText>[1], other: Partial<Journey> = {}): string =>
  becauseText(english, when, journey(other), 'en', now);

const task = (id: string, title: string, other: Partial<Task> = {}): Task => ({
  id,
  title,
  type: 'upload',
  state: 'open',
  blocking: true,
  ...other,
});

test('every state of every kind has a whole reason in every language', async () => {
  for (const [lang, words] of await everyLanguage(becauseTable)) {
    for (const kind of ['order', 'application', 'claim', 'case', 'return', 'repair', 'constructor']) {
      const say = (when: Parameters<typeof becauseText>[1], other: Partial<Journey>) => {
        const text = becauseText(words, when, journey({ kind, ...other }), lang, now);
        assert.match(text, /^\p{L}.{5,}/u, `${lang} ${kind}`);
        assert.doesNotMatch(text, /[{}]|undefined|function/, `${lang} ${kind}: ${text}`);
      };
      for (const stage of Stage.options) if (stage !== 'done') say({ stage: [stage] }, { stage });
      for (const condition of Condition.options) say({ condition: [condition] }, { condition });
      for (const outcome of Outcome.options) say({ outcome: [outcome] }, { stage: 'done', outcome });
      say({ step: ['shipped'] }, {});
      say({ kind: [kind] }, {});
      say({ reason: ['x'] }, { condition: 'paused', reason: { code: 'x', text: 'Something' } });
      say({ reason: ['x'] }, { condition: 'paused', reason: { code: 'x' } });
      say({ condition: ['action_needed'] }, { condition: 'action_needed', tasks: [task('a', 'Pay')] });
      say({ page: ['/'] }, {});
      say({ product: ['x'] }, {});
    }
  }
});

test('the most telling thing is what is said', () => {
  assert.equal(
    because({ kind: ['order'], stage: ['underway'], condition: ['delayed'] }, { condition: 'delayed' }),
    'Because your order is delayed',
  );
  assert.equal(because({ stage: ['underway'] }), 'Because your order is on its way');
  assert.equal(
    because({ stage: ['underway'] }, { kind: 'application' }),
    'Because your application is being worked on',
  );
  assert.equal(
    because(
      { outcome: ['declined'], kind: ['application'] },
      { kind: 'application', stage: 'done', outcome: 'declined' },
    ),
    'Because your application was declined',
  );
  assert.equal(because({ step: ['shipped'] }), 'Because your order is at this step: On its way');
});

test('a promise that has gone by is a delay, whatever the source calls it', () => {
  const promise = { until: '2026-03-01', precision: 'day', source: 'carrier' } as const;
  assert.equal(because({ condition: ['delayed', 'at_risk'] }, { promise }), 'Because your order is delayed');
});

test('a source’s own words are said as they are', () => {
  const text = because(
    { reason: ['x'] },
    { condition: 'paused', reason: { code: 'x', text: 'A {step} of $& and {it}' } },
  );
  assert.equal(text, 'Because of this: A {step} of $& and {it}');
});

test('what the customer has to do is named while it is little, and only what is theirs', () => {
  const waits = (tasks: Task[], other: Partial<Journey> = {}) =>
    because({ condition: ['action_needed'] }, { kind: 'application', condition: 'action_needed', tasks, ...other });
  const [payslip, statement, passport] = ['Payslip', 'Statement', 'Passport'].map((title) => task(title, title));
  assert.equal(
    waits([payslip!, statement!]),
    'Because your application waits for this from you: Payslip and Statement',
  );
  assert.equal(waits([payslip!, statement!, passport!]), 'Because your application needs something from you');
  assert.equal(waits([]), 'Because your application needs something from you');
  assert.equal(
    waits(
      [
        { ...payslip!, for: 'anna' },
        { ...statement!, for: 'ben' },
      ],
      { access: { level: 'full', party: 'ben' } },
    ),
    'Because your application waits for this from you: Statement',
  );
});

test('where only the page or the product is asked for, that is the reason, and no journey is needed', () => {
  assert.equal(becauseText(english, { page: ['/a'] }, undefined, 'en', now), 'About this page');
  assert.equal(becauseText(english, { product: ['x'], page: ['/a'] }, undefined, 'en', now), 'About this product');
  assert.equal(because({ page: ['/a'] }), 'About this page');
  assert.equal(
    because({ page: ['/a'], condition: ['delayed'] }, { condition: 'delayed' }),
    'Because your order is delayed',
  );
});
