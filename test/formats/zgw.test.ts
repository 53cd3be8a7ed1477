import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type JourneyInput, Outcome } from '../../src/contract/index.js';
import { forCustomer, headline, merge } from '../../src/core/index.js';
import { zgw } from '../../src/formats/index.js';
import { assertAnswers, assertSaysTrouble, imported, journeyOf, now, said } from './applications.js';

const root = 'https://zaken.example/api/v1';
const catalogue = 'https://catalogi.example/api/v1';

/** A status type as the catalogue sends it. */
const type = (volgnummer: number, omschrijving: string, more = {}) => ({
  url: `${catalogue}/statustypen/${volgnummer}`,
  omschrijving,
  omschrijvingGeneriek: omschrijving,
  statustekst: '',
  volgnummer,
  isEindstatus: false,
  doorlooptijd: null,
  ...more,
});
const types = [
  type(1, 'Ontvangen', { statustekst: 'Uw aanvraag is ontvangen.' }),
  type(2, 'In behandeling', { doorlooptijd: 'P2W' }),
  type(3, 'Aanvulling gevraagd'),
  type(4, 'Besluit wordt genomen', { doorlooptijd: 'P10D' }),
  type(5, 'Afgehandeld', { isEindstatus: true }),
];
const status = (volgnummer: number, datumStatusGezet: string, more = {}) => ({
  url: `${root}/statussen/${volgnummer}`,
  statustype: types[volgnummer - 1]!,
  datumStatusGezet,
  statustoelichting: '',
  ...more,
});

/** A case as the API sends it, with what a case has whether it is used or not. */
const zaak = (more = {}) => ({
  url: `${root}/zaken/1`,
  uuid: '1',
  identificatie: 'ZAAK-2026-0000000001',
  bronorganisatie: '517439943',
  omschrijving: 'Boom voor het huis van A. King',
  startdatum: '2026-03-01',
  einddatum: null,
  einddatumGepland: null,
  uiterlijkeEinddatumAfdoening: null,
  verlenging: null,
  opschorting: { indicatie: false, eerdereOpschorting: false, reden: '' },
  deelzaken: [],
  eigenschappen: [],
  resultaat: null,
  status: null,
  ...more,
});
const expanded = (volgnummer: number, more = {}) => {
  const { statustype, ...rest } = status(volgnummer, '2026-03-03T10:00:00+01:00');
  const inner = { ...rest, statustype: statustype.url, _expand: { statustype } };
  return zaak({ status: rest.url, ...more, _expand: { status: inner, ...(more as { _expand?: object })._expand } });
};
const whole = (last: number, more = {}, zaakMore = {}) => ({
  zaak: zaak(zaakMore),
  statustypen: types,
  statussen: types.slice(0, last).map(({ volgnummer }) => status(volgnummer, `2026-03-0${volgnummer}T10:00:00+01:00`)),
  ...more,
});
const resultaat = (omschrijving: string) => ({
  url: `${root}/resultaten/1`,
  toelichting: '',
  resultaattype: { omschrijving },
});
const settings = {
  statuses: {
    3: {
      condition: 'action_needed',
      reason: 'documents_missing',
      task: {
        title: { nl: 'Vul je aanvraag aan', en: 'Complete your request' },
        type: 'upload',
        url: 'https://stad.example/aanvullen',
      },
    },
    'besluit wordt genomen': { stage: 'final', label: { nl: 'Besluit', en: 'Decision' } },
  },
};
const axesOf = ({ stage, condition, waitingOn, outcome, reason }: JourneyInput) => [
  stage,
  condition,
  waitingOn,
  outcome,
  reason?.code,
];

