/**
 * What a generated check answers: the JSON pointer of the first field that is wrong, or undefined when all is well.
 * An empty pointer is the value itself.
 */
export type Check = (value: unknown, at: string) => string | undefined;

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && !!value && !Array.isArray(value);
const when =
  (holds: (value: never) => boolean): Check =>
  (value, at) =>
    holds(value as never) ? undefined : at;

/** A text with a length between bounds that matches a pattern. */
export const text = (min = 0, max = Infinity, pattern?: RegExp): Check =>
  when((v: string) => typeof v === 'string' && v.length >= min && v.length <= max && (!pattern || pattern.test(v)));
/** A finite number between bounds. */
export const number = (min = -Infinity, max = Infinity, whole?: 1): Check =>
  when((v: number) => Number.isFinite(v) && v >= min && v <= max && (!whole || Number.isSafeInteger(v)));
/** true or false. */
export const flag: Check = when((v) => typeof v === 'boolean');
/** One of some values. */
export const oneOf = (...values: unknown[]): Check => when((v) => values.includes(v));
/** One of some words, written as a sentence to keep them short. */
export const words = (list: string): Check => oneOf(...list.split(' '));
/** A list, and what each entry is. */
export const list =
  (entry: Check, min = 0, max = Infinity): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return at;
    // Not by `.entries()`: Prototype.js before 1.7.3, which many a shop still has, makes something else of it.
    for (let index = 0; index < value.length; index++) {
      const wrong = entry(value[index], `${at}/${index}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
/** An object with these fields; a name that ends in a question mark may be absent. Fields it does not know are left alone. */
export const fields = (shape: Record<string, Check>): Check => {
  const entries = Object.entries(shape).map(
    ([name, check]) => [name.replace('?', ''), check, name.endsWith('?')] as const,
  );
  return (value, at) => {
    if (!isBag(value)) return at;
    for (const [name, check, isOptional] of entries) {
      if (isOptional && value[name] === undefined) continue;
      const wrong = check(value[name], `${at}/${name}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
};
/** A map whose keys match a pattern. An empty one says nothing and is refused. */
export const map =
  (key: RegExp, entry: Check): Check =>
  (value, at) => {
    if (!isBag(value)) return at;
    const entries = Object.entries(value);
    return entries.length && entries.every(([name, v]) => key.test(name) && entry(v, at) === undefined)
      ? undefined
      : at;
  };
/** Any of some shapes. The field that is wrong is told for the shape whose kind fits, the value itself where none does. */
export const any =
  (...checks: Check[]): Check =>
  (value, at) => {
    let told: string | undefined;
    for (const check of checks) {
      const wrong = check(value, at);
      if (wrong === undefined) return undefined;
      if (wrong !== at) told ??= wrong;
    }
    return told ?? at;
  };
