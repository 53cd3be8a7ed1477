import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JourneyInput } from '../../src/contract/index.js';
import { blend, encompass } from '../../src/formats/index.js';
import type { Format } from '../../src/formats/format.js';
import { applicationTexts as words } from '../../src/i18n/sources/applications/index.js';
import { assertAnswers, assertSaysTrouble, imported, journeyOf, now, said } from './applications.js';

type Row = [
  name: string,
  stage: JourneyInput['stage'],
  condition?: JourneyInput['condition'],
  waitingOn?: JourneyInput['waitingOn'],
  outcome?: JourneyInput['outcome'],
  reason?: string,
];

/** The thirteen milestones of a new installation. */
const ofEncompass: Row[] = [
  ['Started', 'received'],
  ['Qualification', 'preparing'],
  ['Processing', 'preparing'],
  ['Submittal', 'underway'],
  ['Cond. Approval', 'underway', 'action_needed', 'customer', undefined, 'documents_missing'],
  ['Resubmittal', 'underway'],
  ['Approval', 'final'],
  ['Doc Preparation', 'final'],
  ['Docs Signing', 'final', 'action_needed', 'customer', undefined, 'signature_missing'],
  ['Funding', 'final'],
  ['Post Closing', 'done', 'on_track', 'none', 'success'],
  ['Shipping', 'done', 'on_track', 'none', 'success'],
  ['Completion', 'done', 'on_track', 'none', 'success'],
];

/** The seven words in which a loan says what was finished last. */
const finishedIn: Row[] = [
  ['File started', 'received'],
  ['Sent to processing', 'preparing'],
  ['Submitted', 'underway'],
  ['Approved', 'final'],
  ['Doc signed', 'final'],
  ['Funded', 'done', 'on_track', 'none', 'success'],
  ['Completed', 'done', 'on_track', 'none', 'success'],
];

/** The twenty-one milestones of Blend. What goes on beside the steps keeps the place: here, that of a loan in underwriting. */
const ofBlend: Row[] = [
  ['Submitted', 'received'],
  ['Prequalified', 'received'],
  ['Preapproved', 'received'],
  ['SetUp', 'preparing'],
  ['Processing', 'preparing'],
  ['AppraisalOrdered', 'underway'],
  ['AppraisalReceived', 'underway'],
  ['AppraisalApproved', 'underway'],
  ['RateLocked', 'underway'],
  ['Underwriting', 'underway'],
  ['ConditionalApproval', 'underway', 'action_needed', 'customer', undefined, 'documents_missing'],
  ['ConditionsSubmitted', 'underway'],
  ['Decisioned', 'final'],
  ['Approved', 'final'],
  ['ClearToClose', 'final'],
  ['ClosingDisclosureSent', 'final'],
  ['DocsSent', 'final'],
  ['Closing', 'final'],
  ['Closed', 'done', 'on_track', 'none', 'success'],
  ['Funded', 'done', 'on_track', 'none', 'success'],
  ['Denied', 'done', 'on_track', 'none', 'declined'],
];

const upperSnake = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
const states = ({ steps }: Pick<JourneyInput, 'steps'>) => steps.map(({ state }) => state).join(' ');
const stored = imported(blend, [{ applicationId: 'B-1', losMilestone: 'Underwriting' }]);

function assertRow(journey: JourneyInput, row: Row): void {
  const [name, stage, condition = 'on_track', waitingOn = 'provider', outcome, reason] = row;
  assert.deepEqual(
    [journey.stage, journey.condition, journey.waitingOn, journey.outcome, journey.reason?.code],
    [stage, condition, waitingOn, outcome, reason],
  );
  assertAnswers(journey, /[A-Z].*[A-Z.]/.test(name) ? [name, upperSnake(name)] : []);
  assertSaysTrouble(journey);
  assert.equal(journey.tasks?.some(({ state }) => state === 'open') ?? false, condition === 'action_needed');
}

