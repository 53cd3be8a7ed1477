// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, fields, list, text, words } from './check.js';

const $1 = text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
export const check: Check = fields({ responses: list(fields({ id: text(undefined, undefined, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), receivedAt: $1, state: words("new read answered"), 'reply?': text(undefined, 4000), 'repliedAt?': $1 }), undefined, 20) });
