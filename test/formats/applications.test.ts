import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JourneyInput, parse } from '../../src/contract/index.js';
import { forCustomer, type JourneyDocument, merge } from '../../src/core/index.js';
import { blend, encompass, hdn, zgw } from '../../src/formats/index.js';
import { languages } from '../../src/i18n/index.js';
import { applicationTexts } from '../../src/i18n/sources/applications/index.js';
import { aboutOurselves, everyString } from '../i18n/every-string.js';
import { now } from './applications.js';

const type = { omschrijving: 'In behandeling', volgnummer: 2, isEindstatus: false, doorlooptijd: 'P2W', url: 't' };
const status = { url: 's', statustype: type, datumStatusGezet: '2026-03-02T10:00:00Z', statustoelichting: 'Ja' };
const zaak = {
  identificatie: 'ZAAK-1',
  startdatum: '2026-03-01',
  einddatum: null,
  einddatumGepland: '2026-04-01',
  uiterlijkeEinddatumAfdoening: '2026-04-20',
  verlenging: { reden: 'Advies', duur: 'P30D' },
  opschorting: { indicatie: true, reden: 'Wacht' },
  status,
};
const payloads = [
  {
    kenmerk: 'H-1',
    status: 'SX12',
    datum: '2026-03-04',
    uiterlijk: '2026-03-20',
    stukken: ['Loonstrook'],
    toelichting: 'x',
  },
  {
    kenmerk: 'H-1',
    statussen: [
      { status: 'SX09', datum: '2026-03-01' },
      { status: 'SX11', datum: '2026-03-04T10:00:00' },
    ],
  },
  {
    loanNumber: 'L-1',
    milestones: [
      { name: 'Started', startDate: '2026-03-01T00:00:00Z', doneIndicator: true },
      { name: 'Cond. Approval', startDate: '2026-03-04T10:00:00Z', doneIndicator: false },
    ],
    applications: [{ borrower: { fullName: 'Ada King' } }],
    estimatedClosingDate: '2026-04-01',
  },
  {
    applicationId: 'B-1',
    losMilestone: 'CONDITIONAL_APPROVAL',
    parties: [{ type: 'BORROWER', name: { firstName: 'Ada' } }],
  },
  { id: 'B-1', losMilestones: [{ losMilestone: 'RATE_LOCKED', date: '2026-03-04' }, { losMilestone: 'DENIED' }] },
  zaak,
  {
    zaak,
    statussen: [status, { ...status, statustype: { ...type, volgnummer: 5, isEindstatus: true } }],
    statustypen: [type],
    substatussen: [{ omschrijving: 'a', tijdstip: '2026-03-02T10:00:00Z', doelgroep: 'intern', status: 's' }],
    rollen: [
      { omschrijvingGeneriek: 'initiator', betrokkeneIdentificatie: { voornamen: 'Ada', geslachtsnaam: 'King' } },
    ],
    deelzaken: [{ ...zaak, identificatie: 'ZAAK-2' }],
    resultaat: { url: 'r', resultaattype: { omschrijving: 'Geweigerd' } },
  },
];
const formats = [hdn, encompass, blend, zgw];
const known = (format: (typeof formats)[number]) => payloads.filter((payload) => format.referenceOf(payload));

/** What somebody might send in the place of something else: of another kind, too long, not a date, the name of what every object has. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e21,
    NaN,
    '',
    ' ',
    '__proto__',
    'constructor',
    '2026-02-30',
    'x'.repeat(5000),
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    '2026-03-04T10:00:00',
    '2026-03-04T24:00:00Z',
    '2026-03-04T10:00:00+99:99',
    'SX12',
    'Funded',
    'DENIED',
    5,
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);

/** A real payload in which some fields were replaced or left out. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return rarely(fc.tuple(...value.map(mutated)));
  if (typeof value !== 'object' || value === null) return rarely(fc.constant(value));
  const fields = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mutated(inner)]));
  return rarely(fc.record(fields, { requiredKeys: [] }));
}
const rarely = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: value, weight: 12 }, { arbitrary: junk, weight: 1 });

/** Mostly what a format knows, so that much comes out; now and then another one's, or anything at all. */
const anythingFor = (own: readonly unknown[]) =>
  fc.oneof({ arbitrary: fc.oneof(...own.map(mutated)), weight: 6 }, fc.oneof(...payloads.map(mutated)), junk);
const settings = fc.option(
  fc.oneof(
    fc.constantFrom<object>(
      {},
      { timeZone: 'Asia/Tokyo' },
      { statuses: { 2: { stage: 'final' } } },
      { milestones: { Started: 'Funding' } },
    ),
    fc.dictionary(fc.constantFrom('kind', 'title', 'links', 'statuses', 'milestones', 'reference', 'timeZone'), junk),
  ),
  { nil: undefined },
);

for (const format of formats) {
  test(`whatever is sent to ${format.name}, nothing is thrown and no journey breaks the contract, also on top of another`, () => {
    let journeys = 0;
    const one = (payload: unknown, own: object | undefined, stored: JourneyDocument | undefined) => {
      const given = own as Parameters<typeof format.referenceOf>[1];
      const reference = format.referenceOf(payload, given);
      const result = format.read(payload, { now, stored, settings: given });
      if (result.is !== 'journey') {
        if (result.is === 'wrong') assert.ok(result.errors.length > 0);
        return stored;
      }
      journeys++;
      assert.equal(result.journey.reference, reference);
      const again = parse(JourneyInput, result.journey);
      assert.ok(again.ok, JSON.stringify(again));
      const document = merge(stored, result.journey, result.journey.reference, now);
      forCustomer(document, 'public');
      return document;
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(anythingFor(known(format)), settings), { minLength: 1, maxLength: 4 }), (sent) => {
        let stored: JourneyDocument | undefined;
        for (const [payload, own] of sent) stored = one(payload, own, stored);
      }),
      { numRuns: 1500 },
    );
    assert.ok(journeys > 200, `only ${journeys} journeys came out`);
  });
}

test('what went wrong is told by field and never with what was sent', () => {
  fc.assert(
    fc.property(fc.constantFrom(...formats), fc.uuid(), (format, secret) => {
      const result = format.read({ a: secret, status: secret, kenmerk: [secret], identificatie: { secret } }, { now });
      assert.ok(!JSON.stringify(result).includes(secret));
    }),
  );
});

test('the words of an application speak to the customer in six languages, and fit where they stand', () => {
  for (const [path, text] of everyString(applicationTexts)) assert.doesNotMatch(text, aboutOurselves, path);
  const groups = Object.values(applicationTexts).flatMap((group) => ('en' in group ? [group] : Object.values(group)));
  assert.ok(groups.length > 60);
  for (const text of groups as Record<string, string>[]) {
    assert.deepEqual(Object.keys(text).sort(), [...languages].sort());
    for (const lang of languages) {
      assert.ok(text[lang]!.length <= 70, text[lang]);
      assert.equal(text[lang]!.includes('{name}'), text['en']!.includes('{name}'));
      const isSentence = text['en']!.split(' ').length > 2;
      if (lang !== 'en' && isSentence) assert.notEqual(text[lang], text['en']);
    }
  }
});
