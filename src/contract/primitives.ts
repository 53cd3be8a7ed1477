import { z } from 'zod';

/** How long a single text may be; long enough for a letter, short enough for a body limit of 64 KB. */
const LONGEST_TEXT = 4000;

/**
 * A day that exists, so that 30 February is refused where it is written. A pattern and not a refinement: the pages' checks and
 * the OpenAPI document carry it as it stands.
 */
const day = [
  '\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))',
  '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29',
].join('|');

/** A calendar date, `2026-03-04`. It has no time zone and is never shifted by one. */
export const CalendarDate = z
  .string()
  .regex(new RegExp(`^(${day})$`))
  .describe('a calendar date that exists, as YYYY-MM-DD');

const clock = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';

/** A point in time that carries its offset, as RFC 3339 has it: `2026-03-04T10:15:00+01:00`. */
export const Instant = z
  .string()
  .regex(new RegExp(`^(${day})T${clock}(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`))
  .describe('an instant with an offset, as in 2026-03-04T10:15:00+01:00');

/** A date without a time, or an instant. */
export const When = z
  .union([CalendarDate, Instant])
  .describe('a date that exists as YYYY-MM-DD, or an instant with an offset');

/** A BCP 47 language tag, in the part of it that pages use. */
export const LanguageTag = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .describe('a language tag such as en or nl-BE');

const eitherText = `a text of 1 to ${LONGEST_TEXT} characters, or a map of language tag to text`;

/** Words for a person: one string, or one for each language. */
export const Text = z
  .union([
    z.string().min(1).max(LONGEST_TEXT),
    z
      .record(LanguageTag, z.string().min(1).max(LONGEST_TEXT))
      .refine((map) => Object.keys(map).length > 0, `be ${eitherText}`)
      .meta({ minProperties: 1 }),
  ])
  .describe(eitherText);

/** What a person typed. Nothing is trimmed and nothing is normalised: it is stored as it was given. */
export const TypedText = z.string().max(10_000).describe('a text of at most 10,000 characters');

/** The owner's number for an order, application or case. It stands in a path, so its characters are those that need no escape. */
export const Reference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$/)
  .describe('1 to 64 letters, digits, dots, dashes, underscores or tildes, beginning with a letter or digit');

/** An identifier the owner chose, unique among its siblings. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/)
  .describe('1 to 64 letters, digits, dots, colons, dashes, underscores or tildes, beginning with a letter or digit');

/** A code of a machine's making, such as a reason. */
export const Code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
  .describe('a code of 1 to 64 letters, digits, dots, colons, dashes or underscores');

/** An id that is made once, on the customer's device (UUID version 7, RFC 9562). */
export const Uuid7 = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .describe('a UUID of version 7 in lower case');

/** An e-mail address, as far as a pattern can tell: something, one @, and a name with a dot. */
export const Email = z
  .string()
  .max(254)
  .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/)
  .describe('an e-mail address of at most 254 characters');

/** Where a link may lead: another page over http(s), the same site, or a mail program. Never a script. */
export const Link = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|\/(?!\/)|#)[^\s<>"\\]*$/)
  .describe('an address that begins with https://, http://, mailto:, a single / or #');

/** The address of the page without query string and fragment, which may hold personal data. */
export const PageAddress = z
  .string()
  .max(2000)
  .regex(/^[^?#\s]*$/)
  .describe('an address without query string or fragment');

/** Grows with every change; the higher one is the newer one. */
export const Revision = z.int().min(1).max(Number.MAX_SAFE_INTEGER).describe('a whole number from 1');

export type Text = z.infer<typeof Text>;
export type When = z.infer<typeof When>;
