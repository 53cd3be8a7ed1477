import type { Promised, When } from '../contract/index.js';
import type { ReasonCode } from '../i18n/reasons/words.js';
import { readDate, toInstant } from './dates.js';
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
  promiseFrom,
  referenceAmong,
  textOf,
  wrong,
  zoneOf,
} from './payload.js';

/** How far a parcel is, by Karrio's status of a tracker. */
const statuses: Readonly<Record<string, Effect>> = {
  pending: { stage: 'received' },
  picked_up: { stage: 'underway' },
  in_transit: { stage: 'underway' },
  unknown: { condition: 'unknown' },
  on_hold: { condition: 'paused' },
  delivery_delayed: { condition: 'delayed' },
  out_for_delivery: { stage: 'final' },
  ready_for_pickup: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  delivery_failed: { stage: 'final', condition: 'problem' },
  delivered: { stage: 'done' },
  return_to_sender: { stage: 'underway', direction: 'reverse' },
  cancelled: { stage: 'done', outcome: 'cancelled' },
};

/** Karrio's reasons, which are ours: they are told by who caused them. */
const reasons = [
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
  'consignee_incorrect_address',
  'consignee_access_restricted',
  'consignee_safe_place_unavailable',
  'customs_delay',
  'customs_documentation',
  'customs_duties_unpaid',
  'customs_prohibited',
  'customs_inspection',
  'weather_delay',
  'natural_disaster',
  'force_majeure',
  'parcel_being_researched',
  'security_issue',
  'regulatory_hold',
] as const satisfies readonly ReasonCode[];

/** Reasons that only the customer can take away, with what they are asked for. */
const askedFor: Partial<Record<string, Effect['asks']>> = {
  consignee_incorrect_address: 'address',
  customs_documentation: 'documents',
  customs_duties_unpaid: 'duties',
};

/** A status with its reason. A reason says nothing of a parcel that is on its way or was delivered. */
function effectOf(status: string | undefined, code: string | undefined): Effect | undefined {
  const effect = effectFor(statuses, status);
  const reason = reasons.find((known) => known === code);
  const isFine = !effect?.condition && !effect?.outcome && !effect?.direction;
  if (!effect || !reason || isFine || status === 'ready_for_pickup') return effect;
  const asks = askedFor[reason];
  if (asks && effect.condition) return { ...effect, condition: 'action_needed', reason, asks };
  const isLost = reason === 'carrier_parcel_lost' && effect.condition === 'problem';
  return isLost ? { ...effect, stage: 'done', outcome: 'failed', reason } : { ...effect, reason };
}

/** The tracker within a webhook (`{event, data}`), or the tracker itself. */
const trackerOf = (payload: unknown): [path: string, tracker: unknown] =>
  'data' in fieldsOf(payload) ? ['/data', at(payload, 'data')] : ['', payload];

function numberOf(payload: unknown, settings: FormatSettings | undefined) {
  const [path, tracker] = trackerOf(payload);
  return referenceAmong([
    ...chosenNumber(tracker, settings),
    [`${path}/info/order_id`, at(tracker, 'info', 'order_id')],
    [`${path}/tracking_number`, at(tracker, 'tracking_number')],
  ]);
}

/** An event's time is the carrier's local one. Its `timestamp` is the same with a Z that nobody measured, so only its date counts. */
function whenOf(event: unknown, zone: string | undefined): When | undefined {
  const day = firstText(at(event, 'date'), at(event, 'timestamp'))?.slice(0, 10);
  const time = textOf(at(event, 'time'));
  const formats = ['YYYY-MM-DD H:mm', 'YYYY-MM-DD H:mm:ss', 'YYYY-MM-DD h:mm A', 'YYYY-MM-DD h:mm:ss A'];
  const stamp = day && time && zone ? readDate(`${day} ${time}`, formats) : undefined;
  const instant = stamp && zone ? toInstant(stamp, zone) : undefined;
  return instant ?? (day ? readDate(day, ['ISO'])?.day : undefined);
}

