/** What an application's journey is told in, whatever system it comes from. All of it is stored with the journey. */
export interface ApplicationWords {
  /** The steps of a loan, from the first paper to the money. */
  step: Record<
    | 'received'
    | 'checking'
    | 'rateOffer'
    | 'assessment'
    | 'offer'
    | 'decision'
    | 'approval'
    | 'notary'
    | 'signing'
    | 'payment'
    | 'completed',
    string
  >;

  /** What goes on beside the steps, and is none of them. */
  beside: Record<'appraisal' | 'rateLock', string>;

  /** What happened: one line of the history. */
  event: Record<
    | 'received'
    | 'begun'
    | 'firstCheck'
    | 'prequalified'
    | 'preapproved'
    | 'rateOffer'
    | 'documents'
    | 'assessing'
    | 'assessingAgain'
    | 'conditional'
    | 'conditionsSent'
    | 'offer'
    | 'finallyApproved'
    | 'decided'
    | 'approved'
    | 'clearToClose'
    | 'preparingPapers'
    | 'disclosureSent'
    | 'papersSent'
    | 'signing'
    | 'signed'
    | 'notary'
    | 'paying'
    | 'paid'
    | 'inPlace'
    | 'closed'
    | 'filing'
    | 'completed'
    | 'notProcessable'
    | 'technical'
    | 'changing'
    | 'declined'
    | 'ended'
    | 'offerEnding'
    | 'appraisalOrdered'
    | 'appraisalReceived'
    | 'appraisalApproved'
    | 'rateLocked'
    | 'extended',
    string
  >;

  /** Why it does not move, where the common reasons have no line for it. */
  reason: Record<'offerEnding' | 'notProcessable' | 'changing', string>;

  /** What the customer is asked to do. */
  task: Record<'documents' | 'rateOffer' | 'offer' | 'conditions' | 'signing' | 'asked', string>;
  /** One document of several that is asked for: `{name}` is what the source calls it. */
  document: string;

  /** What follows when a moment goes by. */
  consequence: Record<'offerEnds', string>;
}
