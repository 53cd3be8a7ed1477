import type { Timing } from '../client/timing.js';

/** Longer than sending one row can take. Some browsers suspend a tab in the background, and with it what the tab holds. */
const PATIENCE_MS = 20_000;

/**
 * Runs something that never rejects while no other tab of this site runs what has the same name. Plain http pages have no locks, sandboxed
 * frames may not use them, and a suspended tab does not let go: there it runs all the same, and the endpoint's unique ids make up for it.
 */
export async function alone(
  name: string,
  signal: AbortSignal,
  timing: Timing,
  run: () => Promise<void>,
): Promise<void> {
  let hasRun = false;
  const waiting = new AbortController();
  const enough = () => waiting.abort();
  const disarm = timing.after(PATIENCE_MS, enough);
  signal.addEventListener('abort', enough);
  const once = () => {
    hasRun = true;
    disarm();
    return run();
  };
  try {
    await navigator.locks.request(name, { signal: waiting.signal }, once);
  } catch {
    if (!hasRun && !signal.aborted) await once();
  } finally {
    disarm();
    signal.removeEventListener('abort', enough);
  }
}
