import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JourneyInput } from '../../src/contract/index.js';
import { advance, forCustomer, isOlder, merge, withUnknownCode } from '../../src/core/index.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const later = now + 60_000;

const claim = (fields: Partial<JourneyInput> = {}): JourneyInput => ({
  kind: 'claim',
  stage: 'final',
  condition: 'on_track',
  waitingOn: 'provider',
  steps: [
    { id: 'received', label: 'Claim received', state: 'done', doneAt: '2026-02-01' },
    { id: 'evidence', label: 'Evidence gathering', state: 'done', doneAt: '2026-02-10' },
    { id: 'letter', label: 'Preparing the letter', state: 'current' },
    { id: 'decided', label: 'Decided', state: 'upcoming' },
  ],
  currentStep: 'letter',
  ...fields,
});
const stored = (fields: Partial<JourneyInput> = {}) => merge(undefined, claim(fields), 'C-7', now);
const states = ({ steps }: { steps: { id: string; state: string }[] }) =>
  steps.map(({ id, state }) => `${id} ${state}`);

describe('PUT', () => {
  test('what is stored carries its reference, a revision and a time', () => {
    const document = stored();
    assert.deepEqual(
      [document.schema, document.reference, document.revision, document.updatedAt],
      [1, 'C-7', 1, '2026-03-04T12:00:00.000Z'],
    );
    assert.equal(merge(document, claim(), 'C-7', later).revision, 2);
    assert.equal(merge(document, claim({ revision: 9 }), 'C-7', later).revision, 9);
  });

  test('a source that overwrites its position with the trouble keeps the stage; one that starts over does not', () => {
    const trouble = merge(stored(), claim({ stage: 'received', condition: 'problem' }), 'C-7', later);
    assert.equal(trouble.stage, 'final');
    assert.equal(merge(stored(), claim({ stage: 'received' }), 'C-7', later).stage, 'received');
    const turned = claim({ stage: 'underway', condition: 'problem', direction: 'reverse' });
    assert.equal(merge(stored(), turned, 'C-7', later).stage, 'underway');
  });

  test('a part keeps its stage and its first promise by its id', () => {
    const part = { id: 'x', title: 'Parcel', waitingOn: 'carrier' as const };
    const promise = { until: '2026-03-06', precision: 'day' as const, source: 'carrier' as const };
    const before = stored({ parts: [{ ...part, stage: 'underway', condition: 'on_track', promise }] });
    const sent = claim({
      parts: [{ ...part, stage: 'received', condition: 'delayed', promise: { ...promise, until: '2026-03-09' } }],
    });
    const [after] = merge(before, sent, 'C-7', later).parts ?? [];
    assert.equal(after?.stage, 'underway');
    assert.deepEqual(after?.promise?.first, { until: '2026-03-06' });
  });

  test('new evidence sends a claim back, and that is shown as a return', () => {
    const steps: JourneyInput['steps'] = [
      { id: 'received', label: 'Claim received', state: 'done' },
      { id: 'evidence', label: 'Evidence gathering', state: 'current' },
      { id: 'letter', label: 'Preparing the letter', state: 'upcoming' },
    ];
    const back = merge(
      stored(),
      claim({ steps, currentStep: 'evidence', reason: { code: 'new_evidence' } }),
      'C-7',
      later,
    );
    assert.deepEqual(states(back), ['received done', 'evidence revisited', 'letter upcoming']);
    assert.deepEqual(
      back.steps.map(({ doneAt }) => doneAt),
      ['2026-02-01', '2026-02-10', undefined],
    );
  });

  test('the first promise survives a promise that was taken back and given again', () => {
    const promise = { from: '2026-03-05', until: '2026-03-06', precision: 'day' as const, source: 'provider' as const };
    const taken = merge(stored({ promise }), claim(), 'C-7', later);
    assert.equal(taken.promise, undefined);
    const again = merge(taken, claim({ promise: { ...promise, until: '2026-03-20' } }), 'C-7', later + 1);
    assert.deepEqual(again.promise?.first, { from: '2026-03-05', until: '2026-03-06' });
    assert.deepEqual(
      again.promise?.revisions?.map(({ until }) => until),
      ['2026-03-20'],
    );
    assert.equal(again.formerPromise, undefined);
  });

  test('a revision tells the reason, and the same promise again is no revision', () => {
    const promise = { until: '2026-03-06', precision: 'day' as const, source: 'provider' as const };
    const moved = {
      promise: { ...promise, until: '2026-03-09' },
      reason: { code: 'backlog', text: 'Many claims came in' },
    };
    const once = merge(stored({ promise }), claim(moved), 'C-7', later);
    const twice = merge(once, claim(moved), 'C-7', later + 1);
    assert.deepEqual(twice.promise?.revisions, [
      { at: '2026-03-04T12:01:00.000Z', until: '2026-03-09', reason: 'Many claims came in' },
    ]);
  });

  test('a lower revision than the stored one is older; none is taken to be the newest', () => {
    const document = stored({ revision: 5 });
    assert.equal(isOlder(document, { revision: 4 }), true);
    assert.equal(isOlder(document, { revision: 5 }), false);
    assert.equal(isOlder(document, {}), false);
    assert.equal(isOlder(undefined, { revision: 1 }), false);
  });
});

