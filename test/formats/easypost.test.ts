import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { easypost } from '../../src/formats/easypost.js';
import { assertNeverThrows, assertToldWell, axesOf, journeyOf, kept, now, said } from './parcels.js';

const detail = (status: string, status_detail: string, datetime: string, message: string) => ({
  object: 'TrackingDetail',
  status,
  status_detail,
  datetime,
  message,
  tracking_location: { object: 'TrackingLocation', city: 'AUSTIN', state: 'TX', country: 'US', zip: '78701' },
});
const tracker = {
  id: 'trk_1',
  object: 'Tracker',
  mode: 'production',
  tracking_code: 'EZ1000000001',
  status: 'in_transit',
  status_detail: 'arrived_at_facility',
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-04T15:00:00Z',
  signed_by: null,
  est_delivery_date: '2026-03-06T00:00:00Z',
  shipment_id: null,
  carrier: 'USPS',
  public_url: 'https://track.example/EZ1000000001',
  is_return: false,
  tracking_details: [
    detail('pre_transit', 'status_update', '2026-03-02T10:00:00Z', 'Shipping label created'),
    detail('in_transit', 'received_at_origin_facility', '2026-03-03T09:00:00-06:00', 'Accepted at facility'),
  ],
  carrier_detail: { destination_tracking_location: { city: 'AUSTIN', zip: '78701' } },
};
const event = (result: object) => ({ object: 'Event', description: 'tracker.updated', mode: 'production', result });
/** What a parcel that was on its way becomes. */
const withStatus = (status: string, status_detail?: string) =>
  event({ ...tracker, status, status_detail, est_delivery_date: null });

const statuses: Record<string, string> = {
  unknown: 'underway unknown carrier unknown',
  pre_transit: 'preparing on_track carrier',
  in_transit: 'underway on_track carrier',
  out_for_delivery: 'final on_track carrier',
  delivered: 'done on_track none success',
  available_for_pickup: 'ready action_needed customer',
  return_to_sender: 'underway on_track carrier reverse',
  failure: 'underway problem carrier failure',
  cancelled: 'done on_track none cancelled cancelled',
  error: 'underway unknown carrier error',
};

/** Every detail, of a parcel on its way. */
const details: Record<string, string> = {
  address_correction: 'underway action_needed customer consignee_incorrect_address',
  arrived_at_destination: 'underway on_track carrier',
  arrived_at_facility: 'underway on_track carrier',
  arrived_at_pickup_location: 'ready action_needed customer',
  awaiting_information: 'underway action_needed customer information_missing',
  cancelled: 'done on_track none cancelled in_transit.cancelled',
  damaged: 'underway problem carrier carrier_damaged_parcel',
  delayed: 'underway delayed carrier in_transit.delayed',
  delivery_exception: 'underway problem carrier in_transit.delivery_exception',
  departed_facility: 'underway on_track carrier',
  departed_origin_facility: 'underway on_track carrier',
  expired: 'underway unknown carrier no_news',
  failure: 'underway problem carrier in_transit.failure',
  held: 'underway paused carrier in_transit.held',
  in_transit: 'underway on_track carrier',
  label_created: 'underway on_track carrier',
  lost: 'done problem none failed carrier_parcel_lost',
  missorted: 'underway delayed carrier carrier_sorting_error',
  out_for_delivery: 'underway on_track carrier',
  received_at_destination_facility: 'underway on_track carrier',
  received_at_origin_facility: 'underway on_track carrier',
  refused: 'underway problem carrier consignee_refused',
  return: 'underway on_track carrier reverse',
  status_update: 'underway on_track carrier',
  transferred_to_destination_carrier: 'underway on_track carrier',
  transit_exception: 'underway problem carrier in_transit.transit_exception',
  unknown: 'underway on_track carrier',
  weather_delay: 'underway delayed carrier weather_delay',
};

