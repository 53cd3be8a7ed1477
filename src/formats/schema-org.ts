import type { When } from '../contract/index.js';
import { parcelTexts } from '../i18n/sources/parcel/index.js';
import type { Format, FormatResult, FormatSettings } from './format.js';
import { type Graph, graphOf, nameOf, typesOf, valueOf, valuesOf, wordsOf } from './json-ld.js';
import { type Effect, effectFor, journeyOfParcels, type Moment, oldestFirst, type Parcel } from './parcel.js';
import { firstText, linkOf, placeOf, promiseFrom, referenceFrom, textOf, whenOf, wrong, zoneOf } from './payload.js';

/** What an OrderStatus means. */
const orderStatuses: Readonly<Record<string, Effect>> = {
  OrderProcessing: { stage: 'preparing' },
  OrderPaymentDue: { stage: 'received', condition: 'action_needed', reason: 'payment_due', asks: 'pay' },
  OrderInTransit: { stage: 'underway' },
  OrderPickupAvailable: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  OrderDelivered: { stage: 'done' },
  OrderProblem: { condition: 'problem' },
  OrderCancelled: { stage: 'done', outcome: 'cancelled' },
  OrderReturned: { stage: 'done', outcome: 'returned', direction: 'reverse' },
};

/** An order of which no more is said than that there is one; a parcel of which no more is said was sent. */
const ordered: Moment = { code: 'Order', effect: { stage: 'received' } };
const sent: Moment = { code: 'ParcelDelivery', effect: { stage: 'underway' } };

/** What a document says of one order. */
interface Found {
  graph: Graph;
  /** Undefined where there are only parcels of it. */
  order: unknown;
  deliveries: readonly Delivery[];
  /** Whether these are all of its parcels: a parcel that says of which order it is part tells of itself only. */
  isWhole: boolean;
  zone: string | undefined;
}

/** A parcel, with what its line of the order says of it. */
interface Delivery {
  node: unknown;
  line?: unknown;
}

/**
 * schema.org's `Order` and `ParcelDelivery` in JSON-LD, as shops put them in e-mails and pages: a node, a list or a graph. The first
 * order of a document is read, with its parcels. Setting: `timeZone`, for times without an offset.
 */
export const schemaOrg: Format = {
  name: 'schema-org',
  referenceOf: (payload, settings) => referenceOfOrder(find(payload, settings)),
  read(payload, reading) {
    const found = find(payload, reading.settings);
    const { graph, order, deliveries, isWhole } = found;
    if (!order && !deliveries.length) return { is: 'nothing', because: 'It holds no Order and no ParcelDelivery.' };
    const reference = referenceOfOrder(found);
    if (reference === undefined) return wrong('/orderNumber', 'hold the number of an order');
    const status = statusFrom(valueOf(order, 'orderStatus', graph));
    const result = journeyOfParcels(
      {
        reference,
        parcels: deliveries.map((delivery, index) => parcelOf(delivery, index, status, found)),
        isWhole,
        status: status ?? ordered,
        factors: factorsOf(found),
      },
      reading,
    );
    return completed(result, found);
  },
};

const isA = (type: string) => (node: unknown) => typesOf(node).includes(type);

const numberOf = (order: unknown, graph: Graph): unknown =>
  ['orderNumber', 'confirmationNumber', 'identifier'].map((name) => textOf(valueOf(order, name, graph))).find(Boolean);

/** The first order, with the parcels that it has, that its lines have, and that say that they are part of it. */
function find(payload: unknown, settings: FormatSettings | undefined): Found {
  const graph = graphOf(payload);
  const { nodes } = graph;
  const order = nodes.find(isA('Order'));
  const number = order && numberOf(order, graph);
  const lines = valuesOf(order, 'orderedItem', graph);
  const isOurs = (node: unknown) => {
    const whole = valueOf(node, 'partOfOrder', graph);
    return whole === undefined || number === undefined || numberOf(whole, graph) === number;
  };
  const own = [
    ...lines.flatMap((line) => valuesOf(line, 'orderDelivery', graph).map((node): Delivery => ({ node, line }))),
    ...valuesOf(order, 'orderDelivery', graph).map((node): Delivery => ({ node })),
  ];
  const all = [
    ...own,
    ...nodes.filter((node) => isA('ParcelDelivery')(node) && isOurs(node)).map((node): Delivery => ({ node })),
  ];
  const deliveries = all.filter(
    ({ node }, index) => typeof node === 'object' && all.findIndex((other) => other.node === node) === index,
  );
  const isWhole = order !== undefined && (own.length > 0 || deliveries.length === 0);
  return { graph, order, deliveries: deliveries.slice(0, 100), isWhole, zone: zoneOf(settings) };
}

function referenceOfOrder({ graph, order, deliveries }: Found): string | undefined {
  const [first] = deliveries;
  return referenceFrom(
    numberOf(order, graph) ??
      numberOf(valueOf(first?.node, 'partOfOrder', graph), graph) ??
      textOf(valueOf(first?.node, 'trackingNumber', graph)),
  );
}

function statusFrom(value: unknown): Moment | undefined {
  const code = nameOf(value);
  return code ? { code, effect: effectFor(orderStatuses, code) } : undefined;
}

/** Ways of delivery by which the customer fetches it. */
const isCollected = (method: unknown): boolean => /pickup|locker/i.test(textOf(method) ?? '');

