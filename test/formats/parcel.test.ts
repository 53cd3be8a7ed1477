import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type JourneyInput, JourneyInput as Input, parse, Reference } from '../../src/contract/index.js';
import type { JourneyDocument } from '../../src/core/index.js';
import {
  type Effect,
  journeyOfParcels,
  type Moment,
  oldestFirst,
  type Parcel,
  type ParcelOrder,
} from '../../src/formats/parcel.js';
import { carrierName, promiseFrom, referenceFrom, spanOf, whenOf } from '../../src/formats/payload.js';
import { axesOf, kept, now, said } from './parcels.js';

type Read = JourneyInput & { reference: string };

const effects = {
  sent: { stage: 'underway' },
  out: { stage: 'final' },
  ready: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  there: { stage: 'done' },
  late: { condition: 'delayed', reason: 'weather_delay' },
  address: { condition: 'action_needed', asks: 'address' },
  back: { stage: 'underway', direction: 'reverse' },
  lost: { stage: 'done', outcome: 'failed', condition: 'problem', reason: 'carrier_parcel_lost' },
  cancelled: { stage: 'done', outcome: 'cancelled' },
  unclear: { condition: 'unknown', reason: 'no_news' },
} satisfies Record<string, Effect>;

type Code = keyof typeof effects;
const moment = (code: string, at?: string): Moment => ({
  at,
  code,
  effect: (effects as Partial<Record<string, Effect>>)[code],
});
const parcel = (id: string, codes: [...Code[]], more: Partial<Parcel> = {}): Parcel => {
  const moments = codes.map((code, day) => moment(code, `2026-03-0${day + 1}T10:00:00Z`));
  const last = moments.at(-1)!;
  return {
    id,
    tracking: { carrier: 'PostNL', number: id },
    history: moments,
    status: { ...last, at: undefined },
    ...more,
  };
};

const read = (order: Partial<ParcelOrder>, stored?: JourneyDocument): Read => {
  const result = journeyOfParcels({ reference: '1001', parcels: [], ...order }, { now, stored });
  assert.ok(result.is === 'journey', JSON.stringify(result));
  return result.journey;
};
const states = ({ steps }: JourneyInput) => steps.map(({ id, state }) => `${id} ${state}`).join(', ');

