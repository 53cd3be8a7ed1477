import type { Response } from '../contract/index.js';
import { flagsOf } from '../core/flags.js';
import { once, type VerifyChallenge } from './challenge.js';
import { Senders } from './senders.js';
import type { Screen } from './store/store.js';

/** Looks at responses as they come in for what tells a script from a customer. It refuses nothing. */
export class Screening {
  readonly #senders: Senders;
  readonly #verify: VerifyChallenge | undefined;

  constructor({ most, verify }: { most: number; verify?: VerifyChallenge | undefined }) {
    this.#senders = new Senders(most);
    this.#verify = verify && once(verify);
  }

  /** How a response is to be flagged when it is written. */
  async of(response: Response, caller: string, now: number): Promise<Screen> {
    const isOneOfTooMany = this.#senders.isOneTooMany(caller, response.id, now);
    const hasFailedChallenge = await this.#hasFailed(response.signals?.challenge);
    return (alike) => flagsOf(response, { alike, isOneOfTooMany, hasFailedChallenge });
  }

  /** A site that asks for a challenge gets a token from every customer. A verifier that cannot be reached is not the customer's fault. */
  async #hasFailed(token: string | undefined): Promise<boolean> {
    if (!this.#verify) return false;
    if (token === undefined) return true;
    return this.#verify(token).then(
      (isGood) => !isGood,
      () => false,
    );
  }
}
