/** The clock, the timers and the dice. Handed in, so that a test turns the hands instead of waiting. */
export interface Timing {
  /** Milliseconds since 1970, as `Date.now()` has them. */
  now(): number;
  /** Runs once after so many milliseconds; calling what is returned calls it off. */
  after(ms: number, run: () => void): () => void;
  /** A number from 0 up to 1. */
  random(): number;
}

/** The time of the page. Each function of the page is looked up when it is called, since a host may replace it later. */
export const pageTiming: Timing = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** A moment between two bounds, at random, so that many pages do not come back in the same second. */
export const between = (timing: Timing, from: number, to: number): number => from + timing.random() * (to - from);