describe('an order of parcels', () => {
  it('is as far as its parcel, and dates the steps by what happened', () => {
    const journey = read({ parcels: [parcel('A', ['sent', 'out'])] });
    assert.equal(axesOf(journey), 'final on_track carrier');
    assert.equal(states(journey), 'received done, preparing done, underway done, final current, done upcoming');
    assert.equal(journey.steps[2]!.doneAt, '2026-03-02T10:00:00Z');
    assert.deepEqual(journey.parts?.[0]?.title, {
      en: 'Parcel 1',
      nl: 'Pakket 1',
      de: 'Paket 1',
      fr: 'Colis 1',
      es: 'Paquete 1',
      ar: 'الطرد 1',
    });
  });

  it('counts its parcels, and leaves the others alone when one of them has news', () => {
    const first = kept(read({ parcels: [parcel('A', ['sent'])] }));
    const second = kept(read({ parcels: [parcel('B', ['sent', 'late'])] }, first), first);
    const third = read({ parcels: [parcel('A', ['sent', 'out', 'there'])] }, second);
    assert.deepEqual(
      third.parts?.map((part) => [part.id, axesOf(part)]),
      [
        ['A', 'done on_track none success'],
        ['B', 'underway delayed carrier weather_delay'],
      ],
    );
    assert.equal(axesOf(third), 'underway delayed carrier weather_delay');
    assert.equal(said(third).position, '1 of your 2 parcels delivered, 1 late. Bad weather is holding things up.');
    assert.equal(third.events?.length, 5);
    assert.equal(states(third).split(', ')[2], 'underway current');
  });

  it('ends when the last of them has ended, and in part where one was lost', () => {
    const first = kept(read({ parcels: [parcel('A', ['sent', 'there'])] }));
    const journey = read({ parcels: [parcel('B', ['sent', 'lost'])] }, first);
    assert.equal(axesOf(journey), 'done on_track none partial');
    assert.equal(said(journey).position, 'Part of your order has been delivered.');
  });

  it('drops parcels that a whole order does not have any more', () => {
    const first = kept(read({ parcels: [parcel('unsent', ['ready'])] }));
    const journey = read({ parcels: [parcel('A', ['sent'])], isWhole: true }, first);
    assert.deepEqual(
      journey.parts?.map(({ id }) => id),
      ['A'],
    );
    assert.equal(journey.tasks, undefined);
    assert.equal(journey.pickup, undefined);
  });

  it('keeps what the owner said of it, and knows its parcel by the number on it', () => {
    const owners: JourneyDocument = {
      ...kept(read({ parcels: [parcel('A', ['sent'])], factors: ['1012 JS'] })),
      title: 'Blue bicycle',
      parties: [{ id: 'p', name: 'J. Jansen', role: 'recipient' }],
      tasks: [{ id: 'rate', title: 'Measure yourself', type: 'confirm', state: 'open', blocking: false }],
      parts: [
        {
          id: 'frame',
          title: 'The frame',
          stage: 'underway',
          condition: 'on_track',
          waitingOn: 'carrier',
          tracking: { number: 'A' },
          promise: { until: '2026-03-09', precision: 'day', source: 'carrier' },
        },
      ],
    };
    const journey = read({ parcels: [parcel('A', ['sent', 'late'])], factors: ['1012 JS', 'j@example.com'] }, owners);
    assert.equal(journey.title, 'Blue bicycle');
    assert.equal(journey.parties?.length, 1);
    assert.deepEqual(
      journey.parts?.map(({ id, title, condition, promise }) => [id, title, condition, promise?.until]),
      [['frame', 'The frame', 'delayed', '2026-03-09']],
    );
    assert.deepEqual(
      journey.tasks?.map(({ id }) => id),
      ['rate'],
    );
    assert.deepEqual(journey.lookup?.factors, ['1012 JS', 'j@example.com']);
  });

  it('says something of itself while it has no parcels', () => {
    const status: Moment = {
      at: '2026-03-01',
      code: 'due',
      effect: { stage: 'received', condition: 'action_needed', reason: 'payment_due', asks: 'pay' },
    };
    const journey = read({ status });
    assert.equal(axesOf(journey), 'received action_needed customer payment_due');
    assert.deepEqual(
      journey.tasks?.map(({ id, type }) => [id, type]),
      [['pay:order', 'pay']],
    );
    const sent = read({ parcels: [parcel('A', ['sent'])], status }, kept(journey));
    assert.equal(axesOf(sent), 'underway on_track carrier');
    assert.equal(sent.tasks, undefined);
  });
});

