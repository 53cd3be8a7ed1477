export { createSearch, indexing } from './search.js';
export type { Confidence, Search, Searchable, SearchOptions, SearchResult } from './search.js';
export type { Range } from './ranges.js';
