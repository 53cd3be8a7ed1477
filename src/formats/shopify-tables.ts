import type { Effect } from './parcel.js';

/** What a fulfilment's events and its display status say, in lower case as the webhooks write it. */
export const shipmentStatuses: Readonly<Record<string, Effect>> = {
  confirmed: { stage: 'received' },
  label_purchased: { stage: 'preparing' },
  label_printed: { stage: 'preparing' },
  carrier_picked_up: { stage: 'underway' },
  in_transit: { stage: 'underway' },
  out_for_delivery: { stage: 'final' },
  attempted_delivery: { stage: 'final', condition: 'delayed' },
  ready_for_pickup: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  ready_for_recipient_pickup: { stage: 'ready', condition: 'action_needed', asks: 'collect' },
  picked_up: { stage: 'done', how: 'collected' },
  delivered: { stage: 'done' },
  delayed: { condition: 'delayed' },
  failure: { condition: 'problem' },
  buyer_action_required: { condition: 'action_needed', asks: 'answer' },
  returning_to_sender: { stage: 'underway', direction: 'reverse' },
  // Only a display status: no event says these.
  submitted: { stage: 'preparing' },
  label_voided: { stage: 'preparing' },
  fulfilled: { stage: 'underway' },
  marked_as_fulfilled: { stage: 'underway' },
  not_delivered: { condition: 'problem' },
  // A parcel that will not go is not yet an order that is cancelled: what was in it has to be packed again.
  canceled: { stage: 'preparing', condition: 'at_risk' },
};

/** What a fulfilment itself says, where no carrier says anything of it. */
export const fulfillmentStatuses: Readonly<Record<string, Effect>> = {
  pending: { stage: 'preparing' },
  open: { stage: 'preparing' },
  success: { stage: 'underway' },
  cancelled: { stage: 'preparing', condition: 'at_risk' },
  error: { stage: 'preparing', condition: 'problem' },
  failure: { stage: 'preparing', condition: 'problem' },
};

/** What an order says of itself. Fulfilled means that everything was sent, and not that it arrived. */
export const orderStatuses: Readonly<Record<string, Effect>> = {
  unfulfilled: { stage: 'received' },
  open: { stage: 'received' },
  scheduled: { stage: 'received' },
  pending_fulfillment: { stage: 'preparing' },
  in_progress: { stage: 'preparing' },
  on_hold: { stage: 'preparing', condition: 'paused' },
  partially_fulfilled: { stage: 'underway' },
  partial: { stage: 'underway' },
  fulfilled: { stage: 'underway' },
  restocked: { stage: 'done', outcome: 'cancelled' },
  request_declined: { stage: 'preparing', condition: 'problem' },
  fulfillment_not_required: { stage: 'done' },
};

/** Why an order was cancelled, as far as it is the customer's to know: that somebody suspected fraud is not. */
export const cancelReasons: Readonly<Record<string, Effect['reason']>> = {
  customer: 'consignee_cancelled',
  inventory: 'out_of_stock',
  declined: 'payment_failed',
};

/** What a return says. An open one was agreed to; nobody says yet whether it was sent, so it waits for no carrier. */
export const returnStatuses: Readonly<Record<string, Effect>> = {
  requested: { stage: 'received', direction: 'reverse' },
  open: { stage: 'underway', direction: 'reverse', waitingOn: 'provider' },
  closed: { stage: 'done', outcome: 'returned', direction: 'reverse' },
  declined: { stage: 'done', outcome: 'declined', direction: 'reverse' },
  canceled: { stage: 'done', outcome: 'cancelled', direction: 'reverse' },
  cancelled: { stage: 'done', outcome: 'cancelled', direction: 'reverse' },
};
