import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JourneyInput, parse } from '../../src/contract/index.js';
import { schemaOrg } from '../../src/formats/schema-org.js';
import { assertSaid, type Input, journeyOf, now, saidOf, storedOf } from './saying.js';

const order = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Order',
  orderNumber: '176057',
  orderStatus: 'https://schema.org/OrderInTransit',
  ...more,
});
const parcel = (more: object = {}) => ({
  '@type': 'ParcelDelivery',
  trackingNumber: '3S123',
  trackingUrl: 'https://carrier.example/3S123',
  provider: { '@type': 'Organization', name: 'PostNL' },
  itemShipped: [
    { '@type': 'Product', name: 'Blue mug' },
    { '@type': 'Product', name: 'Spoon' },
  ],
  expectedArrivalFrom: '2026-03-05',
  expectedArrivalUntil: '2026-03-07',
  ...more,
});
const axes = ({ stage, condition, waitingOn, outcome, direction }: Input) =>
  [stage, condition, waitingOn, outcome, direction].filter(Boolean).join(' ');
const before = storedOf(journeyOf(schemaOrg, order()));

/** Every OrderStatus. */
const statuses: [status: string, comesTo: string][] = [
  ['OrderProcessing', 'preparing on_track provider'],
  ['OrderPaymentDue', 'received action_needed customer'],
  ['OrderInTransit', 'underway on_track carrier'],
  ['OrderPickupAvailable', 'ready action_needed customer'],
  ['OrderDelivered', 'done on_track none success'],
  ['OrderProblem', 'underway problem carrier'],
  ['OrderCancelled', 'done on_track none cancelled'],
  ['OrderReturned', 'done on_track none returned reverse'],
];

describe('schema.org’s order status', () => {
  for (const [status, comesTo] of statuses) {
    it(`${status} is said, however it is written, for an order and for its parcel`, () => {
      for (const prefix of ['https://schema.org/', 'http://schema.org/', 'http://www.schema.org/', 'schema:', '']) {
        for (const orderDelivery of [undefined, parcel()]) {
          const payload = order({ orderStatus: prefix + status, orderDelivery });
          const journey = journeyOf(schemaOrg, payload, { stored: before });
          assert.equal(axes(journey), comesTo, prefix);
          assertSaid(journey, status);
        }
      }
      assert.equal(
        axes(journeyOf(schemaOrg, order({ orderStatus: { '@id': `schema:${status}` } }), { stored: before })),
        comesTo,
      );
    });
  }

  it('that nobody knows keeps the place, is called unclear and never pending', () => {
    const journey = journeyOf(schemaOrg, order({ orderStatus: 'https://schema.org/OrderBeamedUp' }), {
      stored: before,
    });
    assert.equal(axes(journey), 'underway unknown carrier');
    assert.match(saidOf(journey).whole, /the latest news is not clear/);
    assert.equal(journeyOf(schemaOrg, order({ orderStatus: 'constructor' })).condition, 'unknown');
  });

  it('is not made up where none is given', () => {
    assert.equal(axes(journeyOf(schemaOrg, order({ orderStatus: undefined }))), 'received on_track provider');
  });
});

