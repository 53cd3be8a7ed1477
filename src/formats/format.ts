import type { FieldProblem, JourneyInput } from '../contract/index.js';
import type { JourneyDocument } from '../core/index.js';

/** What an owner says about a source that its payloads do not: by the names that each format documents. */
export type FormatSettings = Readonly<Record<string, unknown>>;

/** What a payload is read with. */
export interface Reading {
  /** What is stored of the same journey, whose place is kept where the payload says nothing of it. */
  stored?: JourneyDocument | undefined;
  /** Milliseconds since 1970, for payloads that carry no time of their own. */
  now: number;
  settings?: FormatSettings | undefined;
}

/**
 * What of a journey a payload tells, and when that was so, by the source's own time. A copy that was overtaken on its way is known by
 * it: what is older than the last word about the same thing says nothing new. Without it the journey's own `updatedAt` counts.
 */
export interface Told {
  /** One parcel of several, for instance; absent when the payload is about the journey as a whole. */
  about?: string | undefined;
  at?: string | undefined;
}

/**
 * What a payload came to: a journey; nothing that a customer would want to know, such as a source's test message; or what is
 * wrong with it, by field and never with the value.
 */
export type FormatResult =
  | { is: 'journey'; journey: JourneyInput & { reference: string }; told?: Told }
  | { is: 'nothing'; because: string }
  | { is: 'wrong'; errors: FieldProblem[] };

/** One other system, as the endpoint and the import know it. Neither function throws, whatever it is given. */
export interface Format {
  /** As it stands in `POST /import/{name}`. */
  name: string;
  /** The reference that a payload is about, by which what is stored is found; undefined when it names none. */
  referenceOf(payload: unknown, settings?: FormatSettings): string | undefined;
  read(payload: unknown, reading: Reading): FormatResult;
}
