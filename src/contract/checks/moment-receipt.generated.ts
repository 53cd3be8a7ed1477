// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, fields, list, text } from './check.js';

export const check: Check = fields({ ids: list(text(undefined, undefined, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)) });
