import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JourneyInput, parse } from '../../src/contract/index.js';
import { shopify } from '../../src/formats/shopify.js';
import { assertSaid, type Input, journeyOf, now, saidOf, storedOf } from './saying.js';

const settings = { reference: 'id' };
const fulfillment = (more: object = {}) => ({
  id: 255858046,
  admin_graphql_api_id: 'gid://shopify/Fulfillment/255858046',
  order_id: 450789469,
  status: 'success',
  created_at: '2026-03-02T09:00:00-05:00',
  updated_at: '2026-03-03T10:00:00-05:00',
  tracking_company: 'USPS',
  shipment_status: null,
  email: 'bob@example.com',
  destination: { zip: '40202' },
  line_items: [
    { id: 1, name: 'Blue mug - large', title: 'Blue mug', quantity: 2 },
    { id: 2, title: 'Spoon', quantity: 1 },
  ],
  tracking_number: '1Z1234512345123456',
  tracking_numbers: ['1Z1234512345123456'],
  tracking_url: 'https://carrier.example/track?n=1Z1234512345123456',
  name: '#1001.1',
  ...more,
});
const event = (status: string, more: object = {}) => ({
  id: 944956391,
  admin_graphql_api_id: 'gid://shopify/FulfillmentEvent/944956391',
  fulfillment_id: 255858046,
  order_id: 450789469,
  status,
  happened_at: '2026-03-03T11:00:00-05:00',
  city: 'Louisville',
  province: 'KY',
  country: 'US',
  message: null,
  estimated_delivery_at: null,
  ...more,
});
const order = (more: object = {}) => ({
  id: 450789469,
  admin_graphql_api_id: 'gid://shopify/Order/450789469',
  name: '#1001',
  order_number: 1001,
  email: 'bob@example.com',
  phone: '+15025550101',
  financial_status: 'paid',
  fulfillment_status: null,
  created_at: '2026-03-01T09:00:00-05:00',
  updated_at: '2026-03-03T12:00:00-05:00',
  cancelled_at: null,
  shipping_address: { zip: '40202' },
  line_items: [
    { id: 1, name: 'Blue mug - large', quantity: 3, fulfillable_quantity: 1 },
    { id: 2, name: 'Spoon', quantity: 1, fulfillable_quantity: 0 },
  ],
  fulfillments: [],
  ...more,
});
const sentBack = (more: object = {}) => ({
  id: 246,
  admin_graphql_api_id: 'gid://shopify/Return/246',
  status: 'requested',
  order: { id: 450789469, admin_graphql_api_id: 'gid://shopify/Order/450789469' },
  total_return_line_items: 1,
  name: '#1001-R1',
  created_at: '2026-03-01T09:00:00-05:00',
  ...more,
});

const axes = ({ stage, condition, waitingOn, outcome, direction }: Input) =>
  [stage, condition, waitingOn, outcome, direction].filter(Boolean).join(' ');
/** A parcel that was on its way before, as the endpoint has it. */
const before = storedOf(
  journeyOf(shopify, event('in_transit', { happened_at: '2026-03-02T11:00:00-05:00' }), { settings }),
);