describe('the milestones of Encompass', () => {
  it('are thirteen, and each has a row', () => assert.equal(ofEncompass.length, 13));

  for (const row of ofEncompass) {
    it(`${row[0]} says where it is and whose turn it is`, () => {
      assertRow(journeyOf(encompass, { loanNumber: '2503', currentMilestone: row[0] }), row);
    });
    it(`${row[0]} says the same as the first one of a list that is not finished`, () => {
      const at = ofEncompass.indexOf(row);
      const milestones = ofEncompass.map(([name], index) => ({ name, doneIndicator: index < at }));
      assertRow(journeyOf(encompass, { loanNumber: '2503', milestones }), row);
    });
  }
  for (const row of finishedIn) {
    it(`“${row[0]}” says what was finished last`, () => {
      assertRow(journeyOf(encompass, { loanNumber: '2503', milestoneCurrentName: row[0] }), row);
    });
  }

  it('date each step by when the next one began, and never by when it was planned', () => {
    const milestones = ['Started', 'Processing', 'Submittal', 'Approval'].map((name, index) => ({
      name,
      startDate: `2026-03-0${index + 1}T15:00:00Z`,
      doneIndicator: index < 2,
    }));
    const journey = journeyOf(encompass, { loanNumber: '2503', milestones });
    assert.equal(states(journey), 'done done current upcoming upcoming upcoming upcoming');
    assert.deepEqual(journey.steps.map(({ doneAt }) => doneAt).slice(0, 3), [
      '2026-03-02T15:00:00Z',
      '2026-03-03T15:00:00Z',
      undefined,
    ]);
    assert.equal(journey.events?.length, 3);
  });

  it('read an older log, in which a date is that of the end of a milestone', () => {
    const milestoneLogs = [
      { stage: 'Started', dateUtc: '2026-03-01T00:00:00Z', doneIndicator: true },
      { stage: 'Processing', dateUtc: '2026-03-03T00:00:00Z', doneIndicator: true },
      { stage: 'Submittal', dateUtc: '2026-03-09T00:00:00Z', doneIndicator: false },
    ];
    const { steps } = journeyOf(encompass, { id: '{1F-2A}', milestoneLogs });
    // A calendar date stays one, wherever it is read.
    assert.deepEqual(steps.map(({ doneAt }) => doneAt).slice(0, 3), ['2026-03-01', '2026-03-03', undefined]);
  });

  it('go back to be assessed again, and keep what was done', () => {
    const journey = imported(encompass, [
      { loanNumber: '2503', currentMilestone: 'Approval' },
      { loanNumber: '2503', currentMilestone: 'Resubmittal' },
    ]);
    assert.deepEqual([journey.stage, journey.currentStep], ['underway', 'assessment']);
    assert.equal(journey.steps[2]?.state, 'revisited');
  });

  it('that the owner named otherwise mean what the owner says', () => {
    const settings = {
      milestones: {
        'Clear to Close': 'Approval',
        Withdrawn: { stage: 'done', outcome: 'withdrawn' },
        'Waiting for title': {
          stage: 'underway',
          condition: 'delayed',
          waitingOn: 'third_party',
          reason: 'third_party',
          label: { en: 'Waiting for the land registry', nl: 'Wachten op het kadaster' },
        },
      },
      links: { conditions: 'https://bank.example/conditions' },
      title: { en: 'Your mortgage', nl: 'Je hypotheek' },
    };
    const read = (currentMilestone: string) =>
      journeyOf(encompass, { loanNumber: '2503', currentMilestone }, { settings });
    assert.equal(read('clear to close').currentStep, 'decision');
    assert.deepEqual([read('Withdrawn').stage, read('Withdrawn').outcome], ['done', 'withdrawn']);
    const waiting = read('Waiting for title');
    assert.deepEqual(
      [waiting.condition, waiting.waitingOn, waiting.currentStep],
      ['delayed', 'third_party', 'assessment'],
    );
    assert.match(said(waiting, 'en'), /delay.*another party/);
    assert.deepEqual(waiting.events?.[0]?.text, settings.milestones['Waiting for title'].label);
    assert.equal(read('Cond. Approval').tasks?.[0]?.url, settings.links.conditions);
    assert.deepEqual(waiting.title, settings.title);
  });

  it('name the people of the loan, and the day that is aimed for', () => {
    const borrower = { firstName: 'Ada', lastName: 'King', taxIdentificationIdentifier: '999-40-5000' };
    const journey = journeyOf(encompass, {
      loanNumber: '2503',
      milestoneCurrentName: 'Submitted',
      applications: [{ borrower, coborrower: { fullName: 'Bo King' } }],
      estimatedClosingDate: '2026-04-01T00:00:00Z',
    });
    assert.deepEqual(
      journey.parties?.map(({ name, role }) => [name, role]),
      [
        ['Ada King', 'applicant'],
        ['Bo King', 'co_applicant'],
      ],
    );
    assert.deepEqual(journey.promise, { until: '2026-04-01', precision: 'day', source: 'provider' });
    assert.ok(!JSON.stringify(journey).includes('999-40'));
    assert.match(said(journey, 'en'), /Expected by Wednesday,? /);
  });

  it('are not in a notification, which is no news by itself', () => {
    const meta = { resourceType: 'Loan', resourceId: '1f2a' };
    const result = encompass.read({ id: '7', loanNumber: '2503', eventType: 'Milestone', meta }, { now });
    assert.equal(result.is, 'nothing');
  });
});

