/**
 * Runs something that never rejects while no other tab of this site runs what has the same name. Plain http pages have no locks and sandboxed
 * frames may not use them: there it runs all the same, and the endpoint's unique ids make up for it.
 */
export async function alone(name: string, signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  let hasRun = false;
  const once = () => {
    hasRun = true;
    return run();
  };
  try {
    await navigator.locks.request(name, { signal }, once);
  } catch {
    if (!hasRun && !signal.aborted) await run();
  }
}
