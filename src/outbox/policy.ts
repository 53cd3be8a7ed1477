import type { ClientError } from '../client/client-error.js';
import type { Row, Tries } from './row.js';

/** Around these a row waits after its first, second, … failure. The last one holds for all that follow. */
const WAITS_MS = [1000, 5000, 30_000, 120_000, 600_000, 3_600_000];
/** No wait is longer than one and a half times the last; one that seems to be was noted by a clock that stood wrong. */
export const LONGEST_WAIT_MS = 2 * 3_600_000;
/** So long what nobody takes is carried from visit to visit. */
const LONGEST_KEPT_MS = 7 * 24 * 3_600_000;
/** A good occasion (a new visit, the network back) makes a row due at once, but not twice in this time. */
const OCCASION_MS = 1000;

/** The tries of a row that was never sent. */
export const noTries: Tries = { count: 0, lastAt: 0, notBefore: 0, isTold: false };

/**
 * When to send again after a failure, or undefined if the endpoint will never take it. Waits grow and differ by half either
 * way, so that pages which failed together do not come back together. `Retry-After` can make a wait longer, never shorter.
 */
export function nextTry(failures: number, problem: ClientError, now: number, random: number): Tries | undefined {
  if (problem.isFinal) return undefined;
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]! * (0.5 + random);
  const { retryAfterMs = 0 } = problem;
  return {
    count: failures + 1,
    lastAt: now,
    notBefore: now + Math.max(wait, retryAfterMs),
    isTold: retryAfterMs > 0,
  };
}

/** Whether the failure says something of the endpoint or the network, and not just of the row: then all rows wait. */
export const isGeneral = ({ kind, status }: ClientError): boolean =>
  kind !== 'problem' || status === 429 || status === 502 || status === 503 || status === 504;

/** When it is time for the next try, where a good occasion has come. */
export const dueOnOccasion = ({ lastAt, notBefore, isTold }: Tries): number =>
  isTold ? notBefore : Math.min(notBefore, lastAt + OCCASION_MS);

/** Whether it is time for the next try. */
export function isDue(tries: Tries, now: number, isOccasion: boolean): boolean {
  const { lastAt, notBefore } = tries;
  const isClockWrong = now < lastAt || notBefore > now + LONGEST_WAIT_MS;
  return isClockWrong || now >= (isOccasion ? dueOnOccasion(tries) : notBefore);
}

/** Whether an earlier visit's row has been carried along for long enough. */
export const isTooOld = ({ madeAt }: Row, now: number): boolean => now - madeAt > LONGEST_KEPT_MS;

/** In which order rows are sent: the least tried first, so that one which always fails holds up no other; then by age. */
export const byTurn = (a: Row, b: Row): number => a.tries.count - b.tries.count || a.madeAt - b.madeAt;
