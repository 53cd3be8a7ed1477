/** The words of the question whether an answer helped. */
export interface VotesWords {
  helped: string;
  yes: string;
  no: string;
  thanks: string;
  sorry: string;
  /** Asks for one of the reasons. */
  why: string;
  reason: Record<'wrong' | 'unclear' | 'outdated' | 'not_my_case', string>;
  /** The name of a field that may stay empty. */
  comment: string;
  privacy: string;
  add: string;
  /** What the field held has been taken in; what looked personal was taken out. */
  added: string;
}
