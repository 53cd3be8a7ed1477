import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { track17 } from '../../src/formats/track17.js';
import { assertNeverThrows, assertToldWell, axesOf, journeyOf, kept, now, said } from './parcels.js';

const event = (sub_status: string, time_iso: string, description: string, more: object = {}) => ({
  time_iso,
  time_utc: new Date(time_iso).toISOString(),
  time_raw: { date: time_iso.slice(0, 10), time: time_iso.slice(11, 19), timezone: null },
  description,
  location: 'SHENZHEN',
  stage: sub_status.split('_')[1] ?? sub_status,
  sub_status,
  address: { country: 'CN', city: 'SHENZHEN' },
  ...more,
});
const events = [
  event('InTransit_PickedUp', '2026-03-03T14:30:00+08:00', 'Package picked up'),
  event('InfoReceived', '2026-03-02T10:00:00+08:00', 'Order information received'),
];
const info = {
  shipping_info: { recipient_address: { country: 'NL', postal_code: '3511AB' } },
  latest_status: { status: 'InTransit', sub_status: 'InTransit_PickedUp', sub_status_descr: null },
  latest_event: events[0],
  time_metrics: {
    estimated_delivery_date: {
      source: 'Official',
      from: '2026-03-08T08:00:00+01:00',
      to: '2026-03-10T20:00:00+01:00',
    },
  },
  milestone: [
    { key_stage: 'InfoReceived', time_iso: '2026-03-02T10:00:00+08:00' },
    { key_stage: 'PickedUp', time_iso: '2026-03-03T14:30:00+08:00' },
    { key_stage: 'Delivered', time_iso: null },
  ],
  tracking: { providers_hash: 1, providers: [{ provider: { key: 3011, name: 'China Post' }, events }] },
};
const push = (track_info: object, more: object = {}) => ({
  event: 'TRACKING_UPDATED',
  data: { number: 'RR123456789CN', carrier: 3011, param: null, tag: 'mine-1', track_info, ...more },
});
const withStatus = (status: string, sub_status: string | null) =>
  push({
    ...info,
    time_metrics: {},
    latest_status: { status, sub_status },
    tracking: {
      providers: [
        {
          provider: { name: 'China Post' },
          events: [event(sub_status ?? status, '2026-03-04T09:00:00+08:00', 'Message of the carrier'), ...events],
        },
      ],
    },
  });

const table: Record<string, string> = {
  NotFound: 'underway unknown carrier no_news',
  NotFound_Other: 'underway unknown carrier no_news',
  NotFound_InvalidCode: 'underway unknown carrier retailer_incorrect_data',
  InfoReceived: 'preparing on_track carrier',
  InTransit: 'underway on_track carrier',
  InTransit_PickedUp: 'underway on_track carrier',
  InTransit_Other: 'underway on_track carrier',
  InTransit_Departure: 'underway on_track carrier',
  InTransit_Arrival: 'underway on_track carrier',
  InTransit_CustomsProcessing: 'underway on_track third_party customs_inspection',
  InTransit_CustomsReleased: 'underway on_track carrier',
  InTransit_CustomsRequiringInformation: 'underway action_needed customer customs_documentation',
  Expired: 'underway unknown carrier no_news',
  Expired_Other: 'underway unknown carrier no_news',
  AvailableForPickup: 'ready action_needed customer',
  AvailableForPickup_Other: 'ready action_needed customer',
  OutForDelivery: 'final on_track carrier',
  OutForDelivery_Other: 'final on_track carrier',
  DeliveryFailure: 'final delayed customer DeliveryFailure',
  DeliveryFailure_Other: 'final delayed customer DeliveryFailure_Other',
  DeliveryFailure_NoBody: 'final delayed customer consignee_not_available',
  DeliveryFailure_Security: 'final delayed carrier security_issue',
  DeliveryFailure_Rejected: 'final problem carrier consignee_refused',
  DeliveryFailure_InvalidAddress: 'final action_needed customer consignee_incorrect_address',
  Delivered: 'done on_track none success',
  Delivered_Other: 'done on_track none success',
  Exception: 'underway problem carrier Exception',
  Exception_Other: 'underway problem carrier Exception_Other',
  Exception_Returning: 'underway on_track carrier reverse',
  Exception_Returned: 'done on_track none returned reverse Exception_Returned',
  Exception_NoBody: 'underway problem carrier consignee_not_available',
  Exception_Security: 'underway problem carrier security_issue',
  Exception_Damage: 'underway problem carrier carrier_damaged_parcel',
  Exception_Rejected: 'underway problem carrier consignee_refused',
  Exception_Delayed: 'underway delayed carrier Exception_Delayed',
  Exception_Lost: 'done problem none failed carrier_parcel_lost',
  Exception_Destroyed: 'done problem none failed Exception_Destroyed',
  Exception_Cancel: 'done on_track none cancelled Exception_Cancel',
};

