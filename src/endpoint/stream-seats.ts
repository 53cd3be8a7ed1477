/** Counts the streams that are open, so that nobody can hold all of them. */
export class StreamSeats {
  readonly #total: number;
  readonly #perCaller: number;
  readonly #taken = new Map<string, number>();
  #open = 0;

  constructor(total: number, perCaller: number) {
    this.#total = total;
    this.#perCaller = perCaller;
  }

  /** Takes a seat. Gives back how to leave it, or undefined when there is none. */
  take(caller: string): (() => void) | undefined {
    const own = this.#taken.get(caller) ?? 0;
    if (this.#open >= this.#total || own >= this.#perCaller) return undefined;
    this.#open++;
    this.#taken.set(caller, own + 1);
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      this.#open--;
      const left = this.#taken.get(caller)! - 1;
      if (left) this.#taken.set(caller, left);
      else this.#taken.delete(caller);
    };
  }
}
