import { seen } from './seen.js';

/** How long a page is given to come to rest where the browser cannot tell. */
const REST_MS = 2000;
/** A page that never comes to rest is not waited for any longer than this. */
const LONGEST_MS = 10_000;

/**
 * Runs something when the page has loaded, somebody may be looking at it and it has nothing better to do: for what is better there
 * before it is wanted, such as the code that keeps a message when the network has gone.
 */
export async function whenIdle(run: () => void): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await seen();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: LONGEST_MS });
  else setTimeout(run, REST_MS);
}

/** Whether the visitor has asked for pages that load no more than they must. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
