/** What a poll needs of the page: whether anybody looks, and word when that changes. */
export type Watched = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** Runs something again and again while the page is looked at, each time a while after the last run has ended. */
export class Poll {
  readonly #run: () => Promise<number>;
  readonly #page: Watched;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOn = false;
  #isRunning = false;

  /** @param run what is run; it answers with the milliseconds until it wants to be run again */
  constructor(run: () => Promise<number>, page: Watched = document) {
    this.#run = run;
    this.#page = page;
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#page.addEventListener('visibilitychange', this.#onVisibility);
    void this.#turn();
  }

  stop(): void {
    this.#isOn = false;
    this.#page.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
  }

  readonly #onVisibility = (): void => {
    clearTimeout(this.#timer);
    void this.#turn();
  };

  async #turn(): Promise<void> {
    if (!this.#isOn || this.#isRunning || this.#page.visibilityState === 'hidden') return;
    this.#isRunning = true;
    const waitMs = await this.#run();
    this.#isRunning = false;
    if (this.#isOn) this.#timer = setTimeout(() => void this.#turn(), waitMs);
  }
}
