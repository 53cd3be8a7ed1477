/** Every word that the answers show. Numbers stand after a colon or in brackets, so that no language needs a plural form. */
export interface FaqWords {
  search: string;
  clear: string;
  searching: string;
  /** `{n}` answers were found, and the first is a good one. */
  found: string;
  perhaps: string;
  nothing: string;
  closest: string;
  /** Said aloud after the count; `{question}` stands for the first result. */
  first: string;
  searchFailed: string;
  ask: string;
  /** `{n}` stands for the number of all answers. */
  showAll: string;
  /** Where not all answers stand in the page. */
  showMore: string;
  others: string;
  loading: string;
  failed: string;
  /** The answers on the page are those of an earlier read. */
  stale: string;
  empty: string;
  retry: string;
  /** Names the languages of answers that are not in the customer's own; `{languages}` stands for them. */
  otherLanguage: string;
}
