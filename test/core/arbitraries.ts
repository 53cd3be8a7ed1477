/** Generators of values that hold to the contract, for property tests of whatever reads journeys. */
import fc from 'fast-check';
import type {
  Journey,
  JourneyChange,
  JourneyInput,
  Outcome,
  Part,
  Promised,
  Reason,
  Span,
  Step,
  Task,
  Text,
  When,
} from '../../src/contract/index.js';
import {
  Condition,
  DurationUnit,
  Outcome as Outcomes,
  Precision,
  Stage,
  StepState,
  Turn,
} from '../../src/contract/index.js';

/** A moment around which everything happens, so that promises fall on both sides of it. */
export const noon = Date.parse('2026-03-04T12:00:00Z');
const DAY = 86_400_000;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

export const instant: fc.Arbitrary<string> = fc.integer({ min: -30 * 24 * 60, max: 30 * 24 * 60 }).chain((minutes) =>
  fc.constantFrom(0, 60, -300, 330, 765).map((offset) => {
    const local = new Date(noon + (minutes + offset) * 60_000).toISOString().slice(0, 19);
    const sign = offset < 0 ? '-' : '+';
    const size = Math.abs(offset);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${local}${offset ? `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}` : 'Z'}`;
  }),
);
export const calendarDate: fc.Arbitrary<string> = fc
  .integer({ min: -30, max: 30 })
  .map((days) => isoDay(noon + days * DAY));
export const when: fc.Arbitrary<When> = fc.oneof(calendarDate, instant);

export const text: fc.Arbitrary<Text> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom<Text>({ en: 'Weather', nl: 'Weer' }, { 'nl-BE': 'Weer' }, 'Zending geblokkeerd'),
);
const id = (prefix: string, at: number) => `${prefix}${at}`;
const sortedSpan = (a: When, b: When): Span => {
  // The contract compares a date with an instant by their days, and two instants by their times.
  const isBackwards = a.length > 10 && b.length > 10 ? Date.parse(a) > Date.parse(b) : a.slice(0, 10) > b.slice(0, 10);
  return isBackwards ? { from: b, until: a } : { from: a, until: b };
};
export const span: fc.Arbitrary<Span> = fc.oneof(
  fc.tuple(calendarDate, calendarDate).map(([a, b]) => sortedSpan(a, b)),
  fc.tuple(instant, instant).map(([a, b]) => sortedSpan(a, b)),
  when.map((until) => ({ until })),
  when.map((from) => ({ from })),
);
export const zone = fc.constantFrom('Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Mars/Olympus');

const newPromise = fc
  .record({
    span,
    precision: fc.constantFrom(...Precision.options),
    timeZone: maybe(zone),
    source: fc.constantFrom('provider', 'carrier', 'predicted', 'norm', 'legal' as const),
  })
  .map(({ span, ...rest }) => ({ ...span, ...rest }));
export const promise: fc.Arbitrary<Promised> = fc
  .tuple(newPromise, maybe(span), fc.array(fc.tuple(instant, span), { maxLength: 3 }))
  .map(([promise, first, revisions]) => ({
    ...promise,
    ...(first && { first }),
    ...(revisions.length && { revisions: revisions.map(([at, span]) => ({ at, ...span })) }),
  }));

export const reason: fc.Arbitrary<Reason> = fc.record({
  code: fc.constantFrom('weather_delay', 'documents_missing', 'SX99', 'constructor'),
  text: maybe(text),
  since: maybe(when),
});

/** The axes of something, with an outcome when and only when it is done. */
export const axes = fc
  .record({
    stage: fc.constantFrom(...Stage.options),
    condition: fc.constantFrom(...Condition.options),
    waitingOn: fc.constantFrom(...Turn.options),
    outcome: fc.constantFrom<Outcome>(...Outcomes.options),
    direction: maybe(fc.constantFrom('forward', 'reverse' as const)),
    reason: maybe(reason),
  })
  .map(({ outcome, ...rest }) => ({ ...rest, ...(rest.stage === 'done' && { outcome }) }));

const audience = maybe(fc.constantFrom('customer', 'staff' as const));
const substep = fc.record({
  state: fc.constantFrom(...StepState.options),
  label: text,
  description: maybe(text),
  doneAt: maybe(when),
});
const usual = fc
  .tuple(fc.nat(10), fc.nat(10), fc.constantFrom(...DurationUnit.options))
  .map(([from, more, unit]) => ({ from, to: from + more, unit }));

/** Steps s0, s1, … with one of them current, as the contract has it. */
export const steps = (isDone: boolean): fc.Arbitrary<{ steps: Step[]; currentStep: string }> =>
  fc
    .tuple(
      fc.array(fc.tuple(substep, maybe(usual), fc.array(substep, { maxLength: 2 })), { minLength: 1, maxLength: 6 }),
      fc.nat(),
    )
    .chain(([list, place]) => {
      const current = place % list.length;
      const standing = fc.constantFrom(...(['current', 'revisited', ...(isDone ? (['done'] as const) : [])] as const));
      return standing.map((state) => ({
        currentStep: id('s', current),
        steps: list.map(([step, usual, inside], at) => ({
          ...step,
          id: id('s', at),
          state: at === current ? state : step.state === 'current' ? ('upcoming' as const) : step.state,
          ...(usual && { usual }),
          ...(inside.length && { substeps: inside.map((substep, at) => ({ ...substep, id: id('i', at) })) }),
        })),
      }));
    });

const numbered = <T extends object>(list: T[], prefix: string) =>
  list.map((item, at) => ({ ...item, id: id(prefix, at) }));

const task = fc.record({
  title: text,
  type: fc.constantFrom('upload', 'sign', 'pay', 'answer', 'appointment', 'confirm', 'link' as const),
  state: fc.constantFrom('open', 'submitted', 'in_review', 'accepted', 'rejected', 'waived' as const),
  blocking: fc.boolean(),
  due: maybe(when),
  party: maybe(fc.nat(2)),
});
const toTasks = (list: (typeof task extends fc.Arbitrary<infer T> ? T : never)[], parties: number): Task[] =>
  numbered(list, 't').map(({ party, ...rest }) => ({
    ...rest,
    ...(party !== undefined && party < parties && { for: id('p', party) }),
  }));

export const parts: fc.Arbitrary<Part[]> = fc
  .array(
    fc
      .tuple(axes, text, maybe(promise))
      .map(([axes, title, promise]) => ({ ...axes, title, ...(promise && { promise }) })),
    { maxLength: 4 },
  )
  .map((list) => numbered(list, 'x'));

const event = fc.record({ at: when, text, step: maybe(fc.constantFrom('s0', 's1', 's2')), place: maybe(text) });

const extras = fc.record({
  kind: fc.constantFrom('order', 'application', 'claim', 'case', 'return', 'repair', 'constructor'),
  title: maybe(text),
  promise: maybe(promise),
  parts: maybe(parts),
  events: maybe(fc.array(event, { maxLength: 3 })),
  tasks: fc.array(task, { maxLength: 3 }),
  parties: fc.array(
    fc.record({ name: fc.string({ minLength: 1, maxLength: 10 }), role: fc.constant('applicant' as const) }),
    { maxLength: 3 },
  ),
  next: maybe(fc.record({ text, by: fc.constantFrom(...Turn.options) })),
  deadlines: maybe(
    fc.array(fc.record({ kind: fc.constantFrom('customer', 'legal', 'pickup' as const), at: when }), { maxLength: 2 }),
  ),
  pickup: maybe(fc.record({ place: text, code: maybe(fc.string({ maxLength: 8 })), until: maybe(when) })),
  proof: maybe(fc.record({ signedBy: maybe(fc.string({ maxLength: 8 })), how: maybe(text) })),
  actions: maybe(
    fc
      .array(
        fc.record({
          label: text,
          url: fc.constant('/cancel'),
          needs: fc.constantFrom('none', 'verify', 'login' as const),
        }),
        { maxLength: 3 },
      )
      .map((list) => numbered(list, 'a')),
  ),
  checkedAt: maybe(instant),
  nextUpdateBy: maybe(when),
});

const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const body = axes.chain((axes) =>
  fc.tuple(extras, steps(axes.stage === 'done')).map(([{ tasks, parties, ...extras }, steps]) =>
    without({
      ...axes,
      ...extras,
      ...steps,
      tasks: toTasks(tasks, parties.length),
      parties: numbered(parties, 'p'),
    }),
  ),
);

/** Any journey that a page may be given. */
export const journey: fc.Arbitrary<Journey> = fc
  .record({
    body,
    level: fc.constantFrom('public', 'verified', 'full' as const),
    revision: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ body, level, revision }) => ({
    ...body,
    schema: 1,
    reference: 'A-1',
    revision,
    updatedAt: '2026-03-04T10:00:00Z',
    access: { level },
  }));

const openTask: Task = { id: 'do', title: 'Send it', type: 'upload', state: 'open', blocking: true };

/** Anything that an owner's system may `PUT`, with things for staff among what is for the customer. */
export const input: fc.Arbitrary<JourneyInput> = fc
  .tuple(body, fc.infiniteStream(audience), maybe(fc.integer({ min: 1, max: 99 })))
  .map(([body, audiences, revision]) => {
    const marked = <T extends object>(list: T[] | undefined) =>
      list?.map((item) => without({ ...item, audience: audiences.next().value as 'customer' | 'staff' | undefined }));
    const tasks = marked(body.tasks) ?? [];
    return without({
      ...body,
      revision,
      steps: marked(body.steps.map((step) => without({ ...step, substeps: marked(step.substeps) })))!,
      tasks: body.condition === 'action_needed' ? [...tasks, openTask] : tasks,
      parts: marked(body.parts),
      events: marked(body.events),
    });
  });

/** Anything that an owner's system may `POST` about a journey: a move, trouble, an end, a new promise, a task. */
export const change: fc.Arbitrary<JourneyChange> = fc
  .record(
    {
      event: event.chain((event) => audience.map((audience) => without({ ...event, audience }))),
      axes: fc.record({
        stage: fc.constantFrom(...Stage.options),
        outcome: fc.constantFrom<Outcome>(...Outcomes.options),
      }),
      condition: fc.constantFrom(...Condition.options),
      waitingOn: fc.constantFrom(...Turn.options),
      direction: fc.constantFrom('forward', 'reverse' as const),
      reason: fc.option(reason),
      currentStep: fc.constantFrom('s0', 's1', 's2', 's3', 'nowhere'),
      promise: newPromise,
      tasks: fc.array(task, { maxLength: 2 }).map((list) => toTasks(list, 2)),
      next: fc.option(fc.record({ text, by: fc.constantFrom(...Turn.options) })),
    },
    { requiredKeys: [] },
  )
  .map(({ axes, ...change }) =>
    without({
      ...change,
      stage: axes?.stage,
      ...(axes?.stage === 'done' && { outcome: axes.outcome }),
    }),
  );
