import type { z } from 'zod';

interface Def {
  type: string;
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

/** A call without its trailing arguments that are the defaults. */
const call = (name: string, ...args: (string | undefined)[]): string => {
  const given = [...args];
  while (given.length && given.at(-1) === undefined) given.pop();
  return `${name}(${given.map((arg) => arg ?? 'undefined').join(', ')})`;
};

/** Bounds and pattern of a text or number, from its checks. A check that is not known here stops the generation. */
function bounds(def: Def): { min?: string; max?: string; pattern?: string; whole?: string } {
  const found: ReturnType<typeof bounds> = {};
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
      case 'number_format':
        found.whole = '1';
        break;
      case 'string_format':
        if (check['format'] !== 'regex') throw new Error(`No check for the format ${String(check['format'])}`);
        found.pattern = String(check['pattern']);
        break;
      case 'custom': // a rule between fields: the page runs those themselves, from rules.ts
        break;
      default:
        throw new Error(`No check for ${String(check['check'])}`);
    }
  }
  return found;
}

/**
 * The code for one schema, in which each inner schema stands as the number that `intern` gave its own code.
 * Equal code gets an equal number, so that what occurs twice is found however deep it lies.
 */
function emit(schema: z.ZodType, intern: (code: string) => string): string {
  const def = defOf(schema);
  const inner = (of: z.ZodType) => intern(emit(of, intern));
  switch (def.type) {
    case 'string': {
      const { min, max, pattern } = bounds(def);
      return call('text', min, max, pattern);
    }
    case 'number': {
      const own = bounds(def);
      const whole = own.whole ?? ((def as { check?: string }).check === 'number_format' ? '1' : undefined);
      return call('number', own.min, own.max, whole);
    }
    case 'boolean':
      return 'flag';
    case 'literal':
      return call('oneOf', ...def.values!.map((value) => JSON.stringify(value)));
    case 'enum':
      return call('words', JSON.stringify(Object.values(def.entries!).join(' ')));
    case 'array': {
      const { min, max } = bounds(def);
      return call('list', inner(def.element!), min, max);
    }
    case 'record':
      return call('map', bounds(defOf(def.keyType!)).pattern, inner(def.valueType!));
    case 'union':
      return call('any', ...def.options!.map(inner));
    case 'object': {
      bounds(def);
      const fields = Object.entries(def.shape!).map(([name, field]) => {
        const isOptional = defOf(field).type === 'optional';
        return `${isOptional ? `'${name}?'` : name}: ${inner(isOptional ? defOf(field).innerType! : field)}`;
      });
      return `fields({ ${fields.join(', ')} })`;
    }
    default:
      throw new Error(`No check for a schema of type ${def.type}`);
  }
}

/** The source text of a module that exports `check`, for one schema. Parts that occur more than once are written once. */
export function generateCheck(schema: z.ZodType): string {
  const codes: string[] = [];
  const intern = (code: string) => {
    const known = codes.indexOf(code);
    return `@${known < 0 ? codes.push(code) - 1 : known}@`;
  };
  const root = emit(schema, intern);
  const uses = codes.map((_, index) => [...codes, root].join().split(`@${index}@`).length - 1);
  const isShared = (index: number) => uses[index]! > 1 && codes[index] !== 'flag';
  const write = (code: string): string =>
    code.replace(/@(\d+)@/g, (_, index: string) => (isShared(+index) ? `$${index}` : write(codes[+index]!)));

  // Inner parts are interned before the outer ones that use them, so each constant stands above its first use.
  const constants = codes.flatMap((code, index) => (isShared(index) ? [`const $${index} = ${write(code)};`] : []));
  const text = [...constants, `export const check: Check = ${write(root)};`].join('\n');
  const used = ['any', 'fields', 'flag', 'list', 'map', 'number', 'oneOf', 'text', 'words'].filter((name) =>
    new RegExp(`(?<![\\w' ?])${name}\\(|\\b${name}\\b(?=[,)} ])(?!: )|= ${name}\\(|: ${name}\\(|, ${name}\\(`).test(
      text,
    ),
  );
  return `// Written by \`npm run generate\` from the zod schema. Do not edit: edit the schema.
import { ${['type Check', ...used].join(', ')} } from './check.js';

${text}
`;
}
