/** What a parcel's journey is told in, whatever system it comes from. All of it is stored with the journey. */
export interface ParcelWords {
  /** `{n}` is the place of the parcel among those of its order. */
  parcel: string;

  /** The steps of a parcel on its way to the customer. */
  step: Record<'received' | 'preparing' | 'underway' | 'final' | 'done', string>;
  /** The last two steps where the customer collects it. */
  collect: Record<'final' | 'done', string>;
  /** The last two steps of a parcel that turned round. */
  back: Record<'underway' | 'done', string>;
  /** The steps of what the customer sends back. */
  return: Record<'received' | 'preparing' | 'underway' | 'final' | 'done', string>;
  /** A step at which it ended otherwise. */
  ended: Record<'cancelled' | 'failed', string>;

  /** What happened, where the source has no words of its own for it. */
  event: Record<'attempted' | 'delayed' | 'held' | 'problem' | 'asked', string>;

  /** What the customer is asked to do. */
  task: Record<
    'collect' | 'duties' | 'pay' | 'address' | 'documents' | 'information' | 'delivery' | 'contact' | 'answer',
    string
  >;

  /** Where it can be collected, where the source does not name the place. */
  pickupPlace: string;

  /** How it was handed over. */
  how: Record<'collected' | 'signed' | 'cash' | 'neighbour', string>;
}
