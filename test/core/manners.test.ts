import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Journey, Manners, Prompt, Question } from '../../src/contract/index.js';
import {
  drawOf,
  firstOf,
  judge,
  type MannersRecord,
  type PromptRecord,
  promptFor,
  type Situation,
  usualManners,
} from '../../src/core/manners.js';
import { journey } from '../support/journeys.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const DAY = 86_400_000;
const ago = (days: number) => now - days * DAY;

const stars: Question = { id: 'stars', type: 'stars', title: 'How was it?' };
const nps: Question = { id: 'nps', type: 'nps', title: 'Would you recommend it?' };
const why = (when: Partial<NonNullable<Question['when']>>): Question => ({
  id: 'why',
  type: 'text',
  title: 'What went wrong?',
  when: { question: 'nps', ...when },
});
const prompt = (manners?: Manners, questions: Question[] = [stars]): Prompt => ({
  id: 'after',
  version: 1,
  questions,
  ...(manners && { manners }),
});
const record = (own: PromptRecord = {}, others: Record<string, PromptRecord> = {}, isNever = false): MannersRecord => ({
  seed: 'visitor-1',
  isNever,
  prompts: new Map(Object.entries({ after: own, ...others })),
});

const done = (outcome: Journey['outcome']) => journey({ stage: 'done', outcome, waitingOn: 'none' });
const task = (other: object) =>
  ({ id: 't', title: 'Sign', type: 'sign', state: 'open', blocking: true, ...other }) as NonNullable<
    Journey['tasks']
  >[0];
const part = (other: object) =>
  ({ id: 'p', title: 'Lamp', stage: 'underway', condition: 'on_track', waitingOn: 'carrier', ...other }) as NonNullable<
    Journey['parts']
  >[0];

/** visitor-1 stands here for this prompt. */
const draw = drawOf('visitor-1', 'after');
const until = (code: string, at: number, days: number) => `${code} until ${Math.min(at, now) + days * DAY}`;

