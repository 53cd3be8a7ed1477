/** What the tests of the formats of applications and cases have in common: how a payload is read, and how what comes out is said. */
import assert from 'node:assert/strict';
import { Journey, type JourneyInput, parse } from '../../src/contract/index.js';
import { forCustomer, headline, type JourneyDocument, merge } from '../../src/core/index.js';
import type { Format, FormatSettings } from '../../src/formats/format.js';
import { sentence } from '../../src/i18n/headline.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';
import { everyLanguage } from '../i18n/every-string.js';

export const now = Date.parse('2026-03-10T12:00:00Z');

const words = await everyLanguage(progressTable);
const lines = await everyLanguage(reasonsTable);

/** Reads a payload as the endpoint does, on top of what is stored. */
export function journeyOf(
  format: Format,
  payload: unknown,
  { stored, settings }: { stored?: JourneyDocument | undefined; settings?: FormatSettings | undefined } = {},
): JourneyInput & { reference: string } {
  const result = format.read(payload, { stored, now, settings });
  assert.ok(result.is === 'journey', JSON.stringify(result));
  return result.journey;
}

/** Imports payloads one after the other, and answers with what is stored in the end. */
export function imported(format: Format, payloads: unknown[], settings?: FormatSettings): JourneyDocument {
  let stored: JourneyDocument | undefined;
  for (const payload of payloads) {
    const journey = journeyOf(format, payload, { stored, settings });
    stored = merge(stored, journey, journey.reference, now);
    const parsed = parse(Journey, forCustomer(stored, 'full'));
    assert.ok(parsed.ok, JSON.stringify(parsed));
  }
  assert.ok(stored);
  return stored;
}

/** What the customer reads first. */
export function said(input: JourneyInput, lang: 'en' | 'nl'): string {
  const journey = forCustomer(merge(undefined, input, 'A-1', now), 'full');
  return sentence(headline(journey, now), words.get(lang)!, lang, { reasons: lines.get(lang), now });
}

const position = {
  en: /^(Your (application|case)|The answer to your (application|case)|Part of your (application|case)|\d of \d parts)\b/,
  nl: /^(Je (aanvraag|zaak)|Het antwoord op je (aanvraag|zaak)|Een deel van je (aanvraag|zaak)|\d van \d onderdelen)\b/,
};
const time = {
  en: /There is no (new )?date yet|Expected |This is now closed|That was on |later than promised/,
  nl: /Er is nog geen (nieuwe )?datum|Verwacht: |Dit is nu afgesloten|Dat was op |later dan beloofd/,
};
const turn = { en: /You (don't )?need to/, nl: /Je (hoeft|moet)/ };

/** Whether both languages say where it stands, when it ends and whose turn it is, and nothing that only a machine understands. */
export function assertAnswers(input: JourneyInput, rawCodes: string[]): void {
  for (const lang of ['en', 'nl'] as const) {
    const text = said(input, lang);
    for (const wanted of [position, time, turn]) assert.match(text, wanted[lang], text);
    for (const code of [...rawCodes, 'undefined', '_', '{', '[object'])
      assert.ok(!text.includes(code), `${code}: ${text}`);
  }
}

const calm =
  /on schedule|pending|in behandeling|is being (assessed|checked|worked on)\. There is no date yet\. You don't/i;
const sayings: Record<string, RegExp> = {
  declined: /not approved/,
  cancelled: /cancelled/,
  withdrawn: /withdrawn/,
  expired: /expired/,
  failed: /could not be completed/,
  partial: /part of/i,
  success: /approved|resolved|complete/,
  paused: /on hold/,
  problem: /a problem/,
  unknown: /not clear/,
  at_risk: /may be late/,
  delayed: /delay/,
};

/** Whether what ended, was refused, is held or is in trouble says so, and does not read as if it went on. */
export function assertSaysTrouble(input: JourneyInput): void {
  const state = input.stage === 'done' ? input.outcome! : input.condition;
  const text = said(input, 'en');
  const saying = sayings[state];
  if (saying) {
    assert.match(text, saying, text);
    if (state !== 'success') assert.doesNotMatch(text, calm, text);
  }
}
