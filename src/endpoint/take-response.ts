import type { Receipt, Response } from '../contract/index.js';
import type { Services } from './context.js';
import { Refusal } from './refusal.js';

/** Who a response comes from. */
export interface Sender {
  caller: string;
  isOwner: boolean;
}

/** Stores what a customer said, exactly once, with what it is flagged as. What the owner's systems send is not looked at for scripts. */
export async function takeResponse(
  { store, clock, limiters, screening }: Pick<Services, 'store' | 'clock' | 'limiters' | 'screening'>,
  response: Response,
  { caller, isOwner }: Sender,
): Promise<Receipt> {
  if (response.subject) await limiters.writes(response.subject);
  const screen = isOwner ? undefined : await screening.of(response, caller, clock());
  const put = await store.responses.put(withoutToken(response), clock(), screen);
  if (put === 'different_body') throw new Refusal('different_body');
  return put;
}

/** A token has done its work once it was verified, and the provider may know a person by it. */
function withoutToken(response: Response): Response {
  if (response.signals?.challenge === undefined) return response;
  const { challenge: _, ...signals } = response.signals;
  return { ...response, signals };
}
