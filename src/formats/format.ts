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
 * What a payload came to: a journey; nothing that a customer would want to know, such as a source's test message; or what is
 * wrong with it, by field and never with the value.
 */
export type FormatResult =
  | { is: 'journey'; journey: JourneyInput & { reference: string } }
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
