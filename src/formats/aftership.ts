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
  type WrittenSpan,
  zoneOf,
} from './payload.js';

const returning: Effect = { stage: 'underway', direction: 'reverse' };
const attempt: Effect = { stage: 'final', condition: 'delayed', waitingOn: 'customer', asks: 'delivery' };
const ready: Effect = { stage: 'ready', condition: 'action_needed', asks: 'collect' };

/**
 * What AfterShip's tags and sub-tags mean. A sub-tag that does not stand here means what its tag means: a new sub-tag of `Exception`
 * is a problem, in AfterShip's own words.
 */
const effects: Readonly<Record<string, Effect>> = {
  Pending: { stage: 'received' },
  InfoReceived: { stage: 'preparing', waitingOn: 'carrier' },
  InTransit: { stage: 'underway' },
  InTransit_006: { stage: 'underway', waitingOn: 'third_party', reason: 'customs_inspection' },
  InTransit_009: { stage: 'underway', direction: 'forward' },
  OutForDelivery: { stage: 'final' },
  AttemptFail: attempt,
  AttemptFail_002: { ...attempt, reason: 'consignee_not_available' },
  AttemptFail_003: { ...attempt, reason: 'consignee_business_closed' },
  AvailableForPickup: ready,
  Delivered: { stage: 'done' },
  Delivered_002: { stage: 'done', how: 'collected' },
  Delivered_003: { stage: 'done', how: 'signed' },
  Delivered_004: { stage: 'done', how: 'cash' },
  Delivered_005: { stage: 'done', how: 'neighbour' },
  Exception: { condition: 'problem' },
  Exception_002: { condition: 'problem', reason: 'consignee_incorrect_address' },
  Exception_003: { condition: 'problem', reason: 'consignee_refused' },
  Exception_004: { condition: 'delayed', waitingOn: 'third_party', reason: 'customs_delay' },
  Exception_005: { condition: 'delayed', reason: 'force_majeure' },
  Exception_006: { condition: 'action_needed', reason: 'payment_due', asks: 'pay' },
  Exception_007: { condition: 'action_needed', reason: 'consignee_incorrect_address', asks: 'address' },
  Exception_008: ready,
  Exception_010: returning,
  Exception_011: { stage: 'done', outcome: 'returned', direction: 'reverse' },
  Exception_012: { condition: 'problem', reason: 'carrier_damaged_parcel' },
  Exception_013: { stage: 'done', outcome: 'failed', condition: 'problem', reason: 'carrier_parcel_lost' },
  Exception_016: { condition: 'delayed' },
  Exception_017: { condition: 'delayed', reason: 'weather_delay' },
  Exception_018: { condition: 'action_needed', reason: 'customs_documentation', asks: 'documents' },
  Exception_019: { condition: 'delayed' },
  Exception_020: { stage: 'done', outcome: 'cancelled' },
  Exception_021: { stage: 'done', outcome: 'failed', condition: 'problem' },
  Expired: { condition: 'unknown', reason: 'no_news' },
};

/** A parcel of which nothing is known that long after it was announced is not one that is simply on its way to the carrier. */
const QUIET_MS = 7 * 86_400_000;

/** The tracking within a webhook of any version (`msg`), an answer of the API, or the tracking itself. */
const trackingOf = (payload: unknown): [path: string, tracking: unknown] => {
  for (const path of [['msg'], ['data', 'tracking'], ['tracking'], ['data']]) {
    const found = at(payload, ...path);
    if ('tracking_number' in fieldsOf(found)) return [`/${path.join('/')}`, found];
  }
  return 'msg' in fieldsOf(payload) ? ['/msg', at(payload, 'msg')] : ['', payload];
};

function numberOf(payload: unknown, settings: FormatSettings | undefined) {
  const [path, tracking] = trackingOf(payload);
  return referenceAmong([
    ...chosenNumber(tracking, settings),
    [`${path}/order_number`, at(tracking, 'order_number')],
    [`${path}/order_id`, at(tracking, 'order_id')],
    [`${path}/tracking_number`, at(tracking, 'tracking_number')],
  ]);
}

/** A tag with its sub-tag, as a tracking and each of its checkpoints have them. */
function momentOf(item: unknown, zone: string | undefined): Moment {
  const [tag, subtag] = [textOf(at(item, 'tag')), textOf(at(item, 'subtag'))];
  return {
    at: whenOf(at(item, 'checkpoint_time'), zone),
    code: subtag ?? tag ?? 'unknown',
    text: firstText(at(item, 'message'), at(item, 'subtag_message')),
    place:
      firstText(at(item, 'location')) ?? placeOf(at(item, 'city'), at(item, 'state'), at(item, 'country_region_name')),
    effect: effectFor(effects, subtag) ?? effectFor(effects, tag),
  };
}

function statusOf(tracking: unknown, last: Moment | undefined, { now, settings }: Reading): Moment {
  const status = momentOf(tracking, undefined);
  const isSame = last?.code === status.code;
  const added = instantOf(at(tracking, 'created_at'));
  const isQuiet = textOf(at(tracking, 'tag')) === 'Pending' && added && now - Date.parse(added) > QUIET_MS;
  const delivered =
    status.effect?.stage === 'done' ? whenOf(at(tracking, 'shipment_delivery_date'), zoneOf(settings)) : undefined;
  return {
    ...status,
    at: isSame ? undefined : delivered,
    // The carrier's own words say more than the name of the sub-tag.
    text: (isSame ? last.text : undefined) ?? textOf(at(tracking, 'subtag_message')),
    place: isSame ? last.place : undefined,
    effect: isQuiet ? effects['Expired'] : status.effect,
  };
}

