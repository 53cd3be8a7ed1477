// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, flag, list, number, oneOf, text, words } from './check.js';

const $2 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $5 = number(-100, 100, 1);
const $10 = text(undefined, 10000);
const $11 = text(undefined, 200);
const $21 = text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
const $26 = text(undefined, 4000);
export const check: Check = fields({ response: fields({ id: text(undefined, undefined, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), revision: number(1, 9007199254740991, 1), prompt: $2, promptVersion: number(1, 1000000, 1), answers: list(fields({ question: $2, type: words("nps csat ces stars smileys thumbs choice choices text"), 'scale?': fields({ min: $5, max: $5, 'better?': words("high low") }), presentation: words("numbers stars smileys thumbs labels list text"), value: any(number(), $10, list($11, undefined, 50)), 'text?': $10 }), 1, 30), complete: flag, 'subject?': text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/), 'step?': $2, moment: text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/), page: text(undefined, 2000, /^[^?#\s]*$/), lang: text(undefined, undefined, /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/), startedAt: $21, answeredAt: $21, 'contact?': fields({ email: text(undefined, 254, /^[^@\s]+@[^@\s]+\.[^@\s]+$/), consent: oneOf(true) }), 'test?': flag, 'signals?': fields({ 'trap?': $11, 'elapsedMs?': number(0, undefined, 1), 'challenge?': $26 }) }), receivedAt: $21, state: words("new read answered"), 'reply?': $26, 'repliedAt?': $21, 'flags?': list(words("trap too_fast too_many links repeated challenge"), undefined, 10) });
