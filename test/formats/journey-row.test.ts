import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JourneyInput, parse } from '../../src/contract/index.js';
import { columnsOf, journeyFromRow, type JourneyMapping, readMapping, type Row } from '../../src/formats/index.js';

const json = {
  target: 'journeys',
  dates: ['D-M-YYYY H:mm', 'D-M-YYYY'],
  timeZone: 'Europe/Amsterdam',
  reference: 'number',
  kind: 'application',
  title: { en: 'Mortgage for {street}', nl: 'Hypotheek voor {street}' },
  steps: [
    { id: 'sent', label: 'Application', stage: 'received', doneAt: 'sent on', event: 'Application received' },
    { id: 'valued', label: 'Valuation', stage: 'preparing', doneAt: 'valued on', optional: true },
    { id: 'offer', label: 'Offer', stage: 'underway', doneAt: 'offered on', event: 'Offer made' },
    { id: 'signed', label: 'Signing', stage: 'final', doneAt: 'signed on', event: 'Signed' },
  ],
  status: {
    column: 'status',
    values: {
      open: {},
      'in doubt': { step: 'offer', condition: 'at_risk', waitingOn: 'third_party', reason: { code: 'check' } },
      documents: {
        condition: 'action_needed',
        tasks: [
          { id: 'income', title: 'Send your proof of income', type: 'upload', url: 'https://bank.example/upload' },
        ],
      },
      passed: { stage: 'done', outcome: 'success' },
      refused: { stage: 'done', outcome: 'declined' },
    },
  },
  promise: { until: 'promised', precision: 'day', source: 'norm', late: { en: 'Signed, later than promised' } },
  lookup: { factors: ['postcode'], public: false },
};
const read = (changes: object = {}) => {
  const result = readMapping({ ...json, ...changes });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as JourneyMapping;
};
const mapping = read();
const empty: Row = Object.fromEntries(columnsOf(mapping).map((column) => [column, '']));
const row: Row = {
  ...empty,
  number: 'H-1',
  street: 'Dam 1',
  status: 'open',
  'sent on': '4-3-2026 9:05',
  promised: '1-4-2026',
};

