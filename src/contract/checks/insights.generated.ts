// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, fields, flag, list, number, text } from './check.js';

const $0 = text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
const $1 = number(0, undefined, 1);
const $2 = text(undefined, 500);
const $3 = text(undefined, undefined, /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/);
const $9 = list($2, undefined, 20);
const $10 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $15 = number(0, 1);
const $16 = fields({ count: $1, of: $1, share: $15, low: $15, high: $15 });
export const check: Check = fields({ since: $0, until: $0, moments: $1, groups: list(fields({ text: $2, lang: $3, count: $1, visits: $1, sources: fields({ searches: $1, comments: $1, contacts: $1 }), langs: list($3, undefined, 50), texts: list(fields({ text: $2, count: $1, isAnswered: flag }), undefined, 20), answered: $1, isAnswered: flag, aside: $9, 'nearest?': fields({ article: $10, question: $2 }) }), undefined, 500), helpfulness: list(fields({ article: $10, lang: $3, 'question?': $2, 'version?': text(), helped: $1, notHelped: $1, 'share?': $16, reasons: fields({ wrong: $1, unclear: $1, outdated: $1, not_my_case: $1 }), comments: $9, earlier: fields({ helped: $1, notHelped: $1 }) }), undefined, 5000), deflection: fields({ visits: $1, pending: $1, 'confirmed?': $16, 'upper?': $16 }) });