/** Every FulfillmentEventStatus, with the three that only the unstable version of the interface has. */
const events: [status: string, comesTo: string][] = [
  ['LABEL_PURCHASED', 'preparing on_track provider'],
  ['LABEL_PRINTED', 'preparing on_track provider'],
  ['CONFIRMED', 'received on_track provider'],
  ['CARRIER_PICKED_UP', 'underway on_track carrier'],
  ['IN_TRANSIT', 'underway on_track carrier'],
  ['OUT_FOR_DELIVERY', 'final on_track carrier'],
  ['ATTEMPTED_DELIVERY', 'final delayed carrier'],
  ['READY_FOR_PICKUP', 'ready action_needed customer'],
  ['PICKED_UP', 'done on_track none success'],
  ['DELIVERED', 'done on_track none success'],
  ['DELAYED', 'underway delayed carrier'],
  ['FAILURE', 'underway problem carrier'],
  ['BUYER_ACTION_REQUIRED', 'underway action_needed customer'],
  ['READY_FOR_RECIPIENT_PICKUP', 'ready action_needed customer'],
  ['RETURNING_TO_SENDER', 'underway on_track carrier reverse'],
];
/** What only the display status of a fulfilment can be besides. */
const displayed: [status: string, comesTo: string][] = [
  ['SUBMITTED', 'preparing on_track provider'],
  ['LABEL_VOIDED', 'preparing on_track provider'],
  ['FULFILLED', 'underway on_track carrier'],
  ['MARKED_AS_FULFILLED', 'underway on_track carrier'],
  ['NOT_DELIVERED', 'underway problem carrier'],
  ['CANCELED', 'preparing at_risk provider'],
];
const fulfillmentStatuses: [status: string, comesTo: string][] = [
  ['PENDING', 'preparing on_track provider'],
  ['OPEN', 'preparing on_track provider'],
  ['SUCCESS', 'underway on_track carrier'],
  ['CANCELLED', 'preparing at_risk provider'],
  ['ERROR', 'preparing problem provider'],
  ['FAILURE', 'preparing problem provider'],
];
/** Every OrderDisplayFulfillmentStatus, with the old ones and the two names that webhooks have. */
const orders: [status: string, comesTo: string][] = [
  ['UNFULFILLED', 'received on_track provider'],
  ['OPEN', 'received on_track provider'],
  ['SCHEDULED', 'received on_track provider'],
  ['PENDING_FULFILLMENT', 'preparing on_track provider'],
  ['IN_PROGRESS', 'preparing on_track provider'],
  ['ON_HOLD', 'preparing paused provider'],
  ['PARTIALLY_FULFILLED', 'underway on_track carrier'],
  ['FULFILLED', 'underway on_track carrier'],
  ['RESTOCKED', 'done on_track none cancelled'],
  ['REQUEST_DECLINED', 'preparing problem provider'],
  ['FULFILLMENT_NOT_REQUIRED', 'done on_track none success'],
  ['partial', 'underway on_track carrier'],
];
const returns: [status: string, comesTo: string][] = [
  ['REQUESTED', 'received on_track provider reverse'],
  ['OPEN', 'underway on_track provider reverse'],
  ['CLOSED', 'done on_track none returned reverse'],
  ['DECLINED', 'done on_track none declined reverse'],
  ['CANCELED', 'done on_track none cancelled reverse'],
];

describe('Shopify’s fulfilment events', () => {
  for (const [status, comesTo] of events) {
    it(`say what ${status} means, from a webhook and from GraphQL`, () => {
      const webhook = journeyOf(shopify, event(status.toLowerCase()), { settings, stored: before });
      assert.equal(axes(webhook), comesTo);
      assertSaid(webhook, status);
      const { id: _, ...rest } = fulfillment({ displayStatus: status, shipment_status: undefined });
      const graphql = { data: { fulfillment: { ...rest, id: 'gid://shopify/Fulfillment/255858046' } } };
      assert.equal(axes(journeyOf(shopify, graphql, { stored: before })), comesTo);
      const updated = journeyOf(shopify, fulfillment({ shipment_status: status.toLowerCase() }), { stored: before });
      assert.equal(axes(updated), comesTo);
    });
  }

  it('say the history, with places, and tick the steps with their dates', () => {
    const journey = journeyOf(shopify, event('out_for_delivery'), { settings, stored: before });
    const done = journey.steps.map(({ id, state, doneAt }) => [id, state, doneAt].filter(Boolean).join(' '));
    assert.deepEqual(done.slice(2), ['underway done 2026-03-03T11:00:00-05:00', 'final current', 'done upcoming']);
    assert.deepEqual(
      journey.events!.map(({ at, place }) => `${at} ${place}`),
      ['2026-03-02T11:00:00-05:00 Louisville, KY, US', '2026-03-03T11:00:00-05:00 Louisville, KY, US'],
    );
  });

  it('say on which day it is expected, and never an hour that nobody meant', () => {
    const estimated_delivery_at = '2026-03-06T02:00:00Z';
    const inShop = { ...settings, timeZone: 'America/New_York' };
    const journey = journeyOf(shopify, event('in_transit', { estimated_delivery_at }), { settings: inShop });
    assert.deepEqual(journey.promise, { from: '2026-03-05', until: '2026-03-05', precision: 'day', source: 'carrier' });
    assert.equal(saidOf(journey).time, 'Expected Thursday, March 5.');
  });

  it('that arrive after a later one change nothing', () => {
    const delivered = storedOf(journeyOf(shopify, event('delivered'), { settings, stored: before }));
    const late = event('out_for_delivery', { happened_at: '2026-03-03T10:00:00-05:00' });
    assert.equal(shopify.read(late, { now, settings, stored: delivered }).is, 'nothing');
  });

  it('leave the parcel its number and its items', () => {
    const stored = storedOf(journeyOf(shopify, fulfillment()));
    const { parts } = journeyOf(shopify, { ...event('delivered'), order_name: '#1001' }, { stored });
    assert.equal(parts!.length, 1);
    assert.equal(parts![0]!.tracking!.number, '1Z1234512345123456');
    assert.equal(parts![0]!.items!.length, 2);
  });

  it('name no order without the setting that reads orders by their ids', () => {
    assert.equal(shopify.referenceOf(event('delivered')), undefined);
    assert.equal(shopify.read(event('delivered'), { now }).is, 'nothing');
    assert.equal(shopify.referenceOf(event('delivered'), settings), '450789469');
    assert.equal(shopify.referenceOf(fulfillment(), settings), '450789469');
    assert.equal(shopify.referenceOf(order(), settings), '450789469');
  });
});

