// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, list, map, number, text, words } from './check.js';

const $0 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $3 = text(1, 4000);
const $5 = any($3, map(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, $3));
const $7 = number(-100, 100, 1);
const $13 = number();
const $22 = number(0, 3650);
export const check: Check = fields({ id: $0, version: number(1, 1000000, 1), questions: list(fields({ id: $0, type: words("nps csat ces stars smileys thumbs choice choices text"), title: $5, 'presentation?': words("numbers stars smileys thumbs labels list text"), 'scale?': fields({ min: $7, max: $7, 'better?': words("high low") }), 'low?': $5, 'high?': $5, 'options?': list(fields({ value: text(1, 200), label: $5 }), undefined, 50), 'placeholder?': $5, 'when?': fields({ question: $0, 'in?': list(any($13, text()), undefined, 50), 'min?': $13, 'max?': $13 }) }), 1, 10), 'thanks?': $5, 'askWhen?': text(1, 500), 'manners?': fields({ 'sample?': number(0, 1), 'priority?': $7, 'afterAnswered?': $22, 'afterDismissed?': $22, 'afterShown?': $22, 'maxShown?': number(1, 1000, 1), 'overall?': $22 }) });
