import type { ParcelWords } from './words.js';

export default {
  parcel: 'Parcel {n}',
  step: {
    received: 'Order received',
    preparing: 'Getting ready',
    underway: 'On its way',
    final: 'Out for delivery',
    done: 'Delivered',
  },
  collect: { final: 'Ready to collect', done: 'Collected' },
  back: { underway: 'On its way back', done: 'Back with the sender' },
  return: {
    received: 'Return registered',
    preparing: 'Return prepared',
    underway: 'On its way back',
    final: 'Being checked',
    done: 'Return complete',
  },
  ended: { cancelled: 'Cancelled', failed: 'Not delivered' },
  event: {
    attempted: 'Delivery was tried',
    delayed: 'Delayed',
    held: 'On hold',
    problem: 'A problem came up',
    asked: 'Something was asked of you',
  },
  task: {
    collect: 'Collect your parcel',
    duties: 'Pay the import charges',
    pay: 'Pay the open amount',
    address: 'Check your delivery address and complete it',
    documents: 'Send the papers that are missing',
    information: 'Give the information that is missing',
    delivery: 'Choose when or where your parcel comes',
    contact: 'Get in touch about your parcel',
    answer: 'Answer the question about your parcel',
  },
  pickupPlace: 'The pickup point in the carrier’s message',
  how: {
    collected: 'Collected at a pickup point',
    signed: 'Handed over and signed for',
    cash: 'Paid for at the door',
    neighbour: 'Left with a neighbour',
  },
} satisfies ParcelWords;
