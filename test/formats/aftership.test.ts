import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aftership } from '../../src/formats/aftership.js';
import { assertNeverThrows, assertToldWell, axesOf, journeyOf, kept, now, said } from './parcels.js';

const checkpoint = (subtag: string, time: string, message: string, more: object = {}) => ({
  slug: 'postnl',
  checkpoint_time: time,
  city: 'Utrecht',
  country_region_name: 'Netherlands',
  message,
  tag: subtag.split('_')[0],
  subtag,
  subtag_message: `Name of ${subtag}`.replaceAll('_', ' '),
  ...more,
});
const tracking = {
  id: 'ab12',
  created_at: '2026-03-02T08:00:00+00:00',
  updated_at: '2026-03-04T09:30:00+00:00',
  tracking_number: '3SABCD123',
  slug: 'postnl',
  tag: 'InTransit',
  subtag: 'InTransit_003',
  subtag_message: 'Arrival scan',
  order_number: '#1001',
  order_id: '55',
  courier_tracking_link: 'https://carrier.example/3SABCD123',
  courier_redirect_link: 'https://carrier.example/redirect/3SABCD123',
  destination_postal_code: '3511 AB',
  customers: [{ role: 'buyer', name: 'J', email: 'j@example.com', phone_number: '+31612345678' }],
  subscribed_emails: ['shop@example.com'],
  checkpoints: [
    checkpoint('InfoReceived_001', '2026-03-02T09:00:00+01:00', 'Aangemeld'),
    checkpoint('InTransit_002', '2026-03-03T18:00:00+01:00', 'Ontvangen door PostNL'),
    checkpoint('InTransit_003', '2026-03-04T07:10:00+01:00', 'Gesorteerd'),
  ],
};
const webhook = { ts: 1772700000, event: 'tracking_update', event_id: 'x', is_tracking_first_tag: true, msg: tracking };

/** A tracking whose status came after it was seen on its way. */
const withStatus = (tag: string, subtag?: string) => ({
  ...webhook,
  msg: {
    ...tracking,
    tag,
    subtag,
    subtag_message: 'Status of the carrier',
    checkpoints: [
      ...tracking.checkpoints.slice(0, 2),
      checkpoint(subtag ?? tag, '2026-03-04T07:10:00+01:00', 'Bericht van de bezorger'),
    ],
  },
});

/** Every tag and sub-tag, and what it is for the customer of a parcel that was on its way. */
const table: Record<string, string> = {
  Pending: 'received on_track provider',
  Pending_001: 'received on_track provider',
  Pending_002: 'received on_track provider',
  Pending_003: 'received on_track provider',
  Pending_004: 'received on_track provider',
  Pending_005: 'received on_track provider',
  Pending_006: 'received on_track provider',
  InfoReceived: 'preparing on_track carrier',
  InfoReceived_001: 'preparing on_track carrier',
  InTransit: 'underway on_track carrier',
  InTransit_001: 'underway on_track carrier',
  InTransit_002: 'underway on_track carrier',
  InTransit_003: 'underway on_track carrier',
  InTransit_004: 'underway on_track carrier',
  InTransit_005: 'underway on_track carrier',
  InTransit_006: 'underway on_track third_party customs_inspection',
  InTransit_007: 'underway on_track carrier',
  InTransit_008: 'underway on_track carrier',
  InTransit_009: 'underway on_track carrier',
  InTransit_011: 'underway on_track carrier',
  InTransit_012: 'underway on_track carrier',
  InTransit_013: 'underway on_track carrier',
  OutForDelivery: 'final on_track carrier',
  OutForDelivery_001: 'final on_track carrier',
  OutForDelivery_003: 'final on_track carrier',
  OutForDelivery_004: 'final on_track carrier',
  AttemptFail: 'final delayed customer AttemptFail',
  AttemptFail_001: 'final delayed customer AttemptFail_001',
  AttemptFail_002: 'final delayed customer consignee_not_available',
  AttemptFail_003: 'final delayed customer consignee_business_closed',
  AvailableForPickup: 'ready action_needed customer',
  AvailableForPickup_001: 'ready action_needed customer',
  Delivered: 'done on_track none success',
  Delivered_001: 'done on_track none success',
  Delivered_002: 'done on_track none success',
  Delivered_003: 'done on_track none success',
  Delivered_004: 'done on_track none success',
  Delivered_005: 'done on_track none success',
  Exception: 'underway problem carrier Exception',
  Exception_001: 'underway problem carrier Exception_001',
  Exception_002: 'underway problem carrier consignee_incorrect_address',
  Exception_003: 'underway problem carrier consignee_refused',
  Exception_004: 'underway delayed third_party customs_delay',
  Exception_005: 'underway delayed carrier force_majeure',
  Exception_006: 'underway action_needed customer payment_due',
  Exception_007: 'underway action_needed customer consignee_incorrect_address',
  Exception_008: 'ready action_needed customer',
  Exception_009: 'underway problem carrier Exception_009',
  Exception_010: 'underway on_track carrier reverse',
  Exception_011: 'done on_track none returned reverse Exception_011',
  Exception_012: 'underway problem carrier carrier_damaged_parcel',
  Exception_013: 'done problem none failed carrier_parcel_lost',
  Exception_016: 'underway delayed carrier Exception_016',
  Exception_017: 'underway delayed carrier weather_delay',
  Exception_018: 'underway action_needed customer customs_documentation',
  Exception_019: 'underway delayed carrier Exception_019',
  Exception_020: 'done on_track none cancelled Exception_020',
  Exception_021: 'done problem none failed Exception_021',
  Expired: 'underway unknown carrier no_news',
  Expired_001: 'underway unknown carrier no_news',
};