describe('schema.org’s order', () => {
  it('is found by itself, in a list, in a graph, and by its full names', () => {
    const bare = { '@type': 'Order', orderNumber: 176057 };
    for (const payload of [
      bare,
      [{ '@type': 'Organization', name: 'Shop' }, bare],
      { '@context': 'http://schema.org', '@graph': [{ '@type': 'EmailMessage' }, bare] },
      { '@type': ['http://schema.org/Order', 'Thing'], 'http://schema.org/orderNumber': [{ '@value': '176057' }] },
      { '@type': 'EmailMessage', mainEntity: { '@type': 'schema:Order', 'schema:orderNumber': '176057' } },
    ]) {
      assert.equal(schemaOrg.referenceOf(payload), '176057');
      assert.equal(journeyOf(schemaOrg, payload).kind, 'order');
    }
  });

  it('has its parcels with their numbers, items and promises', () => {
    const journey = journeyOf(schemaOrg, order({ orderDelivery: parcel() }));
    const [part] = journey.parts!;
    assert.deepEqual(part!.tracking, { carrier: 'PostNL', number: '3S123', url: 'https://carrier.example/3S123' });
    assert.deepEqual(part!.items, ['Blue mug', 'Spoon']);
    assert.deepEqual(journey.promise, { from: '2026-03-05', until: '2026-03-07', precision: 'day', source: 'carrier' });
    assert.equal(saidOf(journey).time, 'Expected Thursday, March 5 to Saturday, March 7.');
  });

  it('has the parcels of its lines, each as its line says', () => {
    const line = (trackingNumber: string, status: string) => ({
      '@type': 'OrderItem',
      orderItemStatus: `http://schema.org/${status}`,
      orderDelivery: parcel({ trackingNumber }),
    });
    const orderedItem = [line('A', 'OrderDelivered'), line('B', 'OrderInTransit'), line('C', 'OrderProblem')];
    const journey = journeyOf(schemaOrg, order({ orderedItem }));
    assert.deepEqual(
      journey.parts!.map(({ id, stage, condition }) => `${id} ${stage} ${condition}`),
      ['A done on_track', 'B underway on_track', 'C received problem'],
    );
    assert.match(saidOf(journey).position, /^1 of your 3 parcels delivered, but there is a problem/);
  });

  it('has the parcels that say that they are part of it, and not those of another', () => {
    const of = (orderNumber: string, trackingNumber: string) =>
      parcel({ trackingNumber, partOfOrder: { '@type': 'Order', orderNumber } });
    const graph = { '@graph': [order(), of('176057', 'A'), of('99', 'B')] };
    assert.deepEqual(
      journeyOf(schemaOrg, graph).parts!.map(({ id }) => id),
      ['A'],
    );
    const pointing = {
      '@graph': [
        parcel({ partOfOrder: { '@id': '#order' } }),
        order({ '@id': '#order', orderDelivery: { '@id': '#p2' } }),
        parcel({ '@id': '#p2', trackingNumber: 'P2' }),
      ],
    };
    assert.deepEqual(
      journeyOf(schemaOrg, pointing)
        .parts!.map(({ id }) => id)
        .sort(),
      ['3S123', 'P2'],
    );
  });

  it('of which only the parcel is told was sent', () => {
    const alone = parcel({ partOfOrder: { '@type': 'Order', orderNumber: '176057' } });
    const stored = storedOf(journeyOf(schemaOrg, order({ orderDelivery: parcel({ trackingNumber: 'OTHER' }) })));
    const added = journeyOf(schemaOrg, alone, { stored });
    assert.equal(axes(added), 'underway on_track carrier');
    assert.deepEqual(
      added.parts!.map(({ id }) => id),
      ['OTHER', '3S123'],
    );
    const without = journeyOf(schemaOrg, parcel());
    assert.equal(without.reference, '3S123');
    assert.equal(axes(without), 'underway on_track carrier');
  });

  it('that waits to be paid says where and by when', () => {
    const { tasks } = journeyOf(
      schemaOrg,
      order({ orderStatus: 'OrderPaymentDue', paymentUrl: 'https://shop.example/pay', paymentDueDate: '2026-03-09' }),
    );
    assert.deepEqual(
      tasks!.map(({ type, url, due }) => [type, url, due]),
      [['pay', 'https://shop.example/pay', '2026-03-09']],
    );
  });

  it('that can be collected says where, with which code and until when', () => {
    const deliveryStatus = {
      '@type': 'DeliveryEvent',
      accessCode: '7788',
      availableFrom: '2026-03-03T09:00:00Z',
      availableThrough: '2026-03-10T18:00:00+01:00',
      hasDeliveryMethod: 'http://purl.org/goodrelations/v1#DeliveryModePickUp',
      location: {
        '@type': 'Place',
        name: 'Corner shop',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Dam 1',
          postalCode: '1012 JS',
          addressLocality: 'Amsterdam',
        },
      },
    };
    const journey = journeyOf(schemaOrg, order({ orderDelivery: parcel({ deliveryStatus }) }));
    assert.equal(axes(journey), 'ready action_needed customer');
    assert.deepEqual(journey.pickup, {
      place: 'Corner shop, Dam 1, 1012 JS Amsterdam',
      code: '7788',
      from: '2026-03-03T09:00:00Z',
      until: '2026-03-10T18:00:00+01:00',
    });
    assert.equal(journey.tasks![0]!.due, '2026-03-10T18:00:00+01:00');
  });

  it('that can be collected and says no more is there all the same', () => {
    assert.equal(saidOf(journeyOf(schemaOrg, order({ orderStatus: 'OrderPickupAvailable' }))).time, 'It is there now.');
  });

  it('tells what happened in the words of the source', () => {
    const event = (name: string, startDate: string) => ({ '@type': 'DeliveryEvent', name, startDate });
    const deliveryStatus = [
      event('Left the depot', '2026-03-03T10:00:00Z'),
      event('Handed in', '2026-03-02T10:00:00Z'),
    ];
    const { events } = journeyOf(schemaOrg, order({ orderDelivery: parcel({ deliveryStatus }) }));
    assert.deepEqual(
      events!.map(({ text }) => text),
      ['Handed in', 'Left the depot'],
    );
  });

  it('is looked up by what only the customer knows', () => {
    const customer = { '@type': 'Person', name: 'J. Doe', email: 'j@example.com', telephone: '+31201234567' };
    const deliveryAddress = { '@type': 'PostalAddress', postalCode: '1012 JS' };
    const payload = order({ customer, orderDelivery: parcel({ deliveryAddress }) });
    assert.deepEqual(journeyOf(schemaOrg, payload).lookup!.factors, ['j@example.com', '+31201234567', '1012 JS']);
  });

  it('is nothing where there is none, and is told by its field without a number', () => {
    for (const payload of [null, [], 'x', { '@type': 'Product' }, { '@graph': [] }]) {
      assert.equal(schemaOrg.read(payload, { now }).is, 'nothing');
    }
    const result = schemaOrg.read({ '@type': 'Order' }, { now });
    assert.deepEqual(result.is === 'wrong' && result.errors.map(({ field }) => field), ['/orderNumber']);
  });
});

