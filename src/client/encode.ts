/**
 * A value as JSON, whatever the page has done to `Array.prototype.toJSON` or `Object.prototype.toJSON`.
 * Prototype.js up to 1.6 puts such methods there, and an array of answers would arrive as a text.
 */
export const encode = (value: unknown): string => JSON.stringify(bare(value));

/** A copy that inherits no `toJSON`: objects without a prototype, arrays with an own one that is no function. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || !value) return value;
  const copy = Object.assign((Array.isArray(value) ? [] : Object.create(null)) as Record<string, unknown>, value);
  for (const key of Object.keys(copy)) copy[key] = bare(copy[key]);
  if (Array.isArray(copy)) copy['toJSON' as never] = undefined as never;
  return copy;
}
