import type { FieldProblem, Response, StoredResponse } from '../../contract/index.js';
import type { FormatSettings } from '../format.js';

/** What a payload of responses is read with. */
export interface ResponseReading {
  /** Milliseconds since 1970, for answers whose payload carries no time of their own. */
  now: number;
  settings?: FormatSettings | undefined;
}

/** Something in a payload that a response of ours does not hold, by its field and never with its value. */
export interface LeftOut {
  field: string;
  because: string;
}

/**
 * What a payload came to: responses; nothing that a customer said, such as a source's test message; or what is wrong with it, by
 * field and never with the value. It is all or nothing: of a payload with one wrong response none is given.
 */
export type ResponsesRead =
  | {
      is: 'responses';
      responses: Response[];
      /** The same with what the team did with them, where the payload says so. Only our own JSON does. */
      stored?: StoredResponse[];
      /** What was left out, such as an e-mail address without a recorded consent. */
      left?: LeftOut[];
      /**
       * The payload carries no time, so that these are dated when they were read. Read again they have the same ids and another
       * time: what is stored under the same id and revision stays.
       */
      isUndated?: true;
    }
  | { is: 'nothing'; because: string }
  | { is: 'wrong'; errors: FieldProblem[] };

/** One other system's responses, as the endpoint and the import know it. No function throws, whatever it is given. */
export interface ResponseFormat {
  /** As it stands in `POST /import/{name}` and in `GET /responses?format={name}`. */
  name: string;
  read(payload: unknown, reading: ResponseReading): ResponsesRead;
  /** What the other system's import takes: a file, or one object for each thing to send. Not there when it has none. */
  write?(responses: readonly StoredResponse[], settings?: FormatSettings): string | object[];
}
