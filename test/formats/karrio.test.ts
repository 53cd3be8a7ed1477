import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { karrio } from '../../src/formats/karrio.js';
import { assertNeverThrows, assertToldWell, axesOf, journeyOf, kept, now, said } from './parcels.js';

const event = (status: string, date: string, time: string, description: string, more: object = {}) => ({
  date,
  time,
  timestamp: `${date}T${time}:00.000Z`,
  code: 'XX',
  status,
  description,
  location: 'Montréal, QC',
  ...more,
});
const tracker = {
  id: 'trk_1',
  object_type: 'tracker',
  carrier_name: 'dhl_express',
  carrier_id: 'dhl',
  tracking_number: '1Z12345E0205271688',
  info: {
    carrier_tracking_link: 'https://carrier.example/1Z12345E0205271688',
    order_id: 'A 77/3',
    shipment_destination_postal_code: 'H2Y 1C6',
    signed_by: 'M. Tremblay',
  },
  events: [
    event('in_transit', '2026-03-03', '18:20', 'Départ du centre de tri'),
    event('picked_up', '2026-03-03', '09:00', 'Colis ramassé'),
    event('pending', '2026-03-02', '12:00', 'Étiquette créée'),
  ],
  delivered: false,
  status: 'in_transit',
  estimated_delivery: '2026-03-06',
  test_mode: false,
  delivery_image_url: 'https://api.example/image.png',
  signature_image_url: 'javascript:alert(1)',
};
const webhook = (data: object) => ({ event: 'tracker_updated', test_mode: false, data });
const withStatus = (status: string, reason?: string) =>
  webhook({
    ...tracker,
    status,
    estimated_delivery: null,
    events: [event(status, '2026-03-04', '08:00', 'Message du transporteur', { reason }), ...tracker.events],
  });

const statuses: Record<string, string> = {
  pending: 'received on_track provider',
  picked_up: 'underway on_track carrier',
  unknown: 'underway unknown carrier unknown',
  on_hold: 'underway paused carrier on_hold',
  cancelled: 'done on_track none cancelled cancelled',
  delivered: 'done on_track none success',
  in_transit: 'underway on_track carrier',
  delivery_delayed: 'underway delayed carrier delivery_delayed',
  out_for_delivery: 'final on_track carrier',
  ready_for_pickup: 'ready action_needed customer',
  delivery_failed: 'final problem carrier delivery_failed',
  return_to_sender: 'underway on_track carrier reverse',
};

/** Every reason, of a parcel that is on hold: most keep it there, a few only the customer can take away. */
const reasons: Record<string, string> = {
  ...Object.fromEntries(
    [
      'carrier_damaged_parcel',
      'carrier_sorting_error',
      'carrier_address_not_found',
      'carrier_parcel_lost',
      'carrier_not_enough_time',
      'carrier_vehicle_issue',
      'carrier_capacity_exceeded',
      'carrier_mechanical_delay',
      'retailer_cancelled',
      'retailer_incorrect_data',
      'retailer_not_ready',
      'retailer_incorrect_parcel',
      'retailer_incorrect_dimensions',
      'retailer_packaging_issue',
      'consignee_refused',
      'consignee_business_closed',
      'consignee_not_available',
      'consignee_not_home',
      'consignee_cancelled',
      'consignee_verification_failed',
      'consignee_access_restricted',
      'consignee_safe_place_unavailable',
      'customs_delay',
      'customs_prohibited',
      'customs_inspection',
      'weather_delay',
      'natural_disaster',
      'force_majeure',
      'parcel_being_researched',
      'security_issue',
      'regulatory_hold',
    ].map((reason) => [reason, `underway paused carrier ${reason}`]),
  ),
  consignee_incorrect_address: 'underway action_needed customer consignee_incorrect_address',
  customs_documentation: 'underway action_needed customer customs_documentation',
  customs_duties_unpaid: 'underway action_needed customer customs_duties_unpaid',
  unknown: 'underway paused carrier on_hold',
};

