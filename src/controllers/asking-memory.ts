import type { MannersRecord, PromptRecord } from '../outbox/manners-record.js';
import { MannersStore, type StorageMode } from '../outbox/manners-store.js';
import { type GiveBack, turn } from '../outbox/turn.js';

/** What this page remembers and what the device does, for all prompts of the page. */
const pageStore = new MannersStore();

/** Whose memory it is, and what may be kept. */
export interface Owner {
  id: () => string | undefined;
  mode: () => StorageMode;
  now: () => number;
}

/** What is remembered of one prompt. Where it has no id yet, nothing is. */
export class AskingMemory {
  readonly #owner: Owner;
  readonly #store: MannersStore;

  constructor(owner: Owner, store = pageStore) {
    this.#owner = owner;
    this.#store = store;
  }

  /** Waits for no other tab: gives what gives the turn back, or undefined while another tab of the site shows a prompt. */
  turn(): Promise<GiveBack | undefined> {
    return turn(this.#store.name);
  }

  /** All that is remembered of the visitor. */
  get record(): MannersRecord {
    return this.#store.read(this.#owner.mode(), this.#owner.now());
  }

  /** It was shown; `state` is the journey's, at which it is not to be asked again. A delay has served its purpose with that. */
  shown(state: string | undefined): void {
    const shownAt = this.#owner.now();
    this.#note(({ waits: _, count = 0, ...before }) => ({
      ...before,
      shownAt,
      count: count + 1,
      ...(state && { spent: [...(before.spent ?? []), state] }),
    }));
  }

  /** A delay begins at this state of the journey, or ends without anything having come of it. */
  begins(state: string | undefined): void {
    const since = this.#owner.now();
    this.#note((before) => ({ ...before, waits: { for: state ?? '', since } }));
  }

  ends(): void {
    this.#note(({ waits: _, ...before }) => before);
  }

  dismissed(forEver: 'this' | 'all' | undefined): void {
    const dismissedAt = this.#owner.now();
    const isNever = forEver === 'this';
    this.#act((before) => ({ ...before, dismissedAt, ...(isNever && { isNever }) }), forEver === 'all');
  }

  /** An answer begins a new count of showings. */
  answered(): void {
    const answeredAt = this.#owner.now();
    this.#act((before) => ({ ...before, answeredAt, count: 0 }));
  }

  #note(change: (before: PromptRecord) => PromptRecord): void {
    const { id, mode, now } = this.#owner;
    const prompt = id();
    if (prompt !== undefined) this.#store.note(mode(), prompt, change, now());
  }

  #act(change: (before: PromptRecord) => PromptRecord, isNever = false): void {
    const { id, mode, now } = this.#owner;
    const prompt = id();
    if (prompt !== undefined) this.#store.act(mode(), prompt, change, now(), isNever);
  }
}
