import type { Promised } from '../contract/index.js';
import { dayOf } from '../core/when.js';
import type { Format, FormatResult, Reading } from './format.js';
import { type Effect, effectFor, journeyOfParcels, type Moment, oldestFirst, type Parcel } from './parcel.js';
import { at, firstText, instantOf, linkOf, listOf, placeOf, textOf, whenOf, wrong, zoneOf } from './payload.js';
import { field, idOf, nodesOf, payloadOf, referenceOfPayload, statusName } from './shopify-fields.js';
import {
  cancelReasons,
  fulfillmentStatuses,
  orderStatuses,
  returnStatuses,
  shipmentStatuses,
} from './shopify-tables.js';

/**
 * Shopify: what its webhooks send about orders, fulfilments, fulfilment events and returns, and the same objects as its GraphQL
 * interface gives them. Settings: `reference`, `name` unless it is `id`: the order's name, `#1001`, is what customers know, but
 * fulfilment events carry the order's id only, so that they can be read with `id` alone; `timeZone`, the shop's, in which a
 * delivery's date is told.
 */
export const shopify: Format = {
  name: 'shopify',
  referenceOf(payload, settings) {
    const known = payloadOf(payload);
    return known && referenceOfPayload(known, settings);
  },
  read(payload, reading) {
    const known = payloadOf(payload);
    if (!known) return { is: 'nothing', because: 'It is no order, fulfilment, fulfilment event or return.' };
    const reference = referenceOfPayload(known, reading.settings);
    if (reference === undefined) {
      if (known.kind === 'event')
        return { is: 'nothing', because: 'It names no order: with the setting reference "id" it does.' };
      return wrong(known.kind === 'return' ? '/id' : '/name', 'hold the number of an order, such as #1001');
    }
    return readers[known.kind](known.body, reference, reading);
  },
};

type Reader = (body: unknown, reference: string, reading: Reading) => FormatResult;

const readers: Record<'order' | 'fulfillment' | 'event' | 'return', Reader> = {
  order: readOrder,
  fulfillment: (body, reference, reading) =>
    journeyOfParcels(
      {
        reference,
        parcels: [parcelOf(body, reading)],
        factors: [textOf(at(body, 'email')), textOf(at(body, 'destination', 'zip'))],
        updatedAt: instantOf(field(body, 'updated_at')),
      },
      reading,
    ),
  event: readEvent,
  return: readReturn,
};

/** When a delivery is expected. The source gives a time to the second, which nobody means: only its day is told. */
function promiseOf(value: unknown, { settings }: Reading): Promised | undefined {
  const zone = zoneOf(settings);
  const when = whenOf(value, zone);
  const day = when && dayOf(when, zone);
  return day ? { from: day, until: day, precision: 'day', source: 'carrier' } : undefined;
}

function momentOf(event: unknown): Moment {
  const code = statusName(at(event, 'status')) ?? '';
  return {
    at: whenOf(field(event, 'happened_at')) ?? whenOf(field(event, 'created_at')),
    code,
    text: textOf(at(event, 'message')),
    place: placeOf(at(event, 'city'), at(event, 'province'), at(event, 'country')),
    effect: effectFor(shipmentStatuses, code),
  };
}

/** `2 × Blue mug` for what there is more than one of. */
function itemOf(line: unknown, quantity: unknown): string | undefined {
  const name = firstText(at(line, 'name'), at(line, 'title'));
  return name && typeof quantity === 'number' && quantity > 1 ? `${quantity} × ${name}` : name;
}

function itemsOf(fulfillment: unknown): string[] | undefined {
  const lines = nodesOf(field(fulfillment, 'line_items') ?? field(fulfillment, 'fulfillment_line_items'));
  const items = lines.flatMap((line) => itemOf(field(line, 'line_item') ?? line, at(line, 'quantity')) ?? []);
  return items.length ? items : undefined;
}