describe('Shopify’s fulfilments', () => {
  for (const [status, comesTo] of displayed) {
    it(`say what the display status ${status} means`, () => {
      const payload = { id: 'gid://shopify/Fulfillment/255858046', name: '#1001-F1', displayStatus: status };
      const journey = journeyOf(shopify, payload, { stored: { ...before, reference: '1001' } });
      assert.equal(axes(journey), comesTo);
      assertSaid(journey, status);
    });
  }
  for (const [status, comesTo] of fulfillmentStatuses) {
    it(`say what the status ${status} means where no carrier says anything`, () => {
      const journey = journeyOf(shopify, fulfillment({ status: status.toLowerCase() }));
      assert.equal(axes(journey), comesTo);
      assertSaid(journey, status);
    });
  }

  it('are parcels with their numbers and items, of the order in their name', () => {
    for (const name of ['#1001.1', '#1001-F1']) {
      const { reference, parts, lookup } = journeyOf(shopify, fulfillment({ name }));
      assert.equal(reference, '1001');
      assert.deepEqual(parts![0]!.items, ['2 × Blue mug - large', 'Spoon']);
      assert.deepEqual(parts![0]!.tracking, {
        carrier: 'USPS',
        number: '1Z1234512345123456',
        url: 'https://carrier.example/track?n=1Z1234512345123456',
      });
      assert.deepEqual(lookup!.factors, ['bob@example.com', '40202']);
    }
  });

  it('say the same thing once, however often the same webhook comes', () => {
    const first = journeyOf(shopify, fulfillment({ shipment_status: 'in_transit' }));
    const again = fulfillment({ shipment_status: 'in_transit', updated_at: '2026-03-03T22:00:00-05:00' });
    const second = journeyOf(shopify, again, { stored: storedOf(first) });
    assert.deepEqual(second.events, first.events);
  });
});

