import { z } from 'zod';

/** Every way in which the endpoint says no, with its HTTP status and the words for a developer. */
export const problems = {
  invalid_json: { status: 400, title: 'The body is not JSON' },
  invalid_body: { status: 422, title: 'The body does not have the shape that the contract asks for' },
  invalid_query: { status: 400, title: 'A query parameter is not what the contract asks for' },
  unauthorized: { status: 401, title: 'The owner’s key, or the signature of a known sender, is missing or wrong' },
  origin_not_allowed: { status: 403, title: 'This origin is not on the endpoint’s list' },
  not_found: { status: 404, title: 'There is nothing here for this request' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  revision_conflict: { status: 409, title: 'A newer revision is stored already' },
  different_body: { status: 409, title: 'This id and revision is stored already with another body' },
  changed_meanwhile: { status: 412, title: 'It was changed since it was read: read it again' },
  too_large: { status: 413, title: 'The body is larger than the endpoint takes' },
  unsupported_media_type: { status: 415, title: 'The body is sent as something other than JSON or plain text' },
  rate_limited: { status: 429, title: 'Too many requests: wait as long as Retry-After says' },
  internal: { status: 500, title: 'The endpoint failed; nothing was stored' },
  unavailable: { status: 503, title: 'The endpoint cannot answer now: wait as long as Retry-After says' },
} as const;

export type ProblemCode = keyof typeof problems;

/** One field that is wrong: where it stands (RFC 6901), which kind of mistake, and what it must be. Never the value itself. */
export const FieldProblem = z.object({
  field: z.string().describe('a JSON pointer into the body'),
  must: z.string().describe('what the field must be'),
});

/** A refusal as RFC 9457 has it, with a code of ours. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  errors: z.array(FieldProblem).optional(),
});

export type FieldProblem = z.infer<typeof FieldProblem>;
export type Problem = z.infer<typeof Problem>;

/** A problem document. `type` is a name and not an address: nobody is asked to fetch it. */
export function problem(code: ProblemCode, errors?: FieldProblem[], detail?: string): Problem {
  const { status, title } = problems[code];
  return {
    type: `urn:waymark:problem:${code.replaceAll('_', '-')}`,
    title,
    status,
    code,
    ...(detail && { detail }),
    ...(errors?.length && { errors }),
  };
}

/** A JSON pointer (RFC 6901) to a path. */
export const pointer = (path: PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