it('schema.org’s documents never throw, and never make a journey that breaks the contract', () => {
  const names = [
    '@type',
    '@id',
    '@graph',
    '@value',
    'orderNumber',
    'orderStatus',
    'orderDelivery',
    'orderedItem',
    'orderItemStatus',
    'partOfOrder',
    'deliveryStatus',
    'location',
    'address',
    'name',
    'accessCode',
    'availableThrough',
    'expectedArrivalFrom',
    'expectedArrivalUntil',
    'trackingNumber',
    'itemShipped',
    'customer',
    '__proto__',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(
        'Order',
        'ParcelDelivery',
        'DeliveryEvent',
        '#a',
        'OrderDelivered',
        'OrderProblem',
        '176057',
        '2026-03-03',
        '2026-03-03T10:00:00Z',
        '2026-99-99',
        '',
        '\u0000',
      ),
      fc.constantFrom(null, true, 0, -1, 1e21, NaN),
      fc.string(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
    ),
  })).any;
  const spoiled = fc
    .tuple(
      fc.constantFrom<object>(order({ orderDelivery: [parcel()] }), parcel({ '@id': '#a' })),
      fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }),
    )
    .map(([payload, other]) => ({ ...payload, ...other }));
  fc.assert(
    fc.property(fc.oneof(value, spoiled), fc.boolean(), (payload, isStored) => {
      schemaOrg.referenceOf(payload);
      const result = schemaOrg.read(payload, { now, ...(isStored && { stored: before }) });
      if (result.is === 'journey') assert.ok(parse(JourneyInput, result.journey).ok);
    }),
    { numRuns: 3000 },
  );
});
