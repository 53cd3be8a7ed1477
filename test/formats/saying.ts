/** What a customer is told about what a format made of a payload. */
import assert from 'node:assert/strict';
import { type Journey, JourneyInput, parse } from '../../src/contract/index.js';
import { advance, type JourneyDocument } from '../../src/core/index.js';
import { headline } from '../../src/core/headline.js';
import type { Format, FormatResult, Reading } from '../../src/formats/format.js';
import { sentence, sentences } from '../../src/i18n/headline.js';
import { wordsFor } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';

export const now = Date.parse('2026-03-04T12:00:00Z');
const reasons = await wordsFor(reasonsTable, 'en');

export type Input = JourneyInput & { reference: string };

/** The journey of a payload, which holds the contract's rules. */
export function journeyOf(format: Format, payload: unknown, more: Partial<Reading> = {}): Input {
  const result = format.read(payload, { now, ...more });
  assert.equal(result.is, 'journey', JSON.stringify(result));
  const { journey } = result as Extract<FormatResult, { is: 'journey' }>;
  const parsed = parse(JourneyInput, journey);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.equal(journey.reference, format.referenceOf(payload, more.settings));
  return journey;
}

/** As the endpoint has it in store. */
export const storedOf = (journey: Input): JourneyDocument =>
  advance(
    {
      ...journey,
      schema: 1,
      revision: 1,
      updatedAt: journey.updatedAt ?? new Date(now).toISOString(),
    } as JourneyDocument,
    {},
    now,
  );

/** What the customer reads, in English. */
export const saidOf = (journey: Input) => {
  const shown = {
    ...journey,
    revision: 1,
    updatedAt: new Date(now).toISOString(),
    access: { level: 'full' },
  } as Journey;
  const told = headline(shown, now);
  const more = { now, reasons };
  return {
    ...sentences(told, progressTable.en, 'en', more),
    whole: sentence(told, progressTable.en, 'en', more),
    headline: told,
  };
};

/**
 * What every value of every system must come to: position, time or why there is none, and turn; no code of a machine's, and trouble
 * that reads as trouble.
 */
export function assertSaid(journey: Input, code: string): void {
  const { position, time, turn, whole } = saidOf(journey);
  assert.match(position, /^(Your|Part of your|The answer|\d) ?.+[.”]$/i, whole);
  assert.match(time, /^(Expected|Probably|There is no|This is|This was|It is there|It was there|That was)/, whole);
  assert.match(turn, /^(You|Please|Something)/, whole);
  assert.doesNotMatch(whole, /pending/i);
  if (/[_A-Z]/.test(code.slice(1))) assert.ok(!whole.includes(code), whole);
  const isGood = journey.condition === 'on_track' && (journey.outcome ?? 'success') === 'success';
  const isBad =
    /problem|delay|hold|late|not (clear|approved)|could not|cancelled|sent back|gone back|sender|need to|collect|has arrived/i;
  if (!isGood) assert.match(whole, isBad, whole);
}
