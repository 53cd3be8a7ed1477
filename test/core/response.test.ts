import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answer, Prompt, Response } from '../../src/contract/index.js';
import { withoutGhosts } from '../../src/core/prompt.js';
import { answerTo, type Draft, type Given, occasionFrom, revise } from '../../src/core/response.js';

const prompt: Prompt = {
  id: 'delivery',
  version: 3,
  questions: [
    { id: 'score', type: 'nps', title: 'How likely?' },
    {
      id: 'what',
      type: 'choices',
      title: 'What?',
      options: [{ value: 'late', label: 'Late' }],
      when: { question: 'score', max: 6 },
    },
    { id: 'why', type: 'text', title: 'Why?' },
  ],
};
const [score, what, why] = prompt.questions as [Prompt['questions'][0], Prompt['questions'][0], Prompt['questions'][0]];
const id = '0192f0a0-0000-7000-8000-000000000000';
const given = (answers: Answer[], more?: Partial<Given>): Given => ({
  prompt,
  answers,
  passed: new Set(),
  occasion: { moment: 'inline', page: 'https://shop.example/orders', lang: 'en', subject: 'WM-1' },
  now: Date.parse('2026-03-04T10:00:00Z'),
  newId: () => id,
  ...more,
});

test('the first tap is revision 1 of a response that the contract takes', () => {
  const response = revise(undefined, given([answerTo(score, { value: 9 })]));
  assert.deepEqual(response, {
    id,
    revision: 1,
    prompt: 'delivery',
    promptVersion: 3,
    answers: [{ question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 }],
    complete: false,
    moment: 'inline',
    page: 'https://shop.example/orders',
    lang: 'en',
    subject: 'WM-1',
    startedAt: '2026-03-04T10:00:00.000Z',
    answeredAt: '2026-03-04T10:00:00.000Z',
  });
  assert.ok(Response.safeParse(response).success);
});

test('a later answer is a higher revision of the same response, and of the occasion it began on', () => {
  const first = revise(undefined, given([answerTo(score, { value: 9 })]))!;
  const later = given([answerTo(score, { value: 9 }), answerTo(why, { value: 'Fast' })], {
    now: Date.parse('2026-03-04T10:01:00Z'),
    newId: () => assert.fail('an id is made once'),
    occasion: { moment: 'help', page: 'https://shop.example/other', lang: 'nl' },
  });
  const second = revise(first, later)!;
  assert.deepEqual(
    { ...second, answers: [] },
    { ...first, answers: [], revision: 2, complete: true, answeredAt: '2026-03-04T10:01:00.000Z' },
  );
});

test('saying the same again is no revision', () => {
  const first = revise(undefined, given([answerTo(score, { value: 9 })]));
  assert.equal(revise(first, given([answerTo(score, { value: 9 })])), first);
});

test('passing the last question completes what was said', () => {
  const answers = [answerTo(score, { value: 9 })];
  const first = revise(undefined, given(answers));
  const second = revise(first, given(answers, { passed: new Set(['why']) }))!;
  assert.deepEqual([second.revision, second.complete], [2, true]);
});

test('the text beside a choice is said only while “other” is chosen', () => {
  const drafts: Draft[] = [
    { value: ['late', 'other'], text: 'It rained' },
    { value: ['late'], text: 'It rained' },
  ];
  assert.deepEqual(
    drafts.map((draft) => answerTo(what, draft).text),
    ['It rained', undefined],
  );
});

test('nothing put in says nothing', () => {
  assert.equal(revise(undefined, given([])), undefined);
  assert.equal(revise(undefined, given([answerTo(why, { value: '' })])), undefined);
});

test('a text that is taken back is gone, also when it was all that was said', () => {
  const both = revise(undefined, given([answerTo(score, { value: 9 }), answerTo(why, { value: 'Fast' })]));
  const one = revise(both, given([answerTo(score, { value: 9 }), answerTo(why, { value: '' })]))!;
  assert.deepEqual(one.answers, [answerTo(score, { value: 9 })]);
  const only = revise(undefined, given([answerTo(why, { value: 'Fast' })]));
  assert.deepEqual(revise(only, given([answerTo(why, { value: '' })]))!.answers, [answerTo(why, { value: '' })]);
});

test('whatever is put in, in whatever order: revisions grow by one, have no ghosts, and the contract takes each', () => {
  const draft: fc.Arbitrary<[number, Draft]> = fc.oneof(
    fc.record({ value: fc.integer({ min: 0, max: 10 }) }).map((d): [number, Draft] => [0, d]),
    fc.record({ value: fc.constantFrom<string[]>([], ['late']) }).map((d): [number, Draft] => [1, d]),
    fc.record({ value: fc.string({ unit: 'binary', maxLength: 40 }) }).map((d): [number, Draft] => [2, d]),
  );
  const pass = fc.constantFrom('what', 'why', undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(draft, pass), { maxLength: 12 }), (steps) => {
      const drafts = new Map<string, Answer>();
      const passed = new Set<string>();
      let response: Response | undefined;
      for (const [[at, put], skip] of steps) {
        const question = [score, what, why][at]!;
        drafts.set(question.id, answerTo(question, put));
        if (skip) passed.add(skip);
        const next = revise(response, given([...drafts.values()], { passed }));
        if (next && next !== response) assert.equal(next.revision, (response?.revision ?? 0) + 1);
        response = next;
        if (!response) continue;
        assert.ok(Response.safeParse(response).success);
        assert.deepEqual(withoutGhosts(prompt, response.answers), response.answers);
      }
    }),
  );
});

test('of the path of a page an e-mail address is not kept', () => {
  for (const [page, kept] of [
    ['https://shop.example/jan@example.com/orders', 'https://shop.example/[e-mail]/orders'],
    ['https://shop.example/orders/jan%40example.com?x', 'https://shop.example/orders/[e-mail]'],
    ['https://shop.example/@shop/orders', 'https://shop.example/@shop/orders'],
  ]) {
    assert.equal(occasionFrom({ page }).page, kept);
  }
});

test('an occasion keeps what a page says of itself, without what stands in the query string', () => {
  const said = {
    moment: 'outcome:success',
    page: 'https://shop.example/orders?mail=a@b.nl#x',
    lang: 'nl_BE',
    subject: 'WM-1',
    step: 'sent',
    test: true,
  };
  assert.deepEqual(occasionFrom(said), { ...said, page: 'https://shop.example/orders', lang: 'nl-BE' });
});

test('whatever a page says of itself, the contract takes the answer', () => {
  const anything = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), {
    nil: undefined,
  });
  const page = fc.record({
    moment: anything,
    page: anything,
    lang: anything,
    subject: anything,
    step: anything,
    test: fc.boolean(),
  });
  fc.assert(
    fc.property(page, (said) => {
      const response = revise(undefined, given([answerTo(score, { value: 9 })], { occasion: occasionFrom(said) }));
      assert.ok(Response.safeParse(response).success);
    }),
  );
});

test('an address goes along only as long as the customer agrees, each change of that a higher revision', () => {
  const answers = [answerTo(score, { value: 9 })];
  const contact = { email: 'jan@example.org', consent: true as const };
  const first = revise(undefined, given(answers))!;
  const second = revise(first, given(answers, { contact }))!;
  assert.deepEqual([second.revision, second.contact, Response.safeParse(second).success], [2, contact, true]);
  assert.equal(revise(second, given(answers, { contact: { ...contact } })), second);
  const third = revise(second, given(answers))!;
  assert.deepEqual([third.revision, 'contact' in third], [3, false]);
});
