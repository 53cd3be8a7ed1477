import { ClientError } from '../client/client-error.js';
import type { Connection } from '../client/connection.js';
import { encode } from '../client/encode.js';
import { deliver, type ReceiptRoute } from '../client/responses.js';
import { pageTiming, type Timing } from '../client/timing.js';
import { alone } from './alone.js';
import { DatabaseStore } from './database-store.js';
import { Deliveries, type Delivery, type Watcher } from './deliveries.js';
import { LocalStore } from './local-store.js';
import {
  daysTried,
  dueOnOccasion,
  isDue,
  isGeneral,
  isGivenUp,
  isTooOld,
  LONGEST_WAIT_MS,
  nextTry,
  noTries,
  toldUntil,
} from './policy.js';
import type { Row, Tries } from './row.js';
import { Rows } from './rows.js';
import { saidStore } from './said-store.js';
import { Shelf } from './shelf.js';

/** Something a customer said, to be delivered. A higher revision of the same id takes the place of a lower one. */
export interface OutboxItem {
  id: string;
  revision: number;
  route: ReceiptRoute;
  body: unknown;
}

/** Browsers let 64 KiB outlive a page, some of which others may want. */
const LEAVING_BYTES = 60_000;

/**
 * Delivers what customers say to one endpoint: written to the device first, forgotten only when the endpoint has confirmed it
 * by its id, and tried again in between, in this visit and the next. When, is decided in policy.ts.
 */
