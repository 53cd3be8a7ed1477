import type { ClientError } from '../client/client-error.js';
import type { Row, Tries } from './row.js';

export { noTries } from './row.js';

/** Around these a row waits after its first, second, … failure. The last one holds for all that follow. */
const WAITS_MS = [1000, 5000, 30_000, 120_000, 600_000, 2_400_000];
/** No wait is longer; one that seems to be was noted by a clock that stood wrong. */
export const LONGEST_WAIT_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;
/** On so many days what nobody takes is tried, from visit to visit. */
const LONGEST_KEPT_DAYS = 7;
/** A good occasion (a new visit, the network back) makes a row due at once, but not twice in this time. */
const OCCASION_MS = 1000;

/**
 * When to send again after a failure, or undefined if the endpoint will never take it. Waits grow and differ by half either
 * way, so that pages which failed together do not come back together. `Retry-After` can make a wait longer, never shorter, and
 * is stretched by up to a quarter: a thousand pages that were told the same second would else all be there in it.
 */
export function nextTry(failures: number, problem: ClientError, now: number, random: number): Tries | undefined {
  if (isRefusal(problem)) return undefined;
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]! * (0.5 + random);
  const { retryAfterMs = 0 } = problem;
  return {
    count: failures + 1,
    lastAt: now,
    notBefore: now + Math.min(LONGEST_WAIT_MS, Math.max(wait, retryAfterMs * (1 + random / 4))),
    isTold: retryAfterMs > 0,
  };
}

/**
 * Whether it is the endpoint that says no for good. It gives its reason as a code; a "forbidden" or "not found" without one comes
 * from something in between, such as a proxy, a firewall or a network's sign-in page, and says nothing of the response.
 */
const isRefusal = ({ isFinal, code }: ClientError): boolean => isFinal && code !== undefined;

/** Whether the failure says something of the endpoint or the network, and not just of the row: then all rows wait. */
export const isGeneral = ({ kind, status, code, isFinal }: ClientError): boolean =>
  kind !== 'problem' ||
  status === 429 ||
  status === 502 ||
  status === 503 ||
  status === 504 ||
  (isFinal && code === undefined);

/** When it is time for the next try, where a good occasion has come. */
export const dueOnOccasion = ({ lastAt, notBefore, isTold }: Tries): number =>
  isTold ? notBefore : Math.min(notBefore, lastAt + OCCASION_MS);

/** Whether it is time for the next try. */
export function isDue(tries: Tries, now: number, isOccasion: boolean): boolean {
  const { lastAt, notBefore } = tries;
  const isClockWrong = now < lastAt || notBefore > now + LONGEST_WAIT_MS;
  return isClockWrong || now >= (isOccasion ? dueOnOccasion(tries) : notBefore);
}

/** Until when the endpoint wants to be left alone with all rows, as it said to one of them: also in another tab, or before a reload. */
export const toldUntil = (rows: Row[], now: number): number =>
  Math.max(0, ...rows.map(({ tries }) => (tries.isTold && !isDue(tries, now, false) ? tries.notBefore : 0)));

/** The days on which a row was tried in vain, with now. A clock that jumps by ten years adds a day, and not ten years. */
export const daysTried = ({ days = 0, dayAt = 0 }: Tries, now: number): Pick<Tries, 'days' | 'dayAt'> =>
  days && Math.abs(now - dayAt) < DAY_MS ? { days, dayAt } : { days: days + 1, dayAt: now };

/** Whether an earlier visit's row has been tried on enough days. */
export const isGivenUp = ({ days = 0 }: Tries): boolean => days > LONGEST_KEPT_DAYS;

/** Whether what was refused has been carried along for long enough. */
export const isTooOld = ({ madeAt }: Row, now: number): boolean => now - madeAt > LONGEST_KEPT_DAYS * DAY_MS;

/** In which order rows are sent: the least tried first, so that one which always fails holds up no other; then by age. */
export const byTurn = (a: Row, b: Row): number => a.tries.count - b.tries.count || a.madeAt - b.madeAt;
