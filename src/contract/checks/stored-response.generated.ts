// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, flag, like, list, number, oneOf, text, words } from './check.js';

const $2 = like(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $7 = text(10000);
const $8 = text(200);
const $11 = number(-100, 100, 1);
const $20 = like(/^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
const $26 = text(4000);
export const check: Check = fields({ response: fields({ id: like(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), revision: number(1, 9007199254740991, 1), prompt: $2, promptVersion: number(1, 1000000, 1), answers: list(fields({ question: $2, type: words("nps csat ces stars smileys thumbs choice choices text"), presentation: words("numbers stars smileys thumbs labels list text"), value: any(number(), $7, list($8, 50)) }, { scale: fields({ min: $11, max: $11 }, { better: words("high low") }), text: $7 }), 30, 1), complete: flag, moment: like(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/), page: text(2000, undefined, /^[^?#\s]*$/), lang: like(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/), startedAt: $20, answeredAt: $20 }, { subject: like(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/), step: $2, contact: fields({ email: text(254, undefined, /^[^@\s]+@[^@\s]+\.[^@\s]+$/), consent: oneOf(true) }), test: flag, signals: fields({  }, { trap: $8, elapsedMs: number(0, undefined, 1), challenge: $26 }) }), receivedAt: $20, state: words("new read answered") }, { reply: $26, repliedAt: $20, flags: list(words("trap too_fast too_many links repeated challenge"), 10) });
