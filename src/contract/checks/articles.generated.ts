// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, fields, like, list, text, words } from './check.js';

const $0 = like(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $1 = text(500, 1);
export const check: Check = fields({ articles: list(fields({ id: $0, question: $1, answer: text(20000, 1) }, { phrasings: list($1, 200), when: fields({  }, { kind: list(like(/^[a-z][a-z0-9_-]{0,31}$/), 50, 1), stage: list(words("draft received preparing underway final ready done"), 50, 1), condition: list(words("on_track at_risk delayed paused action_needed problem unknown"), 50, 1), outcome: list(words("success partial declined cancelled withdrawn returned expired failed"), 50, 1), step: list($0, 50, 1), reason: list(like(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/), 50, 1) }), lang: like(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/) }), 5000) });
