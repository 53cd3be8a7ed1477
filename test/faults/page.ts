/** Runs in the page of a fault lab: the outbox as every page has it, told by the lab what to say. Nothing of the outbox is replaced but, where a test asks for it, its clock. */
import { pageTiming, type Timing } from '../../src/client/timing.js';
import { uuid7 } from '../../src/core/uuid7.js';
import { DatabaseStore } from '../../src/outbox/database-store.js';
import type { Delivery } from '../../src/outbox/deliveries.js';
import { LocalStore } from '../../src/outbox/local-store.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { Shelf } from '../../src/outbox/shelf.js';

/** What the lab can do in a page. */
export interface LabPage {
  /** Says so many things at once, and resolves with what the page would tell their customers of each. */
  say(count: number): Promise<[id: string, state: Delivery['state']][]>;
  /** What has become of everything said in this page. */
  states(): Record<string, Delivery['state']>;
  /** Resolves when all that was said here is received, or when nothing has changed for longer than any wait is. */
  received(): Promise<void>;
  /** Resolves when nothing is left on the device, or when nothing has changed for as long. */
  emptied(): Promise<void>;
  /** Makes a number of pages of one, each an outbox of its own with nothing to keep things in; each says one thing. */
  crowd(count: number): void;
  /** Turns the hands of a page whose clock is turned by hand, as when something takes that long. */
  turn(ms: number): void;
  /** The waits that were set, but for those of requests and stores. */
  waits(): number[];
}

const search = new URLSearchParams(location.search);
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
/** How long requests, stores and locks may take: while one of these is set, something is under way. */
const UNDER_WAY = [8000, 1500, 20_000];

/** A clock that stands still while something is under way, and else goes on to the next thing that waits. */
class TurnedTiming implements Timing {
  #now: number;
  #timers = new Map<() => void, { at: number; ms: number }>();
  readonly waits: number[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now = () => this.#now;
  random = () => Math.random();

  after = (ms: number, run: () => void) => {
    const once = () => run();
    this.#timers.set(once, { at: this.#now + ms, ms });
    if (!UNDER_WAY.includes(ms)) this.waits.push(ms);
    return () => void this.#timers.delete(once);
  };

  advance(ms: number): void {
    this.#now += ms;
    for (const [run, { at }] of [...this.#timers].sort(([, a], [, b]) => a.at - b.at)) {
      if (at <= this.#now && this.#timers.delete(run)) run();
    }
  }

  async goOn(step: number, tell: (now: number) => Promise<unknown>): Promise<never> {
    for (;;) {
      await pause(1);
      const timers = [...this.#timers.values()];
      if (!timers.length || timers.some(({ ms }) => UNDER_WAY.includes(ms))) continue;
      const wait = Math.max(0, Math.min(...timers.map(({ at }) => at)) - this.#now);
      const ms = Math.ceil(wait / step) * step;
      await tell(this.#now + ms);
      this.advance(ms);
    }
  }
}

const skew = Number(search.get('skew') ?? 0);
const turned = search.has('turned') ? new TurnedTiming(Date.now() + skew) : undefined;
const timing: Timing = turned ?? { ...pageTiming, now: () => Date.now() + skew };
const tell = (globalThis as { labTime?: (now: number) => Promise<unknown> }).labTime ?? (() => Promise.resolve());
const start = timing.now();

const devices = [new DatabaseStore(), new LocalStore()];
const endpoint = search.get('endpoint') ?? `${location.origin}/v1`;
const outbox = new Outbox({ endpoint, read: 'post' }, timing, new Shelf(devices, timing));
const states: Record<string, Delivery['state']> = {};

const response = (id: string) => ({
  id,
  revision: 1,
  prompt: 'faults',
  promptVersion: 1,
  answers: [{ question: 'why', type: 'text', presentation: 'text', value: `said by ${id}: é 😀` }],
  complete: true,
  moment: 'inline',
  page: 'https://shop.example/',
  lang: 'en',
  startedAt: new Date(timing.now()).toISOString(),
  answeredAt: new Date(timing.now()).toISOString(),
});
const newId = () => uuid7(timing.now(), crypto.getRandomValues(new Uint8Array(16)));
const sayTo = (box: Outbox) => {
  const id = newId();
  box.watch(id, ({ state }) => (states[id] = state));
  return box.put({ id, revision: 1, route: 'responses', body: response(id) });
};

/** Longer than the waits in which an endpoint comes back: what has not gone by then is lost, and the lab counts it. */
const PATIENCE_MS = 90_000;
async function gone(left: () => number | Promise<number>): Promise<void> {
  let [last, since] = [Infinity, performance.now()];
  for (let now; (now = await left()) && performance.now() - since < PATIENCE_MS; await pause(20)) {
    if (now !== last) [last, since] = [now, performance.now()];
  }
}

const lab: LabPage = {
  async say(count) {
    const said = await Promise.all(Array.from({ length: count }, () => sayTo(outbox)));
    return said.map(({ id, state }) => [id, state]);
  },
  states: () => states,
  received: () => gone(() => Object.values(states).filter((state) => state !== 'received').length),
  emptied() {
    // The lab has the time to hear from a slow database what it still holds.
    const after: Timing['after'] = (ms, run) => pageTiming.after(ms * 20, run);
    const shelf = new Shelf(devices, { ...pageTiming, after });
    return gone(async () => (await shelf.all()).filter(({ refused }) => !refused).length);
  },
  crowd(count) {
    for (let at = 0; at < count; at++) {
      const one = { endpoint: `${location.origin}/client-${at}/v1`, read: 'post' } as const;
      void sayTo(new Outbox(one, timing, new Shelf([], timing)));
    }
  },
  turn: (ms) => turned?.advance(ms),
  waits: () => turned?.waits ?? [],
};
(globalThis as { lab?: LabPage }).lab = lab;

if (turned) void turned.goOn(Number(search.get('step') ?? 1), (now) => tell(now - start));
void outbox.start();