function momentOf(event: unknown, zone: string | undefined): Moment {
  const status = textOf(at(event, 'status'));
  return {
    at: whenOf(event, zone),
    code: status ?? textOf(at(event, 'code')) ?? 'unknown',
    text: textOf(at(event, 'description')),
    place: textOf(at(event, 'location')),
    effect: effectOf(status, textOf(at(event, 'reason'))),
  };
}

/** The events, oldest first. Karrio tells the newest first, and of two on one day only that order says which came first. */
function eventsOf(tracker: unknown): unknown[] {
  const events = listOf(at(tracker, 'events'));
  const [first, last] = [whenOf(events[0], undefined), whenOf(events.at(-1), undefined)];
  return first && last && first < last ? [...events] : [...events].reverse();
}

function promiseOf(tracker: unknown, zone: string | undefined): Promised | undefined {
  const until = firstText(at(tracker, 'estimated_delivery'), at(tracker, 'info', 'expected_delivery'));
  return until ? promiseFrom({ until }, { source: 'carrier', zone }) : undefined;
}

function proofOf(tracker: unknown): Parcel['proof'] {
  const image = linkOf(at(tracker, 'delivery_image_url'));
  const signature = linkOf(at(tracker, 'signature_image_url'));
  const signedBy = textOf(at(tracker, 'info', 'signed_by'))?.slice(0, 200);
  return { ...(image && { image }), ...(signature && { signature }), ...(signedBy && { signedBy }) };
}

function parcelOf(tracker: unknown, number: string, { settings }: Reading): Parcel {
  const zone = zoneOf(settings);
  const events = eventsOf(tracker);
  const told = events.map((event) => momentOf(event, zone));
  const newest = told.at(-1);
  const status = textOf(at(tracker, 'status')) ?? (at(tracker, 'delivered') === true ? 'delivered' : 'unknown');
  const effect = effectOf(status, firstText(at(tracker, 'reason'), at(events.at(-1), 'reason')));
  // Events of older versions have no status of their own: the newest one is what brought the tracker's.
  const history = oldestFirst(
    told.map((moment) => (moment === newest && !moment.effect ? { ...moment, effect } : moment)),
  );
  return {
    id: number,
    tracking: {
      carrier: carrierName(at(tracker, 'carrier_name')),
      number,
      url: linkOf(at(tracker, 'info', 'carrier_tracking_link')),
    },
    history,
    status: { code: status, text: newest?.text, effect },
    promise: promiseOf(tracker, zone),
    proof: proofOf(tracker),
  };
}

/**
 * Karrio: its webhook (`{event: 'tracker_updated', data}`) and its tracker. A journey is the order where the tracker names one
 * (`info.order_id`), and the parcel otherwise. Times are local and without a zone: only dates are used, unless the owner gives `timeZone`.
 */
export const karrio: Format = {
  name: 'karrio',

  referenceOf: (payload, settings) => numberOf(payload, settings).reference,

  read(payload, reading) {
    const [path, tracker] = trackerOf(payload);
    const event = textOf(at(payload, 'event'));
    if (event && !event.startsWith('tracker')) return { is: 'nothing', because: 'It is not about a tracker.' };
    const number = textOf(at(tracker, 'tracking_number'));
    if (!number) return wrong(`${path}/tracking_number`, 'be the number of a parcel');
    const { reference, field } = numberOf(payload, reading.settings);
    if (!reference) return wrong(field, MUST_BE_NUMBER);
    return journeyOfParcels(
      {
        reference,
        parcels: [parcelOf(tracker, number, reading)],
        factors: [
          textOf(at(tracker, 'info', 'customer_email')),
          textOf(at(tracker, 'info', 'shipment_destination_postal_code')),
        ],
        updatedAt: instantOf(at(tracker, 'updated_at')),
        checkedAt: instantOf(at(tracker, 'updated_at')),
      },
      reading,
    );
  },
};
