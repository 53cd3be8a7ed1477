import type { Store } from './store/store.js';

const DAY_MS = 24 * 3600 * 1000;

/** Removes what is over: links whose time has passed, and, where a number of days is set, what is older than that. */
export async function tidy(store: Store, now: number, retentionDays: number | undefined): Promise<void> {
  await store.dropExpiredLinks(now);
  if (retentionDays !== undefined) await store.expire(now - retentionDays * DAY_MS);
}

/** Tidies once a day until it is told to end. A failure is told to the log, and tried again the next day. */
export function tidyDaily(
  store: Store,
  {
    clock,
    retentionDays,
    log,
  }: { clock: () => number; retentionDays: number | undefined; log: (line: string) => void },
): () => void {
  const timer = setInterval(() => {
    tidy(store, clock(), retentionDays).catch((error: unknown) => log(`tidying failed: ${(error as Error).name}`));
  }, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
