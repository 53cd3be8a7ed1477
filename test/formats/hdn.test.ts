import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JourneyInput } from '../../src/contract/index.js';
import { advance, merge } from '../../src/core/index.js';
import { hdn } from '../../src/formats/index.js';
import { applicationTexts as words } from '../../src/i18n/sources/applications/index.js';
import { assertAnswers, assertSaysTrouble, imported, journeyOf, now, said } from './applications.js';

type Row = [
  code: string,
  stage: JourneyInput['stage'],
  condition: JourneyInput['condition'],
  waitingOn: JourneyInput['waitingOn'],
  outcome?: JourneyInput['outcome'],
  reason?: string,
];

/** Each message, sent as the first one after the file was sent on to be assessed. */
const rows: Row[] = [
  ['SX09', 'received', 'on_track', 'provider'],
  ['SX10', 'preparing', 'on_track', 'provider'],
  ['SX22', 'underway', 'action_needed', 'customer', undefined, 'signature_missing'],
  ['SX12', 'underway', 'action_needed', 'customer', undefined, 'documents_missing'],
  ['SX04', 'underway', 'on_track', 'provider'],
  ['SX23', 'ready', 'action_needed', 'customer', undefined, 'signature_missing'],
  ['SX05', 'final', 'on_track', 'provider'],
  ['SX31', 'final', 'on_track', 'third_party'],
  ['SX26', 'final', 'on_track', 'provider'],
  ['SX20', 'done', 'on_track', 'none', 'success'],
  ['SX14', 'underway', 'problem', 'provider', undefined, 'not_processable'],
  ['SX24', 'underway', 'on_track', 'provider', undefined, 'being_changed'],
  ['SX11', 'done', 'on_track', 'none', 'declined'],
  ['SX01', 'underway', 'at_risk', 'provider', undefined, 'offer_ending'],
  ['SX25', 'underway', 'problem', 'provider', undefined, 'technical_issue'],
  ['SX16', 'done', 'on_track', 'none', 'cancelled'],
];

const message = (status: unknown, datum = '2026-03-04T10:00:00+01:00', more = {}) => ({
  kenmerk: 'H-42',
  status,
  datum,
  ...more,
});
const assessed = imported(hdn, [
  message('SX09', '2026-03-01T09:00:00+01:00'),
  message('SX04', '2026-03-02T09:00:00+01:00'),
]);
const states = ({ steps }: Pick<JourneyInput, 'steps'>) => steps.map(({ state }) => state).join(' ');

