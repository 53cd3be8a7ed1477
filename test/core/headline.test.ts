import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Journey, Part, Promised, Task } from '../../src/contract/index.js';
import { headline } from '../../src/core/index.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const journey = (fields: Partial<Journey> = {}): Journey => ({
  schema: 1,
  reference: 'A-1',
  kind: 'order',
  revision: 1,
  stage: 'underway',
  condition: 'on_track',
  waitingOn: 'carrier',
  steps: [{ id: 'way', label: 'On its way', state: 'current' }],
  currentStep: 'way',
  access: { level: 'full' },
  updatedAt: '2026-03-04T10:00:00Z',
  ...fields,
});
const promised = (fields: Partial<Promised>): Promised => ({ precision: 'day', source: 'carrier', ...fields });
const task = (fields: Partial<Task> = {}): Task => ({
  id: 'proof',
  title: 'Proof of income',
  type: 'upload',
  state: 'open',
  blocking: true,
  ...fields,
});
const part = (id: string, fields: Partial<Part> = {}): Part => ({
  id,
  title: `Parcel ${id}`,
  stage: 'underway',
  condition: 'on_track',
  waitingOn: 'carrier',
  ...fields,
});

describe('where it stands', () => {
  test('a journey in trouble is still where it was, with what holds it up', () => {
    const reason = { code: 'weather_delay' };
    const { position } = headline(journey({ condition: 'delayed', reason }), now);
    assert.deepEqual(position, {
      says: 'stage',
      kind: 'order',
      isReturn: false,
      stage: 'underway',
      condition: 'delayed',
      reason,
    });
  });

  test('an order that turned round is told as going back; a return goes back by its nature', () => {
    assert.equal(headline(journey({ direction: 'reverse' }), now).position.isReturn, true);
    assert.equal(headline(journey({ direction: 'reverse', kind: 'return' }), now).position.isReturn, false);
  });

  test('parcels are counted, and a cancelled one is not a delivered one', () => {
    const parts = [
      part('1', { stage: 'done', outcome: 'success' }),
      part('2', { stage: 'done', outcome: 'cancelled' }),
      part('3', { promise: promised({ until: '2026-03-03' }) }),
    ];
    const { position } = headline(journey({ parts }), now);
    assert.ok(position.says === 'parts');
    assert.deepEqual([position.total, position.done, position.late], [3, 1, 1]);
  });

  test('the trouble of one parcel is the trouble of the order', () => {
    const parts = [part('1'), part('2', { condition: 'problem', reason: { code: 'carrier_parcel_lost' } })];
    const { position } = headline(journey({ parts, condition: 'delayed' }), now);
    assert.ok(position.says === 'parts');
    assert.deepEqual([position.condition, position.reason?.code], ['problem', 'carrier_parcel_lost']);
  });

  test('of a return, a parcel that is back is one that is there', () => {
    const parts = [part('1', { stage: 'done', outcome: 'returned' }), part('2')];
    const { position } = headline(journey({ kind: 'return', parts }), now);
    assert.ok(position.says === 'parts' && position.done === 1);
  });

  test('granted, and delayed all the same: both are told while somebody still has to hand it over', () => {
    const granted = { stage: 'done', outcome: 'success', condition: 'delayed', waitingOn: 'provider' } as const;
    const { position, time } = headline(journey(granted), now);
    assert.ok(position.says === 'outcome' && position.outcome === 'success' && position.condition === 'delayed');
    assert.deepEqual(time, { says: 'no_date', because: 'delayed', reason: undefined });
    const until = '2026-03-06';
    assert.ok(headline(journey({ ...granted, promise: promised({ until }) }), now).time.says === 'expected');
  });

  test('a delay that is over is not told of what is there', () => {
    const there = { stage: 'done', outcome: 'success', condition: 'delayed', waitingOn: 'none' } as const;
    const { position, time } = headline(journey(there), now);
    assert.ok(position.says === 'outcome' && position.condition === undefined);
    assert.equal(time.says, 'ended');
  });
});

