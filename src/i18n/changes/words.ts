import type { Plural } from '../fill.js';

/** The words of the list of what customers said and what was done about it. */
export interface ChangesWords {
  /** The heading. */
  changes: string;
  /** Before what was said, which whoever reads it need not have said, and before what was done. */
  theySaid: string;
  wasDone: string;
  /** Shows the `{n}` that are left. */
  more: Plural;
  listFailed: string;
  /** That the list is that of an earlier read. */
  listStale: string;
  listLoading: string;
}
