import { z } from 'zod';
import { Code, Email, Id, Instant, Link, Reference, Revision, Text, When } from './primitives.js';
import { changeRules, factorOfParty, journeyRules, refuse, taskForAction } from './rules.js';

/** How far: the only axis that says so. Trouble never changes it. */
export const Stage = z.enum(['draft', 'received', 'preparing', 'underway', 'final', 'ready', 'done']);
/** Whether it is moving. */
export const Condition = z.enum(['on_track', 'at_risk', 'delayed', 'paused', 'action_needed', 'problem', 'unknown']);
/** Whose turn it is. */
export const Turn = z.enum(['customer', 'provider', 'carrier', 'third_party', 'none']);
/** How it ended; only together with stage `done`. */
export const Outcome = z.enum([
  'success',
  'partial',
  'declined',
  'cancelled',
  'withdrawn',
  'returned',
  'expired',
  'failed',
]);
export const Direction = z.enum(['forward', 'reverse']);
export const StepState = z.enum(['done', 'current', 'upcoming', 'skipped', 'revisited']);
export const Precision = z.enum(['minute', 'hour', 'day', 'week']);
export const DurationUnit = z.enum(['minute', 'hour', 'day', 'working_day', 'week', 'month']);

/** order, application, claim, case, return, or a kind of the host's own. */
export const Kind = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,31}$/)
  .describe('order, application, claim, case, return, or 1 to 32 lower-case letters, digits, dashes or underscores');

/**
 * Why it is not moving: a code the words know, or the source's own text. What is being done and what the customer can do are said
 * for each code that the words know; the owner may say them better.
 */
export const Reason = z.object({
  code: Code,
  text: Text.optional(),
  doing: Text.optional().describe('a text that says what is being done about it'),
  advice: Text.optional().describe('a text that says what the customer can do about it'),
  since: When.optional(),
});

/** How long a step usually takes, said instead of a percentage. */
export const UsualDuration = z.object({
  from: z.number().min(0).max(10_000).optional(),
  to: z.number().min(0).max(10_000),
  unit: DurationUnit,
});

export const Substep = z.object({
  id: Id,
  label: Text,
  description: Text.optional(),
  state: StepState,
  doneAt: When.optional(),
});

export const Step = Substep.extend({
  usual: UsualDuration.optional(),
  substeps: z.array(Substep).max(30).optional(),
  branch: z
    .enum(['all', 'one'])
    .optional()
    .describe('all when the substeps run side by side, one when a single one of them will be taken'),
});

/** A span of time of which one end may be open. */
export const Span = z.object({ from: When.optional(), until: When.optional() });

export const PromiseRevision = Span.extend({ at: Instant, reason: Text.optional() });

/** When it will be there. The first promise is kept; each later one is a revision of it. */
export const Promised = Span.extend({
  precision: Precision,
  timeZone: z
    .string()
    .regex(/^[A-Za-z0-9_+\-/]{1,64}$/)
    .optional()
    .describe('an IANA time zone such as Europe/Amsterdam'),
  source: z.enum(['provider', 'carrier', 'predicted', 'norm', 'legal']),
  confidence: z.number().min(0).max(1).optional(),
  first: Span.optional(),
  revisions: z.array(PromiseRevision).max(50).optional(),
});

export const Deadline = z.object({
  kind: z.enum(['customer', 'legal', 'pickup']),
  at: When,
  consequence: Text.optional(),
});

export const Next = z.object({ text: Text, by: Turn });

export const Task = z.object({
  id: Id,
  title: Text,
  type: z.enum(['upload', 'sign', 'pay', 'answer', 'appointment', 'confirm', 'link']),
  for: Id.optional().describe('the id of the party whose task it is'),
  state: z.enum(['open', 'submitted', 'in_review', 'accepted', 'rejected', 'waived']),
  due: When.optional(),
  blocking: z.boolean(),
  rejectedBecause: Text.optional(),
  submittedAt: Instant.optional(),
  receipt: z.string().min(1).max(100).optional().describe('the number under which what was handed in was received'),
  url: Link.optional(),
});

export const Party = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  role: z.enum(['applicant', 'co_applicant', 'recipient', 'handler', 'third_party']),
  contact: z.object({ phone: z.string().max(40).optional(), email: Email.optional(), url: Link.optional() }).optional(),
});

export const JourneyEvent = z.object({
  at: When,
  step: Id.optional(),
  text: Text,
  place: Text.optional(),
  reason: Code.optional(),
  source: z.string().max(200).optional(),
});

/** One shipment, sub-case or co-applicant's leg, with axes of its own. */
export const Part = z.object({
  id: Id,
  title: Text,
  stage: Stage,
  condition: Condition,
  waitingOn: Turn,
  outcome: Outcome.optional(),
  direction: Direction.optional(),
  reason: Reason.optional(),
  items: z.array(Text).max(100).optional(),
  tracking: z
    .object({ carrier: z.string().max(100).optional(), number: z.string().max(100), url: Link.optional() })
    .optional(),
  promise: Promised.optional(),
});

export const Action = z.object({
  id: Id,
  label: Text,
  url: Link,
  needs: z.enum(['none', 'verify', 'login']),
});

