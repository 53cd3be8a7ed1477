import type { FormatSettings } from './format.js';
import { at, fieldsOf, firstText, listOf, referenceFrom, textOf } from './payload.js';

/** What a payload is about. */
export type ShopifyKind = 'order' | 'fulfillment' | 'event' | 'return';

/** A payload without what it was wrapped in. */
export interface ShopifyPayload {
  kind: ShopifyKind;
  body: unknown;
}

/**
 * A field under its name in a webhook, `estimated_delivery_at`, or under its name in the GraphQL interface,
 * `estimatedDeliveryAt`. What is null counts as not given.
 */
export const field = (value: unknown, name: string): unknown =>
  at(value, name) ??
  at(
    value,
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );

/** A list, also where it is a connection with its nodes. */
export function nodesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return listOf(value);
  const nodes = listOf(at(value, 'nodes'));
  return nodes.length ? nodes : listOf(at(value, 'edges')).map((edge) => at(edge, 'node'));
}

/** The number in an id: `gid://shopify/Order/123` is 123 in a webhook. */
export const idOf = (value: unknown): string | undefined =>
  textOf(value)?.split('/').at(-1)?.split('?')[0] || undefined;

/** A status in the way webhooks write it. */
export const statusName = (value: unknown): string | undefined => textOf(value)?.toLowerCase();

const kinds: Record<string, ShopifyKind> = {
  Order: 'order',
  Fulfillment: 'fulfillment',
  FulfillmentEvent: 'event',
  Return: 'return',
};
const wrappers: Record<string, ShopifyKind | undefined> = {
  data: undefined,
  node: undefined,
  order: 'order',
  fulfillment: 'fulfillment',
  fulfillment_event: 'event',
  fulfillmentEvent: 'event',
  return: 'return',
};

/** What the fields that only one of them has tell, where no id does. */
function kindByFields(body: unknown): ShopifyKind | undefined {
  const has = (name: string) => field(body, name) !== undefined;
  if (has('fulfillment_id') && has('status')) return 'event';
  if (has('return_line_items') || has('total_return_line_items')) return 'return';
  if (has('order_id') && has('status')) return 'fulfillment';
  if (has('display_status') || has('tracking_info')) return 'fulfillment';
  const isOrder = ['order_number', 'display_fulfillment_status', 'financial_status', 'fulfillments'].some(has);
  return isOrder ? 'order' : undefined;
}

/** Finds out what a payload is about; undefined for one that is about nothing that is followed here. */
export function payloadOf(payload: unknown): ShopifyPayload | undefined {
  let body = payload;
  let wrapped: ShopifyKind | undefined;
  for (let depth = 0; depth < 4; depth++) {
    const own = /^gid:\/\/shopify\/(\w+)\//.exec(firstText(field(body, 'admin_graphql_api_id'), at(body, 'id')) ?? '');
    const named = own?.[1] ?? textOf(at(body, '__typename'));
    const known = named !== undefined && Object.hasOwn(kinds, named) ? kinds[named] : kindByFields(body);
    if (known) return { kind: known, body };
    if (named !== undefined) return undefined;
    const [name] = Object.keys(wrappers).filter((key) => Object.keys(fieldsOf(at(body, key))).length);
    if (name === undefined) break;
    wrapped = wrappers[name] ?? wrapped;
    body = at(body, name);
  }
  return wrapped && { kind: wrapped, body };
}

/** The name of the order that a fulfilment belongs to, from its own: `#1001.2` and `#1001-F2` are of order `#1001`. */
const nameOfOrder = (name: unknown): string | undefined => textOf(name)?.replace(/(\.|-F)\d+$/i, '');

/** The order, or the return, that a payload is about, as the owner's settings have it named. */
export function referenceOfPayload(
  { kind, body }: ShopifyPayload,
  settings: FormatSettings | undefined,
): string | undefined {
  const isById = settings?.['reference'] === 'id';
  const order = kind === 'order' ? body : (field(body, 'order') ?? at(field(body, 'fulfillment'), 'order'));
  if (kind === 'return') {
    const name = isById ? undefined : referenceFrom(at(body, 'name'));
    const id = idOf(at(body, 'id')) ?? idOf(field(body, 'admin_graphql_api_id'));
    return name ?? referenceFrom(id && `return-${id}`);
  }
  if (isById) return referenceFrom(idOf(at(order, 'id')) ?? idOf(field(body, 'order_id')));
  const named = at(order, 'name') ?? (kind === 'order' ? field(order, 'order_number') : field(body, 'order_name'));
  return referenceFrom(named ?? (kind === 'fulfillment' ? nameOfOrder(at(body, 'name')) : undefined));
}
