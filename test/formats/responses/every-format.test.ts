import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Answer, parse, Response } from '../../../src/contract/index.js';
import { formatNamed, type ResponseFormat, responseFormatNamed, responseFormats } from '../../../src/formats/index.js';
import { mutated } from '../parcels.js';
import { everything, now, stored } from './reading.js';
import { samplesOf, someSettings } from './samples.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const scales: Record<string, [min: number, max: number]> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  stars: [1, 5],
  smileys: [1, 3],
  thumbs: [0, 1],
};
const scored = fc
  .record({
    type: fc.constantFrom('nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs'),
    presentation: fc.constantFrom('numbers', 'stars', 'smileys', 'thumbs', 'labels'),
    better: fc.constantFrom(undefined, 'high', 'low'),
    share: fc.nat(1000),
  })
  .map(({ type, presentation, better, share }) => {
    const [min, max] = scales[type]!;
    return {
      type,
      presentation,
      scale: { min, max, ...(better && { better }) },
      value: min + (share % (max - min + 1)),
    };
  });
const said = fc.oneof(
  scored,
  fc.record({ type: fc.constant('text'), presentation: fc.constant('text'), value: text }),
  fc
    .record({
      type: fc.constant('choice'),
      presentation: fc.constant('list'),
      value: text,
      text: fc.option(text, { nil: undefined }),
    })
    .map(({ text: words, ...rest }) => ({ ...rest, ...(words !== undefined && { text: words }) })),
  fc.record({
    type: fc.constant('choices'),
    presentation: fc.constant('list'),
    value: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
);
const response: fc.Arbitrary<Response> = fc
  .record({
    answers: fc.array(said, { minLength: 1, maxLength: 6 }),
    revision: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    complete: fc.boolean(),
    lang: fc.constantFrom('und', 'nl', 'ar', 'pt-BR'),
    page: fc.constantFrom('', 'https://shop.example/orders/1', `https://shop.example/${'a'.repeat(900)}`),
    isTest: fc.boolean(),
    hasSubject: fc.boolean(),
    elapsedMs: fc.option(fc.nat(), { nil: undefined }),
    number: fc.nat(),
  })
  .map(({ answers, isTest, hasSubject, elapsedMs, number, ...rest }) => {
    const { id, subject, step, test, signals: _, ...base } = everything;
    return {
      ...base,
      ...rest,
      id: id.slice(0, -8) + number.toString(16).padStart(8, '0'),
      answers: answers.map((answer, index) => ({ question: `q${index}`, ...answer })) as Answer[],
      ...(hasSubject && { subject, step }),
      ...(isTest && { test }),
      ...(elapsedMs !== undefined && { signals: { elapsedMs } }),
    } as Response;
  });

/** Those that carry a response whole, but for what each says that it does not carry. */
const whole = ['json', 'csv', 'formbricks', 'posthog', 'sentry', 'surveyjs'].map((name) => responseFormatNamed(name)!);

function readBack(format: ResponseFormat, written: unknown): Response[] {
  const result = format.read(written, { now });
  assert.ok(result.is === 'responses', JSON.stringify(result));
  return result.responses;
}

describe('every format of responses', () => {
  for (const format of whole) {
    it(`says the same when it is read back: ${format.name}`, () => {
      assert.deepEqual(readBack(format, format.write!([stored(everything)])), [everything]);
      fc.assert(
        fc.property(response, (given) => {
          assert.deepEqual(readBack(format, format.write!([stored(given)])), [given]);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('keeps what the team did, in our own JSON', () => {
    const json = responseFormatNamed('json')!;
    const given = stored(
      { ...everything, contact: { email: 'jan@example.org', consent: true }, signals: { trap: 'x', challenge: 'y' } },
      { state: 'answered', reply: 'Thank you', repliedAt: '2026-03-05T10:00:00Z', flags: ['trap'] },
    );
    const page = { responses: json.write!([given]), next: '7' };
    assert.deepEqual(json.read(JSON.parse(JSON.stringify(page)), { now }), {
      is: 'responses',
      responses: [given.response],
      stored: [given],
    });
    assert.deepEqual(readBack(json, everything), [everything]);
    const wrong = json.read([everything, { ...everything, page: 'a?b' }], { now });
    assert.ok(wrong.is === 'wrong' && wrong.errors[0]!.field === '/1/page');
  });

  it('never writes an e-mail address for another system', () => {
    const given = stored({ ...everything, contact: { email: 'jan@example.org', consent: true } });
    for (const format of responseFormats.filter(({ name }) => name !== 'json' && name !== 'csv')) {
      assert.doesNotMatch(JSON.stringify(format.write?.([given]) ?? ''), /jan@example/, format.name);
    }
  });

  for (const format of responseFormats) {
    it(`throws at nothing that is sent, and what it takes holds the contract: ${format.name}`, () => {
      const samples = samplesOf(format.name);
      for (const sample of samples) assert.equal(format.read(sample, { now }).is, 'responses');
      const sent = fc.oneof({ weight: 4, arbitrary: mutated(samples) }, { weight: 1, arbitrary: fc.anything() });
      fc.assert(
        fc.property(sent, fc.constantFrom(...someSettings), (payload, settings) => {
          const result = format.read(payload, { now, settings });
          if (result.is === 'wrong') assert.ok(result.errors.length);
          if (result.is !== 'responses') return;
          assert.ok(result.responses.length);
          for (const one of result.responses) assert.deepEqual(parse(Response, one), { ok: true, value: one });
          format.write?.(
            result.responses.map((one) => stored(one)),
            settings,
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  it('reads whatever stands in the settings without throwing', () => {
    const set = fc.record(
      { surveys: fc.anything(), questions: fc.anything(), fields: fc.anything(), ignore: fc.anything() },
      { requiredKeys: [] },
    );
    for (const format of responseFormats) {
      fc.assert(
        fc.property(set, (settings) => {
          format.read(samplesOf(format.name)[0], { now, settings });
          format.write?.([stored(everything)], settings);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('refuses what is no payload, and settings that it does not know, by field', () => {
    for (const format of responseFormats) {
      for (const payload of [null, 7, [null], [7]]) {
        const result = format.read(payload, { now });
        assert.notEqual(result.is, 'responses', format.name);
      }
      if (['json', 'csv'].includes(format.name)) continue;
      const result = format.read({}, { now, settings: { questions: { a: { type: 'mood' } }, fields: { when: 'x' } } });
      assert.ok(result.is === 'wrong', format.name);
      assert.deepEqual(
        result.errors.map(({ field }) => field),
        ['/settings/questions/a/type', '/settings/fields'],
      );
    }
  });

  it('has a name of its own, beside those of journeys', () => {
    const names = responseFormats.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.equal(formatNamed(name), undefined, name);
    assert.equal(responseFormatNamed('posthog')?.name, 'posthog');
    assert.equal(responseFormatNamed('toString'), undefined);
  });
});