describe('a parcel in trouble', () => {
  it('keeps the last place known: from its own history, or from what is stored', () => {
    assert.equal(
      axesOf(read({ parcels: [parcel('A', ['sent', 'out', 'late'])] })),
      'final delayed carrier weather_delay',
    );
    const before = kept(read({ parcels: [parcel('A', ['sent', 'out'])] }));
    const trouble = { history: [], status: moment('late', '2026-03-04T10:00:00Z') };
    assert.equal(
      axesOf(read({ parcels: [parcel('A', ['late'], trouble)] }, before)),
      'final delayed carrier weather_delay',
    );
    assert.equal(
      axesOf(read({ parcels: [parcel('A', ['late'], trouble)] })),
      'received delayed provider weather_delay',
    );
  });

  it('is not delivered any more when trouble is told after it was', () => {
    const journey = read({ parcels: [parcel('A', ['sent', 'there', 'late'])] });
    assert.equal(axesOf(journey), 'final delayed carrier weather_delay');
    const silent = read({ parcels: [parcel('A', ['sent', 'there', 'unclear'])] });
    assert.equal(axesOf(silent), 'done unknown none success no_news');
  });

  it('goes back until it is said to come again, and has come back when it is delivered', () => {
    const back = read({ parcels: [parcel('A', ['sent', 'out', 'back', 'sent'])] });
    assert.equal(axesOf(back), 'underway on_track carrier reverse');
    assert.equal(said(back).position, 'Your order is on its way back to the sender.');
    assert.equal(states(back), 'received done, preparing done, underway current, done upcoming');
    const there = read({ parcels: [parcel('A', ['sent', 'back', 'there'])] });
    assert.equal(axesOf(there), 'done on_track none returned reverse');
    assert.equal(said(there).position, 'Your order has gone back to the sender.');
    const again = parcel('A', ['sent', 'back']);
    const forward: Moment = { code: 'forward', effect: { stage: 'underway', direction: 'forward' } };
    assert.equal(axesOf(read({ parcels: [{ ...again, status: forward }] })), 'underway on_track carrier');
    const late = { ...again, history: [...again.history, forward], status: moment('late') };
    assert.equal(axesOf(read({ parcels: [late] }, kept(back))), 'underway delayed carrier weather_delay');
  });

  it('ends where it was, with what never came skipped', () => {
    const journey = read({ parcels: [parcel('A', ['sent', 'cancelled'])] });
    assert.equal(journey.currentStep, 'underway');
    assert.equal(states(journey), 'received done, preparing done, underway current, final skipped, done skipped');
    assert.equal(said(journey).position, 'Your order has been cancelled.');
  });

  it('asks for something as long as its status does, and no longer', () => {
    const asked = kept(read({ parcels: [parcel('A', ['sent', 'address'])] }));
    assert.deepEqual(
      asked.tasks?.map(({ id, state }) => [id, state]),
      [['address:A', 'open']],
    );
    assert.match(said({ ...asked }).turn, /You need to do 1 thing/);
    assert.equal(read({ parcels: [parcel('A', ['sent', 'address', 'out'])] }, asked).tasks, undefined);
    // What the customer did is not asked of them again because of another parcel.
    const answered: JourneyDocument = {
      ...asked,
      condition: 'on_track',
      tasks: asked.tasks!.map((task) => ({ ...task, state: 'accepted' })),
    };
    assert.equal(read({ parcels: [parcel('B', ['sent'])] }, answered).condition, 'on_track');
  });

  it('can be collected at the place that is named, or else at the one in the carrier’s message', () => {
    const place = { place: 'Primera, Dam 1', until: '2026-03-12' };
    const named = read({ parcels: [parcel('A', ['sent', 'ready'], { pickup: place })] });
    assert.deepEqual(named.pickup, place);
    assert.equal(named.tasks?.[0]?.due, '2026-03-12');
    assert.match(said(named).time, /It is there until Thursday, March 12/);
    const unnamed = read({ parcels: [parcel('A', ['sent', 'ready'])] });
    assert.equal(said(unnamed).time, 'It is there now.');
    assert.deepEqual(read({ parcels: [parcel('B', ['sent'])] }, kept(named)).pickup, place);
    assert.equal(read({ parcels: [parcel('A', ['sent', 'ready', 'there'])] }, kept(named)).pickup, undefined);
  });

  it('promises nothing of what goes back to the sender', () => {
    const promise = { until: '2026-03-06', precision: 'day', source: 'carrier' } as const;
    const before = kept(read({ parcels: [parcel('A', ['sent'], { promise })] }));
    const back = read({ parcels: [parcel('A', ['sent', 'back'], { promise })] }, before);
    assert.deepEqual([back.promise, back.parts?.[0]?.promise], [undefined, undefined]);
    assert.equal(said(back).time, 'There is no date yet, because none is fixed yet.');
  });

  it('keeps its promise where a later message has none', () => {
    const promise = { until: '2026-03-06', precision: 'day', source: 'carrier' } as const;
    const before = kept(read({ parcels: [parcel('A', ['sent'], { promise })] }));
    assert.equal(read({ parcels: [parcel('A', ['sent', 'late'])] }, before).promise?.until, '2026-03-06');
  });
});