/** Each line: what is so, and every reason that is then given. */
const cases: [string, Partial<Situation>, MannersRecord, Prompt, string[]][] = [
  // Nothing in the way
  ['a visitor who was never asked', {}, record(), prompt(), []],
  ['a journey on its way', { journey: journey() }, record(), prompt(), []],
  ['a journey that is late', { journey: journey({ condition: 'delayed' }) }, record(), prompt(), []],
  ['a journey that ended well', { journey: done('success') }, record(), prompt({}, [nps]), []],
  ['a journey that ended in part', { journey: done('partial') }, record(), prompt({}, [nps]), []],
  // The prompt and its moment
  ['a moment that has not come', { moment: 'not_come' }, record(), prompt(), ['moment_not_come']],
  ['a moment with a mistake', { moment: 'wrong' }, record(), prompt(), ['moment_wrong']],
  ['a state at which it was asked', { moment: 'spent' }, record(), prompt(), ['moment_spent']],
  ['a delay', { moment: { until: now + 5 } }, record(), prompt(), [`delay_running until ${now + 5}`]],
  // What the visitor said for good
  [
    'do not ask this again, ten years ago',
    {},
    record({ isNever: true, dismissedAt: ago(3650) }),
    prompt(),
    ['never_this'],
  ],
  ['do not ask this again, of another', {}, record({}, { other: { isNever: true } }), prompt(), []],
  ['do not ask anything again', {}, record({}, {}, true), prompt(), ['never_any']],
  ['both', {}, record({ isNever: true }, {}, true), prompt(), ['never_any', 'never_this']],
  // The share
  ['a share of all', {}, record(), prompt({ sample: 1 }), []],
  ['a share of none', {}, record(), prompt({ sample: 0 }), ['not_sampled']],
  ['a share that just holds the visitor', {}, record(), prompt({ sample: draw + 1e-9 }), []],
  ['a share that just leaves them out', {}, record(), prompt({ sample: draw }), ['not_sampled']],
  // After an answer
  ['answered just now', {}, record({ answeredAt: now }), prompt({ overall: 0 }), [until('answered_lately', now, 90)]],
  ['answered 89 days ago', {}, record({ answeredAt: ago(89) }), prompt(), [until('answered_lately', ago(89), 90)]],
  ['answered 90 days ago', {}, record({ answeredAt: ago(90) }), prompt(), []],
  [
    'answered 2 days ago, asked again after 1',
    {},
    record({ answeredAt: ago(2) }),
    prompt({ afterAnswered: 1, overall: 0 }),
    [],
  ],
  [
    'answered 2 days ago, asked again at once',
    {},
    record({ answeredAt: now }),
    prompt({ afterAnswered: 0, overall: 0 }),
    [],
  ],
  [
    'answered a year ago, asked again after ten',
    {},
    record({ answeredAt: ago(365) }),
    prompt({ afterAnswered: 3650 }),
    [until('answered_lately', ago(365), 3650)],
  ],
  // After "not now"
  [
    'dismissed just now',
    {},
    record({ dismissedAt: now }),
    prompt({ overall: 0 }),
    [until('dismissed_lately', now, 30)],
  ],
  ['dismissed 29 days ago', {}, record({ dismissedAt: ago(29) }), prompt(), [until('dismissed_lately', ago(29), 30)]],
  ['dismissed 30 days ago', {}, record({ dismissedAt: ago(30) }), prompt(), []],
  ['dismissed 8 days ago, asked again after 7', {}, record({ dismissedAt: ago(8) }), prompt({ afterDismissed: 7 }), []],
  [
    'answered long ago, dismissed lately',
    {},
    record({ answeredAt: ago(200), dismissedAt: ago(10) }),
    prompt(),
    [until('dismissed_lately', ago(10), 30)],
  ],
  [
    'dismissed long ago, answered lately',
    {},
    record({ answeredAt: ago(10), dismissedAt: ago(200) }),
    prompt(),
    [until('answered_lately', ago(10), 90)],
  ],
  // After it was shown
  ['shown once, 8 days ago', {}, record({ shownAt: ago(8), count: 1 }), prompt(), []],
  ['shown once, today, nothing between prompts', {}, record({ shownAt: now, count: 1 }), prompt({ overall: 0 }), []],
  [
    'shown once, 3 days ago, again after 5',
    {},
    record({ shownAt: ago(3), count: 1 }),
    prompt({ overall: 0, afterShown: 5 }),
    [until('shown_lately', ago(3), 5)],
  ],
  ['shown twice, years ago', {}, record({ shownAt: ago(900), count: 2 }), prompt(), ['shown_enough']],
  ['shown twice of five', {}, record({ shownAt: ago(900), count: 2 }), prompt({ maxShown: 5 }), []],
  ['shown five times of five', {}, record({ shownAt: ago(900), count: 5 }), prompt({ maxShown: 5 }), ['shown_enough']],
  [
    'shown twice, answered, not shown since',
    {},
    record({ shownAt: ago(91), answeredAt: ago(91), count: 0 }),
    prompt(),
    [],
  ],
  // Over all prompts
  [
    'another shown yesterday',
    {},
    record({}, { other: { shownAt: ago(1) } }),
    prompt(),
    [`${until('asked_lately', ago(1), 7)} by other`],
  ],
  [
    'another dismissed yesterday',
    {},
    record({}, { other: { dismissedAt: ago(1) } }),
    prompt(),
    [`${until('asked_lately', ago(1), 7)} by other`],
  ],
  [
    'another answered yesterday',
    {},
    record({}, { other: { answeredAt: ago(1) } }),
    prompt(),
    [`${until('asked_lately', ago(1), 7)} by other`],
  ],
  ['another shown 7 days ago', {}, record({}, { other: { shownAt: ago(7) } }), prompt(), []],
  [
    'another shown 8 days ago, a fortnight between',
    {},
    record({}, { other: { shownAt: ago(8) } }),
    prompt({ overall: 14 }),
    [`${until('asked_lately', ago(8), 14)} by other`],
  ],
  ['another shown just now, nothing between', {}, record({}, { other: { shownAt: now } }), prompt({ overall: 0 }), []],
  [
    'two others, the later one counts',
    {},
    record({}, { a: { shownAt: ago(6) }, b: { shownAt: ago(2) } }),
    prompt(),
    [`${until('asked_lately', ago(2), 7)} by b`],
  ],
  [
    'itself shown 2 days ago',
    {},
    record({ shownAt: ago(2), count: 1 }),
    prompt(),
    [`${until('asked_lately', ago(2), 7)} by after`],
  ],
  // The end of a journey
  ...(['declined', 'cancelled', 'withdrawn', 'returned', 'expired', 'failed'] as const).flatMap(
    (outcome): typeof cases => [
      [
        `${outcome}: a recommendation alone`,
        { journey: done(outcome) },
        record(),
        prompt({}, [nps]),
        ['nps_after_bad_end'],
      ],
      [`${outcome}: something else to ask`, { journey: done(outcome) }, record(), prompt({}, [nps, stars]), []],
    ],
  ),
  [
    'a bad end: only what follows a high score',
    { journey: done('failed') },
    record(),
    prompt({}, [nps, why({ min: 9 })]),
    ['nps_after_bad_end'],
  ],
  [
    'a bad end: what follows a low score',
    { journey: done('failed') },
    record(),
    prompt({}, [nps, why({ max: 6 })]),
    [],
  ],
  // Something to do, or to worry about
  ['an action is needed', { journey: journey({ condition: 'action_needed' }) }, record(), prompt(), ['action_needed']],
  [
    'a part needs an action',
    { journey: journey({ parts: [part({ condition: 'action_needed' })] }) },
    record(),
    prompt(),
    ['action_needed'],
  ],
  ['a task that blocks', { journey: journey({ tasks: [task({})] }) }, record(), prompt(), ['action_needed']],
  [
    'a task that was sent back',
    { journey: journey({ tasks: [task({ state: 'rejected' })] }) },
    record(),
    prompt(),
    ['action_needed'],
  ],
  ['a task that blocks nothing', { journey: journey({ tasks: [task({ blocking: false })] }) }, record(), prompt(), []],
  ['a task that is done', { journey: journey({ tasks: [task({ state: 'accepted' })] }) }, record(), prompt(), []],
  [
    'a task of somebody else',
    { journey: journey({ tasks: [task({ for: 'b' })], access: { level: 'full', party: 'a' } }) },
    record(),
    prompt(),
    [],
  ],
  ['a problem', { journey: journey({ condition: 'problem' }) }, record(), prompt(), ['problem_open']],
  [
    'a problem of a part',
    { journey: journey({ parts: [part({ condition: 'problem' })] }) },
    record(),
    prompt(),
    ['problem_open'],
  ],
  [
    'a problem of a part that is over',
    { journey: journey({ parts: [part({ condition: 'problem', stage: 'done', outcome: 'failed' })] }) },
    record(),
    prompt(),
    [],
  ],
  ['a problem that has ended badly', { journey: { ...done('failed'), condition: 'problem' } }, record(), prompt(), []],
  // The page
  ['nobody looks', { isHidden: true }, record(), prompt(), ['page_hidden']],
  ['somebody types', { isTyping: true }, record(), prompt(), ['typing']],
  ['a status is on its way', { isLoading: true }, record(), prompt(), ['status_loading']],
  ['a dialog is open', { isModalOpen: true }, record(), prompt(), ['modal_open']],
  ['another comes first', { ahead: 'other' }, record(), prompt(), ['yields by other']],
  ['another tab asks', { isOpenElsewhere: true }, record(), prompt(), ['open_elsewhere']],
  // Clocks
  [
    'answered in ten years',
    {},
    record({ answeredAt: ago(-3650) }),
    prompt({ overall: 0 }),
    [until('answered_lately', now, 90)],
  ],
  [
    'another shown in ten years',
    {},
    record({}, { other: { shownAt: ago(-3650) } }),
    prompt(),
    [`${until('asked_lately', now, 7)} by other`],
  ],
  ['answered in 1970', {}, record({ answeredAt: 0 }), prompt(), []],
  // All at once
  [
    'everything',
    {
      moment: 'not_come',
      isHidden: true,
      isTyping: true,
      isModalOpen: true,
      ahead: 'x',
      isOpenElsewhere: true,
      journey: journey({ condition: 'problem' }),
    },
    record({ count: 9, isNever: true }, {}, true),
    prompt({ sample: 0 }),
    [
      'moment_not_come',
      'never_any',
      'never_this',
      'not_sampled',
      'shown_enough',
      'problem_open',
      'page_hidden',
      'typing',
      'modal_open',
      'yields by x',
      'open_elsewhere',
    ],
  ],
];