/** An address or a place in one line. */
function lineOf(value: unknown, graph: Graph, isInner = false): string | undefined {
  // Nodes may point at each other in a circle: an address has no address of its own.
  const inner = isInner ? undefined : valueOf(value, 'address', graph);
  const words = (name: string) => wordsOf(value, name, graph);
  return placeOf(
    textOf(value),
    words('name'),
    words('streetAddress'),
    placeOf(words('postalCode'))?.concat(words('addressLocality') ? ` ${words('addressLocality')}` : '') ??
      words('addressLocality'),
    inner === undefined ? undefined : lineOf(inner, graph, true),
  );
}

function momentOf(event: unknown, { graph, zone }: Found): Moment {
  const when = (name: string): When | undefined => whenOf(valueOf(event, name, graph), zone);
  const name = firstText(wordsOf(event, 'name', graph), event);
  const known = statusFrom(name);
  const isReady =
    valueOf(event, 'accessCode', graph) !== undefined || isCollected(valueOf(event, 'hasDeliveryMethod', graph));
  const ready = isReady ? orderStatuses['OrderPickupAvailable'] : undefined;
  return {
    at: when('startDate') ?? when('endDate') ?? (isReady ? when('availableFrom') : undefined),
    code: known?.code ?? 'DeliveryEvent',
    // A value of the vocabulary is a code; anything else is written for people.
    text: wordsOf(event, 'description', graph) ?? (known?.effect ? undefined : name),
    place: lineOf(valueOf(event, 'location', graph), graph),
    effect: known?.effect ?? ready,
  };
}

/** What a parcel is: what its line or its order says of it; else what was last said of itself. */
function statusOf(line: unknown, history: readonly Moment[], order: Moment | undefined, graph: Graph): Moment {
  const own = statusFrom(valueOf(line, 'orderItemStatus', graph)) ?? order;
  const last = history.at(-1);
  if (!own) return last?.effect ? { ...last, at: undefined } : sent;
  return last?.effect?.stage === 'ready' && own.code === 'OrderInTransit' ? { ...last, at: undefined } : own;
}

function pickupOf(node: unknown, events: readonly unknown[], { graph, zone }: Found): Parcel['pickup'] {
  const event = events.findLast((event) =>
    ['accessCode', 'availableThrough', 'availableFrom'].some((name) => valueOf(event, name, graph) !== undefined),
  );
  const place = lineOf(valueOf(event, 'location', graph) ?? valueOf(node, 'deliveryAddress', graph), graph);
  const code = textOf(valueOf(event, 'accessCode', graph))?.slice(0, 64);
  const [from, until] = ['availableFrom', 'availableThrough'].map((name) => whenOf(valueOf(event, name, graph), zone));
  const isBackwards = from && until && Date.parse(from) > Date.parse(until);
  return {
    ...(place && { place }),
    ...(code && { code }),
    ...(from && !isBackwards && { from }),
    ...(until && { until }),
  };
}

function parcelOf({ node, line }: Delivery, index: number, order: Moment | undefined, found: Found): Parcel {
  const { graph, zone } = found;
  const text = (name: string) => wordsOf(node, name, graph);
  const events = valuesOf(node, 'deliveryStatus', graph);
  const history = oldestFirst(events.map((event) => momentOf(event, found)));
  const number = text('trackingNumber');
  const product = (thing: unknown) => wordsOf({ thing }, 'thing', graph) ?? [];
  const items = valuesOf(node, 'itemShipped', graph).flatMap(product);
  const until = valueOf(node, 'expectedArrivalUntil', graph) ?? valueOf(node, 'expectedArrival', graph);
  return {
    id: number ?? text('identifier') ?? `parcel-${index + 1}`,
    tracking: number
      ? { carrier: text('provider') ?? text('carrier'), number, url: linkOf(text('trackingUrl')) }
      : undefined,
    history,
    status: statusOf(line, history, order, graph),
    promise: promiseFrom({ from: valueOf(node, 'expectedArrivalFrom', graph), until }, { source: 'carrier', zone }),
    pickup: pickupOf(node, events, found),
    items: items.length ? items : undefined,
  };
}

function factorsOf({ graph, order, deliveries }: Found): (string | undefined)[] {
  const customer = valueOf(order, 'customer', graph);
  const addresses = [
    valueOf(order, 'billingAddress', graph),
    ...deliveries.map(({ node }) => valueOf(node, 'deliveryAddress', graph)),
  ];
  return [
    wordsOf(customer, 'email', graph),
    wordsOf(customer, 'telephone', graph),
    ...addresses.map((address) => wordsOf(address, 'postalCode', graph)),
  ];
}

/** What only the order itself says: where and until when it can be paid; and that it lies somewhere, though no parcel says where. */
function completed(result: FormatResult, { graph, order, zone }: Found): FormatResult {
  if (result.is !== 'journey') return result;
  const { journey } = result;
  const url = linkOf(valueOf(order, 'paymentUrl', graph));
  const due = whenOf(valueOf(order, 'paymentDueDate', graph) ?? valueOf(order, 'paymentDue', graph), zone);
  const tasks = journey.tasks?.map((task) =>
    task.type === 'pay' ? { ...task, ...(url && { url }), ...(due && { due }) } : task,
  );
  const pickup = journey.stage === 'ready' ? (journey.pickup ?? { place: parcelTexts.pickupPlace }) : journey.pickup;
  return { is: 'journey', journey: { ...journey, ...(tasks && { tasks }), ...(pickup && { pickup }) } };
}
