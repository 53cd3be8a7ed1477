import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Condition as JourneyCondition, Outcome, Stage } from '../../src/contract/index.js';
import { type AskWhen, type Expression, parseAskWhen } from '../../src/core/ask-when.js';
import { conditionsOf, isMet, type MomentFacts, occasionOf, stateOf, stillStands } from '../../src/core/moment-met.js';
import { journey } from '../support/journeys.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const facts = (other: Partial<MomentFacts> = {}): MomentFacts => ({
  now,
  events: new Set(),
  seconds: 0,
  scrolled: 0,
  isLeaving: false,
  path: '/',
  ...other,
});
const read = (text: string): AskWhen => {
  const parsed = parseAskWhen(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem.message);
  return parsed.value;
};
const met = (text: string, other: Partial<MomentFacts> = {}) => isMet(read(text), facts(other));
const delivered = journey({ stage: 'done', outcome: 'success', currentStep: 'delivered', waitingOn: 'none' });

test('a moment in words of the journey comes with that very state, and never without a journey', () => {
  for (const [text, so] of [
    ['step:shipped', true],
    ['step:packed', false],
    ['step:underway', true],
    ['stage:underway', true],
    ['stage:done', false],
    ['condition:on_track', true],
    ['condition:delayed', false],
    ['outcome:success', false],
  ] as const) {
    assert.equal(met(text, { journey: journey() }), so, text);
    assert.equal(met(text), false, `${text} without a journey`);
  }
  assert.equal(met('outcome:success', { journey: delivered }), true);
});

test('a step that has the name of a stage is that step', () => {
  const steps = [
    { id: 'underway', label: 'On its way', state: 'upcoming' as const },
    { id: 'packed', label: 'Packed', state: 'current' as const },
  ];
  assert.equal(met('step:underway', { journey: journey({ steps, currentStep: 'packed', stage: 'underway' }) }), false);
});

test('a promise that has gone by, and a late parcel among others, are a delay', () => {
  const late = journey({ promise: { until: '2026-03-02', precision: 'day', source: 'carrier' } });
  const part = { id: 'b', title: 'Lamp', stage: 'underway', condition: 'delayed', waitingOn: 'carrier' } as const;
  assert.equal(met('condition:delayed', { journey: late }), true);
  assert.equal(met('condition:delayed', { journey: journey({ parts: [part] }) }), true);
});

test('a moment in words of the page comes with what happened on it', () => {
  assert.equal(met('event:checkout-done'), false);
  assert.equal(met('event:checkout-done', { events: new Set(['checkout-done']) }), true);
  assert.equal(met('time:30', { seconds: 29.9 }), false);
  assert.equal(met('time:30', { seconds: 30 }), true);
  assert.equal(met('scroll:75', { scrolled: 74 }), false);
  assert.equal(met('scroll:75', { scrolled: 100 }), true);
  assert.equal(met('leave'), false);
  assert.equal(met('leave', { isLeaving: true }), true);
});

test('a page is known by its path: one star stays within a segment, two do not', () => {
  for (const [pattern, path, so] of [
    ['/', '/', true],
    ['/', '/orders', false],
    ['/orders', '/orders', true],
    ['/orders', '/orders/', true],
    ['/orders/', '/orders', true],
    ['/orders', '/Orders', false],
    ['/orders/*', '/orders/A-1', true],
    ['/orders/*', '/orders/A-1/lines', false],
    ['/orders/*', '/orders', false],
    ['/orders/*/lines', '/orders/A-1/lines', true],
    ['/orders/**', '/orders/A-1/lines', true],
    ['/*/orders', '/nl/orders', true],
    ['/*/orders', '/nl/be/orders', false],
    ['**/orders', '/nl/be/orders', true],
    ['*', '/', false],
    ['**', '/', true],
    ['**', '/a/b/c', true],
    ['/a*b*c', '/axbxc', true],
    ['/a*b*c', '/axbx', false],
    ['/über/*', '/%C3%BCber/uns', true],
    ['/a.c', '/abc', false],
    ['/100%', '/100%', true],
  ] as const) {
    assert.equal(met(`page:${pattern}`, { path }), so, `${pattern} on ${path}`);
  }
});

