import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { generated } from '../../src/contract/checks/generated.js';
import {
  ArticleList,
  ArticleSearch,
  ArticleSearchAnswer,
  AsideRequest,
  ChangeList,
  ContactPage,
  ContactRequest,
  type FieldProblem,
  ImportAnswer,
  Insights,
  Journey,
  JourneyChange,
  JourneyInput,
  LinkAnswer,
  LinkRequest,
  MineAnswer,
  MineRequest,
  MomentBatch,
  MomentReceipt,
  parse,
  Problem,
  Prompt,
  Receipt,
  Response,
  ResponseForm,
  ResponsePage,
  StatusAnswer,
  StatusRequest,
  StoredResponse,
} from '../../src/contract/index.js';
import { type Case, cases } from './cases.js';
import { type CheckName, refusedByPage } from './page-checks.js';

/** The schema of each folder of cases. */
const schemas: Record<string, z.ZodType> = {
  journey: StatusAnswer,
  'journey-input': JourneyInput,
  'journey-change': JourneyChange,
  response: Response,
  prompt: Prompt,
  'article-list': ArticleList,
  'article-search': ArticleSearch,
  'article-search-answer': ArticleSearchAnswer,
  'moment-batch': MomentBatch,
  'moment-receipt': MomentReceipt,
  'contact-request': ContactRequest,
  'status-request': StatusRequest,
  'link-request': LinkRequest,
  'link-answer': LinkAnswer,
  'import-answer': ImportAnswer,
  problem: Problem,
  receipt: Receipt,
  'response-page': ResponsePage,
  'stored-response': StoredResponse,
  'contact-page': ContactPage,
  'mine-request': MineRequest,
  mine: MineAnswer,
  'change-list': ChangeList,
  'response-form': ResponseForm,
  insights: Insights,
  'aside-request': AsideRequest,
};

/** The answers that a page reads, by their folder of cases. */
const checks: Record<string, CheckName> = {
  journey: 'status',
  receipt: 'receipt',
  prompt: 'prompt',
  'article-list': 'articles',
  'article-search-answer': 'article-search-answer',
  'moment-receipt': 'moment-receipt',
  'response-page': 'response-page',
  'stored-response': 'stored-response',
  'contact-page': 'contact-page',
  mine: 'mine',
  'change-list': 'changes',
  insights: 'insights',
};

/** What stands at a JSON pointer, or undefined. */
const at = (value: unknown, field: string): unknown =>
  field
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** A problem may name fields and what the contract allows, never what was sent. */
function assertSilent(errors: FieldProblem[], { value, field }: Case) {
  const told = JSON.stringify(errors);
  assert.ok(!/canary/i.test(told), `repeats what was sent: ${told}`);
  const offending = at(value, field!);
  const isTelling = typeof offending === 'number' && Math.abs(offending) > 40;
  if (isTelling) assert.ok(!told.includes(String(offending)), `repeats the number: ${told}`);
}

describe('the cases', () => {
  it('cover every schema, and every check that pages run', () => {
    assert.deepEqual([...new Set(cases.map(({ schema }) => schema))].sort(), Object.keys(schemas).sort());
    assert.deepEqual(Object.values(checks).sort(), Object.keys(generated).sort());
  });

  for (const one of cases) {
    const { schema, rule, value, field } = one;
    it(`${schema}: ${field === undefined ? 'takes' : 'refuses'} ${rule.replaceAll('-', ' ')}`, () => {
      const result = parse(schemas[schema]!, value);
      if (field === undefined) {
        assert.ok(result.ok, JSON.stringify(result));
      } else {
        assert.ok(!result.ok, 'was taken');
        assert.equal(result.errors[0]!.field, field);
        for (const { must } of result.errors) assert.match(must, /^(be|hold|have|lie|not) \w/);
        assertSilent(result.errors, one);
      }
      const check = checks[schema];
      if (check) assert.equal(refusedByPage(check, value), field, 'the page and the schema differ');
    });
  }
});

describe('a journey', () => {
  it('keeps nothing that the contract does not name', () => {
    const later = cases.find(({ rule }) => rule === 'field-of-a-later-version')!;
    const result = parse(StatusAnswer, later.value);
    assert.ok(result.ok && 'journey' in result.value);
    assert.ok(!('weather' in result.value.journey));
  });

  it('says what a field must be in words that finish the sentence "it must"', () => {
    const must = (schema: string, rule: string) => {
      const { value } = cases.find((one) => one.schema === schema && one.rule === rule && one.field !== undefined)!;
      const result = parse(schemas[schema]!, value);
      return result.ok ? undefined : result.errors.map((error) => error.must);
    };
    const text = 'be a text of 1 to 4000 characters, or a map of language tag to text';
    assert.deepEqual(must('journey', 'title-map-empty'), [text]);
    assert.deepEqual(must('journey', 'title-map-with-an-empty-text'), [text]);
    assert.deepEqual(must('journey', 'outcome-without-done'), ['be absent unless stage is done']);
    assert.deepEqual(must('journey', 'steps-empty'), ['be a list that is not empty']);
    assert.deepEqual(must('response', 'score-above-the-scale'), ['lie within the scale']);
    assert.deepEqual(must('response', 'complete-a-word'), ['be true or false']);
    assert.deepEqual(must('contact-request', 'message-empty'), ['be a text of 1 to 10,000 characters']);
  });

  it('says with one problem for each field what is wrong', () => {
    const { journey } = cases.find(({ schema, rule }) => schema === 'journey' && rule === 'smallest')!.value as {
      journey: object;
    };
    const result = parse(Journey, { ...journey, stage: 'canary', updatedAt: 'canary' });
    assert.deepEqual(result, {
      ok: false,
      errors: [
        { field: '/stage', must: 'be one of draft, received, preparing, underway, final, ready, done' },
        { field: '/updatedAt', must: 'be an instant with an offset, as in 2026-03-04T10:15:00+01:00' },
      ],
    });
  });
});
