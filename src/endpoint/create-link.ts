import type { LinkAnswer, LinkRequest } from '../contract/index.js';
import { randomToken, sha256 } from './store/digests.js';
import type { Store } from './store/store.js';

/** Long enough for most orders, short enough that an old e-mail does not stay a key. */
const DEFAULT_SECONDS = 30 * 24 * 3600;

/** Makes a link to a journey: a token that is told once and kept as a digest. Or says what the link would be to and is not there. */
export async function createLink(
  store: Store,
  { reference, party, expiresInSeconds = DEFAULT_SECONDS }: LinkRequest,
  now: number,
): Promise<LinkAnswer | 'no_journey' | 'no_party'> {
  if (party !== undefined) {
    const document = await store.journeys.read(reference);
    if (document && !document.parties?.some(({ id }) => id === party)) return 'no_party';
  }
  const token = randomToken();
  const expiresAt = now + expiresInSeconds * 1000;
  const isAdded = await store.links.add({ digest: sha256(token), reference, expiresAt, ...(party && { party }) });
  return isAdded ? { token, expiresAt: new Date(expiresAt).toISOString() } : 'no_journey';
}