describe('the milestones of Blend', () => {
  it('are twenty-one, and each has a row', () => assert.equal(new Set(ofBlend.map(([name]) => name)).size, 21));

  for (const row of ofBlend) {
    for (const name of [row[0], upperSnake(row[0])]) {
      it(`${name} says where it is and whose turn it is`, () => {
        assertRow(journeyOf(blend, { applicationId: 'B-1', losMilestone: name }, { stored }), row);
      });
    }
  }

  it('of the appraisal and the rate go on beside the steps, and move none of them', () => {
    const losMilestones = ['SUBMITTED', 'PROCESSING', 'APPRAISAL_ORDERED', 'RATE_LOCKED'].map(
      (losMilestone, index) => ({
        losMilestone,
        date: `2026-03-0${index + 1}`,
      }),
    );
    const journey = journeyOf(blend, { id: 'B-1', losMilestones });
    assert.equal(journey.currentStep, 'checking');
    const { branch, substeps } = journey.steps.find(({ id }) => id === 'assessment')!;
    assert.equal(branch, 'all');
    assert.deepEqual(
      substeps?.map(({ id, state, doneAt, description }) => [id, state, doneAt, description]),
      [
        ['appraisal', 'current', undefined, words.event.appraisalOrdered],
        ['rate-lock', 'done', '2026-03-04', words.event.rateLocked],
      ],
    );
    // A later message goes on from there.
    const later = imported(blend, [
      { id: 'B-1', losMilestones },
      { id: 'B-1', losMilestone: 'APPRAISAL_APPROVED' },
      { id: 'B-1', losMilestone: 'UNDERWRITING' },
    ]);
    const beside = later.steps.find(({ id }) => id === 'assessment')!.substeps;
    assert.deepEqual(
      beside?.map(({ state }) => state),
      ['done', 'done'],
    );
    assert.equal(later.stage, 'underway');
  });

  it('that keep the place keep what the customer was asked', () => {
    const asked = imported(blend, [{ id: 'B-1', losMilestone: 'CONDITIONAL_APPROVAL' }]);
    const journey = journeyOf(blend, { id: 'B-1', losMilestone: 'RATE_LOCKED' }, { stored: asked });
    assert.deepEqual([journey.stage, journey.condition, journey.waitingOn], ['underway', 'action_needed', 'customer']);
    assert.equal(journey.tasks?.[0]?.state, 'open');
  });

  it('that say no leave no tick on the step at which they did', () => {
    const journey = journeyOf(blend, { id: 'B-1', losMilestone: 'DENIED' }, { stored });
    assert.equal(states(journey), 'done done current skipped skipped skipped');
    assert.match(said(journey, 'en'), /not approved/);
  });

  it('take the people and the day from the application', () => {
    const parties = [
      { id: '1', type: 'BORROWER', name: { firstName: 'Ada', lastName: 'King' } },
      { id: '2', type: 'COBORROWER', name: { firstName: 'Bo', lastName: 'King' } },
      { id: '3', type: 'REALTOR', name: { firstName: 'Cy', lastName: 'Hill' } },
    ];
    const journey = journeyOf(blend, {
      id: 'B-1',
      losMilestone: 'CLOSING',
      parties,
      estimatedClosingDate: '2026-04-01',
    });
    assert.deepEqual(
      journey.parties?.map(({ name, role }) => `${name} ${role}`),
      ['Ada King applicant', 'Bo King co_applicant'],
    );
    assert.equal(journey.promise?.until, '2026-04-01');
  });
});

for (const format of [encompass, blend] satisfies Format[]) {
  describe(`what nobody knows, from ${format.name}`, () => {
    const payload = (name: string) => ({
      id: 'L-1',
      loanNumber: 'L-1',
      applicationId: 'L-1',
      currentMilestone: name,
      losMilestone: name,
    });
    it('keeps the place, and is told in the source’s own words', () => {
      const known = imported(format, [payload(format === blend ? 'UNDERWRITING' : 'Submittal')]);
      const journey = journeyOf(format, payload('Investor review'), { stored: known });
      assert.deepEqual([journey.stage, journey.condition], ['underway', 'unknown']);
      assert.equal(journey.reason?.text, 'Investor review');
      assertAnswers(journey, []);
      assertSaysTrouble(journey);
    });

    it('keeps an end as an end', () => {
      const ended = imported(format, [payload('Funded')]);
      const journey = journeyOf(format, payload('constructor'), { stored: ended });
      assert.deepEqual([journey.stage, journey.outcome], ['done', 'success']);
    });

    it('is refused where it is about no loan, or where the settings are wrong', () => {
      assert.deepEqual(format.referenceOf({ x: 1 }), undefined);
      const wrong = format.read({ losMilestone: 'X' }, { now });
      assert.ok(wrong.is === 'wrong');
      for (const settings of [
        { milestones: { A: { stage: 'far' } } },
        { milestones: { A: { outcome: 'declined' } } },
        { mile: 1 },
      ]) {
        const result = format.read(payload('Started'), { now, settings });
        assert.ok(
          result.is === 'wrong' && result.errors.every(({ field }) => field.startsWith('/settings')),
          JSON.stringify(result),
        );
      }
    });

    it('is read under the reference that the owner names', () => {
      assert.equal(format.referenceOf({ id: '1', number: 'H 42' }, { reference: 'number' }), 'H-42');
    });
  });
}