function trackingOf(fulfillment: unknown): Parcel['tracking'] {
  const [info] = listOf(field(fulfillment, 'tracking_info'));
  const number = firstText(
    field(fulfillment, 'tracking_number'),
    at(field(fulfillment, 'tracking_numbers'), 0),
    at(info, 'number'),
  );
  const url = field(fulfillment, 'tracking_url') ?? at(field(fulfillment, 'tracking_urls'), 0) ?? at(info, 'url');
  return number
    ? { carrier: firstText(field(fulfillment, 'tracking_company'), at(info, 'company')), number, url: linkOf(url) }
    : undefined;
}

const isCancelled = (fulfillment: unknown): boolean =>
  ['cancelled', 'canceled'].includes(statusName(at(fulfillment, 'status')) ?? '');

/** What a fulfilment says it is: what the carrier said last; else that it was sent; and first of all that it will not go. */
function statusOfFulfillment(fulfillment: unknown): Pick<Moment, 'code' | 'effect'> {
  const shipment = firstText(
    field(fulfillment, 'shipment_status'),
    field(fulfillment, 'display_status'),
  )?.toLowerCase();
  const own = statusName(at(fulfillment, 'status')) ?? 'success';
  if (shipment && !isCancelled(fulfillment)) return { code: shipment, effect: effectFor(shipmentStatuses, shipment) };
  return { code: own, effect: effectFor(fulfillmentStatuses, own) };
}

/** Whether what is stored of a parcel says something else, so that the time of this payload is the time of news. */
function isNews(id: string, effect: Effect | undefined, { stored }: Reading): boolean {
  const part = stored?.parts?.find((part) => part.id === id);
  if (!part || !effect) return true;
  return part.condition !== (effect.condition ?? 'on_track') || part.stage !== (effect.stage ?? part.stage);
}

function parcelOf(fulfillment: unknown, reading: Reading): Parcel {
  const id = idOf(at(fulfillment, 'id')) ?? 'parcel';
  const { code, effect } = statusOfFulfillment(fulfillment);
  const history = oldestFirst(nodesOf(at(fulfillment, 'events')).map(momentOf));
  const isSent =
    field(fulfillment, 'shipment_status') === undefined && field(fulfillment, 'display_status') === undefined;
  const delivered = effect?.stage === 'done' ? whenOf(field(fulfillment, 'delivered_at')) : undefined;
  const changed = isNews(id, effect, reading) ? whenOf(field(fulfillment, 'updated_at')) : undefined;
  // A parcel of which nobody says more than that it was sent, was sent when it was made.
  const time = isSent ? (whenOf(field(fulfillment, 'created_at')) ?? changed) : (delivered ?? changed);
  return {
    id,
    tracking: trackingOf(fulfillment),
    history,
    status: { code, effect, ...(!history.some((moment) => moment.code === code) && time && { at: time }) },
    promise: promiseOf(field(fulfillment, 'estimated_delivery_at') ?? lastEstimate(fulfillment), reading),
    items: itemsOf(fulfillment),
  };
}

const lastEstimate = (fulfillment: unknown): unknown =>
  nodesOf(at(fulfillment, 'events'))
    .map((event) => field(event, 'estimated_delivery_at'))
    .findLast((estimate) => estimate !== undefined);

function readEvent(event: unknown, reference: string, reading: Reading): FormatResult {
  const id = idOf(field(event, 'fulfillment_id')) ?? idOf(at(field(event, 'fulfillment'), 'id')) ?? 'parcel';
  const status = momentOf(event);
  const { tracking } = reading.stored?.parts?.find((part) => part.id === id) ?? {};
  const source = [tracking?.carrier, tracking?.number].filter(Boolean).join(' ') || undefined;
  const isLater = (when: string) => status.at !== undefined && Date.parse(when) > Date.parse(status.at);
  // Webhooks may arrive in another order than they were sent in.
  if (reading.stored?.events?.some((known) => known.source === source && known.step && isLater(known.at))) {
    return { is: 'nothing', because: 'It is older than what is stored.' };
  }
  const promise = promiseOf(field(event, 'estimated_delivery_at'), reading);
  return journeyOfParcels({ reference, parcels: [{ id, tracking, history: [], status, promise }] }, reading);
}