// Without an end of its own, a matcher that tries every way would never come back from this.
test('a pattern of nothing but stars comes to an end on the longest address', () => {
  assert.equal(met(`page:/${'*a'.repeat(200)}b`, { path: `/${'a'.repeat(4000)}` }), false);
});

test('"and" binds closer than "or", "not" closer than both, and parentheses closest', () => {
  const events = (...names: string[]) => ({ events: new Set(names) });
  for (const [text, names, so] of [
    ['event:a or event:b and event:c', ['a'], true],
    ['event:a or event:b and event:c', ['b'], false],
    ['(event:a or event:b) and event:c', ['a'], false],
    ['(event:a or event:b) and event:c', ['b', 'c'], true],
    ['not event:a and event:b', ['b'], true],
    ['not event:a and event:b', ['a', 'b'], false],
    ['not (event:a or event:b)', ['b'], false],
    ['not not event:a', ['a'], true],
    ['((event:a))', ['a'], true],
    ['not event:a or event:a', [], true],
  ] as const) {
    assert.equal(met(text, events(...names)), so, `${text} with ${names}`);
  }
});

test('a delay is read in seconds, minutes, hours and days', () => {
  assert.equal(read('leave').delayMs, 0);
  assert.equal(read('leave after 30s').delayMs, 30_000);
  assert.equal(read('leave after 10m').delayMs, 600_000);
  assert.equal(read('outcome:success after 2h').delayMs, 7_200_000);
  assert.equal(read('outcome:success and not page:/checkout/** after 365d').delayMs, 365 * 86_400_000);
});

test('a mistake is told with its place and what was expected there', () => {
  for (const [text, at, found, expected] of [
    ['', 0, '', /a condition/],
    ['   ', 3, '', /a condition/],
    ['delivered', 0, 'delivered', /step:, stage:/],
    ['status:delivered', 0, 'status:delivered', /outcome:/],
    ['stage:shipped', 6, 'shipped', /one of draft, received/],
    ['outcome:', 8, '', /one of success/],
    ['condition:late', 10, 'late', /one of on_track/],
    ['step:', 5, '', /id of a step/],
    ['event:', 6, '', /name of a DOM event/],
    ['time:soon', 5, 'soon', /whole number from 0 to 86400/],
    ['scroll:50%', 7, '50%', /whole number from 0 to 100/],
    ['scroll:101', 7, '101', /whole number from 0 to 100/],
    ['page:orders', 5, 'orders', /begins with \/ or \*/],
    ['leave and', 9, '', /a condition/],
    ['leave AND leave', 6, 'AND', /and, or, after or the end/],
    ['leave leave', 6, 'leave', /and, or, after or the end/],
    ['(leave or time:3', 16, '', /and, or or \)/],
    ['leave)', 5, ')', /and, or, after or the end/],
    ['()', 1, ')', /a condition/],
    ['not', 3, '', /a condition/],
    ['after 2h', 0, 'after', /a condition/],
    ['leave after', 11, '', /a delay such as/],
    ['leave after 2', 12, '2', /a delay such as/],
    ['leave after 0h', 12, '0h', /a delay such as/],
    ['leave after 366d', 12, '366d', /a delay such as/],
    ['leave after 2h and leave', 15, 'and', /the end/],
    ['constructor:x', 0, 'constructor:x', /a condition/],
    [`event:${'a'.repeat(500)}`, 500, 'aaaaaa', /at most 500 characters/],
  ] as const) {
    const parsed = parseAskWhen(text);
    assert.ok(!parsed.ok, text);
    assert.equal(parsed.problem.at, at, text);
    assert.equal(parsed.problem.found, found, text);
    assert.match(parsed.problem.expected, expected, text);
    assert.match(parsed.problem.message, new RegExp(`^ask-when: .* at character ${at + 1}, found`), text);
  }
});

test('every value that a journey can have can be waited for', () => {
  for (const stage of Stage.options) read(`stage:${stage}`);
  for (const outcome of Outcome.options) read(`outcome:${outcome}`);
  for (const condition of JourneyCondition.options) read(`condition:${condition}`);
});

