// Written by `npm run generate` from the zod schema. Do not edit: edit the schema.
import { type Check, any, fields, flag, like, list, map, number, oneOf, text, words } from './check.js';

const $3 = words("draft received preparing underway final ready done");
const $4 = words("on_track at_risk delayed paused action_needed problem unknown");
const $5 = words("customer provider carrier third_party none");
const $6 = like(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/);
const $8 = text(4000, 1);
const $10 = any($8, map(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, $8));
const $11 = words("done current upcoming skipped revisited");
const $13 = like(/^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
const $14 = any(like(/^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/), $13);
const $15 = number(0, 10000);
const $24 = text(64);
const $27 = words("success partial declined cancelled withdrawn returned expired failed");
const $28 = words("forward reverse");
const $29 = like(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
const $30 = fields({ code: $29 }, { text: $10, doing: $10, advice: $10, since: $14 });
const $38 = fields({ precision: words("minute hour day week"), source: words("provider carrier predicted norm legal") }, { from: $14, until: $14, timeZone: like(/^[A-Za-z0-9_+\-/]{1,64}$/), confidence: number(0, 1), first: fields({  }, { from: $14, until: $14 }), revisions: list(fields({ at: $13 }, { from: $14, until: $14, reason: $10 }), 50) });
const $47 = text(2000, undefined, /^(https?:\/\/|mailto:|\/(?!\/)|#)[^\s<>"\\]*$/);
const $55 = text(200);
const $64 = text(100);
export const check: Check = any(fields({ journey: fields({ schema: oneOf(1), reference: like(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/), kind: like(/^[a-z][a-z0-9_-]{0,31}$/), stage: $3, condition: $4, waitingOn: $5, currentStep: $6, revision: number(1, 9007199254740991, 1), steps: list(fields({ id: $6, label: $10, state: $11 }, { description: $10, doneAt: $14, usual: fields({ to: $15, unit: words("minute hour day working_day week month") }, { from: $15 }), substeps: list(fields({ id: $6, label: $10, state: $11 }, { description: $10, doneAt: $14 }), 30), branch: words("all one") }), 40, 1), access: fields({ level: words("public verified full") }, { expiresAt: $13, party: $6, lastVisit: $13, redacted: list($24, 30) }), updatedAt: $13 }, { title: $10, outcome: $27, direction: $28, reason: $30, promise: $38, deadlines: list(fields({ kind: words("customer legal pickup"), at: $14 }, { consequence: $10 }), 20), next: fields({ text: $10, by: $5 }), parties: list(fields({ id: $6, name: text(200, 1), role: words("applicant co_applicant recipient handler third_party") }, { contact: fields({  }, { phone: text(40), email: text(254, undefined, /^[^@\s]+@[^@\s]+\.[^@\s]+$/), url: $47 }) }), 30), actions: list(fields({ id: $6, label: $10, url: $47, needs: words("none verify login") }), 20), pickup: fields({ place: $10 }, { code: $24, from: $14, until: $14 }), proof: fields({  }, { image: $47, signature: $47, document: $47, signedBy: $55, how: $10 }), checkedAt: $13, nextUpdateBy: $14, tasks: list(fields({ id: $6, title: $10, type: words("upload sign pay answer appointment confirm link"), state: words("open submitted in_review accepted rejected waived"), blocking: flag }, { for: $6, due: $14, rejectedBecause: $10, submittedAt: $13, receipt: text(100, 1), url: $47 }), 100), parts: list(fields({ id: $6, title: $10, stage: $3, condition: $4, waitingOn: $5 }, { outcome: $27, direction: $28, reason: $30, items: list($10, 100), tracking: fields({ number: $64 }, { carrier: $64, url: $47 }), promise: $38 }), 100), events: list(fields({ at: $14, text: $10 }, { step: $6, place: $10, reason: $29, source: $55 }), 500) }) }), fields({ unchanged: oneOf(true) }, { checkedAt: $13 }));
