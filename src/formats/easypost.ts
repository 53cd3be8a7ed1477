import type { Promised } from '../contract/index.js';
import type { Format, FormatSettings, Reading } from './format.js';
import { type Effect, effectFor, journeyOfParcels, type Moment, oldestFirst, type Parcel } from './parcel.js';
import {
  at,
  carrierName,
  chosenNumber,
  fieldsOf,
  firstText,
  instantOf,
  linkOf,
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

const unclear: Effect = { condition: 'unknown' };

/** How far a parcel is, by EasyPost's `status`. */
const statuses: Readonly<Record<string, Effect>> = {
  unknown: unclear,
  error: unclear,
  pre_transit: { stage: 'preparing', waitingOn: 'carrier' },
  in_transit: { stage: 'underway' },
  out_for_delivery: { stage: 'final' },
  available_for_pickup: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  delivered: { stage: 'done' },
  return_to_sender: { stage: 'underway', direction: 'reverse' },
  failure: { condition: 'problem' },
  cancelled: { stage: 'done', outcome: 'cancelled' },
};

/** What `status_detail` adds to a status. The details that only say where the parcel was seen add nothing. */
const details: Readonly<Record<string, Effect>> = {
  address_correction: { condition: 'action_needed', reason: 'consignee_incorrect_address', asks: 'address' },
  arrived_at_pickup_location: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  awaiting_information: { condition: 'action_needed', reason: 'information_missing', asks: 'information' },
  cancelled: { stage: 'done', condition: 'on_track', outcome: 'cancelled' },
  damaged: { condition: 'problem', reason: 'carrier_damaged_parcel' },
  delayed: { condition: 'delayed' },
  delivery_exception: { condition: 'problem' },
  expired: { condition: 'unknown', reason: 'no_news' },
  failure: { condition: 'problem' },
  held: { condition: 'paused' },
  lost: { stage: 'done', condition: 'problem', outcome: 'failed', reason: 'carrier_parcel_lost' },
  missorted: { condition: 'delayed', reason: 'carrier_sorting_error' },
  refused: { condition: 'problem', reason: 'consignee_refused' },
  return: { stage: 'underway', condition: 'on_track', direction: 'reverse' },
  transit_exception: { condition: 'problem' },
  weather_delay: { condition: 'delayed', reason: 'weather_delay' },
};

/** A status that ends it, or turns it round, is not undone by a detail: that only says why. */
function effectOf(status: string | undefined, detail: string | undefined): Effect | undefined {
  const effect = effectFor(statuses, status);
  const more = effectFor(details, detail);
  if (!effect || !more) return effect;
  if (status === 'delivered') return effect;
  const isSettled = effect.stage === 'done' || effect.direction === 'reverse';
  if (!isSettled || detail === 'lost') return { ...effect, ...more };
  return { ...effect, ...(more.reason && { reason: more.reason }) };
}

/** The tracker within an event of a webhook, or the tracker itself. */
const trackerOf = (payload: unknown): [path: string, tracker: unknown] =>
  'result' in fieldsOf(payload) ? ['/result', at(payload, 'result')] : ['', payload];

function numberOf(payload: unknown, settings: FormatSettings | undefined) {
  const [path, tracker] = trackerOf(payload);
  return referenceAmong([...chosenNumber(tracker, settings), [`${path}/tracking_code`, at(tracker, 'tracking_code')]]);
}

function momentOf(detail: unknown): Moment {
  const [status, more] = [textOf(at(detail, 'status')), textOf(at(detail, 'status_detail'))];
  const place = at(detail, 'tracking_location');
  return {
    at: whenOf(at(detail, 'datetime')),
    code: [status, more].filter(Boolean).join('.') || 'unknown',
    text: firstText(at(detail, 'message'), at(detail, 'description')),
    place: placeOf(at(place, 'city'), at(place, 'state'), at(place, 'country')),
    effect: effectOf(status, more),
  };
}

/** `est_delivery_date` is midnight in Greenwich on the day that is meant; where the carrier names the local day, that is better. */
function promiseOf(tracker: unknown, zone: string | undefined): Promised | undefined {
  const carrier = at(tracker, 'carrier_detail');
  const day = textOf(at(carrier, 'est_delivery_date_local'));
  const time = textOf(at(carrier, 'est_delivery_time_local'));
  const local = day && time && zone ? `${day.slice(0, 10)}T${time.slice(0, 8)}` : day;
  const until = firstText(local, at(tracker, 'est_delivery_date'), at(carrier, 'guaranteed_delivery_date'));
  return until ? promiseFrom({ until }, { source: 'carrier', zone }) : undefined;
}

function parcelOf(tracker: unknown, number: string, { settings }: Reading): Parcel {
  const history = oldestFirst(listOf(at(tracker, 'tracking_details')).map(momentOf));
  const last = history.at(-1);
  const [status, detail] = [textOf(at(tracker, 'status')), textOf(at(tracker, 'status_detail'))];
  const signedBy = textOf(at(tracker, 'signed_by'))?.slice(0, 200);
  return {
    id: number,
    tracking: { carrier: carrierName(at(tracker, 'carrier')), number, url: linkOf(at(tracker, 'public_url')) },
    history,
    status: {
      code: [status, detail].filter(Boolean).join('.'),
      text: last?.text,
      effect: effectOf(status, detail),
    },
    promise: promiseOf(tracker, zoneOf(settings)),
    ...(signedBy && { proof: { signedBy } }),
  };
}

/**
 * EasyPost: the Event of its webhook (`tracker.created`, `tracker.updated`) and the Tracker itself. A tracker names no order, so the
 * journey is the parcel, unless the owner says with `reference` which field holds the order's number. Its times carry an offset.
 */
export const easypost: Format = {
  name: 'easypost',

  referenceOf: (payload, settings) => numberOf(payload, settings).reference,

  read(payload, reading) {
    const [path, tracker] = trackerOf(payload);
    const event = path ? textOf(at(payload, 'description')) : undefined;
    if (event && !event.startsWith('tracker.')) return { is: 'nothing', because: 'It is not about a tracker.' };
    const number = textOf(at(tracker, 'tracking_code'));
    if (!number) return wrong(`${path}/tracking_code`, 'be the number of a parcel');
    if (!textOf(at(tracker, 'status'))) return wrong(`${path}/status`, 'be a status');
    const { reference, field } = numberOf(payload, reading.settings);
    if (!reference) return wrong(field, MUST_BE_NUMBER);
    return journeyOfParcels(
      {
        reference,
        ...(at(tracker, 'is_return') === true && { kind: 'return' }),
        parcels: [parcelOf(tracker, number, reading)],
        factors: [textOf(at(tracker, 'carrier_detail', 'destination_tracking_location', 'zip'))],
        updatedAt: instantOf(at(tracker, 'updated_at')),
        checkedAt: instantOf(at(tracker, 'updated_at')),
      },
      reading,
    );
  },
};