const sourceOf = (source: unknown): Promised['source'] => {
  const name = textOf(source) ?? 'carrier';
  return /carrier|courier/i.test(name) ? 'carrier' : /custom|merchant/i.test(name) ? 'provider' : 'predicted';
};

/** An estimate of any of AfterShip's shapes: the one of `first_` and `latest_`, or the one that names its source by its field. */
function spanIn(estimate: unknown): WrittenSpan | undefined {
  const until = firstText(
    at(estimate, 'datetime_max'),
    at(estimate, 'estimated_delivery_date_max'),
    at(estimate, 'datetime'),
    at(estimate, 'estimated_delivery_date'),
  );
  const from = firstText(at(estimate, 'datetime_min'), at(estimate, 'estimated_delivery_date_min'));
  return from || until ? { from, until } : undefined;
}

function promiseOf(tracking: unknown, zone: string | undefined): Promised | undefined {
  const first = spanIn(at(tracking, 'first_estimated_delivery'));
  const more = { zone, ...(first && { first }) };
  const latest = at(tracking, 'latest_estimated_delivery');
  const named: [unknown, Promised['source']][] = [
    [latest, sourceOf(at(latest, 'source'))],
    [at(tracking, 'courier_estimated_delivery_date'), 'carrier'],
    [at(tracking, 'custom_estimated_delivery_date'), 'provider'],
    [at(tracking, 'aftership_estimated_delivery_date'), 'predicted'],
    [{ datetime: at(tracking, 'expected_delivery') }, 'carrier'],
    [{ datetime: at(tracking, 'order_promised_delivery_date') }, 'provider'],
  ];
  for (const [estimate, source] of named) {
    const span = spanIn(estimate);
    const promise = span && promiseFrom(span, { ...more, source });
    if (promise) return promise;
  }
  return undefined;
}

/** The customers, and else those who get the messages: a shop may have itself among the latter. */
function factorsOf(tracking: unknown): (string | undefined)[] {
  const customers = listOf(at(tracking, 'customers')).flatMap((one) => [at(one, 'email'), at(one, 'phone_number')]);
  const known = customers.map(textOf).filter(Boolean);
  const lists = ['subscribed_emails', 'subscribed_smses', 'emails', 'smses'];
  const subscribed = lists.flatMap((list) => listOf(at(tracking, list)).map(textOf));
  return [...(known.length ? known : subscribed), textOf(at(tracking, 'destination_postal_code'))];
}

function parcelOf(tracking: unknown, number: string, reading: Reading): Parcel {
  const zone = zoneOf(reading.settings);
  const history = oldestFirst(listOf(at(tracking, 'checkpoints')).map((item) => momentOf(item, zone)));
  const status = statusOf(tracking, history.at(-1), reading);
  const asks = status.effect?.asks;
  const canRedirect = asks === 'delivery' || asks === 'address';
  const place = textOf(at(tracking, 'pickup_location'));
  const signedBy = textOf(at(tracking, 'signed_by'))?.slice(0, 200);
  return {
    id: number,
    tracking: {
      carrier: carrierName(at(tracking, 'slug')),
      number,
      url: linkOf(at(tracking, 'courier_tracking_link')) ?? linkOf(at(tracking, 'aftership_tracking_url')),
    },
    history,
    status,
    promise: promiseOf(tracking, zone),
    taskUrl: canRedirect ? linkOf(at(tracking, 'courier_redirect_link')) : undefined,
    ...(place && { pickup: { place } }),
    ...(signedBy && { proof: { signedBy } }),
  };
}

/**
 * AfterShip: its webhook (`{event, msg}`, versions 2023-10 to 2026-07) and its tracking object. A journey is the order where the
 * tracking names one (`order_number`, `order_id`), and the parcel otherwise. Times without an offset are local to a place that
 * AfterShip does not name in zones: only their dates are used, unless the owner gives `timeZone`.
 */
export const aftership: Format = {
  name: 'aftership',

  referenceOf: (payload, settings) => numberOf(payload, settings).reference,

  read(payload, reading) {
    const [path, tracking] = trackingOf(payload);
    const number = textOf(at(tracking, 'tracking_number'));
    if (!number) return wrong(`${path}/tracking_number`, 'be the number of a parcel');
    if (!textOf(at(tracking, 'tag'))) return wrong(`${path}/tag`, 'be a status');
    const { reference, field } = numberOf(payload, reading.settings);
    if (!reference) return wrong(field, MUST_BE_NUMBER);
    const isReturn = textOf(at(tracking, 'shipment_direction'))?.toLowerCase() === 'return';
    return journeyOfParcels(
      {
        reference,
        ...(isReturn && { kind: 'return' }),
        parcels: [parcelOf(tracking, number, reading)],
        factors: factorsOf(tracking),
        updatedAt: instantOf(at(tracking, 'updated_at')),
        checkedAt: instantOf(at(tracking, 'updated_at')),
      },
      reading,
    );
  },
};