describe('POST of an event', () => {
  test('moving on ticks the step that was left, with the date of the event, and what was passed without one', () => {
    const start = stored({
      currentStep: 'received',
      steps: claim().steps.map((step, at) => ({ ...step, doneAt: undefined, state: at ? 'upcoming' : 'current' })),
    });
    const event = { at: '2026-03-03', text: 'The letter is being written' };
    const after = advance(start, { currentStep: 'letter', event }, later);
    assert.deepEqual(states(after), ['received done', 'evidence done', 'letter current', 'decided upcoming']);
    assert.deepEqual(
      after.steps.map(({ doneAt }) => doneAt),
      ['2026-03-03', undefined, undefined, undefined],
    );
    assert.equal(after.stage, 'final');
    assert.deepEqual(after.events, [event]);
  });

  test('moving back returns to a step, and does not finish the one that was left', () => {
    const after = advance(stored(), { currentStep: 'evidence' }, later);
    assert.deepEqual(states(after), ['received done', 'evidence revisited', 'letter upcoming', 'decided upcoming']);
  });

  test('a good end ticks the last step; a bad one does not, and neither does an end that nobody names', () => {
    const end = (outcome: 'success' | 'cancelled') =>
      advance(stored(), { stage: 'done', outcome, currentStep: 'decided' }, later);
    assert.equal(states(end('success')).at(-1), 'decided done');
    assert.equal(states(end('cancelled')).at(-1), 'decided current');
    assert.equal(advance(stored(), { stage: 'done' }, later).stage, 'final');
  });

  test('opening again what was done takes the outcome away, and revisits the step', () => {
    const done = advance(stored(), { stage: 'done', outcome: 'success', currentStep: 'decided' }, later);
    const open = advance(done, { stage: 'underway' }, later);
    assert.equal(open.outcome, undefined);
    assert.equal(states(open).at(-1), 'decided revisited');
  });

  test('the last thing asked for being done, it is the customer’s turn no longer', () => {
    const task = { id: 'proof', title: 'Proof', type: 'upload', state: 'open', blocking: true } as const;
    const asked = advance(stored(), { condition: 'action_needed', waitingOn: 'customer', tasks: [task] }, later);
    assert.deepEqual([asked.condition, asked.waitingOn], ['action_needed', 'customer']);
    const done = advance(asked, { tasks: [{ ...task, state: 'submitted' }] }, later);
    assert.deepEqual([done.condition, done.waitingOn], ['on_track', 'provider']);
  });

  test('a reason and a next step are taken away by null, and stay where they are not named', () => {
    const before = stored({ reason: { code: 'backlog' }, next: { text: 'A letter', by: 'provider' } });
    assert.deepEqual(advance(before, {}, later).reason, { code: 'backlog' });
    const after = advance(before, { reason: null, next: null }, later);
    assert.deepEqual([after.reason, after.next], [undefined, undefined]);
  });

  test('an unknown code of a source that names no stage leaves the position', () => {
    const after = advance(stored(), withUnknownCode(stored(), 'SX99 *', 'Zending geblokkeerd'), later);
    assert.equal(after.stage, 'final');
    assert.deepEqual(after.reason, { code: 'SX99_', text: 'Zending geblokkeerd' });
  });
});

