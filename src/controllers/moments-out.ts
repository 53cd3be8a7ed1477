import { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import { sendMoments } from '../client/moments.js';
import { pageTiming, type Timing } from '../client/timing.js';
import type { Moment } from '../contract/index.js';
import { occasionFrom } from '../core/response.js';
import { scrub } from '../core/scrub.js';
import { uuid7 } from '../core/uuid7.js';
import { VisitKey } from '../outbox/visit-key.js';
import { pageJourney } from './journey-feed.js';

/** What happened, without what is the same for all that happens on a page. */
export type Happening = Pick<Moment, 'type' | 'lang'> &
  Partial<Pick<Moment, 'article' | 'articleLang' | 'version' | 'reason' | 'comment' | 'prompt' | 'query'>>;

/** Long enough that what somebody does at a stretch is one request. */
const PAUSE_MS = 5000;
/** Half of what the contract takes: a request that outlives its page may have no more than 64 kB. */
const MOST_AT_ONCE = 25;
/** What cannot be sent is let go of in the end: it is a count, and not what a customer said. */
const MOST_PENDING = 200;
/** What the contract takes. */
const LONGEST_TEXT = 500;

/**
 * Sends what happened in the page, in batches: after a pause, and when the page is left. What is lost is lost quietly, and what is
 * sent twice has the same id. Texts go without what is personal in them.
 */
export class MomentsOut {
  readonly #connection: Connection;
  readonly #timing: Timing;
  readonly #key: VisitKey;
  #pending: Moment[] = [];
  #callOff: (() => void) | undefined;
  #hasEnded = false;

  /** @param visit under which name the visit is kept, and where; in memory unless the site lets things stand on the device */
  constructor(
    connection: Connection,
    visit: { name: string; storage?: 'localStorage' | 'sessionStorage' | undefined },
    timing: Timing = pageTiming,
  ) {
    this.#connection = connection;
    this.#key = new VisitKey(visit.name, visit.storage);
    this.#timing = timing;
    addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onLeave);
  }

  /** What ties this visit together. */
  get visit(): string {
    return this.#key.at(this.#timing.now());
  }

  /** Takes in what happened, to be sent soon. */
  add({ query, comment, ...happening }: Happening): void {
    if (this.#hasEnded) return;
    const now = this.#timing.now();
    const journey = pageJourney();
    const { moment: _, ...where } = occasionFrom({
      page: location.href,
      lang: happening.lang,
      subject: journey?.reference,
    });
    const plain = (text: string) => scrub(text, journey ? [journey.reference] : []).text.slice(0, LONGEST_TEXT);
    const moment: Moment = {
      ...happening,
      ...where,
      id: uuid7(now, crypto.getRandomValues(new Uint8Array(16))),
      at: new Date(now).toISOString(),
      visit: this.visit,
      ...(query && { query: plain(query) }),
      ...(comment && { comment: plain(comment) }),
    };
    this.#pending = [...this.#pending, moment].slice(-MOST_PENDING);
    this.#callOff?.();
    this.#callOff = this.#timing.after(PAUSE_MS, () => void this.#send());
  }

  /** Takes back what has not been sent, where it is so. */
  takeBack(is: (moment: Moment) => boolean): void {
    this.#pending = this.#pending.filter((moment) => !is(moment));
  }

  /** Drops all that is not sent and what ties the visit together, and sends nothing any more. */
  end(): void {
    this.#hasEnded = true;
    this.#callOff?.();
    this.#pending = [];
    this.#key.forget();
    removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onLeave);
  }

  readonly #onLeave = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') void this.#send();
  };

  async #send(): Promise<void> {
    this.#callOff?.();
    const batches: Moment[][] = [];
    while (this.#pending.length) batches.push(this.#pending.splice(0, MOST_AT_ONCE));
    await Promise.all(batches.map((moments) => this.#deliver(moments)));
  }

  async #deliver(moments: Moment[]): Promise<void> {
    try {
      await sendMoments(this.#connection, { moments }, { keepalive: true, timing: this.#timing });
    } catch (error) {
      // What the endpoint will never take is let go of. The rest goes along with what happens next, if anything does.
      if (!(error instanceof ClientError) || error.isFinal || this.#hasEnded) return;
      this.#pending = [...moments, ...this.#pending].slice(-MOST_PENDING);
    }
  }
}