test('no text at all breaks the reader: it is an expression, or a mistake within it', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    ' ',
    'and',
    'or',
    'not',
    'after',
    '2h',
    'leave',
    'time:3',
    'step:a',
    ':',
    'x',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseAskWhen(text);
      if (parsed.ok) isMet(parsed.value, facts());
      else assert.ok(parsed.problem.at >= 0 && parsed.problem.at <= text.length);
    }),
    { numRuns: 2000 },
  );
});

const leaf = fc.constantFrom('event:a', 'event:b', 'event:c', 'leave');
const tree = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('one').map((one) => `not ${one}`),
    fc.tuple(tie('one'), fc.constantFrom('and', 'or'), tie('one')).map(([a, word, b]) => `(${a} ${word} ${b})`),
  ),
})).one;

test('an expression means what the same words mean in JavaScript', () => {
  fc.assert(
    fc.property(tree, fc.subarray(['a', 'b', 'c']), fc.boolean(), (text, names, isLeaving) => {
      const script = text
        .replace(/event:([abc])/g, (_, name: string) => String(names.includes(name)))
        .replaceAll('leave', String(isLeaving))
        .replaceAll('not', '!')
        .replaceAll('and', '&&')
        .replaceAll('or', '||');
      const meant = new Function(`return ${script}`)() as boolean;
      assert.equal(met(text.slice(0, 500), { events: new Set(names), isLeaving }), meant);
    }),
  );
});

test('a page learns which conditions to listen for, and no others', () => {
  const named = (text: string) => conditionsOf(read(text)).map(({ is }) => is);
  assert.deepEqual(named('not (leave or time:3) and step:a'), ['leave', 'time', 'journey']);
  const count = (one: Expression): number =>
    'of' in one ? [one.of].flat().reduce((sum, part) => sum + count(part), 0) : 1;
  fc.assert(fc.property(tree, (text) => assert.equal(conditionsOf(read(text)).length, count(read(text).when))));
});

test('what happened on an earlier page has happened when the delay is over; what the journey says is looked at anew', () => {
  const text = 'outcome:success and time:10 and page:/orders/* after 2h';
  assert.equal(stillStands(read(text), facts()), true);
  assert.equal(stillStands(read(text), facts({ journey: delivered })), true);
  assert.equal(stillStands(read(text), facts({ journey: journey() })), false);
  assert.equal(stillStands(read('not event:bought after 1h'), facts({ events: new Set(['bought']) })), true);
  assert.equal(stillStands(read('step:packed or event:x after 1h'), facts({ journey: journey() })), true);
});

test('a state is one journey with what is so of it; other things do not make it another state', () => {
  const state = (text: string, other: Partial<MomentFacts>) => stateOf(read(text), facts(other));
  assert.equal(state('outcome:success', { journey: delivered }), 'A-1042 outcome:success');
  assert.equal(state('time:3', { journey: delivered }), undefined);
  assert.equal(state('outcome:success', {}), undefined);
  const either = 'step:packed or step:shipped or time:5';
  assert.equal(state(either, { journey: journey() }), 'A-1042 step:shipped');
  assert.equal(state(either, { journey: journey(), seconds: 9 }), state(either, { journey: journey({ revision: 7 }) }));
  assert.notEqual(
    state(either, { journey: journey({ currentStep: 'packed' }) }),
    state(either, { journey: journey() }),
  );
  assert.notEqual(state(either, { journey: journey({ reference: 'B' }) }), state(either, { journey: journey() }));
});

test('what led to a question is said in a code that a response can carry', () => {
  const code = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/;
  const said = (text: string, other: Partial<MomentFacts>) => occasionOf(read(text), facts(other));
  assert.equal(said('time:5 and outcome:success', { journey: delivered, seconds: 5 }), 'outcome:success');
  assert.equal(said('time:5 or leave', { isLeaving: true }), 'leave');
  assert.equal(said('page:/a/*', { path: '/a/b' }), 'page');
  assert.equal(said('scroll:50', { scrolled: 50 }), 'scroll:50');
  assert.equal(said('not leave', {}), undefined);
  assert.match(said('event:checkout-done', { events: new Set(['checkout-done']) })!, code);
});
