import type { Context } from 'hono';
import { z } from 'zod';
import { parse } from '../../contract/index.js';
import type { Env } from '../context.js';
import { Refusal } from '../refusal.js';

/** Which page of a list is asked for. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('a whole number from 1 to 500'),
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional()
    .describe('what the page before gave as `next`'),
});

/** Reads the query of a request by a schema. */
export function readQuery<S extends z.ZodType>(c: Context<Env>, schema: S): z.infer<S> {
  const parsed = parse(schema, c.req.query());
  if (!parsed.ok) throw new Refusal('invalid_query', { errors: parsed.errors });
  return parsed.value;
}