const journey = (changes: Row, stored?: Parameters<typeof journeyFromRow>[2]): JourneyInput => {
  const result = journeyFromRow(mapping, { ...row, ...changes }, stored);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const errors = (changes: Row, of = mapping) => {
  const result = journeyFromRow(of, { ...row, ...changes });
  assert.ok(!result.ok);
  return result.errors;
};
const states = ({ steps }: JourneyInput) => steps.map(({ state }) => state).join(' ');

describe('a row as a journey', () => {
  it('stands at the first step that has no date, with what was done dated', () => {
    const value = journey({ 'valued on': '10-3-2026', postcode: '1012 JS' });
    assert.equal(value.currentStep, 'offer');
    assert.equal(states(value), 'done done current upcoming');
    assert.deepEqual(value.steps.map(({ doneAt }) => doneAt).slice(0, 2), ['2026-03-04T09:05:00+01:00', '2026-03-10']);
    assert.deepEqual([value.stage, value.condition, value.waitingOn], ['underway', 'on_track', 'provider']);
    assert.deepEqual(value.title, { en: 'Mortgage for Dam 1', nl: 'Hypotheek voor Dam 1' });
    assert.deepEqual(value.promise, {
      until: '2026-04-01',
      precision: 'day',
      source: 'norm',
      timeZone: 'Europe/Amsterdam',
    });
    assert.deepEqual(value.lookup, { factors: ['1012 JS'], public: false });
    assert.deepEqual(value.events, [{ at: '2026-03-04T09:05:00+01:00', step: 'sent', text: 'Application received' }]);
    assert.equal(value.updatedAt, '2026-03-04T09:05:00+01:00');
  });

  it('passes a step without a date as done, and one that is optional as skipped', () => {
    assert.equal(states(journey({ status: 'in doubt' })), 'done skipped current upcoming');
    assert.equal(states(journey({ 'sent on': '', status: 'in doubt' })), 'done skipped current upcoming');
  });

  it('takes the step, the condition and the reason that a status is said to mean', () => {
    const value = journey({ status: ' in doubt ' });
    assert.deepEqual([value.stage, value.condition, value.waitingOn], ['underway', 'at_risk', 'third_party']);
    assert.deepEqual(value.reason, { code: 'check' });
  });

  it('gives the customer the task that a status is said to ask for', () => {
    const value = journey({ status: 'documents' });
    assert.deepEqual([value.condition, value.waitingOn], ['action_needed', 'customer']);
    assert.deepEqual(
      value.tasks?.map(({ id, state, blocking }) => [id, state, blocking]),
      [['income', 'open', true]],
    );
  });

  it('ends with every step done where it ended well, and with the rest skipped where it did not', () => {
    const well = journey({ status: 'passed', 'signed on': '30-3-2026 16:00' });
    assert.deepEqual(
      [well.stage, well.outcome, well.waitingOn, well.currentStep],
      ['done', 'success', 'none', 'signed'],
    );
    assert.equal(states(well), 'done skipped done done');
    const badly = journey({ status: 'refused', 'valued on': '10-3-2026' });
    assert.deepEqual(
      [badly.outcome, badly.currentStep, states(badly)],
      ['declined', 'valued', 'done done skipped skipped'],
    );
    assert.equal(badly.steps[1]!.doneAt, undefined, 'the day of the valuation is not the day of the refusal');
    const atOnce = journey({ status: 'refused', 'sent on': '' });
    assert.equal(states(atOnce), 'current skipped skipped skipped');
  });

  it('keeps the promise and tells in the history that it ended later', () => {
    const texts = (changes: Row) => journey({ status: 'passed', ...changes }).events?.map(({ text }) => text);
    assert.deepEqual(texts({ 'signed on': '1-4-2026 23:59' }), ['Application received', 'Signed']);
    const late = journey({ status: 'passed', 'signed on': '2-4-2026 0:01' });
    assert.deepEqual(late.events?.at(-1)?.text, { en: 'Signed, later than promised' });
    assert.equal(late.promise?.until, '2026-04-01');
    assert.equal(late.outcome, 'success');
  });

  it('shows a status that nobody knows in the source’s own text, at the step where the dates put it', () => {
    const value = journey({ status: 'wacht op derden', 'valued on': '10-3-2026' });
    assert.deepEqual([value.condition, value.stage, value.currentStep], ['unknown', 'underway', 'offer']);
    assert.equal(value.reason?.text, 'wacht op derden');
  });

  it('keeps the place of what is stored when the status is one that nobody knows', () => {
    const stored = { ...journey({ status: 'passed', 'signed on': '30-3-2026' }), revision: 3 };
    const value = journey({ status: '?!' }, stored);
    assert.deepEqual([value.stage, value.outcome, value.currentStep], ['done', 'success', 'signed']);
    assert.deepEqual([value.condition, value.reason?.text], ['unknown', '?!']);
    assert.ok(!('revision' in value));
  });

  it('is not confused by a status that has the name of something every object has', () => {
    assert.equal(journey({ status: 'constructor' }).condition, 'unknown');
    assert.equal(journey({ status: '__proto__' }).condition, 'unknown');
  });

  it('ends by its dates alone where the mapping knows no status', () => {
    const byDates = read({ status: undefined });
    const result = journeyFromRow(byDates, { ...row, 'signed on': '30-3-2026' });
    assert.ok(result.ok);
    assert.deepEqual([result.value.stage, result.value.outcome], ['done', 'success']);
  });

  it('is refused by column, with everything that is wrong and without what was written', () => {
    const found = errors({ number: '', status: '', 'sent on': '31-4-2026', promised: 'canary' });
    assert.deepEqual(found, [
      { field: 'number', must: 'not be empty' },
      { field: 'sent on', must: 'be a date that exists, written as D-M-YYYY H:mm or D-M-YYYY' },
      { field: 'status', must: 'not be empty' },
      { field: 'promised', must: 'be a date that exists, written as D-M-YYYY H:mm or D-M-YYYY' },
    ]);
    assert.deepEqual(errors({ number: 'a canary/1' })[0]?.field, 'number');
    assert.match(errors({ 'sent on': '29-3-2026 2:30' })[0]!.must, /clocks of Europe\/Amsterdam/);
  });

  it('never throws, and gives only journeys that hold the contract’s rules, whatever the row says', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '',
        'open',
        'in doubt',
        'documents',
        'passed',
        'refused',
        'H-1',
        '4-3-2026',
        '5-3-2026 10:00',
        '29-2-2026',
      ),
    );
    const rows = fc.record(Object.fromEntries(columnsOf(mapping).map((column) => [column, cell])));
    const stored = fc.option(fc.constantFrom(journey({}), journey({ status: 'refused' })), { nil: undefined });
    fc.assert(
      fc.property(rows, stored, (some, before) => {
        const result = journeyFromRow(mapping, some, before);
        if (!result.ok) assert.ok(result.errors.length && result.errors.every(({ must }) => must));
        else assert.ok(parse(JourneyInput, result.value).ok);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a mapping', () => {
  const problems = (changes: object) => {
    const result = readMapping({ ...json, ...changes });
    return result.ok ? [] : result.errors.map(({ field }) => field);
  };

  it('is told by field what is wrong with it', () => {
    assert.deepEqual(problems({ target: 'canary' }), ['/target']);
    assert.deepEqual(problems({ dates: ['sometime'] }), ['/dates/0']);
    assert.deepEqual(problems({ timeZone: 'Mars/Olympus' }), ['/timeZone']);
    assert.deepEqual(problems({ steps: [json.steps[0], json.steps[0]], status: undefined }), ['/steps']);
    assert.deepEqual(problems({ status: { column: 'status', values: { open: { stage: 'done' } } } }), [
      '/status/values/open/outcome',
    ]);
    assert.deepEqual(problems({ status: { column: 'status', values: { open: { outcome: 'success' } } } }), [
      '/status/values/open/outcome',
    ]);
    assert.deepEqual(problems({ status: { column: 'status', values: { open: { step: 'canary' } } } }), [
      '/status/values/open/step',
    ]);
    assert.deepEqual(problems({ steps: [{ ...json.steps[0], stage: 'done' }], status: undefined }), ['/steps/0/stage']);
  });

  it('names every column that it reads, once', () => {
    const columns = [
      'number',
      'status',
      'sent on',
      'valued on',
      'offered on',
      'signed on',
      'promised',
      'postcode',
      'street',
    ];
    assert.deepEqual([...columnsOf(mapping)].sort(), [...columns].sort());
  });
});