describe('when it ends', () => {
  test('a span that has begun is told by its end, so that no date in it has gone by', () => {
    const { time } = headline(journey({ promise: promised({ from: '2026-03-02', until: '2026-03-06' }) }), now);
    assert.ok(time.says === 'expected');
    assert.deepEqual(time.span, { until: '2026-03-06' });
  });

  test('today is not late, and yesterday is', () => {
    const on = (until: string) =>
      headline(journey({ promise: promised({ until, timeZone: 'Europe/Amsterdam' }) }), now).time;
    assert.equal(on('2026-03-04').says, 'expected');
    assert.equal(on('2026-03-03').says, 'late');
  });

  test('an hour that has gone by is late; the same moment meant to the day is not', () => {
    const until = '2026-03-04T11:00:00Z';
    assert.equal(headline(journey({ promise: promised({ until, precision: 'hour' }) }), now).time.says, 'late');
    assert.equal(headline(journey({ promise: promised({ until, precision: 'day' }) }), now).time.says, 'expected');
    const thisWeek = promised({ until: '2026-03-02', precision: 'week' });
    assert.equal(headline(journey({ promise: thisWeek }), now).time.says, 'expected');
  });

  test('a promise that was moved to a later day says what was promised first', () => {
    const first = { until: '2026-03-05' };
    const { time } = headline(journey({ promise: promised({ until: '2026-03-06', first }) }), now);
    assert.ok(time.says === 'expected' && time.wasLater);
    assert.deepEqual(time.first, first);
    const sooner = headline(
      journey({ promise: promised({ until: '2026-03-05', first: { until: '2026-03-06' } }) }),
      now,
    );
    assert.ok(sooner.time.says === 'expected' && !sooner.time.wasLater && !sooner.time.first);
  });

  test('a prediction is an estimate, and what the carrier said is not', () => {
    const from = (source: Promised['source']) =>
      headline(journey({ promise: promised({ until: '2026-03-06', source }) }), now).time;
    assert.ok(from('predicted').says === 'expected' && (from('predicted') as { isEstimate: boolean }).isEstimate);
    assert.equal((from('carrier') as { isEstimate: boolean }).isEstimate, false);
  });

  test('without a promise it says why there is no date', () => {
    const { time } = headline(journey({ condition: 'paused', reason: { code: 'suspension' } }), now);
    assert.deepEqual(time, { says: 'no_date', because: 'paused', reason: { code: 'suspension' } });
  });

  test('parcels are promised by the last of them, and one without a date leaves no date', () => {
    const parts = [
      part('1', { promise: promised({ until: '2026-03-05' }) }),
      part('2', { promise: promised({ until: '2026-03-07' }) }),
    ];
    const { time } = headline(journey({ parts }), now);
    assert.ok(time.says === 'expected');
    assert.equal(time.span.until, '2026-03-07');
    assert.equal(headline(journey({ parts: [...parts, part('3')] }), now).time.says, 'no_date');
  });

  test('what lies ready to be collected is not late, whatever was promised for its arrival', () => {
    const ready = { stage: 'ready' as const, promise: promised({ until: '2026-03-01' }) };
    const { time, turn } = headline(journey({ ...ready, pickup: { place: 'Shop', until: '2026-03-08' } }), now);
    assert.deepEqual(time, { says: 'ready', until: '2026-03-08', isOverdue: false });
    assert.deepEqual(turn, { says: 'collect' });
  });

  test('a good end that came later than was promised first says so, as exactly as it was promised', () => {
    const endOf = (doneAt: string, promise: Partial<Promised>, fields: Partial<Journey> = {}) => {
      const steps: Journey['steps'] = [{ id: 'way', label: 'Delivered', state: 'done', doneAt }];
      const done: Partial<Journey> = { stage: 'done', outcome: 'success', waitingOn: 'none', steps };
      const { time } = headline(journey({ ...done, promise: promised(promise), ...fields }), now);
      return time.says === 'ended' ? time.promised?.span : undefined;
    };
    const day = { until: '2026-03-03' };
    assert.deepEqual(endOf('2026-03-04', day), { from: undefined, ...day });
    assert.equal(endOf('2026-03-03', day), undefined);
    assert.equal(endOf('2026-03-03T23:50:00+01:00', day), undefined);
    assert.deepEqual(endOf('2026-03-03', { until: '2026-03-04', first: { until: '2026-03-02' } }), {
      until: '2026-03-02',
    });
    const hour = { until: '2026-03-03T12:00:00Z', precision: 'hour' } as const;
    assert.equal(endOf('2026-03-03T12:30:00+01:00', hour), undefined);
    assert.ok(endOf('2026-03-03T12:30:00Z', hour));
    // The day is that of the place where it was promised: in Auckland it was the fourth already.
    assert.ok(endOf('2026-03-03T12:30:00Z', { ...day, timeZone: 'Pacific/Auckland' }));
    // Wednesday 4 March is in the week of the promise, the Monday after it is not.
    assert.equal(endOf('2026-03-08', { until: '2026-03-04', precision: 'week' }), undefined);
    assert.ok(endOf('2026-03-09', { until: '2026-03-04', precision: 'week' }));
    assert.equal(endOf('2026-03-09', day, { outcome: 'cancelled' }), undefined);
  });

  test('the end is dated by the step at which it ended, and by no other', () => {
    const steps = [{ id: 'way', label: 'Delivered', state: 'done' as const, doneAt: '2026-03-03' }];
    const done = { stage: 'done' as const, outcome: 'success' as const };
    assert.deepEqual(headline(journey({ ...done, steps }), now).time, { says: 'ended', at: '2026-03-03' });
    assert.deepEqual(headline(journey({ ...done, outcome: 'cancelled' }), now).time, { says: 'ended', at: undefined });
  });

  test('a time zone that nobody knows keeps nobody from their status', () => {
    const promise = promised({ until: '2026-03-04', timeZone: 'Mars/Olympus' });
    assert.equal(headline(journey({ promise }), now).time.says, 'expected');
  });
});

