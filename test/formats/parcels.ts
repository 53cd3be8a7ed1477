/** What the tests of carriers' platforms have in common: reading a payload, and what a customer is then told. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Condition, JourneyInput, Outcome, parse, Stage } from '../../src/contract/index.js';
import { type Axes, forCustomer, headline, type JourneyDocument, merge } from '../../src/core/index.js';
import type { Format, FormatSettings } from '../../src/formats/format.js';
import { sentences } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';
import { everyLanguage } from '../i18n/every-string.js';

/** When every payload of these tests is read. */
export const now = Date.parse('2026-03-05T12:00:00Z');

const words = await everyLanguage(progressTable);
const reasons = await everyLanguage(reasonsTable);

type Read = JourneyInput & { reference: string };

/** The journey of a payload, which holds the contract's rules. */
export function journeyOf(format: Format, payload: unknown, stored?: JourneyDocument, settings?: FormatSettings): Read {
  const result = format.read(payload, { now, stored, settings });
  assert.ok(result.is === 'journey', JSON.stringify(result));
  const parsed = parse(JourneyInput, result.journey);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.equal(result.journey.reference, format.referenceOf(payload, settings));
  return result.journey;
}

/** A journey as the endpoint stores it. */
export const kept = (journey: Read, before?: JourneyDocument): JourneyDocument =>
  merge(before, journey, journey.reference, now);

/** The three sentences that a customer reads of it. */
export function said(journey: Read, lang: 'en' | 'nl' = 'en') {
  const customers = forCustomer(kept(journey), 'full');
  return sentences(headline(customers, now), words.get(lang)!, lang, { now, reasons: reasons.get(lang)! });
}

/** Every position that says that all is well. */
function goodPositions(lang: 'en' | 'nl', journey: Read): Set<string> {
  const { parts: _, reason: __, direction: ___, outcome: ____, tasks: _____, ...rest } = journey;
  const calm = { ...rest, condition: 'on_track', waitingOn: 'carrier' } as const;
  const stages = Stage.options.map((stage) =>
    said({ ...calm, stage, ...(stage === 'done' && { outcome: 'success' }) }, lang),
  );
  return new Set(stages.map(({ position }) => position));
}

/** Position, time and turn are said in whole sentences, without a code; and what is not well never reads as if it were. */
export function assertToldWell(journey: Read, codes: readonly string[]): void {
  for (const lang of ['en', 'nl'] as const) {
    const told = said(journey, lang);
    for (const [which, text] of Object.entries(told)) {
      assert.match(text, /^[\p{Lu}\p{N}].*[.!?…”]$/su, `${lang} ${which}: ${text}`);
      assert.doesNotMatch(text, /[{}_]|undefined|\[object|NaN/, `${lang} ${which}: ${text}`);
      for (const code of codes) if (/[_A-Z]/.test(code)) assert.ok(!text.includes(code), `${lang} ${which}: ${text}`);
    }
    const open = journey.stage !== 'done';
    const isWell = open
      ? journey.condition === 'on_track' || journey.condition === 'action_needed'
      : journey.outcome === 'success';
    if (!isWell || journey.direction === 'reverse') {
      assert.ok(!goodPositions(lang, journey).has(told.position), `${lang}: ${told.position}`);
    }
    if (journey.condition === 'action_needed' && open) assert.match(told.turn, lang === 'en' ? /need to do/ : /moet/);
    if (open && !journey.promise && journey.stage !== 'ready') {
      assert.match(told.time, lang === 'en' ? /no (new )?date/ : /geen (nieuwe )?datum/, told.time);
    }
  }
}

/** The axes as a row of a table has them: `underway delayed carrier`, then how it ended and which way it goes. */
export const axesOf = ({ stage, condition, waitingOn, outcome, direction, reason }: Axes): string =>
  [stage, condition, waitingOn, outcome, direction, reason?.code].filter(Boolean).join(' ');

/** A payload in which something, somewhere, is something else. */
export const mutated = (payloads: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .record({
      payload: fc.constantFrom(...payloads),
      edits: fc.array(
        fc.record({ path: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }), value: anything, drop: fc.boolean() }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ payload, edits }) => {
      const copy = structuredClone(payload);
      for (const { path, value, drop } of edits) edit(copy, path, value, drop);
      return copy;
    });

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '2026-03-04T10:15:00',
    '2026-02-30',
    '2026-03-04',
    '9999-12-31T23:59:59+14:00',
    '0001-01-01T00:00:00Z',
    'constructor',
    '__proto__',
    '#1001',
    'javascript:alert(1)',
    'x'.repeat(5000),
    -1,
    1e21,
  ),
);

function edit(root: unknown, path: readonly number[], value: unknown, drop: boolean): void {
  let inner = root;
  for (const [depth, step] of path.entries()) {
    if (typeof inner !== 'object' || inner === null) return;
    const keys = Object.keys(inner);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const holder = inner as Record<string, unknown>;
    const isLeaf = depth === path.length - 1 || typeof holder[key] !== 'object' || holder[key] === null;
    if (!isLeaf) {
      inner = holder[key];
      continue;
    }
    if (drop) Reflect.deleteProperty(holder, key);
    else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
}

/** Whatever is sent, nothing is thrown, what is a journey holds the contract's rules, and what is wrong is told by field without the value. */
export function assertNeverThrows(
  format: Format,
  payloads: readonly unknown[],
  stored: readonly (JourneyDocument | undefined)[],
  runs = 300,
): void {
  const settings = fc.constantFrom<FormatSettings | undefined>(
    undefined,
    { timeZone: 'Europe/Amsterdam' },
    { timeZone: 'Mars/Olympus', reference: 'a.b' },
    { reference: 'tag' },
  );
  const any = fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 4, arbitrary: mutated(payloads) });
  fc.assert(
    fc.property(any, fc.constantFrom(...stored), settings, (payload, before, owner) => {
      const reference = format.referenceOf(payload, owner);
      const result = format.read(payload, { now, stored: before, settings: owner });
      if (result.is === 'wrong') assert.ok(result.errors.length && result.errors.every(({ must }) => must));
      if (result.is !== 'journey') return;
      assert.equal(result.journey.reference, reference);
      const parsed = parse(JourneyInput, result.journey);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      const whole = parse(JourneyInput, merge(before, result.journey, result.journey.reference, now));
      assert.ok(whole.ok, JSON.stringify(whole));
      assert.ok(Condition.options.includes(result.journey.condition));
      assert.ok(!result.journey.outcome || Outcome.options.includes(result.journey.outcome));
    }),
    { numRuns: runs },
  );
}