test(`${cases.length} situations, and every reason that is given in them`, async (group) => {
  assert.ok(cases.length >= 60);
  for (const [title, situation, known, asked, reasons] of cases) {
    await group.test(title, () => {
      const { mayShow, explanations } = judge(asked, known, { moment: 'come', ...situation }, now);
      const said = explanations.map(({ code, until, by }) =>
        [code, until && `until ${until}`, by && `by ${by}`].filter(Boolean).join(' '),
      );
      assert.deepEqual(said, reasons.length ? reasons : ['may_show']);
      assert.equal(mayShow, reasons.length === 0);
    });
  }
});

test('a prompt that is not there is not shown, and neither is its moment forgotten', () => {
  const { mayShow, explanations } = judge(undefined, record(), { moment: 'not_come' }, now);
  assert.equal(mayShow, false);
  assert.deepEqual(explanations, [{ code: 'moment_not_come' }, { code: 'no_prompt' }]);
});

test('one visitor in ten is one in ten after twenty triggers', () => {
  const visitors = Array.from({ length: 10_000 }, (_, at) => `visitor-${at}`);
  const sampled = prompt({ sample: 0.1, overall: 0, maxShown: 1000 });
  const asked = visitors.filter((seed) => {
    const verdicts = Array.from(
      { length: 20 },
      (_, at) =>
        judge(sampled, { seed, prompts: new Map([['after', { count: at }]]) }, { moment: 'come' }, now + at * DAY)
          .mayShow,
    );
    assert.equal(new Set(verdicts).size, 1, `${seed} was drawn twice`);
    return verdicts[0];
  });
  // Three standard deviations of 10,000 draws at a tenth are 90.
  assert.ok(Math.abs(asked.length - 1000) <= 90, `${asked.length} of 10,000`);
});