export const Access = z.object({
  level: z.enum(['public', 'verified', 'full']),
  expiresAt: Instant.optional(),
  party: Id.optional().describe('the id of the party who reads, where the link or the factor is theirs alone'),
  lastVisit: Instant.optional().describe('the instant at which the visit before this one ended'),
  redacted: z
    .array(z.string().max(64))
    .max(30)
    .optional()
    .describe('a list of the fields that are held back at this level'),
});

/** What journeys, their inputs and their stored form have in common. */
const shape = {
  schema: z.literal(1),
  reference: Reference,
  kind: Kind,
  title: Text.optional(),
  stage: Stage,
  condition: Condition,
  waitingOn: Turn,
  outcome: Outcome.optional(),
  direction: Direction.optional(),
  reason: Reason.optional(),
  currentStep: Id,
  promise: Promised.optional(),
  deadlines: z.array(Deadline).max(20).optional(),
  next: Next.optional(),
  parties: z.array(Party).max(30).optional(),
  actions: z.array(Action).max(20).optional(),
  pickup: z
    .object({ place: Text, code: z.string().max(64).optional(), from: When.optional(), until: When.optional() })
    .optional(),
  proof: z
    .object({
      image: Link.optional(),
      signature: Link.optional(),
      document: Link.optional().describe('a link to the decision, the contract or the letter'),
      signedBy: z.string().max(200).optional(),
      how: Text.optional(),
    })
    .optional(),
  checkedAt: Instant.optional(),
  nextUpdateBy: When.optional(),
};

/**
 * One order, application, claim, case or return, as a customer may read it.
 * @see rules.ts for what must hold between its fields
 */
export const Journey = z
  .object({
    ...shape,
    revision: Revision,
    steps: z.array(Step).min(1).max(40),
    tasks: z.array(Task).max(100).optional(),
    parts: z.array(Part).max(100).optional(),
    events: z.array(JourneyEvent).max(500).optional(),
    access: Access,
    updatedAt: Instant,
  })
  .superRefine(refuse(journeyRules));

/** Whom something is meant for. What is meant for staff never leaves the endpoint. */
const audience = z.enum(['customer', 'staff']).optional();

/** Something that only the customer knows, such as a postcode; one that a single party knows opens their part of it. */
export const Factor = z.string().min(1).max(254);

/** Who may read a journey without a link: those who know one of the factors, or everybody, at level `public`. */
export const Lookup = z.object({
  factors: z
    .array(z.union([Factor, z.object({ factor: Factor, party: Id })]))
    .max(10)
    .optional(),
  public: z.boolean().optional(),
});

/** What the owner's systems send. The endpoint adds revision, time and access, and keeps back what is meant for staff. */
export const JourneyInput = z
  .object({
    ...shape,
    schema: z.literal(1).optional(),
    reference: Reference.optional(),
    revision: Revision.optional(),
    updatedAt: Instant.optional(),
    steps: z
      .array(Step.extend({ audience, substeps: z.array(Substep.extend({ audience })).max(30).optional() }))
      .min(1)
      .max(40),
    tasks: z.array(Task.extend({ audience })).max(100).optional(),
    parts: z.array(Part.extend({ audience })).max(100).optional(),
    events: z.array(JourneyEvent.extend({ audience })).max(500).optional(),
    lookup: Lookup.optional(),
  })
  .superRefine(refuse([...journeyRules, taskForAction, factorOfParty]));

/** Something happened: an event to be kept, and the fields that it changes. Fields that are absent stay as they are. */
export const JourneyChange = z
  .object({
    revision: Revision.optional(),
    event: JourneyEvent.extend({ audience }).optional(),
    stage: Stage.optional(),
    condition: Condition.optional(),
    waitingOn: Turn.optional(),
    outcome: Outcome.optional(),
    direction: Direction.optional(),
    reason: Reason.nullable().optional().describe('an object with a code, or null, which takes the reason away'),
    currentStep: Id.optional(),
    promise: Promised.omit({ first: true, revisions: true })
      .extend({ reason: Text.optional().describe('a text that says why the promise changed') })
      .optional(),
    tasks: z
      .array(Task.extend({ audience }))
      .max(100)
      .optional()
      .describe('a list of tasks to add, or to replace by their id'),
    next: Next.nullable().optional(),
    checkedAt: Instant.optional(),
  })
  .superRefine(refuse(changeRules));

export type Stage = z.infer<typeof Stage>;
export type Condition = z.infer<typeof Condition>;
export type Turn = z.infer<typeof Turn>;
export type Outcome = z.infer<typeof Outcome>;
export type Reason = z.infer<typeof Reason>;
export type UsualDuration = z.infer<typeof UsualDuration>;
export type Substep = z.infer<typeof Substep>;
export type Step = z.infer<typeof Step>;
export type Span = z.infer<typeof Span>;
export type Promised = z.infer<typeof Promised>;
export type Deadline = z.infer<typeof Deadline>;
export type Task = z.infer<typeof Task>;
export type Party = z.infer<typeof Party>;
export type JourneyEvent = z.infer<typeof JourneyEvent>;
export type Part = z.infer<typeof Part>;
export type Access = z.infer<typeof Access>;
export type Journey = z.infer<typeof Journey>;
export type JourneyInput = z.infer<typeof JourneyInput>;
export type JourneyChange = z.infer<typeof JourneyChange>;
