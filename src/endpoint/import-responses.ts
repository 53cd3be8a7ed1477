import type { ImportAnswer, StoredResponse } from '../contract/index.js';
import type { FormatSettings } from '../formats/format.js';
import type { ResponseFormat } from '../formats/index.js';
import { Refusal } from './refusal.js';
import type { Store } from './store/store.js';

/** What customers said elsewhere, and what it is read with. */
export interface IncomingResponses {
  format: ResponseFormat;
  payload: unknown;
  settings: FormatSettings | undefined;
}

/**
 * Stores the responses of another system's payload: all of them, or none where one is wrong. Sent again, they are there already. They are
 * not looked at for scripts, since that is for the system that took them in.
 */
export async function importResponses(
  store: Store,
  { format, payload, settings }: IncomingResponses,
  now: number,
): Promise<ImportAnswer> {
  const read = format.read(payload, { now, settings });
  if (read.is === 'wrong') throw new Refusal('invalid_body', { errors: read.errors });
  if (read.is === 'nothing') return { ignored: read.because };
  const ids = read.responses.map(({ id }) => id);
  const marked = new Map<string, StoredResponse>(read.stored?.map((one) => [one.response.id, one]));
  const before = await revisions(store, ids);
  const puts = await Promise.all(
    read.responses.map((response) => {
      const whole = marked.get(response.id);
      return whole ? store.responses.restore(whole) : store.responses.put(response, now);
    }),
  );
  const after = await revisions(store, ids);
  const changed = new Set(ids.filter((id) => after.get(id) !== before.get(id)));
  // Without a time of their own they are dated anew each time, and so never quite the same.
  const different = read.isUndated ? 0 : puts.filter((put) => put === 'different_body').length;
  return {
    stored: changed.size,
    unchanged: ids.length - changed.size - different,
    ...(different && { different }),
    ...(read.left && { left: read.left }),
  };
}

async function revisions(store: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const stored = await store.responses.find(ids);
  return new Map(stored.map(({ response }) => [response.id, response.revision]));
}