describe('messages out of order', () => {
  it('leave alone what is known when an older copy comes after a newer one', () => {
    const newer = kept(read({ parcels: [parcel('A', ['sent', 'out'])] }));
    const older = journeyOfParcels({ reference: '1001', parcels: [parcel('A', ['sent'])] }, { now, stored: newer });
    assert.equal(older.is, 'nothing');
    assert.equal(axesOf(read({ parcels: [parcel('A', ['sent', 'out'])] }, newer)), 'final on_track carrier');
    assert.equal(axesOf(read({ parcels: [parcel('B', ['sent'])] }, newer)), 'underway on_track carrier');
  });

  it('come out the same when the same one comes twice', () => {
    const once = kept(read({ parcels: [parcel('A', ['sent', 'ready'])], factors: ['1012 JS'] }));
    const twice = kept(read({ parcels: [parcel('A', ['sent', 'ready'])], factors: ['1012 JS'] }, once), once);
    assert.deepEqual({ ...twice, revision: 0 }, { ...once, revision: 0 });
  });

  it('never give anything that breaks the contract’s rules, whatever follows what', () => {
    const code = fc.constantFrom(...(Object.keys(effects) as Code[]), 'mystery' as Code);
    const one = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      codes: fc.array(code, { minLength: 1, maxLength: 5 }),
      isWhole: fc.boolean(),
      kind: fc.constantFrom('order', 'return', undefined),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (messages) => {
        let stored: JourneyDocument | undefined;
        for (const { id, codes, isWhole, kind } of messages) {
          const parcels = [parcel(id, codes as [...Code[]])];
          const result = journeyOfParcels({ reference: '1001', parcels, isWhole, kind }, { now, stored });
          if (result.is === 'nothing') continue;
          assert.ok(result.is === 'journey', JSON.stringify(result));
          stored = kept(result.journey, stored);
          assert.ok(parse(Input, stored).ok, JSON.stringify(parse(Input, stored)));
          if (stored.condition === 'action_needed') assert.ok(stored.tasks?.some(({ state }) => state === 'open'));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what payloads are written in', () => {
  it('makes one and the same reference of a number, or none', () => {
    const made: [unknown, string | undefined][] = [
      ['#1001', '1001'],
      [1001, '1001'],
      [' A 77/3 ', 'A-77-3'],
      ['Commande n° 12é', 'Commande-n-12e'],
      ['SO_1.2~3', 'SO_1.2~3'],
      ['--', undefined],
      ['注文', undefined],
      ['x'.repeat(65), undefined],
      [null, undefined],
      [1.5, undefined],
    ];
    for (const [number, reference] of made) assert.equal(referenceFrom(number), reference, String(number));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (number) => {
        const reference = referenceFrom(number);
        assert.ok(reference === undefined || parse(Reference, reference).ok, reference);
        if (reference) assert.equal(referenceFrom(reference), reference);
      }),
    );
  });

  it('keeps dates and instants apart, and makes up no offset', () => {
    const read: [string, string | undefined, string | undefined][] = [
      ['2026-03-04', undefined, '2026-03-04'],
      ['2026-03-04T23:30:00', undefined, '2026-03-04'],
      ['2026-03-04T23:30:00', 'Europe/Amsterdam', '2026-03-04T23:30:00+01:00'],
      ['2026-03-04 23:30', undefined, '2026-03-04'],
      ['2026-03-04T23:30:00.123Z', undefined, '2026-03-04T23:30:00Z'],
      ['2026-03-04T23:30:00-0500', 'Europe/Amsterdam', '2026-03-04T23:30:00-05:00'],
      ['2026-03-04T23:30:00+99:00', undefined, '2026-03-04'],
      ['2026-03-29T02:30:00', 'Europe/Amsterdam', '2026-03-29'],
      ['2026-02-30', undefined, undefined],
      ['next week', undefined, undefined],
    ];
    for (const [text, zone, when] of read) assert.equal(whenOf(text, zone), when, text);
  });

  it('reads a span by days where either end is a day, and never backwards', () => {
    assert.deepEqual(spanOf({ from: '2026-03-04T09:00:00Z', until: '2026-03-05' }), {
      from: '2026-03-04',
      until: '2026-03-05',
    });
    assert.deepEqual(spanOf({ from: '2026-03-06', until: '2026-03-05' }), { until: '2026-03-05' });
    assert.deepEqual(spanOf({ from: '2026-03-06' }), { from: '2026-03-06' });
    assert.deepEqual(promiseFrom({ until: '2026-03-05T23:59:59+01:00' }, { source: 'carrier' }), {
      from: '2026-03-05',
      until: '2026-03-05',
      precision: 'day',
      source: 'carrier',
    });
    assert.equal(spanOf({}), undefined);
  });

  it('puts moments in order, those of one day as they were told', () => {
    const days = ['2026-03-02', '2026-03-01T10:00:00Z', undefined, '2026-03-01', '2026-02-28'];
    const sorted = oldestFirst(days.map((at, index) => moment(String(index), at)));
    assert.deepEqual(
      sorted.map(({ code }) => code),
      ['4', '3', '1', '2', '0'],
    );
    const beside = oldestFirst(['2026-03-01T10:00:00Z', '2026-03-01'].map((at) => moment(at, at)));
    assert.deepEqual(
      beside.map(({ at }) => at),
      ['2026-03-01T10:00:00Z', '2026-03-01'],
    );
  });

  it('writes the name of a carrier for a person', () => {
    const names = ['dhl_express', 'postnl', 'ups', 'china-post', 'DHLExpress', ''].map(carrierName);
    assert.deepEqual(names, ['DHL Express', 'PostNL', 'UPS', 'China Post', 'DHLExpress', undefined]);
  });
});
