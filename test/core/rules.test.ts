import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  firstBreach,
  JourneyInput,
  taskForAction,
  type Journey,
  type JourneyInput as Input,
} from '../../src/contract/index.js';
import {
  forCustomer,
  headline,
  openTasks,
  progressOf,
  rollUp,
  troubleOf,
  withUnknownCode,
  type JourneyDocument,
} from '../../src/core/index.js';
import { isPast } from '../../src/core/when.js';
import { input, journey, noon, parts, text } from './arbitraries.js';
import { history, play, store } from './histories.js';

const onItsWay = ({ stage, direction = 'forward' }: Pick<Journey, 'stage' | 'direction'>) => ({ stage, direction });

test('rule 1: trouble never moves the stage backwards, and a change that names no stage never moves it at all', () => {
  fc.assert(
    fc.property(history, (played) => {
      for (const { before, happening, after } of play(played)) {
        const sent = 'put' in happening ? happening.put : happening.post;
        if ('post' in happening && !sent.stage) assert.equal(after.stage, before.stage);
        const turned = onItsWay(after).direction !== onItsWay(before).direction;
        if (sent.condition && sent.condition !== 'on_track' && before.stage !== 'done' && !turned) {
          assert.ok(progressOf(after.stage) >= progressOf(before.stage), `${before.stage} became ${after.stage}`);
        }
      }
    }),
  );
});

test('rule 2: parts roll up to the least advanced open part, the worst condition and a count', () => {
  fc.assert(
    fc.property(parts, journey, (parts, journey) => {
      const open = parts.filter(({ stage }) => stage !== 'done');
      const all = rollUp(parts, noon);
      assert.equal(all.total, parts.length);
      assert.equal(all.done, parts.filter(({ outcome }) => outcome === 'success').length);
      assert.equal(progressOf(all.stage), Math.min(6, ...open.map(({ stage }) => progressOf(stage))));
      assert.equal(troubleOf(all.condition), Math.max(0, ...open.map(({ condition }) => troubleOf(condition))));
      assert.equal(all.outcome !== undefined, open.length === 0);
      assert.ok(all.late >= open.filter(({ condition }) => condition === 'delayed').length);

      const { position } = headline({ ...journey, kind: 'order', parts }, noon);
      if (journey.stage === 'done') assert.equal(position.says, 'outcome');
      else if (parts.length > 1) {
        assert.ok(position.says === 'parts');
        assert.deepEqual([position.total, position.done, position.late], [all.total, all.done, all.late]);
      }
    }),
  );
});

test("rule 3: an unknown code keeps everything known, and brings the source's own text and an unclear condition", () => {
  const code = fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom('SX 12 Wacht op stukken', 'Pending', '—'));
  fc.assert(
    fc.property(input, code, fc.option(text, { nil: undefined }), (previous, code, text) => {
      const axes = withUnknownCode(previous, code, text);
      assert.equal(axes.condition, 'unknown');
      assert.deepEqual(
        [axes.stage, axes.waitingOn, axes.outcome, axes.direction],
        [previous.stage, previous.waitingOn, previous.outcome, previous.direction],
      );
      if (typeof text === 'string' && text.trim()) assert.equal(axes.reason?.text, text.trim());
      assert.ok(JourneyInput.safeParse({ ...previous, ...axes }).success);
    }),
  );
});

test('rule 4: a promise in the past is later than promised, and the first promise is kept for good', () => {
  fc.assert(
    fc.property(journey, (journey) => {
      const { promise, stage } = journey;
      const { time } = headline(journey, noon);
      const end = promise && (promise.until ?? promise.from);
      if (!promise || !end || stage === 'done' || time.says === 'ready') return;
      const isOver = isPast(end, noon, promise.timeZone, promise.precision);
      assert.equal(time.says, isOver ? 'late' : 'expected');
      if (time.says !== 'expected') return;
      for (const moment of [time.span.from, time.span.until]) {
        const isAlone = !(time.span.from && time.span.until);
        if (moment && !isAlone) assert.ok(!isPast(moment, noon, promise.timeZone, promise.precision));
      }
    }),
  );
  fc.assert(
    fc.property(history, ([first, happenings]) => {
      let known: Input['promise'] = store(first).promise;
      for (const { before, after } of play([first, happenings])) {
        known ??= before.promise;
        if (!known || !after.promise) continue;
        assert.deepEqual(after.promise.first, known.first);
        const wasChanged = before.promise && before.promise.until !== after.promise.until;
        if (wasChanged) assert.ok(after.promise.revisions?.some(({ until }) => until === after.promise?.until));
      }
    }),
  );
});

const stepsOf = ({ steps }: JourneyDocument) => new Map(steps.map((step) => [step.id, step]));

