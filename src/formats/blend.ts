import type { Party } from '../contract/index.js';
import { applicationTexts as words } from '../i18n/sources/applications/index.js';
import { type Meaning, nameKey } from './application-status.js';
import type { PlannedStep } from './application-steps.js';
import type { Format } from './format.js';
import {
  dayOrTime,
  type Lender,
  type LenderSettings,
  type Loan,
  loanReference,
  type Milestone,
  namesIn,
  partyOf,
  readLoan,
} from './milestones.js';
import { at, instantOf, listOf, textOf } from './payload.js';

const { step: labels, event, beside } = words;

const plan: readonly PlannedStep[] = [
  { id: 'received', stage: 'received', label: labels.received },
  { id: 'checking', stage: 'preparing', label: labels.checking },
  {
    id: 'assessment',
    stage: 'underway',
    label: labels.assessment,
    branch: 'all',
    substeps: [
      { id: 'appraisal', label: beside.appraisal, state: 'upcoming' },
      { id: 'rate-lock', label: beside.rateLock, state: 'upcoming' },
    ],
  },
  { id: 'decision', stage: 'final', label: labels.decision },
  { id: 'signing', stage: 'final', label: labels.signing },
  { id: 'completed', stage: 'done', label: labels.completed },
];

/** What goes on beside the steps moves none of them. */
const appraisal = (state: 'current' | 'done', text: Meaning['event']): Meaning => ({
  isNote: true,
  beside: { step: 'assessment', id: 'appraisal', state },
  ...(text && { event: text }),
});

const decision = { stage: 'final', step: 'decision' } as const;
const signing = { stage: 'final', step: 'signing' } as const;
const completed = { stage: 'done', step: 'completed', outcome: 'success' } as const;

const milestones: Readonly<Record<string, Meaning>> = {
  Submitted: { stage: 'received', step: 'received', event: event.received },
  Prequalified: { stage: 'received', step: 'received', event: event.prequalified },
  Preapproved: { stage: 'received', step: 'received', event: event.preapproved },
  SetUp: { stage: 'preparing', step: 'checking', event: event.begun },
  Processing: { stage: 'preparing', step: 'checking', event: event.begun },
  AppraisalOrdered: appraisal('current', event.appraisalOrdered),
  AppraisalReceived: appraisal('current', event.appraisalReceived),
  AppraisalApproved: appraisal('done', event.appraisalApproved),
  RateLocked: { isNote: true, beside: { step: 'assessment', id: 'rate-lock', state: 'done' }, event: event.rateLocked },
  Underwriting: { stage: 'underway', step: 'assessment', event: event.assessing },
  ConditionalApproval: {
    stage: 'underway',
    step: 'assessment',
    condition: 'action_needed',
    reason: { code: 'documents_missing' },
    asks: 'conditions',
    event: event.conditional,
  },
  ConditionsSubmitted: { stage: 'underway', step: 'assessment', event: event.conditionsSent },
  Decisioned: { ...decision, event: event.decided },
  Approved: { ...decision, event: event.approved },
  ClearToClose: { ...signing, event: event.clearToClose },
  ClosingDisclosureSent: { ...signing, event: event.disclosureSent },
  DocsSent: { ...signing, event: event.papersSent },
  Closing: { ...signing, event: event.signing },
  Closed: { ...completed, event: event.closed },
  Funded: { ...completed, event: event.paid },
  Denied: { stage: 'done', outcome: 'declined', event: event.declined },
};

const lender: Lender = {
  name: 'blend',
  plan,
  meanings: Object.fromEntries(Object.entries(milestones).map(([name, meaning]) => [nameKey(name), meaning])),
  references: ['applicationId', 'loanId', 'id'],
};

function peopleOf(loan: unknown): Party[] {
  return listOf(at(loan, 'parties'))
    .slice(0, 20)
    .flatMap((party, index) => {
      const type = nameKey(textOf(at(party, 'type')) ?? '');
      const role = type === 'borrower' || type === 'primaryborrower' ? 'applicant' : 'co_applicant';
      return type.endsWith('borrower') ? partyOf(`party-${index + 1}`, role, party) : [];
    });
}

function loanOf(payload: unknown, { timeZone }: LenderSettings): Loan {
  const loan = at(payload, 'loan') ?? payload;
  const list = at(loan, 'losMilestones') ?? at(loan, 'milestones');
  const history = namesIn(list, ['losMilestone', 'name', 'milestone']).map(({ name, item }): Milestone => ({
    name,
    at: dayOrTime(at(item, 'date') ?? at(item, 'updatedAt') ?? at(item, 'timestamp'), timeZone),
  }));
  const current = textOf(at(loan, 'losMilestone')) ?? textOf(at(loan, 'milestone'));
  const people = peopleOf(loan);
  const changedAt = at(loan, 'losMilestoneLastUpdatedDatetime') ?? at(payload, 'timestamp');
  const isTold = !current || nameKey(history.at(-1)?.name ?? '') === nameKey(current);
  return {
    milestones: isTold ? history : [...history, { name: current, at: dayOrTime(changedAt, timeZone) }],
    isWhole: history.length > 0,
    estimatedEnd: dayOrTime(at(loan, 'estimatedClosingDate'), timeZone),
    ...(people.length && { parties: people }),
    updatedAt: instantOf(changedAt),
  };
}

/**
 * Blend: an application with the milestone of its loan (`losMilestone`), or with all that it has had (`losMilestones`, oldest first, each
 * `{losMilestone, date?}`). Appraisal and rate lock go on beside the steps, and never move them. Milestones that an owner uses otherwise
 * are told in the setting `milestones`; the setting `reference` names another field than the application's id.
 */
export const blend: Format = {
  name: 'blend',
  referenceOf: (payload, settings) => loanReference(lender, payload, settings),
  read: (payload, reading) => readLoan(lender, payload, reading, loanOf),
};
