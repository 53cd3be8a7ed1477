import { type FieldProblem, parse, Response, StoredResponse } from '../../contract/index.js';
import { at } from '../payload.js';
import { recordsIn } from './payloads.js';
import type { ResponseFormat, ResponsesRead } from './response-format.js';

/** A response as a page sends it, or with what the team did with it. */
const isStored = (record: unknown): boolean => at(record, 'response') !== undefined;

function read(payload: unknown): ResponsesRead {
  const responses: Response[] = [];
  const stored: StoredResponse[] = [];
  const errors: FieldProblem[] = [];
  for (const { field, record } of recordsIn(payload, 'responses')) {
    const whole = isStored(record) ? parse(StoredResponse, record) : undefined;
    const one = whole ?? parse(Response, record);
    if (!one.ok) errors.push(...one.errors.map((error) => ({ field: field + error.field, must: error.must })));
    else if (whole?.ok) stored.push(whole.value);
    if (one.ok) responses.push(whole?.ok ? whole.value.response : (one.value as Response));
  }
  if (errors.length) return { is: 'wrong', errors };
  if (!responses.length) return { is: 'nothing', because: 'It holds no response.' };
  return { is: 'responses', responses, ...(stored.length && { stored }) };
}

/** Our own JSON: pages of `GET /responses`, lists of what they hold, or responses as a page sends them. Everything is carried. */
export const json: ResponseFormat = { name: 'json', read, write: (responses) => [...responses] };
