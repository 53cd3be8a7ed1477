import type { SearchResult } from '../../search/index.js';
import type { Entry } from './entries.js';

/** Shows what a search matched. */
export function markFound(_host: Element, _entries: readonly Entry[], _results: readonly SearchResult[]): void {}
