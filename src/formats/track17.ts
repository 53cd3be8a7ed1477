import type { Promised, When } from '../contract/index.js';
import type { Format, FormatSettings, Reading } from './format.js';
import { type Effect, effectFor, journeyOfParcels, type Moment, oldestFirst, type Parcel } from './parcel.js';
import {
  at,
  chosenNumber,
  fieldsOf,
  firstText,
  listOf,
  MUST_BE_NUMBER,
  placeOf,
  promiseFrom,
  referenceAmong,
  textOf,
  whenOf,
  wrong,
  zoneOf,
} from './payload.js';

const attempt: Effect = { stage: 'final', condition: 'delayed', waitingOn: 'customer', asks: 'delivery' };
const refused: Effect = { condition: 'problem', reason: 'consignee_refused' };

/** What 17TRACK's statuses and sub-statuses mean. A sub-status that does not stand here means what its status means. */
const effects: Readonly<Record<string, Effect>> = {
  NotFound: { condition: 'unknown', reason: 'no_news' },
  NotFound_InvalidCode: { condition: 'unknown', reason: 'retailer_incorrect_data' },
  InfoReceived: { stage: 'preparing', waitingOn: 'carrier' },
  InTransit: { stage: 'underway' },
  InTransit_CustomsProcessing: { stage: 'underway', waitingOn: 'third_party', reason: 'customs_inspection' },
  InTransit_CustomsRequiringInformation: {
    stage: 'underway',
    condition: 'action_needed',
    reason: 'customs_documentation',
    asks: 'documents',
  },
  Expired: { condition: 'unknown', reason: 'no_news' },
  AvailableForPickup: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  OutForDelivery: { stage: 'final' },
  DeliveryFailure: attempt,
  DeliveryFailure_NoBody: { ...attempt, reason: 'consignee_not_available' },
  DeliveryFailure_Security: { stage: 'final', condition: 'delayed', reason: 'security_issue' },
  DeliveryFailure_Rejected: { ...refused, stage: 'final' },
  DeliveryFailure_InvalidAddress: {
    stage: 'final',
    condition: 'action_needed',
    reason: 'consignee_incorrect_address',
    asks: 'address',
  },
  Delivered: { stage: 'done' },
  Exception: { condition: 'problem' },
  Exception_Returning: { stage: 'underway', direction: 'reverse' },
  Exception_Returned: { stage: 'done', outcome: 'returned', direction: 'reverse' },
  Exception_NoBody: { condition: 'problem', reason: 'consignee_not_available' },
  Exception_Security: { condition: 'problem', reason: 'security_issue' },
  Exception_Damage: { condition: 'problem', reason: 'carrier_damaged_parcel' },
  Exception_Rejected: refused,
  Exception_Delayed: { condition: 'delayed' },
  Exception_Lost: { stage: 'done', outcome: 'failed', condition: 'problem', reason: 'carrier_parcel_lost' },
  Exception_Destroyed: { stage: 'done', outcome: 'failed', condition: 'problem' },
  Exception_Cancel: { stage: 'done', outcome: 'cancelled' },
};

/** The names that milestones and events have for a place within a status. */
const stages: Readonly<Record<string, Effect>> = {
  PickedUp: { stage: 'underway' },
  Departure: { stage: 'underway' },
  Arrival: { stage: 'underway' },
  Returning: { stage: 'underway', direction: 'reverse' },
  Returned: { stage: 'done', outcome: 'returned', direction: 'reverse' },
};

/** A sub-status begins with its status, so an event that has no more than it tells both. */
const effectOf = (status: string | undefined, sub: string | undefined): Effect | undefined =>
  effectFor(effects, sub) ?? effectFor(effects, status ?? sub?.split('_', 1)[0]);

/** The parcel within a push (`data`), the only one of an API's answer (`data.accepted`), or the parcel itself. */
function parcelIn(payload: unknown): [path: string, parcel: unknown] {
  const accepted = listOf(at(payload, 'data', 'accepted'));
  if (accepted.length === 1) return ['/data/accepted/0', accepted[0]];
  return 'data' in fieldsOf(payload) ? ['/data', at(payload, 'data')] : ['', payload];
}

function numberOf(payload: unknown, settings: FormatSettings | undefined) {
  const [path, parcel] = parcelIn(payload);
  return referenceAmong([
    ...chosenNumber(parcel, settings),
    [`${path}/order_no`, at(parcel, 'order_no')],
    [`${path}/number`, at(parcel, 'number')],
  ]);
}

