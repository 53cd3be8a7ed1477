/**
 * What a generated check answers: the JSON pointer of the first field that is wrong, or undefined when all is well.
 * An empty pointer is the value itself.
 */
export type Check = (value: unknown) => string | undefined;

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && !!value && !Array.isArray(value);
const when =
  (holds: (value: never) => boolean): Check =>
  (value) =>
    holds(value as never) ? undefined : '';

/** A text that is no longer than it may be, nor shorter. */
export const text = (max: number, min = 0, pattern = /^/): Check =>
  when((v: string) => typeof v === 'string' && v.length >= min && v.length <= max && pattern.test(v));
/** A text that matches a pattern. */
export const like = (pattern: RegExp): Check => text(Infinity, 0, pattern);
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
  (entry: Check, max = Infinity, min = 0): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return '';
    // Not by `.entries()`: Prototype.js before 1.7.3, which many a shop still has, makes something else of it.
    for (let index = 0; index < value.length; index++) {
      const wrong = entry(value[index]);
      if (wrong !== undefined) return `/${index}${wrong}`;
    }
    return undefined;
  };
/** An object with these fields, and with those that may be absent. Fields it does not know are left alone. */
export const fields = (shape: Record<string, Check>, optional: Record<string, Check> = {}): Check => {
  const entries = Object.entries({ ...shape, ...optional });
  return (value) => {
    if (!isBag(value)) return '';
    for (const [name, check] of entries) {
      const wrong = value[name] === undefined && optional[name] ? undefined : check(value[name]);
      if (wrong !== undefined) return `/${name}${wrong}`;
    }
    return undefined;
  };
};
/** A map whose keys match a pattern. An empty one says nothing and is refused. */
export const map =
  (key: RegExp, entry: Check): Check =>
  (value) => {
    const entries = isBag(value) ? Object.entries(value) : [];
    return entries.length && entries.every(([name, v]) => key.test(name) && entry(v) === undefined) ? undefined : '';
  };
/** Any of some shapes. The field that is wrong is told for the shape whose kind fits, the value itself where none does. */
export const any =
  (...checks: Check[]): Check =>
  (value) => {
    let told = '';
    for (const check of checks) {
      const wrong = check(value);
      if (wrong === undefined) return undefined;
      told ||= wrong;
    }
    return told;
  };