describe('Shopify’s orders', () => {
  for (const [status, comesTo] of orders) {
    it(`say what ${status} means, from a webhook and from GraphQL`, () => {
      const code = status.toLowerCase();
      const webhook = journeyOf(shopify, order({ fulfillment_status: code === 'unfulfilled' ? null : code }));
      assert.equal(axes(webhook), comesTo);
      assertSaid(webhook, status);
      const graphql = {
        id: 'gid://shopify/Order/1',
        name: '#1001',
        displayFulfillmentStatus: status,
        fulfillments: [],
      };
      const asked = journeyOf(shopify, { data: { order: graphql } });
      assert.equal(axes(asked), comesTo);
      assertSaid(asked, status);
    });
  }

  it('that are fulfilled were sent, and are not there yet', () => {
    const journey = journeyOf(shopify, order({ fulfillment_status: 'fulfilled', fulfillments: [fulfillment()] }));
    assert.equal(axes(journey), 'underway on_track carrier');
    assert.equal(saidOf(journey).position, 'Your order is on its way.');
    const delivered = [fulfillment({ shipment_status: 'delivered' })];
    const there = journeyOf(shopify, order({ fulfillment_status: 'fulfilled', fulfillments: delivered }));
    assert.equal(saidOf(there).position, 'Your order has been delivered.');
  });

  it('that were sent in part count the part that was not', () => {
    const delivered = [fulfillment({ shipment_status: 'delivered' })];
    const journey = journeyOf(shopify, order({ fulfillment_status: 'partial', fulfillments: delivered }));
    assert.equal(saidOf(journey).position, '1 of your 2 parcels delivered.');
    assert.deepEqual(
      journey.parts!.map(({ items, stage }) => [stage, items]),
      [
        ['done', ['2 × Blue mug - large', 'Spoon']],
        ['preparing', ['Blue mug - large']],
      ],
    );
    const held = journeyOf(shopify, order({ display_fulfillment_status: 'ON_HOLD', fulfillments: delivered }));
    assert.match(saidOf(held).whole, /1 of your 2 parcels delivered, but everything is on hold/);
    const sent = order({
      fulfillment_status: 'fulfilled',
      fulfillments: [...delivered, fulfillment({ id: 2, name: '#1001.2', tracking_number: '1Z2' })],
    });
    assert.equal(journeyOf(shopify, sent, { stored: storedOf(journey) }).parts!.length, 2);
  });

  it('that are cancelled have ended, and say only what is the customer’s to know', () => {
    const cancelled = (cancel_reason: string) =>
      saidOf(
        journeyOf(
          shopify,
          order({
            cancelled_at: '2026-03-03T12:00:00-05:00',
            cancel_reason,
            fulfillments: [fulfillment({ status: 'cancelled' })],
          }),
        ),
      );
    assert.equal(cancelled('customer').position.startsWith('Your order has been cancelled.'), true);
    assert.notEqual(cancelled('inventory').position, cancelled('customer').position);
    assert.equal(cancelled('fraud').position, 'Your order has been cancelled.');
    assert.equal(cancelled('constructor').position, 'Your order has been cancelled.');
  });

  it('with a cancelled fulfilment wait to be sent again', () => {
    const stored = storedOf(journeyOf(shopify, fulfillment({ shipment_status: 'in_transit' })));
    const payload = order({ fulfillments: [fulfillment({ status: 'cancelled' })] });
    const journey = journeyOf(shopify, payload, { stored });
    assert.equal(journey.parts, undefined);
    assert.equal(journey.stage, 'received');
  });

  it('are looked up by what only the customer knows', () => {
    assert.deepEqual(journeyOf(shopify, order()).lookup!.factors, ['bob@example.com', '+15025550101', '40202']);
  });

  it('are read in GraphQL’s shapes too: nodes, edges, camel case', () => {
    const journey = journeyOf(shopify, {
      id: 'gid://shopify/Order/450789469',
      name: '#1001',
      displayFulfillmentStatus: 'PARTIALLY_FULFILLED',
      lineItems: { edges: [{ node: { name: 'Spoon', unfulfilledQuantity: 2 } }] },
      fulfillments: [
        {
          id: 'gid://shopify/Fulfillment/7',
          displayStatus: 'IN_TRANSIT',
          trackingInfo: [{ company: 'DHL', number: 'JD1', url: 'https://dhl.example/JD1' }],
          fulfillmentLineItems: { nodes: [{ quantity: 2, lineItem: { name: 'Blue mug' } }] },
          events: {
            nodes: [
              {
                status: 'IN_TRANSIT',
                happenedAt: '2026-03-03T08:00:00Z',
                city: 'Utrecht',
                estimatedDeliveryAt: '2026-03-05T00:00:00Z',
              },
              { status: 'CONFIRMED', happenedAt: '2026-03-01T08:00:00Z' },
            ],
          },
        },
      ],
    });
    assert.deepEqual(
      journey.parts!.map(({ items }) => items),
      [['2 × Blue mug'], ['2 × Spoon']],
    );
    assert.equal(journey.parts![0]!.tracking!.number, 'JD1');
    assert.equal(journey.parts![0]!.promise!.until, '2026-03-05');
    assert.deepEqual(
      journey.events!.map(({ at }) => at),
      ['2026-03-01T08:00:00Z', '2026-03-03T08:00:00Z'],
    );
  });
});

