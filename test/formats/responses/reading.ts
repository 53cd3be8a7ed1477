/** What the tests of other systems' responses have in common: reading a payload, and what it came to. */
import assert from 'node:assert/strict';
import { type FieldProblem, parse, Response, type StoredResponse } from '../../../src/contract/index.js';
import type { FormatSettings } from '../../../src/formats/format.js';
import type { ResponseFormat, ResponsesRead } from '../../../src/formats/index.js';

/** When every payload of these tests is read. */
export const now = Date.parse('2026-03-05T12:00:00Z');

type Told = Extract<ResponsesRead, { is: 'responses' }>;

/** What a payload came to, of which every response holds the contract's rules; read twice it is the same. */
export function read(format: ResponseFormat, payload: unknown, settings?: FormatSettings): Told {
  const result = format.read(payload, { now, settings });
  assert.ok(result.is === 'responses', JSON.stringify(result));
  for (const response of result.responses) assert.deepEqual(parse(Response, response), { ok: true, value: response });
  assert.deepEqual(format.read(structuredClone(payload), { now, settings }), result);
  return result;
}

/** The only response of a payload. */
export function one(format: ResponseFormat, payload: unknown, settings?: FormatSettings): Response {
  const { responses } = read(format, payload, settings);
  assert.equal(responses.length, 1);
  return responses[0]!;
}

/** An answer as a row of a table has it: `score nps numbers 0-10 = 9`. */
export const told = ({ answers }: Response): string[] =>
  answers.map(({ question, type, presentation, scale, value, text }) =>
    [question, type, presentation, scale && `${scale.min}-${scale.max}`, '=', JSON.stringify(value), text]
      .filter((part) => part !== undefined)
      .join(' '),
  );

/** What is wrong with a payload, by field. */
export function errors(format: ResponseFormat, payload: unknown, settings?: FormatSettings): FieldProblem[] {
  const result = format.read(payload, { now, settings });
  assert.ok(result.is === 'wrong', JSON.stringify(result));
  return result.errors;
}

/** The fields that were left out. */
export const left = (format: ResponseFormat, payload: unknown, settings?: FormatSettings): string[] =>
  (read(format, payload, settings).left ?? []).map(({ field }) => field);

/** Why a payload is of no interest. */
export function nothing(format: ResponseFormat, payload: unknown, settings?: FormatSettings): string {
  const result = format.read(payload, { now, settings });
  assert.ok(result.is === 'nothing', JSON.stringify(result));
  return result.because;
}

/** A response as the endpoint stores it. */
export const stored = (response: Response, more: Partial<StoredResponse> = {}): StoredResponse => ({
  response,
  receivedAt: '2026-03-04T10:15:01Z',
  state: 'new',
  ...more,
});

/** What a customer said, in every kind of answer that there is. */
export const everything: Response = {
  id: '01958f3a-7c00-7abc-8def-000000000001',
  revision: 3,
  prompt: 'after-delivery',
  promptVersion: 2,
  answers: [
    { question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 },
    { question: 'effort', type: 'ces', scale: { min: 1, max: 7, better: 'low' }, presentation: 'labels', value: 2 },
    { question: 'mood', type: 'smileys', scale: { min: 1, max: 3 }, presentation: 'smileys', value: 3 },
    { question: 'useful', type: 'thumbs', scale: { min: 0, max: 1 }, presentation: 'thumbs', value: 1 },
    { question: 'why', type: 'text', presentation: 'text', value: '=1+1; "quoted",\r\nnew line\t🙂 שלום' },
    { question: 'reason', type: 'choice', presentation: 'list', value: 'other', text: 'My own reason' },
    { question: 'topics', type: 'choices', presentation: 'list', value: ['a;b', 'c\\', ' d'] },
  ],
  complete: false,
  subject: 'A-1',
  step: 'underway',
  moment: 'outcome:success',
  page: 'https://shop.example/orders/1',
  lang: 'nl-BE',
  startedAt: '2026-03-04T10:14:00+01:00',
  answeredAt: '2026-03-04T10:15:00.250+01:00',
  test: true,
  signals: { elapsedMs: 4200 },
};
