import type { ClientError } from '../client/client-error.js';
import { countNew, type Held, mergeNewest, mergeOlder } from './list-merge.js';
import { asProblem, type PageAnswer, type PageRequest } from './owner-api.js';

/** Where a list comes from. */
export interface ListSource<T> {
  read(request: PageRequest): Promise<PageAnswer<Held<T>>>;
  idOf(entry: T): string;
}

/** What is known of a list. `stale` keeps the last one, with the time at which it was right. */
export type ListState<T> =
  | { is: 'loading' }
  | ({ is: 'ready'; checkedAt: number } & Held<T>)
  | ({ is: 'stale'; checkedAt: number; problem: ClientError } & Held<T>)
  | { is: 'failed'; problem: ClientError };

/** A list that is kept current by asking again, and can be read further back. Tells its listener of every change. */
export class ListFeed<T> {
  readonly #source: ListSource<T>;
  readonly #now: () => number;
  readonly #onChange: (arrived: number) => void;
  readonly #stop = new AbortController();
  #state: ListState<T> = { is: 'loading' };
  #etag: string | undefined;
  #reading: Promise<void> | undefined;
  /** How often an entry was changed here. */
  #edits = 0;

  /** @param onChange told how many entries came in on top since the list was last right; zero for any other change */
  constructor(source: ListSource<T>, onChange: (arrived: number) => void, now: () => number = Date.now) {
    this.#source = source;
    this.#onChange = onChange;
    this.#now = now;
  }

  get state(): ListState<T> {
    return this.#state;
  }

  /** Reads the newest page. Asking while that is under way waits for the same answer. */
  refresh(): Promise<void> {
    return (this.#reading ??= this.#refresh().finally(() => (this.#reading = undefined)));
  }

  /** Reads the next older page. */
  async loadMore(): Promise<void> {
    const held = heldOf(this.#state);
    if (!held?.next) return;
    await this.#run(async (signal) => {
      const answer = await this.#source.read({ before: held.next, signal });
      const current = heldOf(this.#state);
      if (answer === 'unchanged' || !current) return;
      this.#ready(mergeOlder(current, answer.page, this.#source.idOf), 0);
    });
  }

  /** Puts an entry that was changed here in the place of the one that is held. */
  replace(entry: T): void {
    const held = heldOf(this.#state);
    if (!held || this.#state.is === 'loading' || this.#state.is === 'failed') return;
    const id = this.#source.idOf(entry);
    this.#edits++;
    const entries = held.entries.map((old) => (this.#source.idOf(old) === id ? entry : old));
    this.#etag = undefined;
    this.#set({ ...this.#state, entries }, 0);
  }

  /** Ends what is under way. Nothing is told afterwards. */
  dispose(): void {
    this.#stop.abort();
  }

  #refresh(): Promise<void> {
    return this.#run(async (signal) => {
      const edits = this.#edits;
      const answer = await this.#source.read({ etag: this.#etag, signal });
      // It may be from before what was changed here, and the next one is not.
      if (edits !== this.#edits) return;
      const held = heldOf(this.#state);
      if (answer === 'unchanged') {
        if (held) this.#ready(held, 0);
        return;
      }
      this.#etag = answer.etag;
      if (!held) return this.#ready(answer.page, 0);
      const merged = mergeNewest(held, answer.page, this.#source.idOf);
      this.#ready(merged, countNew(held.entries, merged.entries, this.#source.idOf));
    });
  }

  async #run(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#stop;
    try {
      await read(signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = asProblem(error);
      const held = heldOf(this.#state);
      const isShutOut = problem.status === 401;
      this.#set(
        held && !isShutOut && 'checkedAt' in this.#state
          ? { is: 'stale', ...held, checkedAt: this.#state.checkedAt, problem }
          : { is: 'failed', problem },
        0,
      );
    }
  }

  #ready(held: Held<T>, arrived: number): void {
    this.#set({ is: 'ready', entries: held.entries, next: held.next, checkedAt: this.#now() }, arrived);
  }

  #set(state: ListState<T>, arrived: number): void {
    if (this.#stop.signal.aborted) return;
    this.#state = state;
    this.#onChange(arrived);
  }
}

const heldOf = <T>(state: ListState<T>): Held<T> | undefined =>
  state.is === 'ready' || state.is === 'stale' ? { entries: state.entries, next: state.next } : undefined;
