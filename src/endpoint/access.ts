import { timingSafeEqual } from 'node:crypto';
import type { Access, StatusAnswer, StatusRequest } from '../contract/index.js';
import { forCustomer, type JourneyDocument } from '../core/index.js';
import { randomToken, sha256 } from './store/digests.js';
import type { Store } from './store/store.js';

/** What somebody may read of a journey, and until when. */
export interface Grant {
  level: Access['level'];
  /** When the link that gave it ends, in milliseconds since 1970. */
  expiresAt?: number;
}

/** As many factors as a journey can have. All places are compared, whatever stands in them. */
const FACTOR_PLACES = 10;
/** Stands where no factor does; nothing hashes to it but by accident of 2^256. */
const nobodysDigest = randomToken();

/**
 * Decides what a request may read. Undefined for an unknown reference, a wrong factor and a link that is wrong, over or
 * revoked alike: all of them take the same questions to the store and the same comparisons.
 */
export async function grantFor(request: StatusRequest, store: Store, now: number): Promise<Grant | undefined> {
  const { reference, token, factor } = request;
  const [link, keys] = await Promise.all([store.links.find(sha256(token ?? '')), store.journeys.lookupKeys(reference)]);
  const isKnown = holds(keys.factors, store.digest(factor ?? ''));
  if (token !== undefined) {
    const isGood = link !== undefined && link.reference === reference && link.expiresAt > now;
    return isGood ? { level: 'full', expiresAt: link.expiresAt } : undefined;
  }
  if (factor !== undefined) return isKnown ? { level: 'verified' } : undefined;
  return keys.isPublic ? { level: 'public' } : undefined;
}

/** Whether a digest is among some, in a time that does not tell which, how many or how nearly. */
function holds(digests: string[], given: string): boolean {
  const wanted = Buffer.from(given, 'base64url');
  let isFound = false;
  for (let place = 0; place < FACTOR_PLACES; place++) {
    isFound = timingSafeEqual(Buffer.from(digests[place] ?? nobodysDigest, 'base64url'), wanted) || isFound;
  }
  return isFound;
}

/** The answer to a status request that was granted: the journey, or the word that the page has the newest one. */
export function statusAnswer(document: JourneyDocument, grant: Grant, knownRevision?: number): StatusAnswer {
  if (knownRevision === document.revision) {
    return { unchanged: true, ...(document.checkedAt && { checkedAt: document.checkedAt }) };
  }
  const expiresAt = grant.expiresAt === undefined ? undefined : new Date(grant.expiresAt).toISOString();
  return { journey: forCustomer(document, grant.level, expiresAt) };
}
