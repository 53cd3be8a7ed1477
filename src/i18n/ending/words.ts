import type { Outcome } from '../../contract/index.js';

/** Every word that stands at the end of a journey and nowhere else. */
export interface EndingWords {
  /** What is wise to do after each end, whoever the owner is. Said where the owner has said nothing better. */
  then: Record<Outcome, string>;
  /** The same where it depends on what has ended. */
  thenOf: {
    order: Record<'success', string>;
    return: Record<'success' | 'returned', string>;
    application: Record<'success', string>;
    claim: Record<'success', string>;
    case: Record<'success', string>;
  };
  /** Makes a record of the page, on paper or as a file. */
  print: string;
}
