import type { LinkAnswer } from '../contract/index.js';
import { randomToken, sha256 } from './store/digests.js';
import type { Store } from './store/store.js';

/** Long enough for most orders, short enough that an old e-mail does not stay a key. */
const DEFAULT_SECONDS = 30 * 24 * 3600;

/** Makes a link to a journey: a token that is told once and kept as a digest. Undefined when there is no such journey. */
export async function createLink(
  store: Store,
  reference: string,
  now: number,
  expiresInSeconds = DEFAULT_SECONDS,
): Promise<LinkAnswer | undefined> {
  const token = randomToken();
  const expiresAt = now + expiresInSeconds * 1000;
  const isAdded = await store.links.add({ digest: sha256(token), reference, expiresAt });
  return isAdded ? { token, expiresAt: new Date(expiresAt).toISOString() } : undefined;
}
