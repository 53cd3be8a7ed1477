import { aftership } from './aftership.js';
import { blend } from './blend.js';
import { easypost } from './easypost.js';
import { encompass } from './encompass.js';
import type { Format } from './format.js';
import { hdn } from './hdn.js';
import { karrio } from './karrio.js';
import { schemaOrg } from './schema-org.js';
import { shopify } from './shopify.js';
import { track17 } from './track17.js';
import { zgw } from './zgw.js';

export type { Format, FormatResult, FormatSettings, Reading, Told } from './format.js';
export { aftership } from './aftership.js';
export { blend } from './blend.js';
export { easypost } from './easypost.js';
export { encompass } from './encompass.js';
export { hdn } from './hdn.js';
export { karrio } from './karrio.js';
export { schemaOrg } from './schema-org.js';
export { shopify } from './shopify.js';
export { track17 } from './track17.js';
export { zgw } from './zgw.js';
export { columnsOf, JourneyMapping, Mapping, readMapping, ResponseMapping, type Row } from './mapping.js';
export { journeyFromRow, referenceOf } from './journey-row.js';
export { responseFromRow } from './response-row.js';
export * from './responses/index.js';

/** Every other system that there is a format for. */
export const formats: readonly Format[] = [
  aftership,
  shopify,
  easypost,
  karrio,
  track17,
  schemaOrg,
  blend,
  encompass,
  hdn,
  zgw,
];

/** The format of a system by its name, as it stands in `POST /import/{name}`. */
export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name);
