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
  /** Said once it was handed on. Whether anybody keeps it is not known here. */
  added: string;
}