export class Outbox {
  readonly #connection: Connection;
  readonly #timing: Timing;
  readonly #rows: Rows;
  readonly #deliveries = new Deliveries((delivery) => {
    if (this.#rows.held.has(delivery.id)) void this.#receive(delivery);
  });
  #isStarted = false;
  #isListening = false;
  #isAway = false;
  #isOccasion = false;
  /** A good occasion came, and all was tried a moment ago: it counts as soon as that moment is over. */
  #isTooSoon = false;
  #sending: Promise<void> | undefined;
  #stop = new AbortController();
  #disarm = (): void => undefined;
  /** When the last failure lets any row be tried again, if the failure was not just a row's own. */
  #quiet: Tries | undefined;

  constructor(connection: Connection, timing: Timing = pageTiming, shelf?: Shelf) {
    this.#connection = connection;
    this.#timing = timing;
    this.#rows = new Rows(connection.endpoint, shelf ?? new Shelf([new DatabaseStore(), new LocalStore()], timing));
  }

  /** Resolves once the item is on the device, or known not to be. It is sent after that. */
  async put({ id, revision, route, body }: OutboxItem): Promise<Delivery> {
    const text = encodeSafely(body);
    if (text === undefined) return this.#deliveries.tell({ id, revision, state: 'not_kept' });
    const { endpoint } = this.#connection;
    const row: Row = { id, revision, route, endpoint, body: text, madeAt: this.#timing.now(), tries: noTries };
    this.#listen();
    const isKept = await this.#rows.add(row);
    const delivery = this.#deliveries.tell({ id, revision, state: isKept ? 'kept' : 'memory' });
    void this.#flush(false);
    return delivery;
  }

  /** Calls back with what becomes of an item, beginning with what is known, until the function returned is called. */
  watch(id: string, watcher: Watcher): () => void {
    return this.#deliveries.watch(id, watcher);
  }

  /** Sends what an earlier visit left. Where nothing was left, nothing is opened and nothing is written. */
  async start(): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    if (!(await this.#rows.mayHaveLeftovers())) return;
    this.#listen();
    await this.#flush(true);
    // What was refused is tried no more, and is not carried along for ever either.
    for (const row of await this.#rows.all()) {
      if (row.refused && isTooOld(row, this.#timing.now())) await this.#rows.forget(row.id, row.revision);
    }
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    addEventListener('online', () => void this.#flush(true));
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', () => {
      this.#isAway = false;
      void this.#flush(true);
    });
  }

  /** One run at a time. On a good occasion, rows that wait of their own accord are due at once. */
  #flush(isOccasion: boolean): Promise<void> {
    this.#isOccasion ||= isOccasion;
    return (this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      void this.#arrange();
    }));
  }

  async #send(): Promise<void> {
    this.#disarm();
    this.#deliveries.listen(true);
    const { signal } = this.#stop;
    let isOccasion = this.#isOccasion;
    this.#isOccasion = false;
    this.#isTooSoon = isOccasion;
    await alone(`waymark-out ${this.#connection.endpoint}`, signal, this.#timing, async () => {
      while (!signal.aborted) {
        const row = await this.#nextDue(isOccasion);
        if (!row) return;
        this.#isTooSoon = false;
        // The endpoint is back, so what waited for it need not wait any longer.
        isOccasion = (await this.#try(row, signal)) || isOccasion;
      }
    });
  }

  async #nextDue(isOccasion: boolean): Promise<Row | undefined> {
    const now = this.#timing.now();
    if (this.#quiet && !isDue(this.#quiet, now, isOccasion)) return undefined;
    const waiting = await this.#waiting();
    if (toldUntil(waiting, now)) return undefined;
    return waiting.find(({ tries }) => isDue(tries, now, isOccasion));
  }

  async #waiting(): Promise<Row[]> {
    return (await this.#rows.all()).filter(({ refused }) => !refused);
  }

  /** Sends one row. Resolves with whether that has ended a time in which nothing came through. */
  async #try(row: Row, signal: AbortSignal): Promise<boolean> {
    try {
      const receipt = await deliver(this.#connection, row.route, row.body, row, { signal, timing: this.#timing });
      const wasQuiet = Boolean(this.#quiet);
      this.#quiet = undefined;
      this.#remember(row);
      const delivery = await this.#receive({ ...receipt, state: 'received' });
      if (delivery) this.#deliveries.tellOthers(delivery);
      return wasQuiet;
    } catch (error) {
      if (error instanceof ClientError) await this.#fail(row, error);
      return false;
    }
  }

  /** Only here is anything forgotten that might still be wanted: the endpoint has said that it has it. */
  async #receive({ id, revision, receivedAt }: Delivery): Promise<Delivery | undefined> {
    await this.#rows.forget(id, revision);
    // What the customer has changed since is still on its way, and is what they want to hear of.
    if (this.#rows.held.has(id)) return undefined;
    return this.#deliveries.tell({ id, revision, state: 'received', receivedAt });
  }

  /** What the endpoint has, its customer may want to know the fate of: also when it is sent long after it was said. */
  #remember({ id, route, endpoint, body }: Row): void {
    const prompt = route === 'responses' ? promptIn(body) : undefined;
    if (prompt !== undefined) saidStore.remember({ id, endpoint, prompt }, this.#timing.now());
  }

  async #fail(row: Row, problem: ClientError): Promise<void> {
    const { id, revision } = row;
    const now = this.#timing.now();
    const isShared = isGeneral(problem);
    const failures = Math.max(row.tries.count, (isShared && this.#quiet?.count) || 0);
    const next = nextTry(failures, problem, now, this.#timing.random());
    const tries = next && { ...next, ...daysTried(row.tries, now) };
    if (tries && isShared) this.#quiet = tries;
    if (tries && !this.#rows.isMine(id) && isGivenUp(tries)) {
      await this.#rows.forget(id, revision);
      this.#deliveries.tell({ id, revision, state: 'not_kept' });
      return;
    }
    const refused = { code: problem.code, field: problem.field };
    await this.#rows.keep(tries ? { ...row, tries } : { ...row, refused });
    const isNewest = this.#rows.held.get(id)?.revision === revision;
    if (!tries && isNewest) this.#deliveries.tell({ id, revision, state: 'refused', problem: refused });
  }

  /** Sets the timer for whatever is due next. */
  async #arrange(): Promise<void> {
    const waiting = await this.#waiting();
    this.#deliveries.listen(waiting.length > 0);
    if (!waiting.length || this.#isAway || this.#sending) return;
    if (this.#isOccasion) return this.#flush(true);
    const isSoon = this.#isTooSoon;
    const due = (tries: Tries) => (isSoon ? dueOnOccasion(tries) : tries.notBefore);
    const now = this.#timing.now();
    const general = Math.max(this.#quiet ? due(this.#quiet) : 0, toldUntil(waiting, now));
    const dueAt = Math.max(general, Math.min(...waiting.map(({ tries }) => due(tries))));
    const wait = Math.min(Math.max(dueAt - now, 0), LONGEST_WAIT_MS);
    this.#disarm();
    this.#disarm = this.#timing.after(wait, () => void this.#flush(isSoon));
  }

  /**
   * The last chance of this visit for what was said in it. What is under way would be cut off with the page, so it goes once more as
   * well. What this page tried on behalf of others is left to the next visit: ten tabs that are closed would else each send it.
   */
  #leave(): void {
    this.#isAway = true;
    this.#disarm();
    this.#stop.abort();
    this.#stop = new AbortController();
    const now = this.#timing.now();
    const held = [...this.#rows.held.values()].filter(({ id, refused }) => !refused && this.#rows.isMine(id));
    if (toldUntil(held, now) || (this.#quiet?.isTold && !isDue(this.#quiet, now, false))) return;
    let room = LEAVING_BYTES;
    for (const row of held) {
      const size = new TextEncoder().encode(row.body).length;
      if (size > room) continue;
      room -= size;
      deliver(this.#connection, row.route, row.body, row, { keepalive: true, timing: this.#timing }).then(
        (receipt) => {
          this.#remember(row);
          return this.#receive({ ...receipt, state: 'received' });
        },
        () => undefined,
      );
    }
  }
}

function encodeSafely(body: unknown): string | undefined {
  try {
    return encode(body);
  } catch {
    return undefined;
  }
}

/** The prompt that a response answers. What an earlier visit left on the device may be anything. */
function promptIn(body: string): string | undefined {
  try {
    const { prompt } = JSON.parse(body) as { prompt?: unknown };
    return typeof prompt === 'string' ? prompt : undefined;
  } catch {
    return undefined;
  }
}

const outboxes = new Map<string, Outbox>();

/** The outbox of an endpoint, one for the whole page. */
export function outboxFor(connection: Connection): Outbox {
  let outbox = outboxes.get(connection.endpoint);
  if (!outbox) outboxes.set(connection.endpoint, (outbox = new Outbox(connection)));
  return outbox;
}