describe('a case of the Dutch case API', () => {
  const rows: [last: number, ...ReturnType<typeof axesOf>][] = [
    [1, 'received', 'on_track', 'provider', undefined, undefined],
    [2, 'underway', 'on_track', 'provider', undefined, undefined],
    [3, 'underway', 'action_needed', 'customer', undefined, 'documents_missing'],
    [4, 'final', 'on_track', 'provider', undefined, undefined],
    [5, 'done', 'on_track', 'none', 'success', undefined],
  ];
  for (const [last, ...axes] of rows) {
    it(`with status ${last} of 5 says where it is, from the whole of it and from its status alone`, () => {
      for (const payload of [whole(last), expanded(last)]) {
        const journey = journeyOf(zgw, payload, { settings });
        assert.deepEqual(axesOf(journey), axes);
        assert.equal(journey.currentStep, `status-${last}`);
        assertAnswers(journey, ['status-']);
        assertSaysTrouble(journey);
      }
    });
  }

  it('takes what lies between the first and the last to be underway, unless the owner says so', () => {
    assert.equal(journeyOf(zgw, whole(4)).stage, 'underway');
    assert.equal(journeyOf(zgw, whole(3)).condition, 'on_track');
  });

  it('without a status has been received', () => {
    const journey = journeyOf(zgw, zaak());
    assert.deepEqual(axesOf(journey), ['received', 'on_track', 'provider', undefined, undefined]);
    assert.equal(journey.events?.[0]?.at, '2026-03-01');
    assertAnswers(journey, []);
  });

  it('shows every step of the catalogue, with what each usually takes', () => {
    const { steps } = journeyOf(zgw, whole(2), { settings });
    assert.deepEqual(
      steps.map(({ state }) => state),
      ['done', 'current', 'upcoming', 'upcoming', 'upcoming'],
    );
    assert.deepEqual(steps[1]?.usual, { to: 2, unit: 'week' });
    assert.deepEqual(steps[3]?.usual, { to: 10, unit: 'day' });
    assert.deepEqual(steps[3]?.label, settings.statuses['besluit wordt genomen'].label);
    assert.equal(steps[0]?.doneAt, '2026-03-02T10:00:00+01:00');
    assert.equal(steps[0]?.description, 'Uw aanvraag is ontvangen.');
  });

  it('whose catalogue was not asked for grows by a step with each status', () => {
    const journey = imported(zgw, [expanded(1), expanded(2), expanded(5, { resultaat: resultaat('Verleend') })]);
    assert.deepEqual(
      journey.steps.map(({ id, state }) => [id, state]),
      [
        ['status-1', 'done'],
        ['status-2', 'done'],
        ['status-5', 'done'],
      ],
    );
  });

  for (const [duration, usual] of [
    ['P3M', { to: 3, unit: 'month' }],
    ['P1Y', { to: 12, unit: 'month' }],
    ['P1W3D', { to: 10, unit: 'day' }],
    ['PT48H', { to: 48, unit: 'hour' }],
    ['P1M2D', undefined],
    ['P0D', undefined],
    ['soon', undefined],
  ] as const) {
    it(`reads a usual duration of ${duration}, and says nothing where it is inexact`, () => {
      const statustypen = [types[0], type(2, 'In behandeling', { doorlooptijd: duration })];
      assert.deepEqual(journeyOf(zgw, whole(1, { statustypen })).steps[1]?.usual, usual);
    });
  }

  it('that goes back to an earlier status shows it as a return', () => {
    const statussen = [
      status(1, '2026-03-01'),
      status(2, '2026-03-02'),
      status(4, '2026-03-03'),
      status(2, '2026-03-04'),
    ];
    const journey = journeyOf(zgw, { zaak: zaak(), statustypen: types, statussen });
    assert.deepEqual(
      journey.steps.map(({ state }) => state),
      ['done', 'revisited', 'done', 'upcoming', 'upcoming'],
    );
    assert.equal(journey.currentStep, 'status-2');
  });

  it('on hold keeps its place and says why', () => {
    const opschorting = { indicatie: true, eerdereOpschorting: true, reden: 'Wacht op tekeningen' };
    const journey = journeyOf(zgw, whole(2, {}, { opschorting }));
    assert.deepEqual(axesOf(journey), ['underway', 'paused', 'provider', undefined, 'suspension']);
    assert.equal(journey.reason?.text, 'Wacht op tekeningen');
    assertAnswers(journey, ['suspension']);
    assertSaysTrouble(journey);
    assert.match(said(journey, 'nl'), /ligt nu even stil/);
  });

  it('on hold while something is asked still asks it', () => {
    const opschorting = { indicatie: true, eerdereOpschorting: true, reden: '' };
    const journey = journeyOf(zgw, whole(3, {}, { opschorting }), { settings });
    assert.deepEqual(axesOf(journey), ['underway', 'paused', 'customer', undefined, 'suspension']);
    assert.match(said(journey, 'en'), /on hold.*You need to do 1 thing/s);
  });

  it('with more time says so in its promise, once, and keeps the first one', () => {
    const planned = whole(2, {}, { einddatumGepland: '2026-04-01', uiterlijkeEinddatumAfdoening: '2026-04-26' });
    const longer = { einddatumGepland: '2026-05-01', verlenging: { reden: 'Extra advies nodig', duur: 'P30D' } };
    const journey = imported(zgw, [planned, whole(2, {}, longer), whole(2, {}, longer)]);
    assert.deepEqual(journey.promise?.first, { until: '2026-04-01' });
    assert.deepEqual(
      journey.promise?.revisions?.map(({ until, reason }) => [until, reason]),
      [['2026-05-01', 'Extra advies nodig']],
    );
    assert.equal(journey.reason?.code, 'legal_extension');
    const { time } = headline(forCustomer(journey, 'full'), now);
    assert.ok(time.says === 'expected' && time.wasLater);
  });

  it('tells the planned end as a promise and the legal one as a deadline, as days that no zone shifts', () => {
    const journey = journeyOf(
      zgw,
      whole(2, {}, { einddatumGepland: '2026-04-01', uiterlijkeEinddatumAfdoening: '2026-04-26' }),
    );
    assert.deepEqual(journey.promise, {
      until: '2026-04-01',
      precision: 'day',
      source: 'provider',
      timeZone: 'Europe/Amsterdam',
    });
    assert.deepEqual(journey.deadlines, [{ kind: 'legal', at: '2026-04-26' }]);
    assert.match(said(journey, 'nl'), /uiterlijk woensdag 1 april/);
    assert.equal(
      journeyOf(zgw, whole(2), { stored: imported(zgw, [whole(1, {}, { einddatumGepland: '2026-04-01' })]) }).promise,
      undefined,
    );
  });
});

