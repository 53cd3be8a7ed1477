import type { FieldProblem, Promised, When } from '../contract/index.js';
import { isBefore } from '../core/when.js';
import { isTimeZone, readDate, toInstant } from './dates.js';
import type { FormatResult, FormatSettings } from './format.js';

type Fields = Readonly<Record<string, unknown>>;

/** As long as a word of a source's is kept: a sentence or two, not a document. */
const LONGEST = 500;

/** A value as an object with fields, or an object without any: what is missing and what is of another kind read alike. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** A value as a list, or an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? Array.from(value) : []);

/** What lies under a path of field names; undefined where there is nothing. A number in the path is a place in a list. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let inner = value;
  for (const name of path) {
    if (typeof name === 'number') inner = listOf(inner)[name];
    else inner = Object.hasOwn(fieldsOf(inner), name) ? fieldsOf(inner)[name] : undefined;
  }
  return inner;
}

/** A text without the space around it, also where the source sent a number for one; undefined where nothing is left. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string'
    ? text
        .slice(0, 4 * LONGEST)
        .trim()
        .slice(0, LONGEST) || undefined
    : undefined;
}

/** The first of some values that is a text. */
export const firstText = (...values: unknown[]): string | undefined => values.map(textOf).find(Boolean);

/** The texts among some values, joined as a place is written: `Utrecht, NL`. */
export const placeOf = (...values: unknown[]): string | undefined =>
  values
    .map(textOf)
    .filter((text, index, all) => text && all.indexOf(text) === index)
    .join(', ')
    .slice(0, LONGEST) || undefined;

/** A link that a page may follow, or undefined. */
export const linkOf = (value: unknown): string | undefined => {
  const link = typeof value === 'string' ? value.trim() : '';
  return link.length <= 2000 && /^https?:\/\/[^\s<>"\\]+$/.test(link) ? link : undefined;
};

/** The time zone that an owner says a source's local times are in; undefined without one that exists. */
export function zoneOf(settings: FormatSettings | undefined): string | undefined {
  const zone = settings?.['timeZone'];
  return typeof zone === 'string' && zone.length <= 64 && isTimeZone(zone) ? zone : undefined;
}

/**
 * A moment as the contract has it. A date stays a date; a time with an offset is an instant; a local time is one in `zone`, and where
 * the zone is not known it is only good for its date: no offset is made up.
 */
export function whenOf(value: unknown, zone?: string): When | undefined {
  const text = textOf(value)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const stamp = text && readDate(text, ['ISO']);
  if (!stamp) return undefined;
  if (!stamp.time) return stamp.day;
  const { offset } = stamp;
  if (offset && !/^(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(offset)) return stamp.day;
  return (offset || zone ? toInstant(stamp, zone ?? 'UTC') : undefined) ?? stamp.day;
}

/** A moment that is an instant, or undefined. */
export function instantOf(value: unknown, zone?: string): string | undefined {
  const when = whenOf(value, zone);
  return when && when.length > 10 ? when : undefined;
}

/** Says what is wrong with a payload, by its field and by what it must be. */
export const wrong = (field: string, must: string): Extract<FormatResult, { is: 'wrong' }> => {
  const errors: FieldProblem[] = [{ field, must }];
  return { is: 'wrong', errors };
};

/**
 * A number of the owner's as a reference of the contract, or undefined where no such reference can be made of it. Accents go, what
 * stands before the first letter or digit goes, and every other run of characters that a reference cannot hold becomes one dash:
 * `#1001` is `1001`, `Order 7/B` is `Order-7-B`. One that is too long is refused and never cut: two orders would share what is left.
 */
export function referenceFrom(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || text.length > 200) return undefined;
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._~-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '');
  return plain.length > 0 && plain.length <= 64 ? plain : undefined;
}

/** A number that may be an order's reference, with the field that it stands in. */
export type Numbered = readonly [field: string, value: unknown];

/** The reference of a payload: from the first of its numbers that is there; or the field whose number makes none. */
export function referenceAmong(numbers: readonly Numbered[]): { reference?: string; field: string } {
  const [field, value] = numbers.find(([, number]) => textOf(number) !== undefined) ?? numbers.at(-1)!;
  const reference = referenceFrom(value);
  return { field, ...(reference && { reference }) };
}

/** The field that the owner says holds the order's number, as a path within the parcel: `reference: "custom_fields.order"`. */
export function chosenNumber(parcel: unknown, settings: FormatSettings | undefined): Numbered[] {
  const path = settings?.['reference'];
  if (typeof path !== 'string' || path.length > 200) return [];
  return [[`/${path.replaceAll('.', '/')}`, at(parcel, ...path.split('.'))]];
}

/** What a reference has to be, for a number that makes none. */
export const MUST_BE_NUMBER = 'hold a number of 1 to 64 letters or digits';

/** The beginning and the end of what was promised, as a source wrote them. */
export interface WrittenSpan {
  from?: unknown;
  until?: unknown;
}

const isWholeDay = (value: unknown): boolean =>
  /T(00:00(:00)?|23:59(:59)?)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.test(textOf(value) ?? '');

/**
 * A span as the contract has it. Midnight and the last second of a day are how systems write a day, so they are its date and not a time;
 * where one end is a date, both are.
 */
export function spanOf({ from, until }: WrittenSpan, zone?: string): { from?: When; until?: When } | undefined {
  const read = (value: unknown) => (isWholeDay(value) ? textOf(value)!.slice(0, 10) : value);
  const ends = [whenOf(read(from), zone), whenOf(read(until), zone)];
  const isByDay = ends.some((end) => end?.length === 10);
  const [first, last] = ends.map((end) => (isByDay ? end?.slice(0, 10) : end));
  if (!last) return first ? { from: first } : undefined;
  return first && !isBefore(last, first) ? { from: first, until: last } : { until: last };
}

/** A promise from its span; one day alone is expected on that day, one instant alone until then. */
export function promiseFrom(
  written: WrittenSpan,
  about: { source: Promised['source']; zone?: string | undefined; first?: WrittenSpan },
): Promised | undefined {
  const span = spanOf(written, about.zone);
  if (!span) return undefined;
  const isByDay = (span.until ?? span.from)!.length === 10;
  const first = about.first && spanOf(about.first, about.zone);
  return {
    ...onThatDay(span),
    precision: isByDay ? 'day' : 'minute',
    source: about.source,
    ...(about.zone && { timeZone: about.zone }),
    ...(first && { first: onThatDay(first) }),
  };
}

const onThatDay = (span: { from?: When; until?: When }): { from?: When; until?: When } => {
  const only = span.until ?? span.from!;
  return only.length === 10 ? { from: span.from ?? only, until: span.until ?? only } : span;
};

const names: Readonly<Record<string, string>> = {
  postnl: 'PostNL',
  fedex: 'FedEx',
  bpost: 'bpost',
  canadapost: 'Canada Post',
};

/** The name of a carrier whose code a source gives: `dhl_express` is `DHL Express`. */
export function carrierName(code: unknown): string | undefined {
  const text = textOf(code);
  if (!text) return undefined;
  if (!/^[a-z0-9_-]+$/.test(text)) return text;
  const word = (part: string) =>
    (Object.hasOwn(names, part) && names[part]) ||
    (part.length < 5 && part !== 'post' ? part.toUpperCase() : part[0]!.toUpperCase() + part.slice(1));
  return text.split(/[-_]+/).filter(Boolean).map(word).join(' ') || undefined;
}