describe('AfterShip', () => {
  for (const [code, expected] of Object.entries(table)) {
    it(`tells the customer what ${code} means`, () => {
      const [tag] = code.split('_');
      const journey = journeyOf(aftership, withStatus(tag!, code === tag ? undefined : code));
      assert.equal(axesOf(journey), expected);
      assert.equal(axesOf(journey.parts![0]!), expected);
      assertToldWell(journey, [code]);
    });
  }

  it('says where it is, when it comes and whose turn it is', () => {
    const msg = { ...tracking, latest_estimated_delivery: { source: 'Carrier', datetime: '2026-03-06' } };
    const { position, time, turn } = said(journeyOf(aftership, { ...webhook, msg }));
    assert.deepEqual(
      [position, time, turn],
      [
        'Your order is on its way.',
        'Expected Friday, March 6.',
        "You don't need to do anything: it is with the carrier.",
      ],
    );
  });

  it('is the order where there is one, and the parcel otherwise', () => {
    const number = (changes: object) => aftership.referenceOf({ ...webhook, msg: { ...tracking, ...changes } });
    assert.equal(number({}), '1001');
    assert.equal(number({ order_number: null }), '55');
    assert.equal(number({ order_number: '', order_id: null }), '3SABCD123');
    assert.equal(aftership.referenceOf(tracking), '1001');
    assert.equal(aftership.referenceOf({ meta: { code: 200 }, data: { tracking } }), '1001');
    assert.equal(aftership.referenceOf(webhook, { reference: 'id' }), 'ab12');
  });

  it('tells by field what is wrong, and never with the value', () => {
    const errors = (changes: object) => {
      const result = aftership.read({ ...webhook, msg: { ...tracking, ...changes } }, { now });
      assert.ok(result.is === 'wrong');
      return result.errors;
    };
    assert.deepEqual(errors({ order_number: '###' }), [
      { field: '/msg/order_number', must: 'hold a number of 1 to 64 letters or digits' },
    ]);
    assert.equal(errors({ tracking_number: null })[0]?.field, '/msg/tracking_number');
    assert.equal(errors({ tag: 7e400 })[0]?.field, '/msg/tag');
  });

  it('keeps what happened, in the carrier’s words, and dates the steps by it', () => {
    const journey = journeyOf(aftership, webhook);
    assert.deepEqual(
      journey.events?.map(({ at, text, place, source }) => [at, text, place, source]),
      [
        ['2026-03-02T09:00:00+01:00', 'Aangemeld', 'Utrecht, Netherlands', 'PostNL 3SABCD123'],
        ['2026-03-03T18:00:00+01:00', 'Ontvangen door PostNL', 'Utrecht, Netherlands', 'PostNL 3SABCD123'],
        ['2026-03-04T07:10:00+01:00', 'Gesorteerd', 'Utrecht, Netherlands', 'PostNL 3SABCD123'],
      ],
    );
    assert.deepEqual(
      journey.steps.map(({ id, state, doneAt }) => [id, state, doneAt]),
      [
        ['received', 'done', '2026-03-02T09:00:00+01:00'],
        ['preparing', 'done', '2026-03-03T18:00:00+01:00'],
        ['underway', 'current', undefined],
        ['final', 'upcoming', undefined],
        ['done', 'upcoming', undefined],
      ],
    );
    assert.equal(journey.updatedAt, '2026-03-04T09:30:00+00:00');
  });

  it('opens with what only the customer knows, and not with the shop’s own address', () => {
    assert.deepEqual(journeyOf(aftership, webhook).lookup?.factors, ['j@example.com', '+31612345678', '3511 AB']);
    const msg = { ...tracking, customers: [] };
    assert.deepEqual(journeyOf(aftership, { msg }).lookup?.factors, ['shop@example.com', '3511 AB']);
  });

  it('keeps the first promise beside the latest, as a range where there is one', () => {
    const promise = (changes: object, settings?: object) =>
      journeyOf(aftership, { ...webhook, msg: { ...tracking, ...changes } }, undefined, { ...settings }).promise;
    assert.deepEqual(
      promise({
        first_estimated_delivery: { type: 'specific', source: 'AfterShip AI', datetime: '2026-03-05' },
        latest_estimated_delivery: {
          type: 'range',
          source: 'AfterShip AI',
          datetime_min: '2026-03-06',
          datetime_max: '2026-03-08',
        },
      }),
      {
        from: '2026-03-06',
        until: '2026-03-08',
        precision: 'day',
        source: 'predicted',
        first: { from: '2026-03-05', until: '2026-03-05' },
      },
    );
    const carriers = { estimated_delivery_date: '2026-03-06T17:00:00', estimated_delivery_date_min: null };
    assert.deepEqual(promise({ courier_estimated_delivery_date: carriers }), {
      from: '2026-03-06',
      until: '2026-03-06',
      precision: 'day',
      source: 'carrier',
    });
    assert.deepEqual(promise({ courier_estimated_delivery_date: carriers }, { timeZone: 'Europe/Amsterdam' }), {
      until: '2026-03-06T17:00:00+01:00',
      precision: 'minute',
      source: 'carrier',
      timeZone: 'Europe/Amsterdam',
    });
    assert.deepEqual(promise({ expected_delivery: '2026-03-06T00:00:00Z' }), {
      from: '2026-03-06',
      until: '2026-03-06',
      precision: 'day',
      source: 'carrier',
    });
    assert.equal(promise({ expected_delivery: 'soon' }), undefined);
  });

  it('uses only the date of a time that names no offset', () => {
    const msg = { ...tracking, checkpoints: [checkpoint('InTransit_003', '2026-03-04T23:50:00', 'Gesorteerd')] };
    assert.equal(journeyOf(aftership, { msg }).events?.[0]?.at, '2026-03-04');
  });

  it('has a task for whatever it asks, with the page where it is done', () => {
    const task = (code: string) => {
      const { tasks, pickup } = journeyOf(aftership, withStatus(code.split('_')[0]!, code));
      return [tasks?.map(({ id, type, url, blocking }) => [id, type, url, blocking]), pickup !== undefined];
    };
    const [url, redirect] = [tracking.courier_tracking_link, tracking.courier_redirect_link];
    assert.deepEqual(task('AvailableForPickup_001'), [[['collect:3SABCD123', 'link', url, true]], true]);
    assert.deepEqual(task('Exception_006'), [[['pay:3SABCD123', 'pay', url, true]], false]);
    assert.deepEqual(task('Exception_007'), [[['address:3SABCD123', 'answer', redirect, true]], false]);
    assert.deepEqual(task('Exception_018'), [[['documents:3SABCD123', 'upload', url, true]], false]);
    assert.deepEqual(task('AttemptFail_002'), [[['delivery:3SABCD123', 'appointment', redirect, false]], false]);
    assert.deepEqual(task('InTransit_001'), [undefined, false]);
  });

  it('says that there is no news of a parcel that was announced a week ago and never seen', () => {
    const msg = { ...tracking, tag: 'Pending', subtag: 'Pending_001', checkpoints: [] };
    assert.equal(axesOf(journeyOf(aftership, { msg })), 'received on_track provider');
    const old = { ...msg, created_at: '2026-02-20T08:00:00+00:00' };
    assert.equal(axesOf(journeyOf(aftership, { msg: old })), 'received unknown provider no_news');
  });

  it('shows a status that nobody knows in AfterShip’s own words, at the place that was known', () => {
    const journey = journeyOf(aftership, withStatus('Teleported', 'Teleported_001'));
    assert.equal(axesOf(journey), 'underway unknown carrier Teleported_001');
    assert.match(said(journey).position, /on its way.*The latest message says: “Bericht van de bezorger”\./);
    assertToldWell(journey, ['Teleported']);
    assert.equal(axesOf(journeyOf(aftership, withStatus('constructor'))), 'underway unknown carrier constructor');
    assert.equal(journeyOf(aftership, withStatus('Exception', 'Exception_099')).condition, 'problem');
  });

  it('is a return where the label is one', () => {
    const msg = { ...tracking, shipment_direction: 'return' };
    const journey = journeyOf(aftership, { ...webhook, msg });
    assert.equal(journey.kind, 'return');
    assert.equal(said(journey).position, 'Your return is on its way.');
  });

  it('never throws, whatever is sent', () => {
    const stored = kept(journeyOf(aftership, withStatus('Exception', 'Exception_008')));
    assertNeverThrows(aftership, [webhook, tracking, withStatus('Delivered', 'Delivered_003')], [undefined, stored]);
  });
});