describe('whose turn it is', () => {
  test('what is open or was rejected is counted, with the first date by which something is due', () => {
    const tasks = [
      task({ due: '2026-03-09' }),
      task({ id: 'sign', state: 'rejected', due: '2026-03-06' }),
      task({ id: 'pay', state: 'accepted', due: '2026-03-05' }),
    ];
    const { turn } = headline(journey({ condition: 'action_needed', waitingOn: 'customer', tasks }), now);
    assert.deepEqual(turn, { says: 'tasks', count: 2, due: '2026-03-06', isOverdue: false });
  });

  test('a date that has gone by is told as such', () => {
    const { turn } = headline(journey({ tasks: [task({ due: '2026-03-03' })] }), now);
    assert.ok(turn.says === 'tasks' && turn.isOverdue);
  });

  test('an action without a task asks for nothing, and claims none', () => {
    const { position, turn } = headline(journey({ condition: 'action_needed', waitingOn: 'customer' }), now);
    assert.ok(position.says === 'stage' && position.condition === 'on_track');
    assert.deepEqual(turn, { says: 'nothing', waitingOn: 'none' });
  });

  test('where the tasks are held back, it says that something is asked rather than that nothing is', () => {
    const access = { level: 'public' as const, redacted: ['tasks'] };
    assert.equal(headline(journey({ waitingOn: 'customer', access }), now).turn.says, 'hidden');
    assert.equal(headline(journey({ waitingOn: 'carrier', access }), now).turn.says, 'nothing');
  });

  test('a journey that is over asks for nothing any more, and is with nobody', () => {
    const done = journey({ stage: 'done', outcome: 'cancelled', waitingOn: 'carrier', tasks: [task()] });
    assert.deepEqual(headline(done, now).turn, { says: 'nothing', waitingOn: 'none' });
    assert.equal(headline({ ...done, waitingOn: 'customer' }, now).turn.says, 'tasks');
  });
});
