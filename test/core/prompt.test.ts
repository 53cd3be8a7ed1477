import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Answer, FollowUp, Prompt, Question } from '../../src/contract/index.js';
import { Prompt as PromptSchema } from '../../src/contract/index.js';
import { asked, nextQuestion, presentationOf, scaleOf, valuesOf, withoutGhosts } from '../../src/core/prompt.js';

const ask = (id: string, type: Question['type'], when?: FollowUp): Question => ({
  id,
  type,
  title: id,
  ...(when && { when }),
  ...(type.startsWith('choice') && { options: ['slow', 'wrong', 'other'].map((value) => ({ value, label: value })) }),
});
const say = (question: string, value: Answer['value']): Answer => ({
  question,
  type: 'nps',
  presentation: 'numbers',
  value,
});
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

const prompt: Prompt = {
  id: 'delivery',
  version: 1,
  questions: [
    ask('score', 'nps'),
    ask('better', 'choices', { question: 'score', max: 6 }),
    ask('how', 'text', { question: 'better', in: ['other'] }),
    ask('best', 'text', { question: 'score', min: 9 }),
    ask('visit', 'thumbs'),
  ],
};

describe('the next question', () => {
  test('is the first one for somebody who has said nothing', () => {
    assert.equal(nextQuestion(prompt, [])?.id, 'score');
  });

  test('follows from the score that was given', () => {
    assert.equal(nextQuestion(prompt, [say('score', 3)])?.id, 'better');
    assert.equal(nextQuestion(prompt, [say('score', 6)])?.id, 'better');
    assert.equal(nextQuestion(prompt, [say('score', 7)])?.id, 'visit');
    assert.equal(nextQuestion(prompt, [say('score', 9)])?.id, 'best');
  });

  test('follows from one of several choices', () => {
    assert.deepEqual(ids(asked(prompt, [say('score', 3), say('better', ['slow'])])), ['score', 'better', 'visit']);
    assert.deepEqual(ids(asked(prompt, [say('score', 3), say('better', ['slow', 'other'])])), [
      'score',
      'better',
      'how',
      'visit',
    ]);
  });

  test('is none when all that applies is answered', () => {
    assert.equal(nextQuestion(prompt, [say('score', 8), say('visit', 1)]), undefined);
  });

  test('takes a value that is named or a score within bounds, when the prompt gives both', () => {
    const both: Prompt = {
      ...prompt,
      questions: [ask('score', 'nps'), ask('why', 'text', { question: 'score', in: [10], max: 2 })],
    };
    const follows = (score: number) => nextQuestion(both, [say('score', score)])?.id;
    assert.deepEqual([10, 2, 5].map(follows), ['why', 'why', undefined]);
  });

  test('takes any answer when the prompt names no value, and a text that was emptied is no answer', () => {
    const any: Prompt = { ...prompt, questions: [ask('story', 'text'), ask('more', 'text', { question: 'story' })] };
    assert.equal(nextQuestion(any, [say('story', 'late')])?.id, 'more');
    assert.equal(nextQuestion(any, [say('story', '')]), undefined);
  });
});

test('going back and choosing another branch leaves no ghost, not even two steps down', () => {
  const before = [say('score', 3), say('better', ['other']), say('how', 'It came broken'), say('visit', 1)];
  assert.deepEqual(ids(asked(prompt, before)), ['score', 'better', 'how', 'visit']);
  const after = before.map((answer) => (answer.question === 'score' ? say('score', 10) : answer));
  assert.deepEqual(withoutGhosts(prompt, after), [say('score', 10), say('visit', 1)]);
});

test('a scale the prompt got backwards is the usual one, and choices and texts have none', () => {
  assert.deepEqual(valuesOf(scaleOf(ask('score', 'nps'))!), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(scaleOf({ ...ask('csat', 'csat'), scale: { min: 5, max: 1 } }), { min: 1, max: 5 });
  assert.deepEqual(scaleOf({ ...ask('csat', 'csat'), scale: { min: 1, max: 3 } }), { min: 1, max: 3 });
  assert.equal(scaleOf({ ...ask('why', 'text'), scale: { min: 1, max: 3 } }), undefined);
  assert.equal(presentationOf(ask('score', 'stars')), 'stars');
  assert.equal(presentationOf({ ...ask('score', 'csat'), presentation: 'smileys' }), 'smileys');
});

describe('for any prompt and any answers', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const value: fc.Arbitrary<Answer['value']> = fc.oneof(
    fc.integer({ min: -2, max: 11 }),
    fc.constantFrom('', 'slow', 'wrong'),
    fc.constant<string[]>([]),
    fc.constant<string[]>(['slow']),
  );
  const question = (at: number) =>
    fc
      .option(
        fc.record(
          {
            question: fc.constantFrom(...names.slice(0, Math.max(1, at))),
            in: fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('slow', 'wrong')), { maxLength: 3 }),
            min: fc.integer({ min: 0, max: 10 }),
            max: fc.integer({ min: 0, max: 10 }),
          },
          { requiredKeys: ['question'] },
        ),
        { nil: undefined },
      )
      .map((when) => ask(names[at]!, 'nps', at ? (when as FollowUp | undefined) : undefined));
  const anyPrompt = fc
    .integer({ min: 1, max: names.length })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => question(at))))
    .map((questions): Prompt => ({ id: 'p', version: 1, questions }));
  const anyAnswers = fc.uniqueArray(fc.tuple(fc.constantFrom(...names, 'gone'), value), { selector: ([id]) => id });
  const both = fc.tuple(
    anyPrompt,
    anyAnswers.map((list) => list.map(([id, v]) => say(id, v))),
  );

  test('the prompts tried are ones that the contract takes', () => {
    fc.assert(fc.property(anyPrompt, (p) => PromptSchema.safeParse(p).success));
  });

  test('answers without ghosts have none left, and ask the same questions', () => {
    fc.assert(
      fc.property(both, ([p, answers]) => {
        const kept = withoutGhosts(p, answers);
        assert.deepEqual(withoutGhosts(p, kept), kept);
        assert.deepEqual(asked(p, kept), asked(p, answers));
        assert.equal(nextQuestion(p, kept), nextQuestion(p, answers));
        for (const answer of kept) assert.ok(answers.includes(answer));
      }),
    );
  });

  test('no answer stays whose question is not asked, and each that is asked keeps its own', () => {
    fc.assert(
      fc.property(both, ([p, answers]) => {
        const questions = ids(asked(p, answers));
        const kept = withoutGhosts(p, answers).map(({ question: id }) => id);
        assert.deepEqual(
          kept,
          questions.filter((id) => answers.some(({ question: own }) => own === id)),
        );
      }),
    );
  });

  test('answering what is asked, one after the other, ends', () => {
    fc.assert(
      fc.property(anyPrompt, fc.array(value, { minLength: 5, maxLength: 5 }), (p, values) => {
        let answers: Answer[] = [];
        for (const v of values) {
          const next = nextQuestion(p, answers);
          if (next) answers = withoutGhosts(p, [...answers, say(next.id, v)]);
        }
        assert.equal(nextQuestion(p, answers), undefined);
      }),
    );
  });
});
