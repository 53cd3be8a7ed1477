import { sha256 } from './store/digests.js';

/** Whether the token of a challenge is a good one. What it throws says nothing about the customer. */
export type VerifyChallenge = (token: string) => Promise<boolean>;

/** Where tokens are verified, and the secret that the provider gave the site. */
export interface ChallengeSettings {
  url: string;
  secret: string;
}

/** A customer waits for the receipt meanwhile. */
const VERIFYING_MS = 3000;
const MOST_REMEMBERED = 10_000;

/**
 * Asks a provider by the `siteverify` request that Turnstile, hCaptcha and their like have in common. The customer's address is not told.
 */
export const siteVerifier =
  ({ url, secret }: ChallengeSettings): VerifyChallenge =>
  async (token) => {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ secret, response: token }),
      redirect: 'error',
      signal: AbortSignal.timeout(VERIFYING_MS),
    });
    const { success } = (await answer.json()) as { success?: unknown };
    if (typeof success !== 'boolean') throw new Error('The verifier of the challenge gave no verdict.');
    return success;
  };

/**
 * Verifies each token once: providers refuse a token that they have seen before, and a response is sent again where its receipt was lost,
 * and with every answer that is added to it.
 */
export function once(verify: VerifyChallenge): VerifyChallenge {
  const verdicts = new Map<string, Promise<boolean>>();
  return (token) => {
    const key = sha256(token);
    const known = verdicts.get(key);
    if (known) return known;
    const verdict = verify(token);
    verdicts.set(key, verdict);
    verdict.catch(() => verdicts.delete(key));
    if (verdicts.size > MOST_REMEMBERED) verdicts.delete(verdicts.keys().next().value!);
    return verdict;
  };
}
