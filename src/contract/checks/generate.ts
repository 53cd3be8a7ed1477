import type { z } from 'zod';

interface Def {
  type: string;
  format?: string;
  checks?: { _zod: { def: Record<string, unknown> } }[];
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
  innerType?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The functions of check.ts that a generated module calls; `flag` is a check by itself. */
type Helper = 'any' | 'fields' | 'flag' | 'list' | 'map' | 'number' | 'oneOf' | 'text' | 'words';

/** What is known while one module is written: the codes of the inner schemas, and which helpers they call. */
interface Draft {
  codes: string[];
  used: Set<Helper>;
}

/** Stands for a code by its place in the draft. Equal codes get an equal place, however deep they lie. */
function intern(draft: Draft, code: string): string {
  const known = draft.codes.indexOf(code);
  return `@${known < 0 ? draft.codes.push(code) - 1 : known}@`;
}

/** A call of a helper, without the trailing arguments that are its defaults. */
function call(draft: Draft, helper: Helper, ...args: (string | undefined)[]): string {
  draft.used.add(helper);
  while (args.length && args.at(-1) === undefined) args.pop();
  return `${helper}(${args.map((arg) => arg ?? 'undefined').join(', ')})`;
}

/** Bounds and pattern of a text or number, from its checks. A check that is not known here stops the generation. */
function bounds(def: Def): { min?: string; max?: string; pattern?: string; whole?: string } {
  if (def.format && def.format !== 'safeint') throw new Error(`No check for the format ${def.format}`);
  const found: ReturnType<typeof bounds> = def.format ? { whole: '1' } : {};
  for (const { _zod } of def.checks ?? []) {
    const check = _zod.def;
    switch (check['check']) {
      case 'min_length':
        found.min = String(check['minimum']);
        break;
      case 'max_length':
        found.max = String(check['maximum']);
        break;
      case 'greater_than':
        found.min = String(check['value']);
        break;
      case 'less_than':
        found.max = String(check['value']);
        break;
      case 'string_format':
        if (check['format'] !== 'regex') throw new Error(`No check for the format ${String(check['format'])}`);
        found.pattern = String(check['pattern']);
        break;
      case 'custom': // a rule between fields, which pages run from rules.ts, or that a map is not empty, which check.ts knows
        break;
      default:
        throw new Error(`No check for ${String(check['check'])}`);
    }
  }
  return found;
}

/** The code for one schema, in which each inner schema is interned. */
function emit(draft: Draft, schema: z.ZodType): string {
  const def = defOf(schema);
  const inner = (of: z.ZodType) => intern(draft, emit(draft, of));
  const { min, max, pattern, whole } = bounds(def);
  switch (def.type) {
    case 'string':
      return call(draft, 'text', min, max, pattern);
    case 'number':
      return call(draft, 'number', min, max, whole);
    case 'boolean':
      draft.used.add('flag');
      return 'flag';
    case 'literal':
      return call(draft, 'oneOf', ...def.values!.map((value) => JSON.stringify(value)));
    case 'enum':
      return call(draft, 'words', JSON.stringify(Object.values(def.entries!).join(' ')));
    case 'array':
      return call(draft, 'list', inner(def.element!), min, max);
    case 'record':
      return call(draft, 'map', bounds(defOf(def.keyType!)).pattern, inner(def.valueType!));
    case 'union':
      return call(draft, 'any', ...def.options!.map(inner));
    case 'object': {
      const fields = Object.entries(def.shape!).map(([name, field]) => {
        const isOptional = defOf(field).type === 'optional';
        return `${isOptional ? `'${name}?'` : name}: ${inner(isOptional ? defOf(field).innerType! : field)}`;
      });
      return call(draft, 'fields', `{ ${fields.join(', ')} }`);
    }
    default:
      throw new Error(`No check for a schema of type ${def.type}`);
  }
}

/** The source text of a module that exports `check`, for one schema. Parts that occur more than once are written once. */
export function generateCheck(schema: z.ZodType): string {
  const draft: Draft = { codes: [], used: new Set() };
  const root = emit(draft, schema);
  const { codes, used } = draft;
  const uses = codes.map((_, index) => [...codes, root].join().split(`@${index}@`).length - 1);
  const isShared = (index: number) => uses[index]! > 1 && codes[index] !== 'flag';
  const write = (code: string): string =>
    code.replace(/@(\d+)@/g, (_, index: string) => (isShared(+index) ? `$${index}` : write(codes[+index]!)));

  // Inner parts are interned before the outer ones that use them, so each constant stands above its first use.
  const constants = codes.flatMap((code, index) => (isShared(index) ? [`const $${index} = ${write(code)};`] : []));
  return `// Written by \`npm run generate\` from the zod schema. Do not edit: edit the schema.
import { ${['type Check', ...[...used].sort()].join(', ')} } from './check.js';

${[...constants, `export const check: Check = ${write(root)};`].join('\n')}
`;
}
