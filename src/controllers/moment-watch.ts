import type { Timing } from '../client/timing.js';
import type { Journey } from '../contract/index.js';
import type { Condition } from '../core/ask-when.js';
import type { MomentFacts } from '../core/moment-met.js';
import { watchPath } from './watch-path.js';

/** How much of the page has been scrolled. One that does not scroll is seen as a whole. */
function scrolledShare(): number {
  const { scrollHeight, scrollTop } = document.scrollingElement ?? document.documentElement;
  const room = scrollHeight - innerHeight;
  return room > 0 ? Math.min(100, Math.ceil((Math.max(0, scrollTop) / room) * 100)) : 100;
}

/**
 * Notes what happens on a page, as far as some conditions ask for it: nothing is polled, nothing of the page is patched, and what no
 * condition names has no listener. Time and scrolling begin anew with each path; events count from when the page was loaded.
 */
export class MomentWatch {
  readonly #timing: Timing;
  readonly #onChange: () => void;
  #conditions: readonly Condition[] = [];
  #stop: AbortController | undefined;
  readonly #events = new Set<string>();
  #isLeaving = false;
  #wasAway = false;
  #scrolled = 0;
  #path = '';
  /** How long the page has been looked at, without the spell that `#spell` stands for. */
  #seenMs = 0;
  #spell: { since: number; waitMs: number; disarm: () => void } | undefined;

  constructor(timing: Timing, onChange: () => void) {
    this.#timing = timing;
    this.#onChange = onChange;
  }

  /** Listens for these conditions, in place of any others. */
  start(conditions: readonly Condition[]): void {
    this.stop();
    this.#conditions = conditions;
    this.#stop = new AbortController();
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const one of conditions) if (one.is === 'event') addEventListener(one.name, this.#onEvent, options);
    if (this.#has('scroll')) addEventListener('scroll', this.#measure, options);
    if (this.#has('leave')) this.#watchLeaving(options);
    if (this.#has('time')) document.addEventListener('visibilitychange', this.#time, options);
    watchPath(this.#onMove, this.#stop.signal);
    this.#enter();
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#pause();
  }

  /** Forgets what happened once, so that it must happen again. */
  forget(): void {
    this.#events.clear();
    this.#isLeaving = this.#wasAway = false;
  }

  facts(journey: Journey | undefined): MomentFacts {
    // Without the Navigation API a page that is turned by script is noticed here, when something else happens.
    if (this.#stop && location.pathname !== this.#path) this.#enter();
    return {
      journey,
      now: this.#timing.now(),
      events: this.#events,
      seconds: this.#seenMs / 1000,
      scrolled: this.#scrolled,
      isLeaving: this.#isLeaving,
      path: location.pathname,
    };
  }

  #has(is: Condition['is']): boolean {
    return this.#conditions.some((one) => one.is === is);
  }

  #enter(): void {
    this.#path = location.pathname;
    this.#pause();
    this.#seenMs = this.#scrolled = 0;
    if (this.#has('time')) this.#time();
    if (!this.#has('scroll')) return;
    // A page that is still being loaded is short, and would count as seen.
    if (document.readyState === 'complete') this.#measure();
    else addEventListener('load', this.#measure, { once: true, signal: this.#stop!.signal });
  }

  readonly #onEvent = ({ type }: Event): void => {
    this.#events.add(type);
    this.#onChange();
  };

  readonly #onMove = (): void => {
    if (location.pathname !== this.#path) this.#enter();
    this.#onChange();
  };

  readonly #measure = (): void => {
    const before = this.#scrolled;
    this.#scrolled = Math.max(before, scrolledShare());
    const isReached = (one: Condition) => one.is === 'scroll' && before < one.percent && one.percent <= this.#scrolled;
    if (this.#conditions.some(isReached)) this.#onChange();
  };

  /** Runs while the page is seen, up to the next number of seconds that a condition waits for. */
  readonly #time = (): void => {
    this.#pause();
    const seconds = this.#conditions.flatMap((one) => (one.is === 'time' ? one.seconds : []));
    const next = Math.min(...seconds.filter((one) => one * 1000 > this.#seenMs));
    if (document.visibilityState === 'hidden' || next === Infinity) return;
    const waitMs = next * 1000 - this.#seenMs;
    const disarm = this.#timing.after(waitMs, () => {
      this.#spell = undefined;
      this.#seenMs = next * 1000;
      this.#time();
      this.#onChange();
    });
    this.#spell = { since: this.#timing.now(), waitMs, disarm };
  };

  /** Counts the spell that runs, within what it can have been: the clock may have been set meanwhile. */
  #pause(): void {
    if (!this.#spell) return;
    const { since, waitMs, disarm } = this.#spell;
    this.#spell = undefined;
    disarm();
    this.#seenMs += Math.min(Math.max(0, this.#timing.now() - since), waitMs);
  }

  /**
   * Who leaves a page with a pointer leaves it at the top, where the tabs and the address are. On a touch screen nothing can be seen
   * of that beforehand, and a quick scroll up is more often the way to the menu: there it counts when they were away and came back.
   */
  #watchLeaving(options: AddEventListenerOptions): void {
    if (matchMedia('(hover: none)').matches) {
      document.addEventListener('visibilitychange', this.#onAway, options);
      return;
    }
    // Not captured: this event goes to each element that is left, and only the last of them is the page.
    document.documentElement.addEventListener('mouseleave', this.#onPointerGone, { ...options, capture: false });
  }

  readonly #onAway = (): void => {
    if (document.visibilityState === 'hidden') this.#wasAway = true;
    else if (this.#wasAway) this.#leave();
  };

  readonly #onPointerGone = ({ clientY }: MouseEvent): void => {
    if (clientY <= 0) this.#leave();
  };

  #leave(): void {
    this.#isLeaving = true;
    this.#onChange();
  }
}