/** Where the carrier told a date and no time, the time in `time_iso` was made up on the way. */
function momentAt(event: unknown): When | undefined {
  const raw = at(event, 'time_raw');
  const when = whenOf(firstText(at(event, 'time_iso'), at(event, 'time_utc')));
  const day = textOf(at(raw, 'date'));
  return day && !textOf(at(raw, 'time')) ? (whenOf(day) ?? when?.slice(0, 10)) : when;
}

function momentOf(event: unknown): Moment {
  const sub = textOf(at(event, 'sub_status'));
  const stage = textOf(at(event, 'stage')) ?? textOf(at(event, 'key_stage'));
  const address = at(event, 'address');
  return {
    at: momentAt(event),
    code: sub ?? stage ?? 'unknown',
    text: textOf(at(event, 'description')),
    place: textOf(at(event, 'location')) ?? placeOf(at(address, 'city'), at(address, 'state'), at(address, 'country')),
    effect: effectOf(undefined, sub) ?? effectOf(stage, undefined) ?? effectFor(stages, stage),
  };
}

/** The events of every carrier on the way; without any, the milestones that 17TRACK made of them. Both come newest first. */
function historyOf(info: unknown): Moment[] {
  const events = listOf(at(info, 'tracking', 'providers')).flatMap((provider) => listOf(at(provider, 'events')));
  const milestones = listOf(at(info, 'milestone')).filter((one) => textOf(at(one, 'time_iso')));
  const told = events.length ? [...events].reverse() : milestones;
  return oldestFirst(told.map(momentOf));
}

function statusOf(info: unknown, last: Moment | undefined): Moment {
  const status = textOf(at(info, 'latest_status', 'status'));
  const sub = textOf(at(info, 'latest_status', 'sub_status'));
  const latest = at(info, 'latest_event');
  const event = last ? undefined : momentOf(latest);
  return {
    code: sub ?? status ?? 'unknown',
    text: firstText(last?.text, at(latest, 'description'), at(info, 'latest_status', 'sub_status_descr')),
    at: event?.at,
    place: event?.place,
    effect: effectOf(status, sub),
  };
}

function promiseOf(info: unknown, zone: string | undefined): Promised | undefined {
  const estimate = at(info, 'time_metrics', 'estimated_delivery_date');
  const isCarriers = textOf(at(estimate, 'source'))?.toLowerCase() === 'official';
  const span = { from: at(estimate, 'from'), until: at(estimate, 'to') };
  return promiseFrom(span, { source: isCarriers ? 'carrier' : 'predicted', zone });
}

function parcelOf(parcel: unknown, number: string, { settings }: Reading): Parcel {
  const info = at(parcel, 'track_info');
  const history = historyOf(info);
  return {
    id: number,
    tracking: { carrier: textOf(at(info, 'tracking', 'providers', 0, 'provider', 'name')), number },
    history,
    status: statusOf(info, history.at(-1)),
    promise: promiseOf(info, zoneOf(settings)),
  };
}

/**
 * 17TRACK, version 2.2 and later: its push (`{event: 'TRACKING_UPDATED', data}`) and one parcel of `gettrackinfo`. A journey is the
 * order where the parcel was registered with one (`order_no`), and the parcel otherwise. Its times carry an offset.
 */
export const track17: Format = {
  name: '17track',

  referenceOf: (payload, settings) => numberOf(payload, settings).reference,

  read(payload, reading) {
    const [path, parcel] = parcelIn(payload);
    const event = textOf(at(payload, 'event'));
    if (event && event !== 'TRACKING_UPDATED') return { is: 'nothing', because: 'It brings no news of a parcel.' };
    const number = textOf(at(parcel, 'number'));
    if (!number) return wrong(`${path}/number`, 'be the number of a parcel');
    if (!textOf(at(parcel, 'track_info', 'latest_status', 'status'))) {
      return wrong(`${path}/track_info/latest_status/status`, 'be a status');
    }
    const { reference, field } = numberOf(payload, reading.settings);
    if (!reference) return wrong(field, MUST_BE_NUMBER);
    return journeyOfParcels(
      {
        reference,
        parcels: [parcelOf(parcel, number, reading)],
        factors: [textOf(at(parcel, 'track_info', 'shipping_info', 'recipient_address', 'postal_code'))],
      },
      reading,
    );
  },
};