describe('Shopify’s returns', () => {
  for (const [status, comesTo] of returns) {
    it(`say what ${status} means, from a webhook and from GraphQL`, () => {
      for (const written of [status.toLowerCase(), status]) {
        const journey = journeyOf(shopify, sentBack({ status: written }));
        assert.equal(journey.kind, 'return');
        assert.equal(axes(journey), comesTo);
        assertSaid(journey, status);
      }
    });
  }

  it('are journeys of their own beside the order', () => {
    assert.equal(shopify.referenceOf(sentBack()), '1001-R1');
    assert.equal(shopify.referenceOf(sentBack({ name: undefined })), 'return-246');
    assert.equal(shopify.referenceOf(sentBack(), settings), 'return-246');
  });

  it('that are declined say what the customer was told, and no code', () => {
    const decline = { reason: 'RETURN_PERIOD_ENDED', note: 'Returns are possible for 30 days.' };
    const { whole } = saidOf(journeyOf(shopify, sentBack({ status: 'declined', decline })));
    assert.match(whole, /^Your return was not approved\. Returns are possible for 30 days\./);
    assert.doesNotMatch(whole, /RETURN_PERIOD/);
  });
});

describe('what Shopify sends that nobody knows yet', () => {
  it('keeps the place, is called unclear and never pending', () => {
    const journey = journeyOf(shopify, event('beamed_up', { message: 'Beamed up' }), { settings, stored: before });
    assert.equal(axes(journey), 'underway unknown carrier');
    assert.match(saidOf(journey).whole, /the latest news is not clear.*Beamed up/);
    assert.equal(journeyOf(shopify, order({ fulfillment_status: '__proto__' })).condition, 'unknown');
    assert.equal(journeyOf(shopify, sentBack({ status: 'constructor' })).condition, 'unknown');
  });

  it('is nothing to a customer when it is about something else', () => {
    for (const payload of [
      { id: 1, title: 'A product' },
      { id: 'gid://shopify/Product/1', status: 'x' },
      null,
      'x',
      [],
      {},
    ]) {
      assert.equal(shopify.read(payload, { now }).is, 'nothing');
    }
  });

  it('is told by its field when it has no number', () => {
    const result = shopify.read(order({ name: '###', order_number: null }), { now });
    assert.deepEqual(result.is === 'wrong' && result.errors.map(({ field }) => field), ['/name']);
  });

  it('never throws, and never makes a journey that breaks the contract', () => {
    const names = [
      'id',
      'name',
      'status',
      'order_id',
      'fulfillments',
      'fulfillment_status',
      'shipment_status',
      'line_items',
      'order',
      'events',
      'nodes',
      'happened_at',
      'created_at',
      'updated_at',
      'tracking_number',
      'fulfillable_quantity',
      'email',
      'estimated_delivery_at',
      'cancelled_at',
      'admin_graphql_api_id',
      'decline',
      '__proto__',
    ];
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          'delivered',
          'partial',
          'x',
          '#1001',
          '2026-03-03',
          '2026-13-40',
          '2026-03-03T10:00:00Z',
          'gid://shopify/Order/1',
          'gid://shopify/Fulfillment/',
          '',
          'on_hold',
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
        fc.constantFrom<object>(
          order({ fulfillments: [fulfillment()] }),
          fulfillment(),
          event('delivered'),
          sentBack(),
        ),
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }),
      )
      .map(([payload, other]) => ({ ...payload, ...other }));
    fc.assert(
      fc.property(fc.oneof(value, spoiled), fc.boolean(), fc.boolean(), (payload, isById, isStored) => {
        const more = { ...(isById && { settings }), ...(isStored && { stored: before }) };
        shopify.referenceOf(payload, more.settings);
        const result = shopify.read(payload, { now, ...more });
        if (result.is === 'journey') assert.ok(parse(JourneyInput, result.journey).ok);
      }),
      { numRuns: 3000 },
    );
  });
});
