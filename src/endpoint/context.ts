import type { HttpBindings } from '@hono/node-server';
import type { FormFields } from './forms/form-fields.js';
import type { Limits } from './limits.js';
import type { Limiters } from './middleware/rate-limits.js';
import type { Screening } from './screening.js';
import type { Sources } from './sources.js';
import type { StreamSeats } from './stream-seats.js';
import type { Store } from './store/store.js';

/** What a request carries through the middleware. Without a socket, as in a test, there are no bindings. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Whether the owner's key came with it. */
    isOwner: boolean;
    /** Who it counts for: an address, or a network where one household has many. */
    caller: string;
    /** The fields of a plain form, once they are read. */
    form?: FormFields;
  };
}

/** What routes work with. */
export interface Services {
  store: Store;
  /** Milliseconds since 1970. */
  clock: () => number;
  limits: Limits;
  limiters: Limiters;
  seats: StreamSeats;
  screening: Screening;
  /** The origins whose pages may ask. */
  origins: readonly string[];
  sources: Sources;
  /** Aborted when the endpoint stops, so that streams end. */
  stopping: AbortSignal;
}
