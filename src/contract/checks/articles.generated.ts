// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, fields, flag, list, text, words } from './check.js';

const $0 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $1 = text(1, 500);
const $14 = list(text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/), 1, 50);
export const check: Check = fields({ articles: list(fields({ id: $0, question: $1, answer: text(1, 20000), 'phrasings?': list($1, undefined, 200), 'when?': fields({ 'kind?': list(text(undefined, undefined, /^[a-z][a-z0-9_-]{0,31}$/), 1, 50), 'stage?': list(words("draft received preparing underway final ready done"), 1, 50), 'condition?': list(words("on_track at_risk delayed paused action_needed problem unknown"), 1, 50), 'outcome?': list(words("success partial declined cancelled withdrawn returned expired failed"), 1, 50), 'step?': list($0, 1, 50), 'reason?': $14, 'page?': list(text(undefined, 500, /^[/*]\S*$/), 1, 50), 'product?': $14 }), 'lang?': text(undefined, undefined, /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/) }), undefined, 5000), 'isPart?': flag });