describe('the result of a case', () => {
  const known: [string, Outcome][] = [
    ['Verleend', 'success'],
    ['Toegekend', 'success'],
    ['Verwerkt', 'success'],
    ['Geweigerd', 'declined'],
    ['Afgewezen', 'declined'],
    ['Niet verleend', 'declined'],
    ['Niet toegekend', 'declined'],
    ['Niet-ontvankelijk', 'declined'],
    ['Ongegrond', 'declined'],
    ['Ingetrokken', 'withdrawn'],
    ['Ingetrokken door aanvrager', 'withdrawn'],
    ['Afgebroken', 'cancelled'],
    ['Buiten behandeling gelaten', 'cancelled'],
    ['Niet doorgegaan', 'cancelled'],
    ['Geannuleerd', 'cancelled'],
    ['Gedeeltelijk verleend', 'partial'],
    ['Verlopen', 'expired'],
    ['Niet gehonoreerd', 'declined'],
    ['Niet van toepassing', 'cancelled'],
  ];
  for (const [name, outcome] of known) {
    it(`“${name}” is told as ${outcome}`, () => {
      const journey = journeyOf(zgw, whole(5, { resultaat: resultaat(name) }));
      assert.deepEqual([journey.stage, journey.outcome], ['done', outcome]);
      assertAnswers(journey, []);
      assertSaysTrouble(journey);
    });
  }

  for (const outcome of Outcome.options) {
    it(`is ${outcome} where the owner says so`, () => {
      const own = {
        results: {
          'Besluit B': outcome,
          'Besluit C': { outcome, label: { en: 'See the letter', nl: 'Zie de brief' } },
        },
      };
      for (const name of ['besluit b', 'Besluit C']) {
        const journey = journeyOf(zgw, whole(5, { resultaat: resultaat(name) }), { settings: own });
        assert.equal(journey.outcome, outcome);
        assertSaysTrouble(journey);
      }
    });
  }

  it('ends a case that has an end date, whatever its last status', () => {
    const _expand = {
      resultaat: { url: 'r', resultaattype: 't', _expand: { resultaattype: { omschrijving: 'Ingetrokken' } } },
    };
    const journey = journeyOf(zgw, expanded(2, { einddatum: '2026-03-09', resultaat: 'r', _expand }));
    assert.deepEqual([journey.stage, journey.outcome], ['done', 'withdrawn']);
    assert.match(said(journey, 'en'), /withdrawn/);
  });
});

