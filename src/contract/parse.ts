import type { z } from 'zod';
import { type FieldProblem, pointer } from './problem.js';

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldProblem[] };

/** Reads a value by a schema. What is wrong is told by field and by what it must be, without repeating what was sent. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.infer<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, errors: result.error.issues.flatMap((issue) => tell(issue, schema, [])) };
}

function tell(issue: z.core.$ZodIssue, root: z.ZodType, base: PropertyKey[]): FieldProblem[] {
  const path = [...base, ...issue.path];
  const field = pointer(path);
  if (issue.code === 'custom') return [{ field, must: issue.message }];
  const union = unionAt(root, path);
  if (union) return [union];
  const alternative = issue.code === 'invalid_union' ? nearest(issue.errors) : undefined;
  if (alternative) return alternative.flatMap((inner) => tell(inner, root, path));
  switch (issue.code) {
    case 'invalid_value':
      return [{ field, must: `be ${alternatives(issue.values)}` }];
    case 'unrecognized_keys':
      return [{ field, must: 'hold no other fields than the contract names' }];
    default:
      return [{ field, must: `be ${describe(issue, schemaAt(root, path))}` }];
  }
}

/** A union with words of its own is told whole: in a map of languages, what lies deeper has the sender's own text for a name. */
function unionAt(root: z.ZodType, path: PropertyKey[]): FieldProblem | undefined {
  for (let length = 0; length <= path.length; length++) {
    const schema = schemaAt(root, path.slice(0, length));
    if (schema?.def.type !== 'union' || !schema.description) continue;
    return { field: pointer(path.slice(0, length)), must: `be ${schema.description}` };
  }
  return undefined;
}

/** What is wrong with the alternative that was meant: the first one whose own kind fits, so that its fields can be told. */
const nearest = (errors: z.core.$ZodIssue[][]) => errors.find(([first]) => first && first.path.length > 0);

const alternatives = (values: readonly unknown[]): string => {
  const names = values.map(String);
  return names.length === 1 ? names[0]! : `one of ${names.join(', ')}`;
};

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function describe(issue: z.core.$ZodIssue, schema: z.ZodType | undefined): string {
  if (schema?.description) return schema.description;
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const unit = { string: ' characters', array: ' entries' }[issue.origin as string] ?? '';
    if (unit && issue.code === 'too_small' && issue.minimum === 1) return `${kinds[issue.origin]} that is not empty`;
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    return unit ? `${kinds[issue.origin]} of ${bound}${unit}` : bound;
  }
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  return 'as the contract describes it';
}

/** The schema that stands at a path, through optional fields, lists, maps and the first fitting member of a union. */
function schemaAt(root: z.ZodType, path: PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = unwrap(root);
  for (const key of path) {
    const def = schema?.def as unknown as {
      type: string;
      shape?: Record<string, z.ZodType>;
      element?: z.ZodType;
      valueType?: z.ZodType;
      options?: z.ZodType[];
    };
    if (!def) return undefined;
    if (def.type === 'union') {
      schema = def.options?.map((option) => schemaAt(option, [key])).find(Boolean);
    } else {
      schema = unwrap(def.shape?.[key as string] ?? def.element ?? def.valueType);
    }
  }
  return schema;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner && !inner.description && (inner.def.type === 'optional' || inner.def.type === 'nullable')) {
    inner = (inner.def as unknown as { innerType: z.ZodType }).innerType;
  }
  return inner;
}
