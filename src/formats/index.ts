import { aftership } from './aftership.js';
import { easypost } from './easypost.js';
import type { Format } from './format.js';
import { karrio } from './karrio.js';
import { track17 } from './track17.js';

export type { Format, FormatResult, FormatSettings, Reading } from './format.js';
export { aftership } from './aftership.js';
export { easypost } from './easypost.js';
export { karrio } from './karrio.js';
export { track17 } from './track17.js';
export { columnsOf, JourneyMapping, Mapping, readMapping, ResponseMapping, type Row } from './mapping.js';
export { journeyFromRow, referenceOf } from './journey-row.js';
export { responseFromRow } from './response-row.js';

/** Every other system that there is a format for. */
export const formats: readonly Format[] = [aftership, easypost, karrio, track17];

/** The format of a system by its name, as it stands in `POST /import/{name}`. */
export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name);