describe('what a customer may read', () => {
  const document = stored({
    reason: { code: 'backlog', text: 'Waiting for Mrs Jansen' },
    parties: [{ id: 'anna', name: 'Anna', role: 'applicant' }],
    tasks: [{ id: 'sign', title: 'Sign', type: 'sign', state: 'open', blocking: true, for: 'anna' }],
    pickup: { place: 'Shop', code: '1234' },
    actions: [
      { id: 'cancel', label: 'Cancel', url: '/cancel', needs: 'login' },
      { id: 'ask', label: 'Ask', url: '/ask', needs: 'none' },
    ],
    proof: { signedBy: 'A. Jansen' },
    lookup: { factors: ['1234AB'] },
  });

  test('whoever knows a number only reads how far it is, and no free text', () => {
    const journey = forCustomer(document, 'public');
    assert.deepEqual(journey.reason, { code: 'backlog' });
    assert.deepEqual(journey.access.redacted, ['tasks', 'actions', 'pickup', 'parties', 'proof', 'reason.text']);
    assert.equal(journey.tasks, undefined);
  });

  test('whoever knows a second factor reads their tasks, and neither names nor the code that hands over the parcel', () => {
    const journey = forCustomer(document, 'verified');
    assert.deepEqual(
      journey.tasks?.map((task) => [task.id, task.for]),
      [['sign', undefined]],
    );
    assert.deepEqual(journey.pickup, { place: 'Shop' });
    assert.deepEqual(
      journey.actions?.map(({ id }) => id),
      ['ask'],
    );
    assert.deepEqual(journey.access.redacted, ['parties', 'proof', 'actions', 'pickup.code']);
  });

  test('a signed link reads everything, and says when it ends', () => {
    const journey = forCustomer(document, 'full', { expiresAt: '2026-04-01T00:00:00Z' });
    assert.deepEqual(journey.access, { level: 'full', expiresAt: '2026-04-01T00:00:00Z' });
    assert.equal(journey.pickup?.code, '1234');
    assert.equal(journey.tasks?.[0]?.for, 'anna');
  });

  test('while staff are at a step of their own, the customer is still at the last one they can see', () => {
    const [received, evidence, letter, decided] = claim().steps;
    const steps = [received!, evidence!, { ...letter!, audience: 'staff' as const }, decided!];
    const journey = forCustomer(
      stored({ steps, events: [{ at: '2026-03-01', text: 'Moved on', step: 'letter' }] }),
      'full',
    );
    assert.deepEqual(states(journey), ['received done', 'evidence current', 'decided upcoming']);
    assert.equal(journey.currentStep, 'evidence');
    assert.deepEqual(journey.events, [{ at: '2026-03-01', text: 'Moved on' }]);
  });

  test('a journey of which every step is for staff still has one to show', () => {
    const steps = claim().steps.map((step) => ({ ...step, audience: 'staff' as const }));
    const journey = forCustomer(stored({ steps, title: 'Storm damage' }), 'full');
    assert.deepEqual(journey.steps, [{ id: 'status', label: 'Storm damage', state: 'current' }]);
  });
});