test('who is drawn for one prompt is not therefore drawn for the next, and a larger share keeps all of a smaller one', () => {
  const seeds = Array.from({ length: 10_000 }, (_, at) => at.toString(16).padStart(16, '0'));
  const share = (id: string, sample: number) => seeds.filter((seed) => drawOf(seed, id) < sample);
  const both = share('one', 0.1).filter((seed) => drawOf(seed, 'two') < 0.1);
  assert.ok(both.length > 60 && both.length < 140, `${both.length}, where chance has it at 100`);
  const larger = new Set(share('one', 0.2));
  assert.ok(share('one', 0.1).every((seed) => larger.has(seed)));
});

test('the draw is even: each tenth of the scale holds a tenth of the visitors', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 20_000; at++) tenths[Math.floor(drawOf(`s${at}`, 'p') * 10)]!++;
  for (const [at, count] of tenths.entries()) assert.ok(Math.abs(count - 2000) < 150, `tenth ${at}: ${count}`);
});

test('after a bad end it is asked what went wrong, and never for a recommendation', () => {
  const ids = (questions: Question[]) => promptFor(prompt({}, questions), 'declined')?.questions.map(({ id }) => id);
  const chosen: Question = { id: 'more', type: 'text', title: 'Which one?', when: { question: 'why' } };
  const [low] = promptFor(prompt({}, [nps, why({ max: 6 })]), 'declined')!.questions;
  assert.deepEqual(low, { id: 'why', type: 'text', title: 'What went wrong?' });
  assert.deepEqual(ids([nps, why({ max: 6 }), chosen]), ['why', 'more']);
  assert.deepEqual(ids([nps, why({ min: 9 }), chosen]), undefined);
  assert.deepEqual(ids([nps, why({ in: [0, 1] })]), ['why']);
  assert.deepEqual(ids([nps, why({})]), ['why']);
  assert.deepEqual(ids([stars, nps]), ['stars']);
  const all = prompt({}, [nps, stars]);
  assert.equal(promptFor(all, 'success'), all);
  assert.equal(promptFor(all, undefined), all);
});

test('of several that may be shown the highest priority is, and of equals the first', () => {
  const first = (...priorities: number[]) => firstOf([...priorities.entries()], ([, priority]) => priority)?.[0];
  assert.equal(first(), undefined);
  assert.equal(first(0, 0, 0), 0);
  assert.equal(first(-5, 3, 3, 1), 1);
});

const time = fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined });
const known = fc.record({
  shownAt: time,
  dismissedAt: time,
  answeredAt: time,
  count: fc.nat(1),
}) as fc.Arbitrary<PromptRecord>;
const records = fc.tuple(known, fc.dictionary(fc.string(), known)).map(([own, others]) => record(own, others));
const manners = fc.record(
  {
    afterAnswered: fc.integer({ min: 0, max: 3650 }),
    afterDismissed: fc.integer({ min: 0, max: 3650 }),
    afterShown: fc.integer({ min: 0, max: 3650 }),
    overall: fc.integer({ min: 0, max: 3650 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Manners>;
const come: Situation = { moment: 'come' };

test('whatever was noted by whatever clock, nobody waits longer than the longest of the clocks', () => {
  fc.assert(
    fc.property(records, manners, (record, manners) => {
      const all = { ...usualManners, ...manners } as typeof usualManners;
      const longest = Math.max(all.afterAnswered, all.afterDismissed, all.afterShown, all.overall) * DAY;
      for (const { until } of judge(prompt(manners), record, come, now).explanations) {
        assert.ok(until === undefined || (until > now && until <= now + longest));
      }
      const past = [...record.prompts].map(([id, one]): [string, PromptRecord] => [
        id,
        Object.fromEntries(
          Object.entries(one).map(([key, at]) => [key, key === 'count' ? at : Math.min(at ?? 0, now)]),
        ),
      ]);
      assert.ok(judge(prompt(manners), { ...record, prompts: new Map(past) }, come, now + longest).mayShow);
    }),
  );
});

test('a verdict is yes exactly when nothing speaks against it, and says when each clock has run', () => {
  fc.assert(
    fc.property(records, manners, (record, manners) => {
      const { mayShow, explanations } = judge(prompt(manners), record, come, now);
      assert.equal(
        mayShow,
        explanations.every(({ code }) => code === 'may_show'),
      );
      assert.ok(explanations.length > 0);
      for (const { code, until } of explanations) {
        if (until === undefined) continue;
        const later = judge(prompt(manners), record, come, until).explanations;
        const isFuture = [...record.prompts.values()].some((one) => Object.values(one).some((at) => at > now));
        assert.ok(isFuture || !later.some((one) => one.code === code));
      }
    }),
  );
});
