import type { Party, When } from '../contract/index.js';
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
  namesIn,
  partyOf,
  readLoan,
} from './milestones.js';
import { at, instantOf, listOf, textOf } from './payload.js';

const { step: labels, event } = words;

const plan: readonly PlannedStep[] = [
  { id: 'received', stage: 'received', label: labels.received },
  { id: 'checking', stage: 'preparing', label: labels.checking },
  { id: 'assessment', stage: 'underway', label: labels.assessment },
  { id: 'decision', stage: 'final', label: labels.decision },
  { id: 'signing', stage: 'final', label: labels.signing },
  { id: 'payment', stage: 'final', label: labels.payment },
  { id: 'completed', stage: 'done', label: labels.completed },
];

const completed: Meaning = { stage: 'done', step: 'completed', outcome: 'success', event: event.completed };

/** The thirteen milestones that a new installation has. An owner's own are named in the settings. */
const defaults: Readonly<Record<string, Meaning>> = {
  Started: { stage: 'received', step: 'received', event: event.received },
  Qualification: { stage: 'preparing', step: 'checking', event: event.firstCheck },
  Processing: { stage: 'preparing', step: 'checking', event: event.begun },
  Submittal: { stage: 'underway', step: 'assessment', event: event.assessing },
  'Cond. Approval': {
    stage: 'underway',
    step: 'assessment',
    condition: 'action_needed',
    reason: { code: 'documents_missing' },
    asks: 'conditions',
    event: event.conditional,
  },
  Resubmittal: { stage: 'underway', step: 'assessment', event: event.assessingAgain },
  Approval: { stage: 'final', step: 'decision', event: event.approved },
  'Doc Preparation': { stage: 'final', step: 'signing', event: event.preparingPapers },
  'Docs Signing': {
    stage: 'final',
    step: 'signing',
    condition: 'action_needed',
    reason: { code: 'signature_missing' },
    asks: 'signing',
    event: event.signing,
  },
  Funding: { stage: 'final', step: 'payment', event: event.paying },
  'Post Closing': { ...completed, event: event.filing },
  Shipping: { ...completed, event: event.filing },
  Completion: completed,
};

/** What a loan says of itself where it tells only the milestone that was finished last. */
const finished: Readonly<Record<string, Meaning>> = {
  'File started': defaults['Started']!,
  'Sent to processing': defaults['Processing']!,
  Submitted: defaults['Submittal']!,
  Approved: defaults['Approval']!,
  'Doc signed': { stage: 'final', step: 'payment', event: event.signed },
  Funded: { ...completed, event: event.paid },
  Completed: completed,
};

const lender: Lender = {
  name: 'encompass',
  plan,
  meanings: Object.fromEntries(
    Object.entries({ ...defaults, ...finished }).map(([name, meaning]) => [nameKey(name), meaning]),
  ),
  references: ['loanNumber', 'encompassId', 'loanGuid', 'id', 'guid'],
};

interface Logged {
  name: string;
  isDone: boolean;
  startedAt: When | undefined;
}

/** The milestones up to the current one, each with the moment at which it began. */
function begunIn(log: Logged[], current: string | undefined): { name: string; at: When | undefined }[] {
  const named = current ? log.findIndex(({ name }) => nameKey(name) === nameKey(current)) : -1;
  const open = log.findIndex(({ isDone }) => !isDone);
  const last = named >= 0 ? named : open >= 0 ? open : log.length - 1;
  // A milestone that has not been reached has a date too: the one on which it is planned.
  return log.slice(0, last + 1).map(({ name, startedAt }) => ({ name, at: startedAt }));
}

function peopleOf(loan: unknown): Party[] {
  return listOf(at(loan, 'applications'))
    .slice(0, 10)
    .flatMap((application, index) => [
      ...partyOf(`borrower-${index + 1}`, index ? 'co_applicant' : 'applicant', at(application, 'borrower')),
      ...partyOf(`coborrower-${index + 1}`, 'co_applicant', at(application, 'coborrower')),
    ]);
}

/** The log of a loan: each milestone with when it began, which an older log says only by when the one before it was finished. */
function logOf(loan: unknown, timeZone: string | undefined): Logged[] {
  const list = at(loan, 'milestones') ?? at(loan, 'milestoneLogs');
  const items = namesIn(list, ['name', 'milestoneName', 'stage']);
  return items.map(({ name, item }, index) => {
    const before = items[Math.max(index - 1, 0)]!.item;
    return {
      name,
      isDone: at(item, 'doneIndicator') === true,
      startedAt: dayOrTime(at(item, 'startDate') ?? at(before, 'dateUtc'), timeZone),
    };
  });
}

function loanOf(payload: unknown, { timeZone }: LenderSettings): Loan {
  const loan = at(payload, 'loan') ?? payload;
  const log = logOf(loan, timeZone);
  const named = textOf(at(loan, 'currentMilestone', 'name')) ?? textOf(at(loan, 'currentMilestone'));
  const last = textOf(at(loan, 'milestoneCurrentName'));
  const current = named ?? (log.length ? undefined : last);
  const isListed = !current || log.some(({ name }) => nameKey(name) === nameKey(current));
  const told = begunIn(log, current);
  const changedAt = at(loan, 'milestoneCurrentDateUtc');
  const people = peopleOf(loan);
  return {
    milestones: isListed ? told : [...told, { name: current, at: dayOrTime(changedAt, timeZone) }],
    isWhole: log.length > 0,
    estimatedEnd: dayOrTime(at(loan, 'estimatedClosingDate'), timeZone),
    ...(people.length && { parties: people }),
    updatedAt: instantOf(at(loan, 'lastModified')) ?? instantOf(changedAt),
  };
}

/**
 * Encompass: a loan with its milestones (`milestones` of the loan, or the list that the milestones' own address answers with, beside a
 * `loanNumber`); with its current one alone (`currentMilestone`), or with the one that was finished last (`milestoneCurrentName`). A
 * notification names none: what fetches the loan sends that.
 * Milestones that an owner named otherwise are told in the setting `milestones`: `{"Clear to Close": "Approval"}`, or what one means.
 */
export const encompass: Format = {
  name: 'encompass',
  referenceOf: (payload, settings) => loanReference(lender, payload, settings),
  read: (payload, reading) => readLoan(lender, payload, reading, loanOf),
};