describe('Karrio', () => {
  for (const [status, expected] of Object.entries(statuses)) {
    it(`tells the customer what ${status} means`, () => {
      const journey = journeyOf(karrio, withStatus(status));
      assert.equal(axesOf(journey), expected);
      assertToldWell(journey, [status]);
      for (const text of Object.values(said(journey))) assert.doesNotMatch(text, /pending/i);
    });
  }

  for (const [reason, expected] of Object.entries(reasons)) {
    it(`tells the customer that a parcel is held because of ${reason}`, () => {
      const journey = journeyOf(karrio, withStatus('on_hold', reason));
      assert.equal(axesOf(journey), expected);
      assertToldWell(journey, [reason]);
    });

    it(`tells the customer that a delivery failed because of ${reason}`, () => {
      const journey = journeyOf(karrio, withStatus('delivery_failed', reason));
      const isLost = reason === 'carrier_parcel_lost';
      assert.equal(journey.stage, isLost ? 'done' : 'final');
      assert.notEqual(journey.condition, 'on_track');
      assertToldWell(journey, [reason]);
    });
  }

  it('never says that what failed or came back is only waiting', () => {
    assert.match(said(journeyOf(karrio, withStatus('delivery_failed'))).position, /there is a problem/);
    assert.match(said(journeyOf(karrio, withStatus('return_to_sender'))).position, /on its way back to the sender/);
    assert.match(said(journeyOf(karrio, withStatus('on_hold'))).position, /on hold/);
    assert.match(said(journeyOf(karrio, withStatus('cancelled'))).position, /cancelled/);
  });

  it('is the order, with its postcode, its carrier and what proves that it came', () => {
    const journey = journeyOf(karrio, webhook({ ...tracker, status: 'delivered' }));
    assert.equal(journey.reference, 'A-77-3');
    assert.deepEqual(journey.lookup, { factors: ['H2Y 1C6'] });
    assert.deepEqual(journey.proof, { image: 'https://api.example/image.png', signedBy: 'M. Tremblay' });
    assert.deepEqual(journey.parts?.[0]?.tracking, {
      carrier: 'DHL Express',
      number: '1Z12345E0205271688',
      url: 'https://carrier.example/1Z12345E0205271688',
    });
  });

  it('does not believe the Z of a local time: only its date is told, unless the owner knows the zone', () => {
    const events = (settings?: object) =>
      journeyOf(karrio, webhook(tracker), undefined, { ...settings }).events?.map(({ at, text }) => [at, text]);
    assert.deepEqual(events(), [
      ['2026-03-02', 'Étiquette créée'],
      ['2026-03-03', 'Colis ramassé'],
      ['2026-03-03', 'Départ du centre de tri'],
    ]);
    assert.deepEqual(events({ timeZone: 'America/Toronto' })?.at(-1), [
      '2026-03-03T18:20:00-05:00',
      'Départ du centre de tri',
    ]);
    const afternoon = webhook({ ...tracker, events: [event('in_transit', '2026-03-03', '06:20 PM', 'Départ')] });
    const journey = journeyOf(karrio, afternoon, undefined, { timeZone: 'America/Toronto' });
    assert.equal(journey.events?.[0]?.at, '2026-03-03T18:20:00-05:00');
  });

  it('reads a history that is told oldest first as well', () => {
    const data = { ...tracker, events: [...tracker.events].reverse() };
    assert.deepEqual(
      journeyOf(karrio, webhook(data)).events?.map(({ text }) => text),
      journeyOf(karrio, webhook(tracker)).events?.map(({ text }) => text),
    );
  });

  it('dates the delivery by the newest event where events have no status of their own', () => {
    const events = tracker.events.map((event) => ({ ...event, status: undefined }));
    const journey = journeyOf(karrio, webhook({ ...tracker, status: 'delivered', events }));
    assert.equal(said(journey).time, 'That was on Tuesday, March 3.');
  });

  it('says nothing of events about something else, and tells by field what is wrong', () => {
    assert.equal(karrio.read({ event: 'order_created', data: {} }, { now }).is, 'nothing');
    const result = karrio.read(webhook({ ...tracker, info: { order_id: '!!' } }), { now });
    assert.ok(result.is === 'wrong');
    assert.equal(result.errors[0]?.field, '/data/info/order_id');
  });

  it('shows a status that nobody knows in the carrier’s own words, at the place that was known', () => {
    const journey = journeyOf(karrio, withStatus('teleported'));
    assert.equal(axesOf(journey), 'underway unknown carrier teleported');
    assert.match(said(journey).position, /“Message du transporteur”/);
  });

  it('never throws, whatever is sent', () => {
    const stored = kept(journeyOf(karrio, withStatus('on_hold', 'customs_duties_unpaid')));
    assertNeverThrows(karrio, [webhook(tracker), tracker, withStatus('on_hold', 'weather_delay')], [undefined, stored]);
  });
});
