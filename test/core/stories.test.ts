/** Journeys that linear trackers get wrong, told from beginning to end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Journey, type JourneyChange, JourneyInput, parse } from '../../src/contract/index.js';
import { advance, forCustomer, headline, type JourneyDocument, merge } from '../../src/core/index.js';
import { sentences } from '../../src/i18n/headline.js';
import words from '../../src/i18n/progress/en.js';
import reasons from '../../src/i18n/reasons/en.js';

const now = Date.parse('2026-03-20T12:00:00Z');

/** The eight steps of a claim for a veteran's benefits, with the stage at each. */
const steps = [
  ['received', 'Claim received', 'received'],
  ['review', 'Initial review', 'preparing'],
  ['gathering', 'Evidence gathering', 'underway'],
  ['evidence', 'Evidence review', 'underway'],
  ['rating', 'Rating', 'underway'],
  ['letter', 'Preparing decision letter', 'final'],
  ['final', 'Final review', 'final'],
  ['decided', 'Claim decided', 'done'],
] as const;
type StepId = (typeof steps)[number][0];

const begin = (): JourneyDocument => {
  const input = parse(JourneyInput, {
    kind: 'claim',
    stage: 'received',
    condition: 'on_track',
    waitingOn: 'provider',
    currentStep: 'received',
    steps: steps.map(([id, label], index) => ({ id, label, state: index ? 'upcoming' : 'current' })),
  });
  assert.ok(input.ok);
  return merge(undefined, input.value, 'VA-1', now);
};
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00-05:00`;

/** What the source sends when a claim moves to a step. */
const to = (step: StepId, day: number, more: Partial<JourneyChange> = {}): JourneyChange => ({
  currentStep: step,
  stage: steps.find(([id]) => id === step)![2],
  condition: 'on_track',
  waitingOn: 'provider',
  event: { at: at(day), step, text: steps.find(([id]) => id === step)![1] },
  ...more,
});
const newEvidence = (day: number) =>
  to('gathering', day, {
    reason: { code: 'new_evidence' },
    event: { at: at(day), step: 'gathering', text: 'New evidence came in', reason: 'new_evidence' },
  });

const play = (changes: JourneyChange[]): Journey => {
  const journey = forCustomer(
    changes.reduce((claim, change) => advance(claim, change, now), begin()),
    'full',
  );
  const parsed = parse(Journey, journey);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return journey;
};
const stateOf = (journey: Journey, id: StepId) => journey.steps.find((step) => step.id === id)!.state;
const reached = (last: StepId): JourneyChange[] => {
  const end = steps.findIndex(([id]) => id === last);
  return steps.slice(1, end + 1).map(([id], index) => to(id, index + 2));
};

describe('a claim to which new evidence comes', () => {
  for (const from of ['evidence', 'rating', 'letter'] as const) {
    it(`goes back from “${from}” to the gathering of evidence, as a return with its reason`, () => {
      const journey = play([...reached(from), newEvidence(10)]);
      assert.equal(journey.currentStep, 'gathering');
      assert.equal(journey.stage, 'underway');
      assert.equal(stateOf(journey, 'gathering'), 'revisited');
      assert.equal(journey.reason?.code, 'new_evidence');
      // The tick of what was done before does not vanish, nor does its date.
      assert.equal(stateOf(journey, 'review'), 'done');
      assert.ok(journey.steps[2]?.doneAt);
      assert.equal(stateOf(journey, 'decided'), 'upcoming');
      assert.deepEqual(journey.events?.at(-1)?.reason, 'new_evidence');
    });

    it(`says so in words after “${from}”, and does not read as trouble`, () => {
      const before = play(reached(from));
      const after = play([...reached(from), newEvidence(10)]);
      const said = sentences(headline(after, now), words, 'en', { reasons, now });
      assert.equal(said.position, 'Your claim is being assessed. New information came in and is being looked at.');
      assert.notEqual(before.currentStep, after.currentStep);
      assert.equal(words.back, 'Back at this step');
    });
  }

  it('goes on from there to the end, and shows what was gone through twice as done', () => {
    const again = (['evidence', 'rating', 'letter', 'final'] as const).map((id, index) =>
      to(id, 12 + index, { reason: null }),
    );
    const journey = play([
      ...reached('letter'),
      newEvidence(10),
      ...again,
      to('decided', 18, { outcome: 'partial', waitingOn: 'none' }),
    ]);
    assert.deepEqual(
      journey.steps.map(({ state }) => state),
      Array(8).fill('done'),
    );
    assert.equal(journey.outcome, 'partial');
    assert.equal(journey.reason, undefined);
    assert.match(
      sentences(headline(journey, now), words, 'en', { now }).position,
      /^Part of your claim has been approved/,
    );
  });
});

describe('a request that is granted but delayed', () => {
  const granted = (): JourneyInput => ({
    kind: 'case',
    stage: 'done',
    condition: 'delayed',
    waitingOn: 'provider',
    outcome: 'success',
    reason: { code: 'backlog' },
    currentStep: 'decided',
    steps: [
      { id: 'asked', label: 'Asked', state: 'done' },
      { id: 'decided', label: 'Decided', state: 'done' },
    ],
    parts: [
      {
        id: 'decision',
        title: 'Decision',
        stage: 'done',
        condition: 'on_track',
        waitingOn: 'none',
        outcome: 'success',
      },
      {
        id: 'papers',
        title: 'The papers themselves',
        stage: 'final',
        condition: 'delayed',
        waitingOn: 'provider',
        reason: { code: 'backlog' },
      },
    ],
  });

  it('reads both: how it was decided, and that it is late', () => {
    const { reference, parts: _, ...input } = { ...granted(), reference: 'R-1' };
    const parsed = parse(JourneyInput, input);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const journey = forCustomer(merge(undefined, parsed.value, reference, now), 'full');
    const { position, time } = sentences(headline(journey, now), words, 'en', { reasons, now });
    assert.equal(
      position,
      'Your case has been resolved, but there is a delay. It is busier than usual, so everything takes longer.',
    );
    assert.equal(time, 'There is no new date yet, because nobody knows yet how long the delay takes.');
  });

  it('reads both where the decision is one part, and what was granted another', () => {
    const { outcome: _, ...open } = granted();
    const steps = open.steps.map((step) => (step.id === 'decided' ? { ...step, state: 'current' as const } : step));
    const parsed = parse(JourneyInput, { ...open, stage: 'final', steps });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const journey = forCustomer(merge(undefined, parsed.value, 'R-1', now), 'full');
    const { position } = sentences(headline(journey, now), words, 'en', { reasons, now });
    assert.equal(position, '1 of 2 parts complete, 1 late. It is busier than usual, so everything takes longer.');
  });

  it('reads as what it is when it came: a delay that is over is no trouble', () => {
    const parsed = parse(JourneyInput, { ...granted(), parts: undefined });
    assert.ok(parsed.ok);
    const late = merge(
      undefined,
      {
        ...parsed.value,
        stage: 'final',
        outcome: undefined,
        condition: 'delayed',
        steps: [parsed.value.steps[0]!, { ...parsed.value.steps[1]!, state: 'current' }],
      },
      'R-1',
      now,
    );
    const journey = forCustomer(advance(late, { stage: 'done', outcome: 'success' }, now), 'full');
    assert.equal(sentences(headline(journey, now), words, 'en', { now }).position, 'Your case has been resolved.');
  });
});