test('rule 5: a tick never vanishes: what was done is done or revisited, and what was skipped has no tick', () => {
  fc.assert(
    fc.property(history, (played) => {
      for (const { before, happening, after } of play(played)) {
        const earlier = stepsOf(before);
        for (const step of after.steps) {
          const { state, doneAt } = earlier.get(step.id) ?? {};
          const wasDone = state === 'done' || state === 'revisited';
          if (wasDone && step.state !== 'skipped') {
            assert.ok(step.state === 'done' || step.state === 'revisited', `${state} became ${step.state}`);
            if (doneAt) assert.ok(step.doneAt);
          }
          if (step.state === 'skipped' && 'put' in happening) assert.equal(step.doneAt, undefined);
        }
        // Steps may be added and dropped: what a PUT names is there, in its order.
        if ('put' in happening)
          assert.deepEqual(
            [...stepsOf(after).keys()],
            happening.put.steps.map(({ id }) => id),
          );
      }
    }),
  );
});

test('rule 6: how far it is in percent is nowhere, and the number of steps behind the customer changes nothing', () => {
  fc.assert(
    fc.property(journey, fc.nat(10), (journey, more) => {
      const behind = Array.from({ length: more }, (_, at) => ({
        id: `b${at}`,
        label: 'Behind',
        state: 'done' as const,
      }));
      const longer = { ...journey, steps: [...behind, ...journey.steps] };
      assert.deepEqual(headline(longer, noon), headline(journey, noon));
    }),
  );
});

/** Marks what is for staff, and what only the endpoint knows, so that a leak can be found whatever it looks like. */
function withSecrets(document: JourneyDocument): JourneyDocument {
  const mark = <T extends { audience?: string | undefined }>(list: T[] | undefined, secret: object): T[] | undefined =>
    list?.map((item) => (item.audience === 'staff' ? { ...item, ...secret } : item));
  const steps = document.steps.map((step) => {
    const secret = { id: step.audience === 'staff' ? `SECRET${step.id}` : step.id };
    const substeps = mark(step.substeps, { label: 'SECRET' });
    return { ...step, ...secret, ...(step.audience === 'staff' && { label: 'SECRET' }), ...(substeps && { substeps }) };
  });
  const events = mark(document.events, { text: 'SECRET' })?.map((event) => {
    const at = document.steps.findIndex(({ id }) => id === event.step);
    return { ...event, ...(at >= 0 && { step: steps[at]!.id }) };
  });
  const current = document.steps.findIndex(({ id }) => id === document.currentStep);
  return {
    ...document,
    steps,
    currentStep: steps[current]!.id,
    tasks: mark(document.tasks, { title: 'SECRET' }),
    parts: mark(document.parts, { title: 'SECRET' }),
    events,
    lookup: { factors: ['SECRET'] },
    formerPromise: {
      until: '2026-03-04',
      precision: 'day',
      source: 'norm',
      revisions: [{ at: 'SECRET', until: '2026-03-04' }],
    },
  };
}

const keysIn = (value: unknown): Set<string> => {
  const keys = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => (keys.add(key), inner));
  return keys;
};

test('rule 7: what is meant for staff never leaves the endpoint, at no level of access', () => {
  fc.assert(
    fc.property(input, fc.constantFrom('public', 'verified', 'full' as const), (input, level) => {
      const sent = forCustomer(withSecrets(store(input)), level);
      assert.doesNotMatch(JSON.stringify(sent), /SECRET/);
      for (const key of ['audience', 'lookup', 'formerPromise']) assert.ok(!keysIn(sent).has(key), key);
    }),
  );
});

test('rule 8: an action that is needed has a task, or is reported; with no task open, nothing is asked', () => {
  fc.assert(
    fc.property(journey, (journey) => {
      const { turn, position } = headline(journey, noon);
      const isOver = journey.stage === 'done' && journey.waitingOn !== 'customer';
      const open = isOver ? 0 : openTasks(journey).length;
      assert.equal(turn.says === 'tasks', open > 0);
      if (turn.says === 'tasks') assert.equal(turn.count, open);
      else if (turn.says !== 'collect') assert.equal(turn.says, 'nothing');
      if (turn.says === 'nothing' && 'condition' in position) assert.notEqual(position.condition, 'action_needed');
      assert.equal(
        firstBreach([taskForAction], journey) !== undefined,
        journey.condition === 'action_needed' && !openTasks(journey).length,
      );
    }),
  );
  fc.assert(
    fc.property(history, (played) => {
      let isAsked = false;
      for (const { happening, after } of play(played)) {
        // A PUT without the task is refused at the door; a change may ask for an action whose task has been there all along.
        isAsked = 'post' in happening && (isAsked || happening.post.condition === 'action_needed');
        if (!isAsked) assert.equal(firstBreach([taskForAction], after), undefined);
      }
    }),
  );
});
