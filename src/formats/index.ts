export { columnsOf, JourneyMapping, Mapping, readMapping, ResponseMapping, type Row } from './mapping.js';
export { journeyFromRow, referenceOf } from './journey-row.js';
export { responseFromRow } from './response-row.js';