describe('HDN status messages', () => {
  it('are sixteen, and each has a row', () => {
    assert.equal(new Set(rows.map(([code]) => code)).size, 16);
  });

  for (const [code, stage, condition, waitingOn, outcome, reason] of rows) {
    it(`${code} says where it is, whose turn it is and why`, () => {
      const journey = journeyOf(hdn, message(code), { stored: assessed });
      assert.deepEqual(
        [journey.stage, journey.condition, journey.waitingOn, journey.outcome, journey.reason?.code],
        [stage, condition, waitingOn, outcome, reason],
      );
      assertAnswers(journey, [code]);
      assertSaysTrouble(journey);
      const hasTask = journey.tasks?.some(({ state }) => state === 'open') ?? false;
      assert.equal(hasTask, condition === 'action_needed');
    });

    it(`${code} is read in each of the ways in which it is written`, () => {
      const number = Number(code.slice(2));
      for (const written of [code.toLowerCase(), `SX ${number}`, String(number), number]) {
        const journey = journeyOf(hdn, message(written), { stored: assessed });
        assert.deepEqual([journey.stage, journey.condition], [stage, condition], String(written));
      }
    });
  }

  it('that keep the place keep the one that the payload tells, where nothing is stored', () => {
    const history = { kenmerk: 'H-42', statussen: [message('SX10', '2026-03-02'), message('SX12', '2026-03-03')] };
    assert.equal(journeyOf(hdn, history).stage, 'preparing');
    assert.equal(journeyOf(hdn, message('SX12')).stage, 'received');
    // What is stored lies further on than the history that was sent.
    assert.equal(journeyOf(hdn, history, { stored: assessed }).stage, 'underway');
  });

  it('that nobody knows keep the place and the tasks, and are told in the source’s words', () => {
    const waiting = imported(hdn, [message('SX04'), message('SX12')]);
    const journey = journeyOf(hdn, message('SX77', '2026-03-05', { omschrijving: 'Dossier herverdeeld' }), {
      stored: waiting,
    });
    assert.deepEqual([journey.stage, journey.condition, journey.waitingOn], ['underway', 'unknown', 'customer']);
    assert.deepEqual(journey.reason, { code: 'SX77', text: 'Dossier herverdeeld' });
    assert.equal(journey.tasks?.[0]?.state, 'open');
    assert.match(said(journey, 'nl'), /Dossier herverdeeld/);
    assertAnswers(journey, ['SX77']);
    assertSaysTrouble(journey);
  });

  it('tell when an offer ends, and what follows', () => {
    const offered = imported(hdn, [message('SX23', '2026-03-04', { uiterlijk: '2026-04-01' })]);
    assert.equal(offered.tasks?.[0]?.due, '2026-04-01');
    const journey = journeyOf(hdn, message('SX01', '2026-03-20', { uiterlijk: '2026-04-01' }), { stored: offered });
    assert.deepEqual(journey.deadlines, [
      { kind: 'customer', at: '2026-04-01', consequence: words.consequence.offerEnds },
    ]);
    assert.deepEqual([journey.stage, journey.condition], ['ready', 'at_risk']);
    // The offer still has to be signed, and that is still said.
    assert.equal(journey.tasks?.[0]?.id, 'hdn:offer');
    assert.match(
      said(journey, 'en'),
      /You need to do 1 thing by Wednesday 1 April|You need to do 1 thing by Wednesday, April 1/,
    );
    const approved = journeyOf(hdn, message('SX05', '2026-03-25'), {
      stored: merge(offered, journey, 'H-42', now),
    });
    assert.equal(approved.deadlines, undefined);
    assert.equal(approved.tasks, undefined);
  });

  it('ask for each document by its name', () => {
    const stukken = ['Werkgeversverklaring', { omschrijving: 'Loonstrook', uiterlijk: '2026-03-20' }];
    const links = { documents: 'https://bank.example/upload' };
    const journey = journeyOf(hdn, message('SX12', '2026-03-04', { stukken }), { settings: { links } });
    assert.deepEqual(
      journey.tasks?.map(({ id, title, due, url }) => [id, (title as Record<string, string>)['nl'], due, url]),
      [
        ['hdn:documents-1', 'Stuur: Werkgeversverklaring', undefined, links.documents],
        ['hdn:documents-2', 'Stuur: Loonstrook', '2026-03-20', links.documents],
      ],
    );
  });

  it('date a step as done when the next one began, and skip the rate offer that was never made', () => {
    assert.equal(states(assessed), 'done done skipped current upcoming upcoming upcoming upcoming upcoming');
    assert.equal(assessed.steps[0]?.doneAt, '2026-03-02T09:00:00+01:00');
    assert.equal(assessed.steps[1]?.doneAt, undefined);
  });

  it('keep what was handed in, and ask for it again only when they say so later', () => {
    const waiting = imported(hdn, [message('SX12')]);
    const handedIn = advance(
      waiting,
      { tasks: [{ ...waiting.tasks![0]!, state: 'submitted', submittedAt: '2026-03-05T12:00:00Z' }] },
      now,
    );
    const again = journeyOf(hdn, message('SX12'), { stored: handedIn });
    assert.deepEqual(
      [again.tasks?.[0]?.state, again.condition, again.waitingOn],
      ['submitted', 'on_track', 'provider'],
    );
    const later = journeyOf(hdn, message('SX12', '2026-03-09'), { stored: handedIn });
    assert.deepEqual([later.tasks?.[0]?.state, later.condition], ['open', 'action_needed']);
  });

  it('keep what the owner added: tasks, people, a promise, who may look it up', () => {
    const parties = [{ id: 'a', name: 'Ada', role: 'applicant' as const }];
    const own = { id: 'call', title: 'Call', type: 'appointment', state: 'open', blocking: false, for: 'a' } as const;
    const promise = { until: '2026-04-01', precision: 'day', source: 'provider' } as const;
    const stored = {
      ...assessed,
      parties,
      tasks: [own],
      promise,
      lookup: { factors: ['1012 JS'] },
      title: 'Your home',
    };
    const journey = journeyOf(hdn, message('SX05'), { stored });
    const { tasks, lookup, title } = journey;
    assert.deepEqual(
      [journey.parties, tasks, journey.promise, lookup, title],
      [parties, [own], promise, stored.lookup, 'Your home'],
    );
  });

  it('write their history once, however often they are sent', () => {
    const twice = imported(hdn, [message('SX09'), message('SX09'), message('SX10', '2026-03-05')]);
    assert.deepEqual(
      twice.events?.map(({ at }) => at),
      ['2026-03-04T10:00:00+01:00', '2026-03-05'],
    );
  });

  it('of one day are all in the history', () => {
    const journey = imported(hdn, [message('SX12', '2026-03-04'), message('SX14', '2026-03-04')]);
    assert.deepEqual(
      journey.events?.map(({ text }) => text),
      [words.event.documents, words.event.notProcessable],
    );
  });

  it('keep what professionals wrote to each other for staff, unless the owner says otherwise', () => {
    const noted = message('SX12', '2026-03-04', { toelichting: 'IB60 ontbreekt' });
    const events = journeyOf(hdn, noted).events!;
    assert.deepEqual(
      events.filter(({ text }) => text === 'IB60 ontbreekt').map(({ audience }) => audience),
      ['staff'],
    );
    const told = journeyOf(hdn, noted, { settings: { notes: 'customer' } });
    assert.equal(told.events?.[0]?.text, 'IB60 ontbreekt');
    assert.equal(told.events?.[0]?.audience, undefined);
  });

  it('are refused by field where something is missing, and the settings where they are wrong', () => {
    const errors = (payload: unknown, settings?: object) => {
      const result = hdn.read(payload, { now, settings: settings as never });
      assert.ok(result.is === 'wrong');
      return result.errors.map(({ field }) => field);
    };
    assert.deepEqual(errors({ status: 'SX12' }), ['/kenmerk']);
    assert.deepEqual(errors({ kenmerk: 'H-42' }), ['/status']);
    assert.deepEqual(errors(message('SX09'), { notes: 'all' }), ['/settings/notes']);
    assert.deepEqual(errors(message('SX09'), { links: { documents: 'javascript:x' } }), ['/settings/links/documents']);
    assert.equal(hdn.referenceOf({ kenmerk: ' H-42 ' }), 'H-42');
  });
});