describe('what stands beside a case', () => {
  it('is told to citizens where it is meant for them, and to nobody else', () => {
    const substatussen = [
      {
        omschrijving: 'Tekening bekeken',
        tijdstip: '2026-03-02T12:00:00Z',
        doelgroep: 'betrokkenen',
        status: `${root}/statussen/2`,
      },
      {
        omschrijving: 'Dossier bij juridische zaken',
        tijdstip: '2026-03-02T13:00:00Z',
        doelgroep: 'intern',
        status: `${root}/statussen/2`,
      },
      { omschrijving: 'Onbekend voor wie', tijdstip: '2026-03-02T14:00:00Z', status: `${root}/statussen/2` },
    ];
    const input = journeyOf(zgw, whole(3, { substatussen }));
    assert.deepEqual(
      input.steps[1]?.substeps?.map(({ audience }) => audience),
      [undefined, 'staff', 'staff'],
    );
    const journey = forCustomer(merge(undefined, input, 'A', now), 'full');
    assert.deepEqual(
      journey.steps[1]?.substeps?.map(({ label }) => label),
      ['Tekening bekeken'],
    );
    assert.ok(!JSON.stringify(journey).includes('juridische'));
  });

  it('a status for staff alone leaves nothing in what a citizen reads', () => {
    const own = { statuses: { 'In behandeling': { audience: 'staff' } } };
    const input = journeyOf(zgw, whole(4), { settings: own });
    const journey = forCustomer(merge(undefined, input, 'A', now), 'full');
    assert.ok(!JSON.stringify(journey).includes('In behandeling'));
  });

  it('are the people, by their names and never by their numbers', () => {
    const person = { inpBsn: '999993653', voornamen: 'Ada', voorvoegselGeslachtsnaam: 'van', geslachtsnaam: 'King' };
    const rollen = [
      { omschrijvingGeneriek: 'initiator', betrokkeneIdentificatie: person },
      { omschrijvingGeneriek: 'mede_initiator', betrokkeneIdentificatie: { voornamen: 'Bo', geslachtsnaam: 'King' } },
      {
        omschrijvingGeneriek: 'behandelaar',
        betrokkeneIdentificatie: { voorletters: 'C.', achternaam: 'Berg' },
        contactpersoonRol: { emailadres: 'c@stad.example', telefoonnummer: '14 020' },
      },
      {
        roltype: 'r',
        _expand: { roltype: { omschrijvingGeneriek: 'adviseur' } },
        betrokkeneIdentificatie: { statutaireNaam: 'Bomen BV' },
      },
      { omschrijvingGeneriek: 'belanghebbende', betrokkeneIdentificatie: null },
    ];
    const journey = journeyOf(zgw, whole(2, { rollen }));
    assert.deepEqual(
      journey.parties?.map(({ name, role }) => [name, role]),
      [
        ['Ada van King', 'applicant'],
        ['Bo King', 'co_applicant'],
        ['C. Berg', 'handler'],
        ['Bomen BV', 'third_party'],
      ],
    );
    assert.deepEqual(journey.parties?.[2]?.contact, { phone: '14 020', email: 'c@stad.example' });
    assert.ok(!JSON.stringify(journey).includes('999993653'));
  });

  it('is its kind and not what it is about, in which a name may stand', () => {
    const zaaktype = { omschrijving: 'Kapvergunning' };
    assert.equal(journeyOf(zgw, expanded(2, { _expand: { zaaktype } })).title, 'Kapvergunning');
    assert.ok(!JSON.stringify(journeyOf(zgw, whole(2))).includes('King'));
  });

  it('are the cases within it, each with how far it is', () => {
    const deelzaken = [
      { ...expanded(5), identificatie: 'ZAAK-2', einddatumGepland: '2026-03-20' },
      { ...expanded(2), identificatie: 'ZAAK-3', opschorting: { indicatie: true, reden: '' } },
      { ...expanded(2), identificatie: 'ZAAK-2' },
      zaak({ identificatie: 'ZAAK-4', status: 'https://zaken.example/status/9' }),
    ];
    const journey = journeyOf(zgw, whole(2, { deelzaken }));
    assert.deepEqual(
      journey.parts?.map(({ id, stage, condition, outcome }) => [id, stage, condition, outcome]),
      [
        ['ZAAK-2', 'done', 'on_track', 'success'],
        ['ZAAK-3', 'underway', 'paused', undefined],
      ],
    );
    assertAnswers(journey, []);
    assert.match(said(journey, 'en'), /^1 of 2 parts complete, but everything is on hold/);
  });
});

describe('a payload that is no case', () => {
  it('is no news where it is a notification', () => {
    const notification = {
      kanaal: 'zaken',
      hoofdObject: `${root}/zaken/1`,
      resource: 'status',
      actie: 'create',
      kenmerken: {},
    };
    assert.equal(zgw.read(notification, { now }).is, 'nothing');
    assert.equal(zgw.referenceOf(notification), undefined);
  });

  it('is refused by field, with what to ask for', () => {
    const errors = (payload: unknown, own?: object) => {
      const result = zgw.read(payload, { now, settings: own as never });
      assert.ok(result.is === 'wrong');
      return result.errors.map(({ field }) => field);
    };
    assert.deepEqual(errors({}), ['/identificatie']);
    assert.deepEqual(errors(zaak({ status: `${root}/statussen/1` })), ['/status']);
    assert.deepEqual(errors(whole(2), { statuses: { 2: { stage: 'far' } } }), ['/settings/statuses/2/stage']);
    assert.deepEqual(errors(whole(2), { results: { A: 'won' } }).length, 1);
    assert.deepEqual(errors(whole(2), { timeZone: 'Mars' }), ['/settings/timeZone']);
  });
});