describe('EasyPost', () => {
  for (const [status, expected] of Object.entries(statuses)) {
    it(`tells the customer what ${status} means`, () => {
      const journey = journeyOf(easypost, withStatus(status));
      assert.equal(axesOf(journey), expected);
      assertToldWell(journey, [status]);
    });
  }

  for (const [code, expected] of Object.entries(details)) {
    it(`tells the customer what ${code} adds to a parcel on its way`, () => {
      const journey = journeyOf(easypost, withStatus('in_transit', code));
      assert.equal(axesOf(journey), expected);
      assertToldWell(journey, [code]);
    });

    it(`tells the customer what ${code} adds to each status, and never that all is well`, () => {
      for (const status of Object.keys(statuses)) {
        const journey = journeyOf(easypost, withStatus(status, code));
        assertToldWell(journey, [code, status]);
        if (status === 'failure' || status === 'error') assert.notEqual(axesOf(journey), statuses['in_transit']);
      }
    });
  }

  it('leaves what is settled as it is, and says why', () => {
    const axes = (status: string, code: string) => axesOf(journeyOf(easypost, withStatus(status, code)));
    assert.equal(axes('return_to_sender', 'refused'), 'underway on_track carrier reverse consignee_refused');
    assert.equal(axes('delivered', 'held'), 'done on_track none success');
    assert.equal(axes('cancelled', 'held'), 'done on_track none cancelled cancelled.held');
    assert.equal(axes('failure', 'delayed'), 'underway delayed carrier failure.delayed');
  });

  it('reads a day that is written as midnight in Greenwich as that day', () => {
    const promise = (changes: object, settings?: object) =>
      journeyOf(easypost, event({ ...tracker, ...changes }), undefined, { ...settings }).promise;
    const friday = { from: '2026-03-06', until: '2026-03-06', precision: 'day', source: 'carrier' };
    assert.deepEqual(promise({}), friday);
    const local = { est_delivery_date_local: '2026-03-06', est_delivery_time_local: '18:30:00' };
    assert.deepEqual(promise({ est_delivery_date: '2026-03-07T00:30:00Z', carrier_detail: local }), friday);
    assert.deepEqual(promise({ carrier_detail: local }, { timeZone: 'America/Chicago' }), {
      until: '2026-03-06T18:30:00-06:00',
      precision: 'minute',
      source: 'carrier',
      timeZone: 'America/Chicago',
    });
  });

  it('is the parcel, with its history, its postcode and who signed for it', () => {
    const journey = journeyOf(easypost, event({ ...tracker, status: 'delivered', signed_by: 'J. Jansen' }));
    assert.equal(journey.reference, 'EZ1000000001');
    assert.deepEqual(journey.lookup, { factors: ['78701'] });
    assert.deepEqual(journey.proof, { signedBy: 'J. Jansen' });
    assert.deepEqual(
      journey.events?.map(({ at, text, place }) => [at, text, place]),
      [
        ['2026-03-02T10:00:00Z', 'Shipping label created', 'AUSTIN, TX, US'],
        ['2026-03-03T09:00:00-06:00', 'Accepted at facility', 'AUSTIN, TX, US'],
      ],
    );
    assert.equal(said(journey).position, 'Your order has been delivered.');
  });

  it('is a return where the tracker is of one', () => {
    assert.equal(journeyOf(easypost, event({ ...tracker, is_return: true })).kind, 'return');
  });

  it('says nothing of events about something else, and tells by field what is wrong with a tracker', () => {
    const result = easypost.read({ object: 'Event', description: 'batch.updated', result: {} }, { now });
    assert.equal(result.is, 'nothing');
    const wrong = easypost.read(event({ ...tracker, tracking_code: [] }), { now });
    assert.ok(wrong.is === 'wrong');
    assert.deepEqual(wrong.errors, [{ field: '/result/tracking_code', must: 'be the number of a parcel' }]);
    const status = easypost.read({ ...tracker, status: null }, { now });
    assert.ok(status.is === 'wrong' && status.errors[0]?.field === '/status');
  });

  it('shows a status that nobody knows in the carrier’s own words, at the place that was known', () => {
    const journey = journeyOf(easypost, withStatus('teleported', 'lost_in_space'));
    assert.equal(axesOf(journey), 'underway unknown carrier teleported.lost_in_space');
    assert.match(said(journey).position, /“Accepted at facility”/);
  });

  it('never throws, whatever is sent', () => {
    const stored = kept(journeyOf(easypost, withStatus('available_for_pickup')));
    assertNeverThrows(easypost, [event(tracker), tracker, withStatus('failure', 'lost')], [undefined, stored]);
  });
});
