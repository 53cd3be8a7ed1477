import { savesData } from '../../controllers/ahead.js';
import { matchLanguage } from '../../i18n/languages.js';
import { votesTable } from '../../i18n/votes/index.js';
import { fetchSearch } from '../../controllers/search-controller.js';

/**
 * Fetches what searching and voting take, so that they work when the network has gone by then. The index is made when somebody reaches
 * for the search. Who saves data has all of it when they want it.
 */
export async function fetchAhead(isSearched: boolean, isVotedOn: boolean, lang: string): Promise<void> {
  if (savesData()) return;
  const search = isSearched ? [fetchSearch(), import('./finding.js')] : [];
  await Promise.allSettled([
    ...search,
    ...(isVotedOn ? [import('./votes.js'), votesTable.load[matchLanguage(lang)]()] : []),
  ]);
}
