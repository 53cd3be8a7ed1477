import { timingSafeEqual } from 'node:crypto';
import type { Access, StatusAnswer, StatusRequest } from '../contract/index.js';
import { forCustomer, type JourneyDocument } from '../core/index.js';
import { randomToken, sha256 } from './store/digests.js';
import type { LookupKey, Store } from './store/store.js';

/** What somebody may read of a journey, and until when. */
export interface Grant {
  level: Access['level'];
  /** When the link that gave it ends, in milliseconds since 1970. */
  expiresAt?: number;
  /** Whose link or factor it is, where it is one party's alone. */
  party?: string;
  /** What the reader is known by between visits: the digest of the link or the factor. Nobody is at level `public`. */
  reader?: string;
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
  const key = keyAmong(keys.factors, store.digest(factor ?? ''));
  if (token !== undefined) {
    const isGood = link !== undefined && link.reference === reference && link.expiresAt > now;
    if (!isGood) return undefined;
    return { level: 'full', expiresAt: link.expiresAt, reader: link.digest, ...(link.party && { party: link.party }) };
  }
  if (factor !== undefined) {
    return key && { level: 'verified', reader: key.digest, ...(key.party && { party: key.party }) };
  }
  return keys.isPublic ? { level: 'public' } : undefined;
}

/** The key of a digest among some, in a time that does not tell which, how many or how nearly. */
function keyAmong(keys: LookupKey[], given: string): LookupKey | undefined {
  const wanted = Buffer.from(given, 'base64url');
  let found: LookupKey | undefined;
  for (let place = 0; place < FACTOR_PLACES; place++) {
    const digest = keys[place]?.digest ?? nobodysDigest;
    if (timingSafeEqual(Buffer.from(digest, 'base64url'), wanted)) found = keys[place];
  }
  return found;
}

/** Whether a journey still has the party whose link this is. Without a party it is everybody's who has the link. */
export const isStillParty = ({ parties = [] }: JourneyDocument, { party }: Grant): boolean =>
  party === undefined || parties.some(({ id }) => id === party);

/** A journey as who was granted it reads it. */
export const journeyFor = (document: JourneyDocument, grant: Grant, lastVisit?: number) =>
  forCustomer(document, grant.level, {
    ...(grant.expiresAt !== undefined && { expiresAt: new Date(grant.expiresAt).toISOString() }),
    ...(grant.party && { party: grant.party }),
    ...(lastVisit !== undefined && { lastVisit: new Date(lastVisit).toISOString() }),
  });

/** The answer to a status request that was granted: the journey, or the word that the page has the newest one. */
export function statusAnswer(
  document: JourneyDocument,
  grant: Grant,
  more: { knownRevision?: number | undefined; lastVisit?: number | undefined } = {},
): StatusAnswer {
  if (more.knownRevision === document.revision) {
    return { unchanged: true, ...(document.checkedAt && { checkedAt: document.checkedAt }) };
  }
  return { journey: journeyFor(document, grant, more.lastVisit) };
}
