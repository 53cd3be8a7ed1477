// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, list, map, text } from './check.js';

const $0 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $1 = text(1, 4000);
const $3 = any($1, map(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, $1));
export const check: Check = fields({ changes: list(fields({ id: $0, said: $3, did: $3, at: any(text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/), text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/)), 'prompt?': $0 }), undefined, 200) });