/** What of an order was not sent yet, as a parcel that is still to be packed; undefined where nothing is left. */
function restOf(order: unknown, code: string | undefined): Parcel | undefined {
  const lines = nodesOf(field(order, 'line_items'));
  const left = (line: unknown) => field(line, 'fulfillable_quantity') ?? field(line, 'unfulfilled_quantity');
  const items = lines.flatMap((line) => {
    const quantity = left(line);
    return typeof quantity === 'number' && quantity > 0 ? (itemOf(line, quantity) ?? []) : [];
  });
  const isOver = code === 'fulfilled' || code === 'fulfillment_not_required' || code === 'restocked';
  const isSaid = code !== undefined && code !== 'unfulfilled' && code !== 'open';
  if (isOver || (!items.length && (!isSaid || lines.some((line) => left(line) !== undefined)))) return undefined;
  const effect = code === undefined ? undefined : effectFor(orderStatuses, code);
  const isHeld = effect?.condition !== undefined;
  const status = isHeld ? { code: code!, effect } : { code: 'unfulfilled', effect: { stage: 'preparing' } as const };
  return { id: 'not-sent-yet', history: [], status, ...(items.length && { items }) };
}

function orderMoment(order: unknown, code: string, reading: Reading): Moment {
  const cancelled = instantOf(field(order, 'cancelled_at'));
  if (cancelled) {
    const why = statusName(field(order, 'cancel_reason')) ?? '';
    const reason = Object.hasOwn(cancelReasons, why) ? cancelReasons[why] : undefined;
    return {
      at: cancelled,
      code: 'cancelled',
      effect: { stage: 'done', outcome: 'cancelled', ...(reason && { reason }) },
    };
  }
  const effect = effectFor(orderStatuses, code);
  const { stored } = reading;
  const isOld =
    stored !== undefined && stored.stage === effect?.stage && stored.condition === (effect?.condition ?? 'on_track');
  const time =
    effect?.stage === 'received' ? field(order, 'created_at') : isOld ? undefined : field(order, 'updated_at');
  return { at: whenOf(time), code, effect };
}

function readOrder(order: unknown, reference: string, reading: Reading): FormatResult {
  const said = firstText(field(order, 'display_fulfillment_status'), field(order, 'fulfillment_status'))?.toLowerCase();
  // In a webhook, null says that nothing was sent yet.
  const code = said ?? 'unfulfilled';
  const told = field(order, 'fulfillments');
  const isOver = instantOf(field(order, 'cancelled_at')) !== undefined;
  const sent = isOver ? [] : nodesOf(told).filter((fulfillment) => !isCancelled(fulfillment));
  const rest = sent.length ? restOf(order, said) : undefined;
  const customer = at(order, 'customer');
  return journeyOfParcels(
    {
      reference,
      parcels: [...sent.map((fulfillment) => parcelOf(fulfillment, reading)), ...(rest ? [rest] : [])],
      isWhole: told !== undefined || isOver,
      status: orderMoment(order, code, reading),
      factors: [
        firstText(at(order, 'email'), field(order, 'contact_email'), at(customer, 'email')),
        firstText(at(order, 'phone'), at(customer, 'phone')),
        textOf(at(field(order, 'shipping_address'), 'zip')),
      ],
      updatedAt: instantOf(field(order, 'updated_at')),
    },
    reading,
  );
}

function readReturn(body: unknown, reference: string, reading: Reading): FormatResult {
  const code = statusName(at(body, 'status')) ?? '';
  const effect = effectFor(returnStatuses, code);
  const time =
    effect?.stage === 'received' ? field(body, 'created_at') : (field(body, 'closed_at') ?? field(body, 'updated_at'));
  return journeyOfParcels(
    {
      reference,
      kind: 'return',
      parcels: [],
      // What was written to the customer about a refusal; its code is for the shop.
      status: { at: whenOf(time), code, text: textOf(at(body, 'decline', 'note')), effect },
      updatedAt: instantOf(field(body, 'updated_at')),
    },
    reading,
  );
}
