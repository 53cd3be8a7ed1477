// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, flag, list, map, number, oneOf, text, words } from './check.js';

const $3 = text(1, 4000);
const $5 = any($3, map(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, $3));
const $6 = words("draft received preparing underway final ready done");
const $7 = words("on_track at_risk delayed paused action_needed problem unknown");
const $8 = words("customer provider carrier third_party none");
const $9 = words("success partial declined cancelled withdrawn returned expired failed");
const $10 = words("forward reverse");
const $11 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
const $13 = text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
const $14 = any(text(undefined, undefined, /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/), $13);
const $15 = fields({ code: $11, 'text?': $5, 'doing?': $5, 'advice?': $5, 'since?': $14 });
const $16 = text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $24 = fields({ 'from?': $14, 'until?': $14, precision: words("minute hour day week"), 'timeZone?': text(undefined, undefined, /^[A-Za-z0-9_+\-/]{1,64}$/), source: words("provider carrier predicted norm legal"), 'confidence?': number(0, 1), 'first?': fields({ 'from?': $14, 'until?': $14 }), 'revisions?': list(fields({ 'from?': $14, 'until?': $14, at: $13, 'reason?': $5 }), undefined, 50) });
const $33 = text(undefined, 2000, /^(https?:\/\/|mailto:|\/(?!\/)|#)[^\s<>"\\]*$/);
const $40 = text(undefined, 64);
const $42 = text(undefined, 200);
const $45 = words("done current upcoming skipped revisited");
const $46 = number(0, 10000);
const $61 = text(undefined, 100);
export const check: Check = any(fields({ journey: fields({ schema: oneOf(1), reference: text(undefined, undefined, /^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/), kind: text(undefined, undefined, /^[a-z][a-z0-9_-]{0,31}$/), 'title?': $5, stage: $6, condition: $7, waitingOn: $8, 'outcome?': $9, 'direction?': $10, 'reason?': $15, currentStep: $16, 'promise?': $24, 'deadlines?': list(fields({ kind: words("customer legal pickup"), at: $14, 'consequence?': $5 }), undefined, 20), 'next?': fields({ text: $5, by: $8 }), 'parties?': list(fields({ id: $16, name: text(1, 200), role: words("applicant co_applicant recipient handler third_party"), 'contact?': fields({ 'phone?': text(undefined, 40), 'email?': text(undefined, 254, /^[^@\s]+@[^@\s]+\.[^@\s]+$/), 'url?': $33 }) }), undefined, 30), 'actions?': list(fields({ id: $16, label: $5, url: $33, needs: words("none verify login") }), undefined, 20), 'pickup?': fields({ place: $5, 'code?': $40, 'from?': $14, 'until?': $14 }), 'proof?': fields({ 'image?': $33, 'signature?': $33, 'document?': $33, 'signedBy?': $42, 'how?': $5 }), 'checkedAt?': $13, 'nextUpdateBy?': $14, revision: number(1, 9007199254740991, 1), steps: list(fields({ id: $16, label: $5, 'description?': $5, state: $45, 'doneAt?': $14, 'usual?': fields({ 'from?': $46, to: $46, unit: words("minute hour day working_day week month") }), 'substeps?': list(fields({ id: $16, label: $5, 'description?': $5, state: $45, 'doneAt?': $14 }), undefined, 30), 'branch?': words("all one") }), 1, 40), 'tasks?': list(fields({ id: $16, title: $5, type: words("upload sign pay answer appointment confirm link"), 'for?': $16, state: words("open submitted in_review accepted rejected waived"), 'due?': $14, blocking: flag, 'rejectedBecause?': $5, 'submittedAt?': $13, 'receipt?': text(1, 100), 'url?': $33 }), undefined, 100), 'parts?': list(fields({ id: $16, title: $5, stage: $6, condition: $7, waitingOn: $8, 'outcome?': $9, 'direction?': $10, 'reason?': $15, 'items?': list($5, undefined, 100), 'tracking?': fields({ 'carrier?': $61, number: $61, 'url?': $33 }), 'promise?': $24 }), undefined, 100), 'events?': list(fields({ at: $14, 'step?': $16, text: $5, 'place?': $5, 'reason?': $11, 'source?': $42 }), undefined, 500), access: fields({ level: words("public verified full"), 'expiresAt?': $13, 'party?': $16, 'lastVisit?': $13, 'redacted?': list($40, undefined, 30) }), updatedAt: $13 }) }), fields({ unchanged: oneOf(true), 'checkedAt?': $13 }));