describe('17TRACK', () => {
  for (const [code, expected] of Object.entries(table)) {
    it(`tells the customer what ${code} means`, () => {
      const [status] = code.split('_');
      const journey = journeyOf(track17, withStatus(status!, code === status && code !== 'InfoReceived' ? null : code));
      assert.equal(axesOf(journey), expected);
      assertToldWell(journey, [code]);
    });
  }

  it('is at its beginning while nothing was found yet', () => {
    const latest_status = { status: 'NotFound', sub_status: 'NotFound_Other' };
    const journey = journeyOf(track17, push({ latest_status, tracking: { providers: [] } }));
    assert.equal(axesOf(journey), 'received unknown provider no_news');
  });

  it('is the parcel, or the order that it was registered with, or what the owner chose', () => {
    assert.equal(track17.referenceOf(push(info)), 'RR123456789CN');
    assert.equal(track17.referenceOf(push(info, { order_no: '#77' })), '77');
    assert.equal(track17.referenceOf(push(info), { reference: 'tag' }), 'mine-1');
    const { data } = push(info);
    assert.equal(track17.referenceOf(data), 'RR123456789CN');
    const answer = { code: 0, data: { accepted: [data], rejected: [] } };
    assert.equal(journeyOf(track17, answer).reference, 'RR123456789CN');
  });

  it('keeps the range of the estimate, and whose it is', () => {
    assert.deepEqual(journeyOf(track17, push(info)).promise, {
      from: '2026-03-08T08:00:00+01:00',
      until: '2026-03-10T20:00:00+01:00',
      precision: 'minute',
      source: 'carrier',
    });
    const estimated_delivery_date = { source: '17TRACK', from: null, to: '2026-03-10T00:00:00' };
    const journey = journeyOf(track17, push({ ...info, time_metrics: { estimated_delivery_date } }));
    assert.deepEqual(journey.promise, {
      from: '2026-03-10',
      until: '2026-03-10',
      precision: 'day',
      source: 'predicted',
    });
  });

  it('puts the events of all carriers in their order, and believes no time that the carrier did not tell', () => {
    const handed = event('InTransit_Arrival', '2026-03-04T00:00:00+01:00', 'Aangekomen', {
      time_raw: { date: '2026-03-04', time: null, timezone: null },
      location: null,
      address: { city: 'Utrecht', country: 'NL' },
    });
    const providers = [{ provider: { name: 'PostNL' }, events: [handed] }, ...info.tracking.providers];
    const journey = journeyOf(track17, push({ ...info, tracking: { providers } }));
    assert.deepEqual(
      journey.events?.map(({ at, text, place }) => [at, text, place]),
      [
        ['2026-03-02T10:00:00+08:00', 'Order information received', 'SHENZHEN'],
        ['2026-03-03T14:30:00+08:00', 'Package picked up', 'SHENZHEN'],
        ['2026-03-04', 'Aangekomen', 'Utrecht, NL'],
      ],
    );
  });

  it('dates the steps by the milestones where there are no events', () => {
    const journey = journeyOf(track17, push({ ...info, tracking: { providers: [] } }));
    assert.deepEqual(journey.steps.map(({ state, doneAt }) => [state, doneAt]).slice(0, 3), [
      ['done', '2026-03-02T10:00:00+08:00'],
      ['done', '2026-03-03T14:30:00+08:00'],
      ['current', undefined],
    ]);
  });

  it('says nothing when it stops following a parcel, and tells by field what is wrong', () => {
    assert.equal(track17.read({ event: 'TRACKING_STOPPED', data: { number: 'RR1' } }, { now }).is, 'nothing');
    const result = track17.read(push({}), { now });
    assert.ok(result.is === 'wrong');
    assert.equal(result.errors[0]?.field, '/data/track_info/latest_status/status');
  });

  it('shows a status that nobody knows in the carrier’s own words, at the place that was known', () => {
    const journey = journeyOf(track17, withStatus('Teleported', 'Teleported_Other'));
    assert.equal(axesOf(journey), 'underway unknown carrier Teleported_Other');
    assert.match(said(journey).position, /“Message of the carrier”/);
    assert.equal(axesOf(journeyOf(track17, withStatus('InTransit', 'InTransit_New'))), 'underway on_track carrier');
  });

  it('never throws, whatever is sent', () => {
    const stored = kept(journeyOf(track17, withStatus('DeliveryFailure', 'DeliveryFailure_NoBody')));
    assertNeverThrows(track17, [push(info), push(info).data, withStatus('Delivered', null)], [undefined, stored]);
  });
});
