import type { SSEStreamingApi } from 'hono/streaming';
import type { StatusRequest } from '../contract/index.js';
import { grantFor, isStillParty, statusAnswer } from './access.js';
import type { Store } from './store/store.js';
import { LongVisit } from './visits.js';

interface Following {
  store: Store;
  clock: () => number;
  stopping: AbortSignal;
  heartbeatMs: number;
}

/** How soon a page should come back when the endpoint stops: another instance, or the same one, is up again by then. */
const RETRY_MS = 1000;

/**
 * Tells a page of each change of a journey until the page leaves, the right to read it ends or the endpoint stops.
 * A page that reads slowly gets the newest state and not every one in between.
 */
export async function followJourney(
  stream: SSEStreamingApi,
  request: StatusRequest,
  { store, clock, stopping, heartbeatMs }: Following,
): Promise<void> {
  const bell = new Bell();
  // Watching begins before reading, so that no change falls in between.
  const unwatch = store.journeys.watch(request.reference, bell.ring);
  stream.onAbort(bell.ring);
  stopping.addEventListener('abort', bell.ring);
  let known = request.knownRevision;
  let isQuiet = true;
  const visit = new LongVisit(store, request.reference);
  try {
    while (!stream.aborted && !stopping.aborted) {
      const grant = await grantFor(request, store, clock());
      const revision = grant && (await store.journeys.revision(request.reference));
      if (!grant || revision === undefined) return;
      const lastVisit = await visit.stay(grant, clock());
      if (revision !== known) {
        const document = await store.journeys.read(request.reference);
        if (!document || !isStillParty(document, grant)) return;
        known = document.revision;
        await stream.writeSSE({
          id: String(known),
          data: JSON.stringify(statusAnswer(document, grant, { lastVisit })),
        });
      } else if (isQuiet) {
        // Says that the stream is open or still alive, without saying anything about the journey.
        await stream.write(':\n\n');
      }
      isQuiet = !(await bell.rings(Math.min(heartbeatMs, (grant.expiresAt ?? Infinity) - clock())));
    }
    if (stopping.aborted) await stream.write(`retry: ${RETRY_MS}\n\n`);
  } finally {
    unwatch();
    stopping.removeEventListener('abort', bell.ring);
    await visit.leave(clock());
  }
}

/** Wakes whoever waits; rung while nobody waits, it is not forgotten. */
class Bell {
  #hasRung = false;
  #wake: (() => void) | undefined;

  readonly ring = (): void => {
    this.#hasRung = true;
    this.#wake?.();
  };

  /** Waits until it rings, or for as long as given. Whether it rang. */
  async rings(withinMs: number): Promise<boolean> {
    if (!this.#hasRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resume) => {
        this.#wake = resume;
        timer = setTimeout(resume, Math.max(0, withinMs));
      });
      clearTimeout(timer);
      this.#wake = undefined;
    }
    const hasRung = this.#hasRung;
    this.#hasRung = false;
    return hasRung;
  }
}
